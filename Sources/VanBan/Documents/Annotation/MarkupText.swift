/// The running text of an HTML page, with the place in the page of every byte.
///
/// No tree is built: tags are told by name as they come, which any page survives, and the map is made
/// while the text is, so that nothing is searched for afterwards.
struct MarkupText {
  /// A tag within the page.
  struct Tag {
    /// Bytes of the page.
    let range: Range<Int>
    /// How many bytes of text stand before it.
    let position: Int
    let isOpening: Bool
    /// Without a closing tag of its own: br, img, `<x/>`.
    let isVoid: Bool
    let name: String
  }

  private(set) var text: [UInt8] = []
  /// For each byte of the text, the bytes of the page that stand for its character.
  private(set) var starts: [Int] = []
  private(set) var ends: [Int] = []
  private(set) var tags: [Tag] = []
  /// Ranges of the text that are links already, in order.
  private(set) var links: [Range<Int>] = []

  private let page: [UInt8]
  /// Behind the last ">": from here on "<" is only a sign.
  private let lastClose: Int

  /// Reads `html`. O(n).
  init(_ html: String) {
    page = Array(html.utf8)
    lastClose = page.lastIndex(of: 0x3E) ?? -1
    text.reserveCapacity(page.count)
    var position = 0
    var link: Int?
    // The element whose content is no running text.
    var skipped: (name: String, depth: Int)?
    while position < page.count {
      let byte = page[position]
      if byte == 0x3C, let end = tagEnd(position) {
        let tag = read(position..<end)
        position = end
        guard let tag else { continue }
        if let current = skipped {
          if tag.name == current.name, !tag.isVoid {
            let depth = current.depth + (tag.isOpening ? 1 : -1)
            skipped = depth == 0 ? nil : (current.name, depth)
          }
          tags.append(tag)
          continue
        }
        tags.append(tag)
        if tag.isOpening, !tag.isVoid, isSkipped(tag) {
          skipped = (tag.name, 1)
          // Nothing inside these is markup, so that their end is looked for as it is written.
          if MarkupText.raw.contains(tag.name) { position = rawEnd(position, tag.name) }
          continue
        }
        if tag.name == "a" {
          if tag.isOpening, link == nil { link = text.count }
          if !tag.isOpening, let start = link {
            if start < text.count { links.append(start..<text.count) }
            link = nil
          }
        }
        if tag.name == "br" {
          gap("\n", at: end)
        } else if MarkupText.blocks.contains(tag.name) {
          gap("\n\n", at: end)
        }
        continue
      }
      if skipped != nil {
        position += 1
        continue
      }
      if byte == 0x26, let (scalar, end) = MarkupEntity.read(page, at: position) {
        for unit in String(scalar).utf8 { add(unit, position..<end) }
        position = end
        continue
      }
      let end = characterEnd(position)
      while position < end {
        add(page[position], position..<end)
        position += 1
      }
    }
    if let link, link < text.count { links.append(link..<text.count) }
  }

  private mutating func add(_ byte: UInt8, _ source: Range<Int>) {
    text.append(byte)
    starts.append(source.lowerBound)
    ends.append(source.upperBound)
  }

  private mutating func gap(_ words: StaticString, at place: Int) {
    for _ in 0..<words.utf8CodeUnitCount { add(0x0A, place..<place) }
  }

  private func characterEnd(_ position: Int) -> Int {
    var end = position + 1
    while end < page.count, page[end] & 0xC0 == 0x80 { end += 1 }
    return end
  }

  // MARK: Tags

  /// Where the tag that begins at `start` ends; nil where "<" is only a sign.
  private func tagEnd(_ start: Int) -> Int? {
    guard start < lastClose, start + 1 < page.count else { return nil }
    let next = page[start + 1]
    if next == 0x21 || next == 0x3F {
      if start + 3 < page.count, page[start + 2] == 0x2D, page[start + 3] == 0x2D {
        var index = start + 4
        while index + 2 < page.count {
          if page[index] == 0x2D, page[index + 1] == 0x2D, page[index + 2] == 0x3E {
            return index + 3
          }
          index += 1
        }
        return page.count
      }
      return close(start + 2)
    }
    let letter = next == 0x2F && start + 2 < page.count ? page[start + 2] : next
    guard (letter | 0x20) &- 0x61 < 26 else { return nil }
    return close(start + 1)
  }

  /// Behind the ">" of a tag; one in quotation marks is part of a value.
  private func close(_ start: Int) -> Int? {
    var index = start
    var quote: UInt8 = 0
    while index < page.count {
      let byte = page[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == 0x22 || byte == 0x27 {
        // Only behind "=" does a quotation mark open a value.
        if page[index - 1] == 0x3D || page[index - 1] == 0x20 { quote = byte }
      } else if byte == 0x3E {
        return index + 1
      }
      index += 1
    }
    return page.count
  }

  private func read(_ range: Range<Int>) -> Tag? {
    var index = range.lowerBound + 1
    guard index < range.upperBound else { return nil }
    let isClosing = page[index] == 0x2F
    if isClosing { index += 1 }
    let start = index
    while index < range.upperBound, (page[index] | 0x20) &- 0x61 < 26 || page[index] &- 0x30 < 10 {
      index += 1
    }
    guard index > start else { return nil }
    let name = String(decoding: page[start..<index].map { $0 | 0x20 }, as: UTF8.self)
    let isEmpty = range.upperBound - 2 > start && page[range.upperBound - 2] == 0x2F
    return Tag(
      range: range, position: text.count, isOpening: !isClosing,
      isVoid: MarkupText.voids.contains(name) || isEmpty, name: name)
  }

  private func isSkipped(_ tag: Tag) -> Bool {
    if MarkupText.hidden.contains(tag.name) || MarkupText.raw.contains(tag.name) { return true }
    // Page numbers within the text.
    return tag.name == "span" && holds("class=\"page", in: tag.range)
  }

  private func holds(_ words: StaticString, in range: Range<Int>) -> Bool {
    let count = words.utf8CodeUnitCount
    guard range.count > count else { return false }
    for start in range.lowerBound...(range.upperBound - count) {
      if (0..<count).allSatisfy({ page[start + $0] == words.utf8Start[$0] }) { return true }
    }
    return false
  }

  /// Where "</name" begins.
  private func rawEnd(_ start: Int, _ name: String) -> Int {
    let closing = Array("</\(name)".utf8)
    var index = start
    while index + closing.count <= page.count {
      if page[index] == 0x3C,
        closing.indices.allSatisfy({ page[index + $0] | ($0 > 1 ? 0x20 : 0) == closing[$0] })
      {
        return index
      }
      index += 1
    }
    return page.count
  }

  private static let voids: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
  ]
  private static let raw: Set<String> = ["script", "style", "textarea", "title", "noscript"]
  /// Marks of notes are no part of the words that they stand on.
  private static let hidden: Set<String> = ["head", "template", "svg", "math", "sup"]
  private static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "dd", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr",
    "html", "li", "main", "nav", "ol", "p", "pre", "section", "table", "tbody", "td", "tfoot",
    "th", "thead", "tr", "ul",
  ]
}
