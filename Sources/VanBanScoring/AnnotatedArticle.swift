public import VanBan

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// An article with what a careful reader took out of it.
public struct AnnotatedArticle: Sendable, Hashable {
  /// The name of the article, without folder and extension.
  public var id: String
  /// The article as stored.
  public var text: String
  /// What a reader took out of it, its offsets in the unit that it names.
  public var annotation: ArticleRecord

  /// An article with its annotation.
  public init(id: String, text: String, annotation: ArticleRecord) {
    self.id = id
    self.text = text
    self.annotation = annotation
  }

  /// The annotation in a file of JSON.
  ///
  /// - Throws: `DecodingError`, which names the member that is wrong.
  public static func annotation(in json: [UInt8]) throws -> ArticleRecord {
    try JSONDecoder().decode(ArticleRecord.self, from: Data(json))
  }
}
