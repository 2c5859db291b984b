import Foundation
import VanBanIndex

/// How long searches take on an open index whose file the system has in memory: `SearchTimes news.db`.
/// Queries of two words, with and without diacritics, alone and with each filter; each is run once
/// before it is timed.
@main
enum SearchTimes {
  static let queries = [
    "hội nghị triển khai", "sắp xếp bộ máy", "giáo dục đào tạo", "phát triển kinh tế",
    "thành phố hà nội", "công an điều tra", "người dân ủng hộ", "xây dựng đảng", "bệnh viện bác sĩ",
    "hoi nghi trien khai", "sap xep bo may", "phat trien kinh te", "nguoi dan ung ho",
    "cong an dieu tra", "\"tổ chức hội nghị\"", "chỉ đạo quyết liệ*",
  ]

  static let filters: [(String, ArticleIndex.Filter)] = [
    ("no filter", .init()), ("--official", .init(official: "Nguyễn Xuân Phúc")),
    ("--title", .init(title: "Bí thư")), ("--document", .init(document: "18-NQ/TW")),
    ("--organization", .init(organization: "Bộ Y tế")), ("--place", .init(place: "Hà Nội")),
    ("--place, no diacritics", .init(place: "ha noi")), ("--has-task", .init(hasTask: true)),
    (
      "--from --to",
      .init(from: .init(year: 2017, month: 1, day: 1), to: .init(year: 2018, month: 1, day: 1))
    ),
    ("three of them", .init(organization: "uy ban nhan dan", place: "Hồ Chí Minh", hasTask: true)),
  ]

  static func main() throws {
    guard CommandLine.arguments.count == 2 else {
      print("usage: SearchTimes news.db")
      exit(2)
    }
    let index = try ArticleIndex(path: CommandLine.arguments[1], readOnly: true)
    print("\(try index.count) articles")
    let clock = ContinuousClock()
    var all: [Double] = []
    for (name, filter) in filters {
      var times: [Double] = []
      var hits = 0
      for query in queries {
        hits += try index.search(query, filter: filter).count
        for _ in 0..<5 {
          let time = try clock.measure { _ = try index.search(query, filter: filter) }
          times.append(
            Double(time.components.attoseconds) / 1e15 + Double(time.components.seconds * 1000))
        }
      }
      all += times
      print("\(name): \(describe(times)), \(hits) hits")
    }
    print("all: \(describe(all))")
  }

  static func describe(_ times: [Double]) -> String {
    let sorted = times.sorted()
    func text(_ value: Double) -> String { String(format: "%.1f", value) }
    return "median \(text(sorted[sorted.count / 2])) ms, "
      + "95 % within \(text(sorted[sorted.count * 95 / 100])) ms"
  }
}
