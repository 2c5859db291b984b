import FuzzSupport
import VanBanIndex

/// The article of a page, whatever the page.
func checkPage(_ bytes: [UInt8], _ html: String) {
  _ = HTMLPage.namedEncoding(bytes)
  guard let page = try? HTMLPage(html) else { return }
  check(page.text.contains { !$0.isWhitespace }, "a page that is read has text")
  if let headline = page.headline {
    check(page.text.utf8.starts(with: headline.utf8), "the headline is the first line")
  }
  check((try? HTMLPage(html)) == page, "read again the same")
}
