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
  public var text: String
  public var annotation: ArticleRecord

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
