import VanBanText

/// The documents that are known apart from the text. They fill
/// ``DocumentReference/candidates``, never ``DocumentReference/code``.
public struct DocumentRegistry: Sendable {
  /// A name that a user has registered, as it is looked for in texts.
  struct Entry: Sendable {
    let codes: [TokenCode]
    let document: KnownDocument
    let number: DocumentNumber?
  }

  /// The documents that come with the library.
  public static let standard = DocumentRegistry(knowledge: .standard)

  private(set) var documents: [KnownDocument] = []
  private var byCode: [String: [Int]] = [:]
  private var byNumber: [String: [Int]] = [:]
  private var byName: [[TokenCode]: [Int]] = [:]
  private var entries: [TokenCode: [Entry]] = [:]

  init(knowledge: Knowledge) {
    let names = knowledge.column(.knownDocuments, "alternative_names")
    let types = knowledge.column(.knownDocuments, "type")
    let issuers = knowledge.column(.knownDocuments, "issuer")
    let days = knowledge.column(.knownDocuments, "issued")
    let terms = knowledge.column(.knownDocuments, "term")
    let subjects = knowledge.column(.knownDocuments, "subject")
    func text(_ cell: String) -> String? { cell.isEmpty ? nil : cell }
    for (row, code) in knowledge.column(.knownDocuments, "code").enumerated() {
      register(
        KnownDocument(
          code: code, type: types[row], issuer: text(issuers[row]), issued: text(days[row]),
          term: text(terms[row]), subject: text(subjects[row]),
          names: DocumentCodebook.list(names[row])))
    }
  }

  /// Whether no names beyond the grammar's own must be looked for.
  var isPlain: Bool { entries.isEmpty }

  /// This registry with more documents. Their names count as citations from then on.
  public func adding(_ documents: [KnownDocument]) -> DocumentRegistry {
    var result = self
    for document in documents { result.add(document) }
    return result
  }

  /// Adds one document. O(length of its names).
  public mutating func add(_ document: KnownDocument) {
    register(document)
    let number = DocumentNumberGrammar.parse(document.code)
    for name in document.names {
      let codes = Tokenizer().table(of: name).tokens.map(\.code)
      guard let first = codes.first else { continue }
      let entry = Entry(codes: codes, document: document, number: number)
      // The longest name is tried first.
      let place = entries[first]?.firstIndex { $0.codes.count < codes.count }
      entries[first, default: []].insert(entry, at: place ?? entries[first]?.count ?? 0)
    }
  }

  private mutating func register(_ document: KnownDocument) {
    let index = documents.count
    documents.append(document)
    let key = DocumentNumber.key(ofCode: document.code)
    byCode[key, default: []].append(index)
    let digits = key.utf8.prefix { $0 != 0x2D && $0 != 0x2F }
    byNumber["\(document.type) \(Substring(digits))", default: []].append(index)
    for name in document.names { byName[DocumentRegistry.key(ofName: name), default: []].append(index) }
  }

  func entries(beginningWith code: TokenCode) -> [Entry] {
    entries.isEmpty ? [] : entries[code] ?? []
  }

  /// The documents with this number, padding aside.
  func documents(code: String) -> [KnownDocument] {
    (byCode[DocumentNumber.key(ofCode: code)] ?? []).map { documents[$0] }
  }

  /// The documents of this kind whose number begins with `number`.
  func documents(type: String, number: String) -> [KnownDocument] {
    (byNumber["\(type) \(DocumentNumber.unpadded(number))"] ?? []).map { documents[$0] }
  }

  /// The documents that are called so.
  func documents(name: String) -> [KnownDocument] {
    (byName[DocumentRegistry.key(ofName: name)] ?? []).map { documents[$0] }
  }

  /// "Luật Đất đai năm 2024" and "Luật Đất đai 2024" are one name, in either case and with either
  /// place of the tones.
  private static func key(ofName name: String) -> [TokenCode] {
    Tokenizer().table(of: name).tokens.map(\.code).filter { $0 != DocumentWord.year }
  }
}

extension DocumentNumberGrammar {
  /// The number that `code` spells out, if it is one.
  static func parse(_ code: String) -> DocumentNumber? {
    let table = Tokenizer().table(of: code)
    let grammar = DocumentNumberGrammar(table: table, codebook: .standard)
    guard case .number(let number) = grammar.number(at: 0, lead: .kind),
      number.tokens.upperBound == table.tokens.count
    else { return nil }
    return number
  }
}
