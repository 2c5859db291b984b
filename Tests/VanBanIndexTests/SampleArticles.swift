#if Index
  import VanBan
  @testable import VanBanIndex

  /// Made-up articles with hand-made annotations.
  enum SampleArticles {
    static func range(of part: String, in text: String) -> Range<String.Index> {
      var start = text.startIndex
      while start < text.endIndex {
        if text[start...].hasPrefix(part) {
          return start..<text.index(start, offsetBy: part.count)
        }
        start = text.index(after: start)
      }
      return text.startIndex..<text.startIndex
    }

    static let congressText = """
      Thanh Hóa chuẩn bị đại hội
      Chiều 23/12, đồng chí Mai Văn Hải, Phó Bí thư Tỉnh ủy, yêu cầu triển khai Nghị quyết số \
      18-NQ/TW trước ngày 30/6.
      """

    static var congress: Article {
      let text = congressText
      let official = Person(
        id: "p1", name: "Mai Văn Hải", honorifics: ["đồng chí"],
        titles: [
          Title(
            text: "Phó Bí thư Tỉnh ủy", role: "Phó Bí thư", organization: "Tỉnh ủy",
            level: .province, range: range(of: "Phó Bí thư Tỉnh ủy", in: text))
        ],
        mentions: [
          Mention(range: range(of: "Mai Văn Hải", in: text), text: "Mai Văn Hải", kind: .name)
        ])
      let document = DocumentReference(
        id: "d1", type: "Nghị quyết", typeCode: "NQ", code: "18-NQ/TW", number: "18",
        issuerCode: "TW",
        mentions: [
          Mention(
            range: range(of: "Nghị quyết số 18-NQ/TW", in: text), text: "Nghị quyết số 18-NQ/TW",
            kind: .full)
        ])
      let task = AssignedTask(
        range: range(of: "triển khai Nghị quyết số 18-NQ/TW", in: text),
        text: "triển khai Nghị quyết số 18-NQ/TW", actions: ["triển khai"],
        assigner: "Mai Văn Hải", assignerID: "p1", documents: ["18-NQ/TW"])
      return Article(
        text: text, headline: "Thanh Hóa chuẩn bị đại hội", officials: [official],
        documents: [document], tasks: [task])
    }

    static let entries = [
      ArticleIndex.Entry(
        id: "congress", article: congress,
        published: CalendarDate(year: 2025, month: 12, day: 24)),
      ArticleIndex.Entry(
        id: "capital",
        article: Article(text: "Thủ đô Hà Nội của Việt Nam tổ chức hội nghị xây dựng Đảng.")),
      ArticleIndex.Entry(
        id: "notice",
        article: Article(text: "Bản tin: nông dân hoàn thành nghĩa vụ, bàn giao thuỷ lợi.")),
      ArticleIndex.Entry(id: "decree", article: Article(text: "Ban hành Nghị định 58/2025/NĐ-CP.")),
    ]

    static func index() throws -> ArticleIndex {
      let index = try ArticleIndex()
      try index.add(entries)
      return index
    }
  }
#endif
