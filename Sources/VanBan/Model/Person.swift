/// A person that the text names, with the offices it gives.
public struct Person: Sendable, Hashable, Identifiable {
  /// "p1", "p2" … in the order of first mention; unique within the article.
  public var id: String
  /// The fullest name that the text gives, as written, without honorifics, degrees and ranks.
  public var name: String
  /// The words of address, degrees and ranks that stand before the name: "đồng chí", "PGS.TS".
  public var honorifics: [String]
  /// In the order of the text, each office once. Empty for a person without an office.
  public var titles: [Title]
  /// In the order of the text.
  public var mentions: [Mention]

  public init(
    id: String, name: String, honorifics: [String] = [], titles: [Title] = [],
    mentions: [Mention] = []
  ) {
    self.id = id
    self.name = name
    self.honorifics = honorifics
    self.titles = titles
    self.mentions = mentions
  }
}
