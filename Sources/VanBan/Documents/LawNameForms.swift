import VanBanText

/// Forms of the laws' names that no table lists: "Luật TTHC" by its initials, and names whose
/// commas and "và" stand elsewhere, "Luật Bảo vệ và chăm sóc giáo dục trẻ em".
struct LawNameForms: Sendable {
  /// The row of the law with these initials, where only one has them.
  private let initials: [TokenCode: Int]
  /// Names without commas and "và".
  private let skeletons: PhraseTable
  /// The names in lower case by every form that the table has.
  private let names: [String: String]

  /// - Parameters:
  ///   - names: the column of the table of laws.
  ///   - variants: the lists of their other names.
  ///   - kinds: "law", "code" and others.
  init(names: [String], variants: [[String]], kinds: [String]) {
    var known: [String: String] = [:]
    for (name, others) in zip(names, variants) {
      for form in [name] + others { known[form.lowercased()] = name.lowercased() }
    }
    self.names = known
    var initials: [TokenCode: Int] = [:]
    var shared: Set<TokenCode> = []
    var builder = PhraseTableBuilder()
    for (row, name) in names.enumerated() where kinds[row] == "law" {
      let tokens = Tokenizer().table(of: name)
      let codes = tokens.tokens.map(\.code).filter { !LawNameForms.isSkipped($0) }
      if builder[codes] == 0 { builder[codes] = UInt32(row + 1) }
      // With and without "và".
      var letters: Set<String> = []
      for skipsAnd in [false, true] {
        let words = tokens.tokens.indices.dropFirst().filter {
          tokens.tokens[$0].shape.isWord
            && !(skipsAnd && tokens.tokens[$0].code == DocumentWord.and)
        }
        letters.insert(words.compactMap { tokens.string($0).first?.uppercased() }.joined())
      }
      for word in letters where word.count > 2 {
        let code = TokenCode(word)
        if initials.updateValue(row, forKey: code) != nil { shared.insert(code) }
      }
    }
    for code in shared { initials[code] = nil }
    // "Luật Cảnh sát biển" is that "Việt Nam".
    for (row, name) in names.enumerated() where kinds[row] == "law" && name.hasSuffix(" Việt Nam") {
      let codes = Tokenizer().table(of: name).tokens.dropLast(2).map(\.code)
        .filter { !LawNameForms.isSkipped($0) }
      if builder[codes] == 0 { builder[codes] = UInt32(row + 1) }
    }
    self.initials = initials
    skeletons = builder.makeTable()
  }

  private static func isSkipped(_ code: TokenCode) -> Bool {
    code == DocumentWord.comma || code == DocumentWord.and
  }

  /// The name of the law that is also called `name`, both in lower case.
  func canonical(_ name: String) -> String? { names[name] }

  /// The law whose name has the initials `code`.
  func row(initials code: TokenCode) -> Int? { initials[code] }

  /// The law whose name begins at `start`, commas and "và" aside, and where it ends. O(length).
  func law(in tokens: [Token], at start: Int) -> (row: Int, end: Int)? {
    var node = PhraseTable.root
    var best: (row: Int, end: Int)?
    var index = start
    while index < tokens.count {
      if index > start, tokens[index].before > .line { break }
      if index > start + 1, LawNameForms.isSkipped(tokens[index].code) {
        index += 1
        continue
      }
      node = skeletons.step(node, tokens[index].code)
      if node == 0 { break }
      index += 1
      let value = skeletons.value(node)
      if value != 0 { best = (Int(value) - 1, index) }
    }
    return best
  }
}
