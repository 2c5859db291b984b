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
  /// What the text reports the person to have done, in the order of the text.
  public var acts: [Act]

  /// A person with the given members.
  public init(
    id: String, name: String, honorifics: [String] = [], titles: [Title] = [],
    mentions: [Mention] = [], acts: [Act] = []
  ) {
    self.id = id
    self.name = name
    self.honorifics = honorifics
    self.titles = titles
    self.mentions = mentions
    self.acts = acts
  }

  /// Something that an official is reported to do: to attend, to chair, to speak …
  public struct Act: Sendable, Hashable {
    /// What an official is reported to do.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
      /// dự, tham dự
      case attended
      /// chủ trì
      case chaired
      /// phát biểu, kết luận
      case spoke
      /// chỉ đạo
      case directed
      /// trao, tặng
      case presented
      /// tiếp
      case received
      /// ký
      case signed
      /// thăm
      case visited
    }

    /// What was done.
    public var kind: Kind
    /// The verb as written.
    public var text: String
    /// Where it stands, as indices of ``Article/text``.
    public var range: Range<String.Index>

    /// An act with the given members; `range` holds indices of the text.
    public init(kind: Kind, text: String, range: Range<String.Index>) {
      self.kind = kind
      self.text = text
      self.range = range
    }
  }
}
