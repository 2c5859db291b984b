/// The style sheet of a page: light and dark by the reader's setting, one column on narrow screens
/// and on paper.
enum PageStyle {
  static let css: StaticString = """
    :root{color-scheme:light dark;--page:#fff;--ink:#1d2126;--dim:#5b6570;--line:#dfe3e8;\
    --name:#0b57a4;--name-bg:#e3effc;--title:#146c43;--title-bg:#e0f4e8;--document:#8a3ffc;\
    --document-bg:#f1e8ff;--task-bg:#fff6db;--task:#8a6100;--date:#9f3a00;--target:#ffe08a}
    @media (prefers-color-scheme:dark){:root{--page:#15181c;--ink:#e4e7eb;--dim:#9aa4af;\
    --line:#32383f;--name:#8cc2ff;--name-bg:#142c47;--title:#7fd8a4;--title-bg:#123523;\
    --document:#cfb2ff;--document-bg:#2d1f47;--task-bg:#322a12;--task:#f0cd74;--date:#ffb48a;\
    --target:#665312}}
    *{box-sizing:border-box}
    body{margin:0;background:var(--page);color:var(--ink);\
    font:17px/1.65 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
    article{display:grid;grid-template-columns:minmax(0,1fr) minmax(18rem,25rem);gap:0 2.5rem;\
    max-width:84rem;margin:0 auto;padding:1.5rem;border-bottom:1px solid var(--line)}
    header{grid-column:1/-1}
    h1{font-size:1.5rem;line-height:1.3;margin:0 0 .25rem}
    h2{font-size:1rem;margin:1.5rem 0 .5rem;border-bottom:2px solid currentColor}
    .facts,.more,.none{color:var(--dim);font-size:.85rem;margin:0}
    .text p{margin:0 0 .9rem;overflow-wrap:anywhere}
    .text h1{margin:0 0 .9rem;overflow-wrap:anywhere}
    aside{font-size:.92rem;line-height:1.5}
    ol{list-style:none;margin:0;padding:0}
    li{margin:0 0 .7rem;break-inside:avoid;overflow-wrap:anywhere}
    a{color:inherit;text-decoration:none}
    aside a:hover{text-decoration:underline}
    .name{color:var(--name)}.text .name{background:var(--name-bg)}
    .title{color:var(--title)}.text .title{background:var(--title-bg)}
    .document{color:var(--document)}.text .document{background:var(--document-bg)}
    .text .name,.text .title,.text .document{border-radius:.2em;padding:.05em .1em}
    .task{background:var(--task-bg);box-shadow:0 2px var(--task);box-decoration-break:clone;\
    -webkit-box-decoration-break:clone}
    .deadline{color:var(--date);font-weight:650}
    .date{border-bottom:1px dotted var(--date)}
    .organization,.place{border-bottom:1px dotted var(--dim)}
    .people h2,li .name{color:var(--name)}.documents h2{color:var(--document)}
    .tasks h2{color:var(--task)}
    .names,.codes{font-weight:650}
    .flag{color:var(--date);font-size:.8rem;margin-left:.35em}
    .at{font-size:.75rem;color:var(--dim);margin-left:.35em}
    :target{outline:3px solid var(--target);background:var(--target)}
    @media (max-width:60rem){article{display:block}}
    @media print{:root{--page:#fff;--ink:#000;--dim:#444}body{font-size:11pt}\
    article{display:block;padding:0;border:0;break-after:page}article:last-of-type{break-after:auto}\
    .text .name,.text .title,.text .document,.task{-webkit-print-color-adjust:exact;\
    print-color-adjust:exact}.at{display:none}}
    """
}
