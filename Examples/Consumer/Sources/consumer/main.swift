import Foundation
import VanBan

// Reads the file that is named, or an example, and prints who holds which office.
let example = """
  Sáng 9/10, đồng chí Trần Văn An, Bí thư Tỉnh ủy, làm việc với Sở Nội vụ về Nghị quyết số 18-NQ/TW.
  """
let text =
  try CommandLine.arguments.dropFirst().first.map {
    try String(contentsOf: URL(filePath: $0), encoding: .utf8)
  } ?? example
let article = ArticleAnalyzer().analyze(text)
for person in article.officials {
  print("\(person.name): \(person.titles.map(\.text).joined(separator: "; "))")
}
for document in article.documents { print(document.code ?? document.name ?? "-") }

// Records go through Foundation's own coders as well.
let data = try JSONEncoder().encode(ArticleRecord(article))
let record = try JSONDecoder().decode(ArticleRecord.self, from: data)
print(record == ArticleRecord(article) ? "coded and decoded alike" : "coding changed the record")
