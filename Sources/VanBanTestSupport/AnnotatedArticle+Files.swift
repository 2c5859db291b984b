public import Testing
import VanBan
public import VanBanScoring
import VanBanText

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// Why annotated articles could not be read.
public struct FixtureError: Error, Sendable, CustomStringConvertible {
  /// The file or folder that cannot be used.
  public var path: String
  /// What is wrong with it.
  public var what: String
  /// The path and what is wrong, in one line.
  public var description: String { "\(path): \(what)" }
}

extension AnnotatedArticle {
  /// The article in `directory/text/id.txt` with its annotation in `directory/gold/id.json`.
  ///
  /// ```swift
  /// let fixture = try AnnotatedArticle(id: "a01", in: "Fixtures/articles")
  /// expectOfficials([ExpectedOfficial("Trần Văn An", "Bí thư Tỉnh ủy")],
  ///   in: ArticleAnalyzer().analyze(fixture.text))
  /// ```
  public init(id: String, in directory: String) throws(FixtureError) {
    let textPath = "\(directory)/text/\(id).txt"
    let goldPath = "\(directory)/gold/\(id).json"
    let text = try AnnotatedArticle.reading(textPath) {
      try TextDecoder().decode(Array(Data(contentsOf: URL(filePath: textPath))))
    }
    let annotation = try AnnotatedArticle.reading(goldPath) {
      try AnnotatedArticle.annotation(in: Array(Data(contentsOf: URL(filePath: goldPath))))
    }
    self.init(id: id, text: text, annotation: annotation)
  }

  /// All annotated articles of `directory`, by name.
  public static func all(in directory: String) throws(FixtureError) -> [AnnotatedArticle] {
    let folder = "\(directory)/gold"
    let names = try reading(folder) { try FileManager.default.contentsOfDirectory(atPath: folder) }
    var articles: [AnnotatedArticle] = []
    for name in names.sorted() where name.hasSuffix(".json") {
      articles.append(try AnnotatedArticle(id: String(name.dropLast(5)), in: directory))
    }
    return articles
  }

  private static func reading<Value>(
    _ path: String, _ body: () throws -> Value
  ) throws(FixtureError) -> Value {
    do { return try body() } catch { throw FixtureError(path: path, what: "\(error)") }
  }
}

extension AnnotatedArticle: CustomTestStringConvertible {
  /// The article's id, so that a test's arguments stay readable.
  public var testDescription: String { id }
}
