import FuzzSupport
import VanBan

private let annotator = DocumentAnnotator()
// Not letters that a page could hold: they are taken out again below.
private let open = "<q\u{F8FE}>"
private let close = "</q\u{F8FE}>"

func checkAnnotation(of page: String) {
  guard !page.unicodeScalars.contains("\u{F8FE}") else { return }
  check(
    unmarked(annotateText(page)) == Array(page.utf8),
    "of a text all but the marks is kept byte for byte")
  let marked = annotateHTML(page)
  check(unmarked(marked) == Array(page.utf8), "of a page all but the marks is kept byte for byte")
  // A tag that is cut off at the end is closed by what is put behind it.
  let rest = page.utf8[(page.utf8.lastIndex(of: 0x3E) ?? page.startIndex)...]
  if !rest.contains(0x3C) {
    check(annotateHTML(marked).utf8.elementsEqual(marked.utf8), "once more changes nothing")
  }
}

private func annotateHTML(_ page: String) -> String {
  annotator.annotate(html: page) { _, _ in (open, close) }
}

private func annotateText(_ text: String) -> String {
  annotator.annotate(text: text) { _, _ in (open, close) }
}

/// Bytes, since a mark before a combining character is no Character of its own.
private func unmarked(_ page: String) -> [UInt8] {
  let marks = [Array(open.utf8), Array(close.utf8)]
  var result: [UInt8] = []
  var rest = Array(page.utf8)[...]
  while let byte = rest.first {
    if let mark = marks.first(where: { rest.starts(with: $0) }) {
      rest = rest.dropFirst(mark.count)
    } else {
      result.append(byte)
      rest = rest.dropFirst()
    }
  }
  return result
}
