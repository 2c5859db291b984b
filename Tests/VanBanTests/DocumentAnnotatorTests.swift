import Testing
import VanBan

/// Markup round citations: nothing else changes, and what comes out is nested as it should be.
@Suite struct DocumentAnnotatorTests {
  static let annotator = DocumentAnnotator()

  private static func link(
    _ document: DocumentReference, _ mention: Mention
  ) -> (open: String, close: String)? {
    ("<a>", "</a>")
  }

  static let pages: [(html: String, expected: String)] = [
    ("<p>Theo Nghị quyết 18-NQ/TW.</p>", "<p>Theo <a>Nghị quyết 18-NQ/TW</a>.</p>"),
    // h01: tags inside, balanced and not
    ("Nghị quyết số <b>18</b>-NQ/TW", "<a>Nghị quyết số <b>18</b>-NQ/TW</a>"),
    ("<b>Nghị quyết số</b> 18-NQ/TW", "<a><b>Nghị quyết số</b> 18-NQ/TW</a>"),
    ("Nghị quyết <i>18-NQ/TW và</i> sau", "<a>Nghị quyết </a><i><a>18-NQ/TW</a> và</i> sau"),
    // h02: a link already
    (#"<a href="x">Nghị quyết số 18-NQ/TW</a>"#, #"<a href="x">Nghị quyết số 18-NQ/TW</a>"#),
    // h03: whole entities at both ends
    ("Nghị&nbsp;quyết 18&#45;NQ/TW", "<a>Nghị&nbsp;quyết 18&#45;NQ/TW</a>"),
    ("Ngh&#7883; quy&#x1EBF;t 18-NQ/T&#87;.", "<a>Ngh&#7883; quy&#x1EBF;t 18-NQ/T&#87;</a>."),
    // h04: a stray sign
    (
      "tỷ lệ < 5% theo Nghị quyết 18-NQ/TW", "tỷ lệ < 5% theo <a>Nghị quyết 18-NQ/TW</a>"
    ),
    ("<b theo Nghị quyết 18-NQ/TW", "<b theo <a>Nghị quyết 18-NQ/TW</a>"),
    // h05, h09: attributes, styles, comments
    (#"<img alt="Nghị quyết 18-NQ/TW">"#, #"<img alt="Nghị quyết 18-NQ/TW">"#),
    ("<style>18-NQ/TW{}</style>", "<style>18-NQ/TW{}</style>"),
    ("<script>if (a<b) '18-NQ/TW'</script>x", "<script>if (a<b) '18-NQ/TW'</script>x"),
    ("<!-- 18-NQ/TW -->", "<!-- 18-NQ/TW -->"),
    // h06: no citation across blocks
    (
      "<p>Nghị quyết số</p><p>18 đại biểu dự</p>", "<p>Nghị quyết số</p><p>18 đại biểu dự</p>"
    ),
    // h07: a line break in the number
    ("Nghị quyết số 18-<br/>NQ/TW", "<a>Nghị quyết số 18-<br/>NQ/TW</a>"),
    // h08: marks of notes
    (
      "18-NQ/TW<sup>1</sup>; 67/2025/NĐ-CP[2]",
      "<a>18-NQ/TW</a><sup>1</sup>; <a>67/2025/NĐ-CP</a>[2]"
    ),
    // h11: a page mark within the number
    (
      #"18-<span class="page">[3]</span>NQ/TW"#, #"<a>18-<span class="page">[3]</span>NQ/TW</a>"#
    ),
    // A law within the name of the law that amends it
    (
      "Luật sửa đổi, bổ sung một số điều của Luật Đất đai",
      "<a>Luật sửa đổi, bổ sung một số điều của <a>Luật Đất đai</a></a>"
    ),
    ("", ""), ("<", "<"), ("&", "&"), ("<p>", "<p>"),
  ]

  @Test(arguments: pages) func page(_ html: String, _ expected: String) {
    #expect(Self.annotator.annotate(html: html, markup: Self.link) == expected)
  }

  /// h10: of two equal paragraphs the second is marked, because nothing is searched for.
  @Test func theSecondOfTwo() {
    let html = "<p>Theo Nghị quyết 18-NQ/TW.</p><p>Theo Nghị quyết 18-NQ/TW.</p>"
    var count = 0
    let marked = Self.annotator.annotate(html: html) { _, _ in
      count += 1
      return count == 2 ? ("<u>", "</u>") : nil
    }
    #expect(
      marked == "<p>Theo Nghị quyết 18-NQ/TW.</p><p>Theo <u>Nghị quyết 18-NQ/TW</u>.</p>")
  }

  /// e09: once more changes nothing, and the citations stay what they are.
  @Test(arguments: pages) func onceMore(_ html: String, _ expected: String) {
    let once = Self.annotator.annotate(html: html, markup: Self.link)
    #expect(Self.annotator.annotate(html: once, markup: Self.link) == once)
    let marked = Self.annotator.annotate(html: html) { _, _ in ("<mark>", "</mark>") }
    #expect(
      Self.annotator.annotate(html: marked) { _, _ in ("<mark>", "</mark>") } == marked)
  }

  @Test func plainText() {
    let text = "Nghi\u{323} quyết 18-NQ/TW và Luật Đất đai 2024 <b>"
    let marked = Self.annotator.annotate(text: text) { document, _ in
      ("[", "](\(document.code ?? document.name ?? ""))")
    }
    #expect(
      marked
        == "[Nghi\u{323} quyết 18-NQ/TW](18-NQ/TW) và [Luật Đất đai 2024](Luật Đất đai 2024) <b>")
    #expect(Self.annotator.annotate(text: text) { _, _ in nil } == text)
  }
}
