import VanBanText

/// The fullest name that the text gives each body: "Sở Y tế tỉnh Sơn La" for "Sở Y tế".
///
/// Bodies are read once at every capital letter and found by the hash of each of their beginnings.
struct FullestNames: Sendable {
  private let analysis: TextAnalysis
  /// By the hash of a beginning: the names that go on from it, in the order of the text.
  private var longer: [UInt64: [Range<Int>]] = [:]

  /// What a short form in brackets stands for.
  private var spelled: [TokenCode: Range<Int>] = [:]

  private var tokens: [Token] { analysis.tokens }
  private static let longest = 14
  /// More names for one beginning tell nothing.
  private static let mostNames = 8

  /// O(n).
  init(analysis: TextAnalysis, bodies: BodyParser) {
    self.analysis = analysis
    var index = 0
    while index < analysis.tokens.count {
      guard analysis.tokens[index].shape.isCapitalized,
        let body = bodies.body(at: index, end: analysis.tokens.count, afterRole: false),
        body.branch != .foreign
      else {
        index += 1
        continue
      }
      add(body.tokens)
      index = body.tokens.upperBound
      addShort(behind: body.tokens)
    }
  }

  /// "Hiệp hội Thủy sản Việt Nam (VASEP)": what the short form stands for.
  private mutating func addShort(behind name: Range<Int>) {
    let open = name.upperBound
    guard open + 2 < tokens.count, tokens[open].shape == .openBracket,
      tokens[open + 1].shape == .upper || tokens[open + 1].shape == .mixedCase,
      tokens[open + 2].shape == .closeBracket, spelled[tokens[open + 1].code] == nil
    else { return }
    spelled[tokens[open + 1].code] = name
  }

  private mutating func add(_ name: Range<Int>) {
    guard name.count <= FullestNames.longest else { return }
    var hash: UInt64 = 0
    for index in name.dropLast() {
      hash = FullestNames.hash(hash, tokens[index].code)
      var names = longer[hash] ?? []
      guard names.count < FullestNames.mostNames else { continue }
      names.append(name)
      longer[hash] = names
    }
  }

  private static func hash(_ hash: UInt64, _ code: TokenCode) -> UInt64 {
    (hash ^ code.rawValue) &* 0x9E37_79B9_7F4A_7C15 ^ (hash >> 29)
  }

  private static let unit = TokenCode.all("tỉnh thành huyện quận xã phường tp thị")

  /// The words that name the body at `range` most fully: the longest name that goes on from it
  /// with a place or unit, or for a bare noun ("Sở") the last one read before it.
  func fullest(_ range: Range<Int>) -> Range<Int> {
    var range = range
    // "UBND huyện Yên Thế (Bắc Giang)"
    if range.count > 4, tokens[range.upperBound - 1].shape == .closeBracket,
      let open = range.last(where: { tokens[$0].shape == .openBracket }), open > range.lowerBound
    {
      range = range.lowerBound..<open
    }
    if range.count == 1, let name = range.first.flatMap({ spelled[tokens[$0].code] }) {
      return name
    }
    guard !range.isEmpty, range.count < FullestNames.longest else { return range }
    let hash = range.reduce(0) { FullestNames.hash($0, tokens[$1].code) }
    guard let names = longer[hash] else { return range }
    var best: Range<Int>?
    for name in names {
      let next = name.lowerBound + range.count
      // What follows is a place or, behind a bare noun, the body's own name.
      guard
        tokens[next].shape.isCapitalized || FullestNames.unit.contains(tokens[next].code),
        range.count > 1
          || tokens[range.lowerBound].shape == .capitalized
            && name.lowerBound < range.lowerBound
          || tokens[range.lowerBound].shape == .upper
      else { continue }
      guard let known = best else {
        best = name
        continue
      }
      if name.count > known.count || range.count == 1 { best = name }
    }
    return best ?? range
  }
}
