import VanBanText

/// Short names: those that the text itself introduces ("sau đây gọi tắt là …"), and those of the
/// registry.
extension DocumentScan {
  struct Alias: Sendable {
    let codes: [TokenCode]
    /// The citation that it stands for.
    let citation: Int
  }

  /// Notes the short name that brackets behind the citation `index` introduce.
  mutating func noteAlias(of index: Int, at bracket: Int) {
    guard shape(bracket) == .openBracket, aliases.count < 64 else { return }
    var at = bracket + 1
    let limit = min(tokens.count, bracket + 8)
    while at < limit, DocumentScan.calling.contains(code(at)) { at += 1 }
    guard at > bracket + 1, code(at - 1) == DocumentScan.namely else { return }
    if shape(at) == .quote { at += 1 }
    var codes: [TokenCode] = []
    while codes.count <= 12, shape(at).isWord {
      codes.append(code(at))
      at += 1
    }
    guard codes.count <= 12, shape(at) == .quote || shape(at) == .closeBracket else { return }
    // "sau đây gọi là Luật": one word is a name only if it is an abbreviation.
    guard codes.count > 1 || codes.count == 1 && shape(at - 1) == .upper else { return }
    aliases.append(Alias(codes: codes, citation: index))
  }
  private static let calling = TokenCode.all("sau đây được viết gọi tắt chung là")
  private static let namely = TokenCode("là")

  /// A short name at `index`.
  mutating func aliased(at index: Int) -> Int? {
    let code = tokens[index].code
    for alias in aliases where alias.codes.first == code {
      guard matches(alias.codes, at: index) else { continue }
      return add(.same(alias.citation), kind: citations[alias.citation].kind, index, alias.codes)
    }
    for entry in registry.entries(beginningWith: code) where matches(entry.codes, at: index) {
      // The registry's own name may go on as a longer number.
      return add(
        entry.number.map { .number($0) } ?? .name(entry.document.name ?? entry.document.code),
        kind: codebook.kinds.firstIndex { $0.type == entry.document.type }, index, entry.codes)
    }
    return nil
  }

  private func matches(_ codes: [TokenCode], at index: Int) -> Bool {
    guard index + codes.count <= tokens.count, shape(index) != .lower else { return false }
    for (offset, code) in codes.enumerated() {
      guard tokens[index + offset].code == code else { return false }
      if offset > 0, tokens[index + offset].before > .line { return false }
    }
    let end = index + codes.count
    // "Nghị quyết 57" is not the beginning of "Nghị quyết 57-NQ/TW".
    guard end < tokens.count, tokens[end].before == .none else { return true }
    return shape(end) != .slash && shape(end) != .dash
  }

  private mutating func add(
    _ identity: DocumentCitation.Identity, kind: Int?, _ start: Int, _ codes: [TokenCode]
  ) -> Int {
    let span = start..<(start + codes.count)
    var citation = DocumentCitation(identity: identity, kind: kind, tokens: span, rule: "alias")
    if case .name = identity { citation.name = analysis.table.wording(span) }
    return finish(citation)
  }
}
