#if Index
  import Foundation
  import Testing
  import VanBan
  @testable import VanBanIndex

  /// What a page of HTML gives.
  @Suite struct PageTests {
    private static let sentence =
      "Đồng chí Trần Văn An, Bí thư Tỉnh ủy, yêu cầu các sở, ngành triển khai nghị quyết."

    @Test(arguments: [
      // Entities, white space, lines.
      (
        "<h1>Tin</h1><p>H&ocirc;m nay,&nbsp;&hellip; &#7841; &#x1EA1; &lt;b&gt; &amp;amp;",
        "Tin\nHôm nay, … ạ ạ <b> &amp;"
      ),
      ("<p>Một\n  hai\t ba<br>bốn<p>năm", "Một hai ba\nbốn\nnăm"),
      ("<p>T<b>ỉ</b>nh <i>ủy</i> Thanh<!-- x --> Hóa", "Tỉnh ủy Thanh Hóa"),
      ("<h1>A</h1><h2>I. Mục</h2><p>Chữ.<ul><li>Một<li>Hai</ul>", "A\nI. Mục\nChữ.\nMột\nHai"),
      ("<table><tr><td>Sở Y tế<td>30/6</table>", "Sở Y tế\n30/6"),
      ("<pre>Điều 1\nĐiều 2</pre>", "Điều 1 Điều 2"),
      ("so&shy;ft zero\u{200B}width \u{FEFF}mark", "soft zerowidth mark"),
      // What is no text of an article.
      ("<script>var a='<p>x'</script><style>p{}</style><p>Chữ<noscript>Bật</noscript>", "Chữ"),
      ("<nav>Trang chủ</nav><p>Chữ</p><footer>© 2025</footer><aside>Xem</aside>", "Chữ"),
      ("<p>Chữ</p><figure><img alt=x><figcaption>Ảnh: An</figcaption></figure>", "Chữ"),
      ("<p>Chữ</p><p class='PhotoCMS_Caption'>Ảnh</p>", "Chữ\nẢnh"),
      (
        "<p>Chữ dài hơn chú thích</p><div class='PhotoCMS_Caption'>Ảnh</div>",
        "Chữ dài hơn chú thích"
      ),
      ("<div class='tin-lien-quan related'><a>Tin khác</a></div><p>Chữ nghĩa đây", "Chữ nghĩa đây"),
      ("<p hidden>Ẩn</p><p style='display: none'>Ẩn</p><div aria-hidden=true>Ẩn</div>Chữ", "Chữ"),
      ("<p>Chữ</p><p><a href=x>Xem thêm tin</a></p>", "Chữ"),
      // Broken pages.
      ("<p>Chữ <b>đậm <p>tiếp</b> <div>nữa", "Chữ đậm\ntiếp\nnữa"),
      ("<tr><td>Ô ngoài bảng", "Ô ngoài bảng"), ("</p></div>Chữ<", "Chữ<"),
      ("<p>a\0b", "ab"), ("Chỉ là chữ", "Chỉ là chữ"),
    ])
    func textOfPages(html: String, text: String) throws {
      #expect(try HTMLPage(html).text == text)
    }

    @Test(arguments: [
      "", "<html><head><title>Tin</title></head></html>", "<script>x</script>", "<p> ",
    ])
    func pagesWithoutText(html: String) {
      #expect(throws: HTMLPage.Failure.noText) { try HTMLPage(html) }
    }

    /// The body is where the running text is, whatever stands around it.
    @Test(arguments: [
      "<div id=left>M</div><div class=detail>B</div><div class=box>L</div>",
      "<form><div class=header>M</div><div><div>B</div><div>L</div></div></form>",
      "<header>M</header><main><article>B</article></main><section>L</section>",
      "<table><tr><td>M<td><div>B</div><td>L</table>",
      "<div class='content sidebar'><div>M</div><div>B</div><div>L</div></div>",
    ])
    func theBodyIsFound(frame: String) throws {
      let menu = (0..<30).map { "<li><a href=x>Mục số \($0)</a></li>" }.joined()
      let links = (0..<10).map {
        "<p><a href=x>Tin khác số \($0) về hội nghị tổng kết cuối năm</a></p>"
      }
      .joined()
      let body = "<h2>Nhiệm vụ</h2>" + (0..<4).map { "<p>\($0). \(Self.sentence)</p>" }.joined()
      let html = frame.replacing("M", with: "<ul>\(menu)</ul>").replacing("L", with: links)
        .replacing("B", with: body)
      #expect(
        try HTMLPage("<body>" + html).text
          == "Nhiệm vụ\n" + (0..<4).map { "\($0). \(Self.sentence)" }.joined(separator: "\n"))
    }

    @Test(arguments: [
      ("<title>Tin vui - Báo Mới</title><h1>Tin vui</h1>", "Tin vui"),
      ("<title>Tin vui - hôm nay | Báo</title>", "Tin vui - hôm nay"),
      ("<meta property=og:title content='Tin &amp; vui'><title>x - y</title>", "Tin & vui"),
      ("<title>Tin vui - Báo</title><h1>BÁO MỚI</h1><h1>Tin vui</h1>", "Tin vui"),
      ("", nil),
    ])
    func headlines(head: String, headline: String?) throws {
      let page = try HTMLPage(head + "<p>\(Self.sentence)")
      #expect(page.headline == headline)
      #expect(page.text == (headline.map { $0 + "\n" } ?? "") + Self.sentence)
    }

    @Test(arguments: [
      ("<meta property=article:published_time content=2025-12-22T20:30:00Z>", "2025-12-23"),
      ("<meta property=article:published_time content='2025-12-22T20:30:00+07:00'>", "2025-12-22"),
      ("<meta name=pubdate content='2025-12-31T23:30:00-0500'>", "2026-01-01"),
      ("<meta itemprop=datePublished content='2025-12-22 10:00'>", "2025-12-22"),
      ("<time datetime=2025-01-02>x</time><time datetime=2025-03-04>y</time>", "2025-01-02"),
      (
        "<script type=application/ld+json>{\"@graph\": [{\"datePublished\": \"2025-05-06\"}]}</script>",
        "2025-05-06"
      ), ("<time datetime=soon></time><script type=application/ld+json>{</script>", nil),
    ])
    func daysOfPublication(head: String, day: String?) throws {
      #expect(try HTMLPage(head + "<p>Chữ").published?.description == day)
    }

    @Test(arguments: [
      ("<meta charset=utf-8>", "utf-8"), ("<META CharSet = 'Windows-1258' />", "windows-1258"),
      ("<meta http-equiv=Content-Type content=\"text/html; charset=TCVN3\">", "tcvn3"),
      ("<p>charset=utf-8", nil),
    ])
    func encodings(head: String, name: String?) {
      #expect(HTMLPage.namedEncoding(Array(head.utf8)) == name)
    }

    /// Pages that were made to cost much: they are refused or read, in little time and memory.
    @Test(arguments: ["<div>", "<b a=%><p>", "<a %>", "<table><div>", "<svg><b>", "&amp;<!-- "])
    func hostilePages(piece: String) {
      let pieces = 30_000
      let html = (0..<pieces).map { piece.replacing("%", with: "\($0)") }.joined() + "Chữ"
      do {
        #expect(try !HTMLPage(html).text.isEmpty)
      } catch {
        #expect(error == .tooComplex || error == .noText)
      }
    }

    @Test func anyBytesGiveAnAnswer() {
      var generator = Pseudorandom(state: 7)
      let pieces = [
        "<", ">", "</", "div", "p", "table", "a ", "=", "\"", "'", "&", "#", ";", "x", " ", "\n",
        "<!--",
        "-->", "<script>", "</script>", "<svg>", "<td>", "ế", "\u{301}", "\0", "<![CDATA[", "<h1>",
      ]
      for _ in 0..<500 {
        let html = (0..<Int.random(in: 0..<40, using: &generator)).map { _ in
          pieces[Int.random(in: 0..<pieces.count, using: &generator)]
        }.joined()
        let page = try? HTMLPage(html)
        #expect(page?.text.isEmpty != true)
        #expect(page?.text.contains("\0") != true)
      }
    }
  }

  /// The same numbers each time.
  struct Pseudorandom: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }
#endif
