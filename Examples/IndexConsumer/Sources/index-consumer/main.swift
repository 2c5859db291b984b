import VanBan
import VanBanIndex

// Puts two articles into an index in memory and asks it.
let articles = [
  "a": "Đồng chí Trần Văn An, Bí thư Tỉnh ủy, quán triệt Nghị quyết số 18-NQ/TW.",
  "b": "Bà Lê Thị Bình, Giám đốc Sở Nội vụ, dự hội nghị tại Thanh Hóa.",
]
let analyzer = ArticleAnalyzer()
let index = try ArticleIndex()
try index.add(
  articles.sorted { $0.key < $1.key }.map {
    ArticleIndex.Entry(id: $0.key, article: analyzer.analyze($0.value, id: $0.key))
  })
print("\(try index.count) articles")
for hit in try index.search("thanh hoa") { print(hit.id, hit.snippet.marked()) }
for hit in try index.search("", filter: .init(document: "18-NQ/TW")) { print(hit.id) }
