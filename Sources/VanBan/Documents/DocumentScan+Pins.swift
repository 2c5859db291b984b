import VanBanText

/// Parts of documents: tied to the document before or behind them, or kept for
/// ``DocumentResolution`` to place.
extension DocumentScan {
  /// A part whose document is not named beside it.
  struct LoosePin: Sendable {
    enum Content: Sendable {
      case parts([DocumentPath])
      /// "khoản này"; "khoản 2 Điều này" with the parts that lie in it
      case inner(DocumentPath.Level, [DocumentPath])
      /// The heading of an article of the text itself
      case heading(DocumentPath)
    }
    var tokens: Range<Int>
    var content: Content
  }

  /// Reads the parts that begin at `index`, and returns where they end.
  mutating func pinpoint(at index: Int) -> Int? {
    if let (level, span) = pins.inner(at: index) {
      dropPin()
      loosePins.append(LoosePin(tokens: span, content: .inner(level, [])))
      return span.upperBound
    }
    guard let group = pins.group(at: index) else { return nil }
    if isHeading(group.tokens) {
      dropPin()
      if let path = group.paths.first {
        loosePins.append(LoosePin(tokens: group.tokens, content: .heading(path)))
      }
      return group.tokens.upperBound
    }
    // "khoản 2 Điều này"
    let end = group.tokens.upperBound
    let next = code(end) == DocumentWord.of ? end + 1 : end
    if let (level, span) = pins.inner(at: next) {
      dropPin()
      loosePins.append(
        LoosePin(
          tokens: group.tokens.lowerBound..<span.upperBound, content: .inner(level, group.paths)))
      return span.upperBound
    }
    guard isPart(group.tokens) else { return end }
    note(group)
    return end
  }

  /// "điều 2 tàu ra cứu hộ" is no article, "tài khoản 831" no clause.
  private func isPart(_ span: Range<Int>) -> Bool {
    let first = span.lowerBound
    guard shape(first) == .lower else { return true }
    if code(first) == DocumentWord.clause { return code(first - 1) != DocumentScan.account }
    guard code(first) == DocumentWord.article else { return true }
    let next = span.upperBound
    return isFree(next) || shape(next) == .upper || beginsDocument(next)
  }
  private static let account = TokenCode("tài")

  /// "Điều 3. Phạm vi điều chỉnh" on a line of its own is a part of this text.
  private func isHeading(_ span: Range<Int>) -> Bool {
    guard tokens[span.lowerBound].before >= .line, shape(span.lowerBound).isCapitalized else {
      return false
    }
    let next = span.upperBound
    return next >= tokens.count || tokens[next].before >= .line
      || shape(next) == .period || shape(next) == .colon
  }

  private mutating func note(_ group: DocumentPinpoints.Group) {
    dropPin()
    var next = group.tokens.upperBound
    // "Điều 93 - BLHS"
    if shape(next) == .comma || shape(next) == .dash { next += 1 }
    if code(next) == DocumentWord.of || code(next) == DocumentWord.within { next += 1 }
    if code(next) == DocumentWord.the { next += 1 }
    openPin = (group, next)
    // "Nghị định số 178/2024/NĐ-CP (khoản 2 Điều 7)"
    guard let last = citations.indices.last, !beginsDocument(next) else { return }
    var index = citations[last].end
    let isBracket = shape(index) == .openBracket
    if isBracket || shape(index) == .comma { index += 1 }
    if code(index) == DocumentWord.within { index += 1 }
    if code(index) == DocumentWord.the { index += 1 }
    if index == group.tokens.lowerBound, index > citations[last].end {
      citations[last].pinpoints.append(group)
      openPin = nil
    }
  }

  private func beginsDocument(_ index: Int) -> Bool {
    analysis.phrases.longest(.documentTypes, at: index) != nil
      || analysis.phrases.longest(.lawNames, at: index) != nil
      || shape(index) == .upper && codebook.types[code(index)] != nil
  }

  /// Ties the parts before a citation to it.
  mutating func attachPin(to citation: inout DocumentCitation) {
    guard let pin = openPin else { return }
    if pin.next == citation.tokens.lowerBound {
      citation.pinpoints.append(pin.group)
      openPin = nil
    } else {
      dropPin()
    }
  }

  /// Gives up waiting for a document behind the parts read last.
  mutating func dropPin() {
    guard let pin = openPin else { return }
    openPin = nil
    guard pin.group.isCertain else { return }
    loosePins.append(LoosePin(tokens: pin.group.tokens, content: .parts(pin.group.paths)))
  }
}
