import Foundation
import Testing
import VanBan

/// Texts that are themselves documents, from Fixtures/documents.
@Suite struct DocumentTextTests {
  /// What the annotation of a fixture holds.
  struct Gold: Decodable, Equatable {
    struct Cited: Decodable, Equatable {
      var id: String
      var type: String?
      var code: String?
      var name: String?
      var issued: String?
      var relations: [[String]]
      var paths: [String]
      var mentions: Int
    }
    var document: ArticleRecord.TextDocument?
    var documents: [Cited]
  }

  static let directory =
    String(#filePath.dropLast("Tests/VanBanTests/DocumentTextTests.swift".count))
    + "Fixtures/documents"
  static let names = [
    "n1-news-about-a-decree", "p1-party-resolution", "p2-party-directive", "p3-party-regulation",
    "p4-party-plan", "s1-decree", "s2-provincial-decision", "s3-letter", "s4-council-resolution",
    "s5-telegram", "s6-inspection-notice",
  ]

  private static func text(_ name: String) throws -> String {
    try String(contentsOfFile: "\(directory)/text/\(name).txt", encoding: .utf8)
  }

  @Test(arguments: names) func fixture(_ name: String) throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: "\(Self.directory)/gold/\(name).json"))
    let gold = try JSONDecoder().decode(Gold.self, from: data)
    let record = ArticleRecord(ArticleAnalyzer().analyze(try Self.text(name)))
    let found = record.documents.map { document in
      Gold.Cited(
        id: document.id ?? "", type: document.type, code: document.code, name: document.name,
        issued: document.issued,
        relations: document.relations.map { [$0.kind.rawValue, $0.target] },
        paths: document.pinpoints.flatMap(\.paths), mentions: document.mentions.count)
    }
    #expect(record.document == gold.document)
    #expect(found == gold.documents)
  }

  @Test func partsAreAddressable() throws {
    let text = try Self.text("s1-decree")
    let document = ArticleAnalyzer().analyze(text).document
    let path = DocumentPath([.init(.article, "2"), .init(.clause, "2"), .init(.point, "b")])
    let part = try #require(document?[path])
    #expect(
      text[part.range] == "b) Việc khai thác hồ sơ quy định tại khoản 1 Điều 4 Nghị định này.")
    #expect(document?[try #require(DocumentPath("Đ5"))]?.heading == "Hiệu lực thi hành")
    #expect(document?[DocumentPath([.init(.article, "9")])] == nil)
    #expect(document?.allParts.count == 17)
  }

  /// The article is coded and read back with its document.
  @Test(arguments: names) func coding(_ name: String) throws {
    let text = try Self.text(name)
    let article = ArticleAnalyzer().analyze(text)
    let line = JSONWriter(explain: true).line(ArticleRecord(article))
    let decoder = JSONDecoder()
    decoder.userInfo[.articleText] = text
    let again = try decoder.decode(Article.self, from: Data(line))
    #expect(again.document == article.document)
    #expect(again.unresolved == article.unresolved)
    #expect(again.documents == article.documents)
  }

  @Test func decomposedTextGivesTheSame() throws {
    let text = try Self.text("s4-council-resolution")
    let plain = ArticleAnalyzer().analyze(text).document
    let other = ArticleAnalyzer().analyze(text.decomposedStringWithCanonicalMapping).document
    #expect(other?.code == plain?.code)
    #expect(other?.signer == plain?.signer)
    #expect(other?.allParts.map(\.path) == plain?.allParts.map(\.path))
  }

  static let paths = [
    "Đ9.K2.a", "Đ5-9", "PLI.PB.MII", "TM2", "PL", "Đ7b.K2a", "Đ3.#1", "CII.Đ1.2", "T1",
  ]

  @Test(arguments: paths) func pathsAreWrittenAndRead(_ text: String) {
    #expect(DocumentPath(text)?.description == text)
  }

  @Test func runsAreExpanded() {
    #expect(DocumentPath("Đ5-9")?.expanded().map(\.description) == ["Đ5", "Đ6", "Đ7", "Đ8", "Đ9"])
    #expect(DocumentPath("Đ5")?.expanded().count == 1)
  }
}
