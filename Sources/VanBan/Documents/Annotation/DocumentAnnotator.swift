/// Puts links, or any other markup, round the citations of a text or an HTML page.
///
/// ```swift
/// let annotator = DocumentAnnotator()
/// let page = annotator.annotate(html: "<p>Theo Nghị quyết 18-NQ/TW</p>") { document, _ in
///   document.code.map { ("<a href=\"/docs/\($0)\">", "</a>") }
/// }
/// ```
/// Everything else is kept byte for byte. Offsets are those of the reading itself, so that of two
/// equal citations the right one is marked. Annotating once more changes nothing.
public struct DocumentAnnotator: Sendable {
  /// What is put before and behind a mention; nil leaves it as it is.
  public typealias Markup = (DocumentReference, Mention) -> (open: String, close: String)?

  private let extractor: DocumentReferenceExtractor

  /// An annotator of what `extractor` finds.
  public init(extractor: DocumentReferenceExtractor = DocumentReferenceExtractor()) {
    self.extractor = extractor
  }

  /// A place to be marked, in bytes of what is annotated.
  private struct Place {
    let range: Range<Int>
    let open: String
    let close: String
  }

  // MARK: Plain text

  /// `text` with markup round its citations. The text is not escaped. O(n).
  public func annotate(text: String, markup: Markup) -> String {
    let source = Array(text.utf8)
    var places: [Place] = []
    for (document, mention) in mentions(in: text) {
      guard let (open, close) = markup(document, mention) else { continue }
      let range = bytes(mention.range, in: text)
      if isMarked(range, open, close, in: source) { continue }
      places.append(Place(range: range, open: open, close: close))
    }
    return write(places, into: source)
  }

  /// All mentions in the order of the text, outer ones before those that they hold.
  private func mentions(in text: String) -> [(DocumentReference, Mention)] {
    extractor.references(in: text)
      .flatMap { document in document.mentions.map { (document, $0) } }
      .sorted { a, b in
        a.1.range.lowerBound != b.1.range.lowerBound
          ? a.1.range.lowerBound < b.1.range.lowerBound
          : a.1.range.upperBound > b.1.range.upperBound
      }
  }

  private func bytes(_ range: Range<String.Index>, in text: String) -> Range<Int> {
    let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    return start..<(start + text.utf8.distance(from: range.lowerBound, to: range.upperBound))
  }

  /// Whether the very markup stands there already.
  private func isMarked(
    _ range: Range<Int>, _ open: String, _ close: String, in source: [UInt8]
  ) -> Bool {
    let before = source[..<range.lowerBound].suffix(open.utf8.count)
    let behind = source[range.upperBound...].prefix(close.utf8.count)
    return before.elementsEqual(open.utf8) && behind.elementsEqual(close.utf8)
      && !(open.isEmpty && close.isEmpty)
  }

  /// Writes the places, which are in order; one that would cross another is left out.
  private func write(_ places: [Place], into source: [UInt8]) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(source.count + places.count * 32)
    var position = 0
    var open: [Place] = []
    func copy(to end: Int) {
      result.append(contentsOf: source[position..<end])
      position = end
    }
    func closeAll(before start: Int) {
      while let last = open.last, last.range.upperBound <= start {
        copy(to: last.range.upperBound)
        result.append(contentsOf: last.close.utf8)
        open.removeLast()
      }
    }
    for place in places {
      closeAll(before: place.range.lowerBound)
      if let last = open.last,
        place.range.upperBound > last.range.upperBound || place.range == last.range
      {
        continue
      }
      copy(to: place.range.lowerBound)
      result.append(contentsOf: place.open.utf8)
      open.append(place)
    }
    closeAll(before: Int.max)
    copy(to: source.count)
    return String(decoding: result, as: UTF8.self)
  }

  // MARK: HTML

  /// `html` with markup round its citations. A citation within a link stays as it is; one that runs
  /// across tags is marked as a whole if they are balanced within it, else piece by piece. O(n).
  public func annotate(html: String, markup: Markup) -> String {
    let page = MarkupText(html)
    let source = Array(html.utf8)
    let text = String(decoding: page.text, as: UTF8.self)
    var places: [Place] = []
    for (document, mention) in mentions(in: text) {
      let range = bytes(mention.range, in: text)
      guard !range.isEmpty, !isLinked(range, page), let (open, close) = markup(document, mention)
      else { continue }
      for piece in pieces(range, page) where !isMarked(piece, open, close, in: source) {
        places.append(Place(range: piece, open: open, close: close))
      }
    }
    places.sort {
      $0.range.lowerBound != $1.range.lowerBound
        ? $0.range.lowerBound < $1.range.lowerBound : $0.range.upperBound > $1.range.upperBound
    }
    return write(places, into: source)
  }

  private func isLinked(_ range: Range<Int>, _ page: MarkupText) -> Bool {
    let links = page.links
    var low = 0
    var high = links.count
    while low < high {
      let middle = (low + high) / 2
      if links[middle].upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < links.count && links[low].lowerBound < range.upperBound
  }

  /// The bytes of the page to be marked for a range of its text.
  private func pieces(_ range: Range<Int>, _ page: MarkupText) -> [Range<Int>] {
    let tags = inner(range, page)
    let whole = page.starts[range.lowerBound]..<page.ends[range.upperBound - 1]
    if tags.isEmpty { return [whole] }
    if let balanced = widened(whole, range, tags, page) { return [balanced] }
    var result: [Range<Int>] = []
    var start = range.lowerBound
    for tag in tags.map(\.position) + [range.upperBound] {
      // Gaps that stand for tags have no bytes of their own.
      var first = start
      var last = tag
      while first < last, page.starts[first] == page.ends[first] { first += 1 }
      while last > first, page.starts[last - 1] == page.ends[last - 1] { last -= 1 }
      if first < last { result.append(page.starts[first]..<page.ends[last - 1]) }
      start = tag
    }
    return result
  }

  /// The tags that stand within a range of the text.
  private func inner(_ range: Range<Int>, _ page: MarkupText) -> ArraySlice<MarkupText.Tag> {
    let tags = page.tags
    func first(after position: Int) -> Int {
      var low = 0
      var high = tags.count
      while low < high {
        let middle = (low + high) / 2
        if tags[middle].position <= position { low = middle + 1 } else { high = middle }
      }
      return low
    }
    let low = first(after: range.lowerBound)
    return tags[low..<max(low, first(after: range.upperBound - 1))]
  }

  /// The bytes `whole` with the tags that touch them, as far as these close or open what is open
  /// within; nil if the tags cross the citation.
  private func widened(
    _ whole: Range<Int>, _ range: Range<Int>, _ tags: ArraySlice<MarkupText.Tag>,
    _ page: MarkupText
  ) -> Range<Int>? {
    var open: [String] = []
    var closed: [String] = []
    for tag in tags where !tag.isVoid {
      if tag.isOpening {
        open.append(tag.name)
      } else if let last = open.popLast() {
        guard last == tag.name else { return nil }
      } else {
        closed.append(tag.name)
      }
    }
    var start = whole.lowerBound
    var index = tags.startIndex
    for name in closed {
      index -= 1
      guard index >= 0, page.tags[index].position == range.lowerBound, page.tags[index].isOpening,
        page.tags[index].name == name
      else { return nil }
      start = page.tags[index].range.lowerBound
    }
    var end = whole.upperBound
    index = tags.endIndex
    for name in open.reversed() {
      guard index < page.tags.count, page.tags[index].position == range.upperBound,
        !page.tags[index].isOpening, page.tags[index].name == name
      else { return nil }
      end = page.tags[index].range.upperBound
      index += 1
    }
    return start..<end
  }
}
