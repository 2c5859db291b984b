/// Which document a reference means, apart from how it is written: equal identities are one
/// document, in whatever text and spelling.
///
/// ```swift
/// let a = extractor.references(in: "Nghị quyết số 18-NQ/TW ngày 25/10/2017").first?.identity
/// let b = extractor.references(in: "18 - NQ/TW (ngày 25-10-2017)").first?.identity
/// a == b   // true
/// ```
/// Two identities that differ may still mean one document, where a text says less than another.
public struct DocumentIdentity: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The kind's code ("NQ"), or the kind in lower case where the number bears none.
  public var type: String?
  /// The number without leading zeros, or the name in lower case without its year.
  public var number: String
  /// The issuer's code, with the place for bodies of which every place has one.
  public var issuer: String?
  /// The year in the number or name, else that of the date of issue.
  public var year: Int?
  /// The Party's term, where no year is known.
  public var term: String?

  /// An identity with the given members.
  public init(
    type: String? = nil, number: String, issuer: String? = nil, year: Int? = nil,
    term: String? = nil
  ) {
    self.type = type
    self.number = number
    self.issuer = issuer
    self.year = year
    self.term = term
  }

  /// The same in every run: it can be stored as a key. "NQ|18|TW|2017|".
  public var description: String {
    [type ?? "", number, issuer ?? "", year.map { String($0) } ?? "", term ?? ""]
      .joined(separator: "|")
  }

  /// An order without a meaning, the same in every run.
  public static func < (a: DocumentIdentity, b: DocumentIdentity) -> Bool {
    a.description < b.description
  }
}

extension DocumentReference {
  /// What the reference means, by its content alone; nil where it has neither number nor name.
  ///
  /// A bare number takes issuer and year from its candidate, if there is exactly one.
  public var identity: DocumentIdentity? {
    let sole = candidates.count == 1 ? candidates.first : nil
    let day = issued ?? sole?.issued
    let dayYear = day.flatMap { Int($0.prefix(4)) }
    let term = [issuer, name, sole?.issuer].lazy.compactMap { $0 }
      .compactMap(DocumentReference.term).first
    guard let code else {
      guard let name else { return nil }
      var (stem, year) = DocumentReference.parted(name)
      // "BLHS 2015" is the "Bộ luật Hình sự năm 2015".
      stem = DocumentCodebook.standard.laws.canonical(stem) ?? stem
      return DocumentIdentity(
        type: type?.lowercased(), number: stem, year: year ?? dayYear,
        term: year == nil ? term : nil)
    }
    var number = DocumentNumber.unpadded(self.number ?? code)
    var issuer = issuerCode
    var kind = typeCode == "QĐi" ? "QĐ" : typeCode
    var year = self.year
    if issuerCode == nil, let whole = sole.flatMap({ DocumentNumberGrammar.parse($0.code) }) {
      issuer = whole.issuerCode
      kind = whole.typeCode
      number = whole.key
      year = year ?? whole.year
    }
    if let place = self.issuer.map(DocumentResolution.place), !place.isEmpty, let code = issuer {
      issuer = "\(code) \(place.lowercased())"
    }
    let known = year ?? dayYear
    return DocumentIdentity(
      type: kind ?? type?.lowercased(), number: number, issuer: issuer, year: known,
      term: known == nil ? term : nil)
  }

  /// "khóa XII" in the words of an issuer or a name.
  static func term(_ words: String) -> String? {
    let parts = words.split { $0 == " " || $0 == "(" || $0 == ")" }
    guard let at = parts.firstIndex(where: { $0.lowercased() == "khóa" || $0.lowercased() == "khoá" }),
      at + 1 < parts.count
    else { return nil }
    return parts[at + 1].uppercased()
  }

  /// A name without its year, and the year.
  private static func parted(_ name: String) -> (stem: String, year: Int?) {
    var words = name.lowercased().split(separator: " ")
    guard let last = words.last, last.utf8.count == 4, let year = Int(last) else {
      return (words.joined(separator: " "), nil)
    }
    words.removeLast()
    if words.last == "năm" { words.removeLast() }
    return (words.joined(separator: " "), year)
  }
}
