import VanBanText

/// What the grammar must know of kinds, issuers and known documents, looked up by token codes.
///
/// A class, because every parser holds it: passing it on costs one reference count.
final class DocumentCodebook: Sendable {
  /// A row of the table of kinds.
  struct Kind: Sendable {
    let type: String
    let code: String
    let branch: String
    /// Whether a numbered document of this kind is a citation.
    let isCitable: Bool
    /// Whether the word is also a verb or names unnumbered papers, so that a bare number after it
    /// needs "số".
    let needsNumberWord: Bool
    /// Whether the word is also a common verb: "quyết định 3 nội dung".
    let isVerb: Bool
    /// Whether plenums and congresses pass it.
    let isResolution: Bool
    let isInternational: Bool
    /// Of courts and procuracies, whose letters are otherwise those of case files.
    let isCourt: Bool
    /// "Văn bản": any document.
    let isAny: Bool
    /// Whether the word means nothing but a document: "nghị định này" is one, "quyết định này" may be
    /// what somebody has made up his mind to.
    let isPlainNoun: Bool
    /// Whether it is known by its programme's number: "Đề án 06", "Phương án số 2".
    var isScheme: Bool { ["Phương án", "Chương trình", "Đề án"].contains(type) }
  }

  /// A code of a type or an issuer in its official spelling.
  struct Code: Sendable {
    let spelling: String
    let branch: String
    /// A row of the table of kinds, or -1 for an issuer.
    let row: Int
    /// Whether diacritics had to be put back.
    let isRestored: Bool
  }

  let kinds: [Kind]
  /// By the code of the type, "NQ", whatever its case; restored ones among them.
  let types: [TokenCode: Code]
  let issuers: [TokenCode: Code]
  /// Type and issuer written together: "NĐCP".
  let joined: [TokenCode: (type: Code, issuer: Code)]
  let resolution: Int
  let regulation: Int
  let law: Int
  let ordinance: Int
  /// The words that names of laws consist of.
  let lawVocabulary: TokenCodeSet
  /// The rows of the kinds of the laws, "Bộ luật" for "BLHS".
  let lawRows: [Int?]
  /// Other forms of the laws' names.
  let laws: LawNameForms
  /// Where citations may begin.
  let anchors: DocumentAnchors

  /// That of the library's own tables.
  static let standard = DocumentCodebook(knowledge: .standard)

  init(knowledge: Knowledge) {
    let kinds = DocumentCodebook.kinds(of: knowledge)
    self.kinds = kinds
    resolution = kinds.firstIndex { $0.type == "Nghị quyết" } ?? -1
    regulation = kinds.firstIndex { $0.type == "Quy định" } ?? -1
    law = kinds.firstIndex { $0.type == "Luật" } ?? -1
    ordinance = kinds.firstIndex { $0.type == "Pháp lệnh" } ?? -1

    var words: [TokenCode] = []
    let lawKinds = knowledge.column(.lawNames, "kind")
    for (row, name) in knowledge.column(.lawNames, "name").enumerated()
    where lawKinds[row] == "law" || lawKinds[row] == "code" {
      words += Tokenizer().table(of: name).tokens.dropFirst().filter(\.shape.isLetters).map(\.code)
    }
    lawVocabulary = TokenCodeSet(words)
    lawRows = knowledge.column(.lawNames, "name").map { name in
      // The longest kind that the name begins with.
      kinds.indices.filter { name.hasPrefix(kinds[$0].type) }
        .max { kinds[$0].type.utf8.count < kinds[$1].type.utf8.count }
    }
    laws = LawNameForms(
      names: knowledge.column(.lawNames, "name"),
      variants: knowledge.column(.lawNames, "variants").map(DocumentCodebook.list),
      kinds: lawKinds)

    var types: [TokenCode: Code] = [:]
    // TT is the Party's thông tri and the State's thông tư; the latter is the common one.
    for (row, kind) in kinds.enumerated() where !kind.code.isEmpty && kind.type != "Thông tri" {
      DocumentCodebook.add(kind.code, branch: kind.branch, row: row, to: &types)
    }
    types[TokenCode("QĐi")] = Code(
      spelling: "QĐ", branch: "party", row: regulation, isRestored: false)
    for (row, kind) in kinds.enumerated() where kind.type == "Pháp lệnh" {
      DocumentCodebook.add("PL", branch: kind.branch, row: row, to: &types)
    }
    self.types = types

    var issuers: [TokenCode: Code] = [:]
    let branches = knowledge.column(.issuers, "branch")
    let variants = knowledge.column(.issuers, "variants")
    for (row, code) in knowledge.column(.issuers, "code").enumerated() {
      DocumentCodebook.add(code, branch: branches[row], row: -1, to: &issuers)
      for variant in DocumentCodebook.list(variants[row]) {
        guard let key = DocumentCodebook.single(variant), issuers[key] == nil else { continue }
        let same = code == "TW" || variant.uppercased() == code.uppercased()
        issuers[key] = Code(
          spelling: same ? code : variant, branch: branches[row], row: -1, isRestored: false)
      }
    }
    self.issuers = issuers

    var joined: [TokenCode: (type: Code, issuer: Code)] = [:]
    for type in ["NĐ", "QĐ", "NQ", "CT", "TT", "KL", "TB", "CĐ"] {
      for issuer in ["CP", "TTg", "TW", "TU", "UBND", "HĐND", "BTC", "BCA", "BYT", "BGDĐT", "BTP"] {
        // CTCP is a company, TTCP the Government Inspectorate.
        let both = TokenCode(type + issuer)
        guard issuers[both] == nil, types[both] == nil, type + issuer != "CTCP" else { continue }
        if let first = types[TokenCode(type)], let second = issuers[TokenCode(issuer)] {
          joined[both] = (first, second)
        }
      }
    }
    self.joined = joined

    func phrases(_ table: KnowledgeTable) -> [String] {
      table.phraseColumns.flatMap { knowledge.column(table, $0).flatMap(DocumentCodebook.list) }
    }
    anchors = DocumentAnchors(
      kinds: phrases(.documentTypes), laws: phrases(.lawNames),
      words: Array(types.keys) + DocumentPinpoints.words + [DocumentWord.number])
  }

  private static func kinds(of knowledge: Knowledge) -> [Kind] {
    let codes = knowledge.column(.documentTypes, "code")
    let branches = knowledge.column(.documentTypes, "branch")
    let citable = knowledge.column(.documentTypes, "citable")
    // Kinds that are cited by bare number: "Nghị quyết 57", "Chỉ thị 45".
    let bare: Set = [
      "Nghị quyết", "Nghị định", "Thông tư", "Thông tư liên tịch", "Chỉ thị", "Kết luận",
      "Quyết định", "Quy định", "Công điện", "Sắc lệnh", "Hướng dẫn", "Công văn", "Thông báo",
    ]
    let verbs: Set = ["Quyết định", "Quy định", "Kết luận", "Hướng dẫn", "Thông báo"]
    // Papers of procedure and of companies are no documents in the sense of this library.
    let papers: Set = [
      "Giấy mời", "Giấy phép", "Phiếu chuyển", "Biên bản", "Quy chuẩn", "Tiêu chuẩn",
      "Kết luận điều tra",
    ]
    return knowledge.column(.documentTypes, "type").enumerated().map { row, type in
      Kind(
        type: type, code: codes[row], branch: branches[row],
        isCitable: citable[row] == "yes" && !papers.contains(type),
        needsNumberWord: !bare.contains(type), isVerb: verbs.contains(type),
        isResolution: type == "Nghị quyết" || type.hasPrefix("Nghị quyết "),
        isInternational: branches[row] == "international", isCourt: branches[row] == "court",
        isAny: type == "Văn bản",
        isPlainNoun: bare.contains(type) && !verbs.contains(type)
          || branches[row] == "legislature")
    }
  }

  /// Adds a code and, where it has a Đ that stands for a word of its own, the spelling without.
  private static func add(
    _ code: String, branch: String, row: Int, to codes: inout [TokenCode: Code]
  ) {
    guard let key = single(code) else { return }
    if codes[key] == nil || codes[key]?.isRestored == true {
      codes[key] = Code(spelling: code, branch: branch, row: row, isRestored: false)
    }
    let plain = String(String.UnicodeScalarView(code.unicodeScalars.map { $0 == "Đ" ? "D" : $0 }))
    // Đ in HĐ, ĐA and the like tells two kinds apart: HD is hướng dẫn, DA dự án.
    guard plain != code, let other = single(plain), codes[other] == nil else { return }
    codes[other] = Code(spelling: code, branch: branch, row: row, isRestored: true)
  }

  /// The code of a word that is one token; nil for "GD&ĐT".
  private static func single(_ word: String) -> TokenCode? {
    let tokens = Tokenizer().table(of: word).tokens
    return tokens.count == 1 ? tokens[0].code : nil
  }

  static func list(_ cell: String) -> [String] {
    cell.split(separator: ";").map { part in
      var part = part
      while part.first == " " { part.removeFirst() }
      while part.last == " " { part.removeLast() }
      return String(part)
    }.filter { !$0.isEmpty }
  }
}
