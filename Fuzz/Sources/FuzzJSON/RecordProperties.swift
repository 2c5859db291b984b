import FuzzSupport
import VanBan

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

private let analyzer = ArticleAnalyzer()

func checkInput(_ line: [UInt8]) {
  switch InputRecord.parse(line) {
  case .failure(let fault): check(!fault.what.isEmpty, "what is wrong is said")
  case .success(let record):
    let article = analyzer.analyze(record.text, published: record.published, id: record.id)
    checkRoundTrip(ArticleRecord(article))
  }
}

func checkRecord(_ json: [UInt8], text: String) {
  guard let record = try? JSONDecoder().decode(ArticleRecord.self, from: Data(json)) else { return }
  checkRoundTrip(record)
  for table in CSVRenderer.Table.allCases {
    _ = CSVRenderer(table: table, explain: true).rows(of: record)
  }
  _ = ArticleSummary(width: 0, color: true, explain: true).text(record)
  guard let article = try? Article(record, text: text) else { return }
  check(!ArticleRenderer(explain: true).page([article]).isEmpty, "a page")
  checkRoundTrip(ArticleRecord(article, offsets: .utf16))
}

/// What is written is read as it was, by this writer and by Foundation's.
private func checkRoundTrip(_ record: ArticleRecord) {
  for pretty in [false, true] {
    let line = Data(JSONWriter(pretty: pretty, explain: true).line(record))
    let read = try? JSONDecoder().decode(ArticleRecord.self, from: line)
    check(read == record, "written and read alike")
  }
  let coded = (try? JSONEncoder().encode(record)).flatMap {
    try? JSONDecoder().decode(ArticleRecord.self, from: $0)
  }
  check(coded == record, "coded and decoded alike")
}
