import VanBanText

/// Deputies of an assembly whom news of its session calls "đại biểu".
extension OfficialScanner {
  private static let deputies = TokenCode.all("biểu đb")
  private static let assemblies = TokenCode.all("hội hđnd")
  private static let nation = TokenCode("quốc")
  private static let councils = TokenCode("hđnd")
  private static let sessions = TokenCode.all("họp vấn")
  private static let sessionsFirst = TokenCode.all("kỳ chất")

  /// "kỳ họp", "chất vấn" and "Quốc hội" or "HĐND".
  static func tellsOfAssembly(_ analysis: TextAnalysis) -> Bool {
    var hasAssembly = false
    var hasSession = false
    let tokens = analysis.tokens
    for index in tokens.indices {
      let code = tokens[index].code
      if code == councils { hasAssembly = true }
      guard index > 0 else { continue }
      if assemblies.contains(code), tokens[index - 1].code == nation { hasAssembly = true }
      if sessions.contains(code), sessionsFirst.contains(tokens[index - 1].code) {
        hasSession = true
      }
      if hasAssembly, hasSession { return true }
    }
    return false
  }

  /// "đại biểu Lê Văn An" in news of a session: the deputy's office.
  func deputy(_ range: Range<Int>, end: Int) -> ParsedTitle? {
    guard isOfAssembly, Self.deputies.contains(tokens[range.upperBound - 1].code),
      let name = names.vietnameseName(at: range.upperBound, end: end), name - range.upperBound >= 3
    else { return nil }
    return ParsedTitle(
      outer: range, tokens: range, role: range, body: nil, bodyPrefix: "", kind: .membership,
      branch: .assembly, level: nil, former: false)
  }
}
