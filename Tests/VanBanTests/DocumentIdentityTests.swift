import Testing

@testable import VanBan

/// Short forms, lists, names, drafts and parts of documents.
@Suite struct DocumentIdentityTests {
  typealias Case = DocumentCitationTests.Case
  typealias Expected = DocumentCitationTests.Expected

  private static func number(_ code: String, _ type: String?, mentions: Int = 1) -> Expected {
    Expected(type: type, code: code, mentions: mentions)
  }
  private static func named(
    _ name: String, _ type: String = "Luật", issuer: String? = nil, mentions: Int = 1,
    draft: Bool = false
  ) -> Expected {
    Expected(type: type, name: name, issuer: issuer, mentions: mentions, draft: draft)
  }

  static let identities = [
    Case(
      "Nghị quyết số 18-NQ/TW ngày 25/10/2017 (khóa XII). Nghị quyết số 18-NQ/TW ngày 16/6/2022. "
        + "Nghị quyết 18",
      Expected(type: "Nghị quyết", code: "18-NQ/TW", issued: "2017-10-25"),
      Expected(type: "Nghị quyết", code: "18-NQ/TW", issued: "2022-06-16"),
      number("18", "Nghị quyết")),
    Case(
      "Nghị quyết số 18-NQ/TW … Nghị quyết 18 … NQ 18 … NQ18 … NQ số 18",
      number("18-NQ/TW", "Nghị quyết", mentions: 5)),
    Case(
      "Nghị định 100/2019; sau đó là Nghị định số 100/2019/NĐ-CP và Nghị định 100",
      number("100/2019/NĐ-CP", "Nghị định", mentions: 3)),
    Case(
      "Chỉ thị 35 (Chỉ thị số 35-CT/TW ngày 14/6/2024 của Bộ Chính trị)",
      Expected(
        type: "Chỉ thị", code: "35-CT/TW", issued: "2024-06-14", issuer: "Bộ Chính trị",
        mentions: 2)),
    Case("Báo cáo thực hiện Nghị quyết 12", number("12", "Nghị quyết")),
    // Lists
    Case(
      "các Nghị quyết số 57-NQ/TW, 59-NQ/TW, 66-NQ/TW và 68-NQ/TW",
      number("57-NQ/TW", "Nghị quyết"), number("59-NQ/TW", "Nghị quyết"),
      number("66-NQ/TW", "Nghị quyết"), number("68-NQ/TW", "Nghị quyết")),
    Case(
      "các Nghị quyết số 57, 59, 66 và 68-NQ/TW",
      number("57-NQ/TW", "Nghị quyết"), number("59-NQ/TW", "Nghị quyết"),
      number("66-NQ/TW", "Nghị quyết"), number("68-NQ/TW", "Nghị quyết")),
    Case(
      "Nghị quyết 57, 59 của Bộ Chính trị",
      Expected(type: "Nghị quyết", code: "57", issuer: "Bộ Chính trị"),
      Expected(type: "Nghị quyết", code: "59", issuer: "Bộ Chính trị")),
    Case(
      "số 12, 13 và 14-NQ/TU",
      number("12-NQ/TU", "Nghị quyết"), number("13-NQ/TU", "Nghị quyết"),
      number("14-NQ/TU", "Nghị quyết")),
    Case(
      "Nghị định số 178 và số 67/2025/NĐ-CP",
      number("178", "Nghị định"), number("67/2025/NĐ-CP", "Nghị định")),
    Case(
      "đã ký hai Quyết định mang số 235 và 236",
      number("235", "Quyết định"), number("236", "Quyết định")),
    Case(
      "Quyết định số 142/2009/QĐ-TTg và 49/2012/QĐ-TTg",
      number("142/2009/QĐ-TTg", "Quyết định"), number("49/2012/QĐ-TTg", "Quyết định")),
    // References back
    Case(
      "Nghị định số 178/2024/NĐ-CP. Nghị định này quy định … Luật số 65/2025/QH15. Nghị định này",
      number("178/2024/NĐ-CP", "Nghị định", mentions: 3), number("65/2025/QH15", "Luật")),
    Case(
      "Nghị quyết số 57-NQ/TW … Nghị quyết số 68-NQ/TW … Nghị quyết nêu trên",
      number("57-NQ/TW", "Nghị quyết"), number("68-NQ/TW", "Nghị quyết")),
    Case(
      "Quyết định số 25/QĐ-UBND … trao quyết định bổ nhiệm ông A … Quyết định này có hiệu lực",
      number("25/QĐ-UBND", "Quyết định")),
    Case(
      "Kế hoạch số 12-KH/TU (căn cứ Nghị quyết số 18-NQ/TW). Kế hoạch này",
      number("12-KH/TU", "Kế hoạch", mentions: 2), number("18-NQ/TW", "Nghị quyết")),
    Case(
      "Nghị định 178/2024/NĐ-CP (sửa đổi bởi Nghị định số 67/2025/NĐ-CP). Nghị định này",
      number("178/2024/NĐ-CP", "Nghị định", mentions: 2), number("67/2025/NĐ-CP", "Nghị định")),
  ]

  @Test(arguments: identities) func identity(_ test: Case) { DocumentCitationTests.check(test) }

  static let names = [
    Case(
      "Luật Đất đai năm 2024; Luật Đất đai 2013; Bộ luật Dân sự",
      named("Luật Đất đai năm 2024"), named("Luật Đất đai 2013"),
      named("Bộ luật Dân sự", "Bộ luật")),
    Case(
      "Theo Luật Đất đai, và Luật Đất đai năm 2024 thì",
      named("Luật Đất đai năm 2024", mentions: 2)),
    Case(
      "Luật Tổ chức chính quyền địa phương số 65/2025/QH15",
      Expected(type: "Luật", code: "65/2025/QH15", name: "Luật Tổ chức chính quyền địa phương")),
    Case(
      "thực hiện nghiêm Luật Đất đai và các văn bản hướng dẫn thi hành", named("Luật Đất đai")),
    Case("vi phạm Luật phòng chống tham nhũng", named("Luật phòng chống tham nhũng")),
    Case("theo Luật Luật sư 2006", named("Luật Luật sư 2006")),
    Case("Hiến pháp năm 2013", named("Hiến pháp năm 2013", "Hiến pháp")),
    Case("thi hành Điều lệ Đảng", named("Điều lệ Đảng", "Điều lệ")),
    Case(
      "Công ước LHQ về Luật Biển 1982", named("Công ước LHQ về Luật Biển 1982", "Công ước")),
    Case("theo Hiến pháp Mỹ thì", named("Hiến pháp Mỹ", "Hiến pháp")),
    Case(
      "Hiệp định Tương trợ tư pháp giữa Việt Nam và Lào có hiệu lực",
      named("Hiệp định Tương trợ tư pháp giữa Việt Nam và Lào", "Hiệp định")),
    Case("Hiệp ước Maastricht được ký", named("Hiệp ước Maastricht", "Hiệp ước")),
    Case(
      "Nghị quyết Hội nghị lần thứ 11 Ban Chấp hành Trung ương Đảng khóa XIII; sau "
        + "Nghị quyết Hội nghị Trung ương 11",
      named(
        "Nghị quyết Hội nghị lần thứ 11 Ban Chấp hành Trung ương Đảng khóa XIII", "Nghị quyết",
        issuer: "Ban Chấp hành Trung ương Đảng khóa XIII", mentions: 2)),
    Case(
      "Nghị quyết Trung ương 6 khóa XII và Nghị quyết Trung ương 4 (khóa XI)",
      named("Nghị quyết Trung ương 6 khóa XII", "Nghị quyết"),
      named("Nghị quyết Trung ương 4 (khóa XI)", "Nghị quyết")),
    Case(
      "Nghị quyết Đại hội XIII của Đảng; Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XX",
      named("Nghị quyết Đại hội XIII của Đảng", "Nghị quyết"),
      named("Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XX", "Nghị quyết")),
    Case(
      "Luật sửa đổi, bổ sung một số điều của Luật Đất đai, Luật Nhà ở",
      named("Luật sửa đổi, bổ sung một số điều của Luật Đất đai, Luật Nhà ở"),
      named("Luật Đất đai"), named("Luật Nhà ở")),
    Case(
      "dự án Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính "
        + "quyền địa phương",
      named(
        "Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền "
          + "địa phương", draft: true),
      named("Luật Tổ chức Chính phủ"), named("Luật Tổ chức chính quyền địa phương")),
    // Laws that no table knows
    Case("trái Luật Quản lý tài sản công", named("Luật Quản lý tài sản công")),
    Case(
      "Công ước Liên hợp quốc về khuyến khích, bảo hộ đầu tư",
      named("Công ước Liên hợp quốc về khuyến khích, bảo hộ đầu tư", "Công ước")),
    // Bills
    Case("cho ý kiến về dự án Luật Cảnh vệ", named("Luật Cảnh vệ", draft: true)),
    Case("thảo luận Luật Đường sắt (sửa đổi)", named("Luật Đường sắt", draft: true)),
    Case(
      "dự án Luật Quốc phòng, Luật An ninh mạng",
      named("Luật Quốc phòng", draft: true), named("Luật An ninh mạng", draft: true)),
    Case("dự thảo sửa đổi Nghị định 159/2013/NĐ-CP", number("159/2013/NĐ-CP", "Nghị định")),
  ]

  @Test(arguments: names) func name(_ test: Case) { DocumentCitationTests.check(test) }

  static let pinpoints = [
    Case(
      "khoản 2 Điều 7 Nghị định số 178/2024/NĐ-CP",
      Expected(type: "Nghị định", code: "178/2024/NĐ-CP", pins: ["khoản 2 Điều 7"])),
    Case(
      "điểm a, b, c khoản 2 Điều 9 Luật Đầu tư",
      Expected(type: "Luật", name: "Luật Đầu tư", pins: ["điểm a, b, c khoản 2 Điều 9"])),
    Case(
      "Điều 46, 47, 48 và 49 Nghị định số 24/2000/NĐ-CP",
      Expected(type: "Nghị định", code: "24/2000/NĐ-CP", pins: ["Điều 46, 47, 48 và 49"])),
    Case(
      "Nghị định số 178/2024/NĐ-CP (khoản 2 Điều 7)",
      Expected(type: "Nghị định", code: "178/2024/NĐ-CP", pins: ["khoản 2 Điều 7"])),
    Case(
      "khoản 3 Điều 1 Nghị định số 67/2025/NĐ-CP sửa đổi, bổ sung Điều 7 của Nghị định số "
        + "178/2024/NĐ-CP",
      Expected(type: "Nghị định", code: "67/2025/NĐ-CP", pins: ["khoản 3 Điều 1"]),
      Expected(type: "Nghị định", code: "178/2024/NĐ-CP", pins: ["Điều 7"])),
    Case(
      "Điều 134 bộ luật hình sự",
      Expected(type: "Bộ luật", name: "bộ luật hình sự", pins: ["Điều 134"])),
  ]

  @Test(arguments: pinpoints) func pinpoint(_ test: Case) { DocumentCitationTests.check(test) }

  @Test func rivalsOfAnUnresolvedNumberAreItsCandidates() {
    let text = "Nghị quyết 71-NQ/TW và Nghị quyết 71/NQ-CP. Nghị quyết 71 nêu rõ"
    let found = DocumentCitationTests.extractor.references(in: text)
    #expect(found.map(\.code) == ["71-NQ/TW", "71/NQ-CP", "71"])
    #expect(found.last?.candidates.map(\.code) == ["71-NQ/TW", "71/NQ-CP"])
  }

  @Test func theRegistryFillsCandidatesAndNeverTheCode() {
    let found = DocumentCitationTests.extractor.references(
      in: "theo Nghị quyết 57 của Bộ Chính trị")
    #expect(found.map(\.code) == ["57"])
    #expect(found.first?.candidates.map(\.code).contains("57-NQ/TW") == true)
    #expect(found.first?.candidates.first?.issued == "2024-12-22")
  }

  @Test func aSubjectEndsWithItsClause() {
    let text =
      "Kế hoạch số 07-KH/TW ngày 22.12.2024 của Bộ Chính trị khóa XIII về củng cố, "
      + "xây dựng tổ chức cơ sở Đảng; Nghị quyết số 18-NQ/TW “Một số vấn đề tiếp tục đổi mới” "
      + "của Trung ương."
    let found = DocumentCitationTests.extractor.references(in: text)
    #expect(
      found.map(\.subject) == [
        "củng cố, xây dựng tổ chức cơ sở Đảng", "Một số vấn đề tiếp tục đổi mới",
      ])
    #expect(found.first?.issued == "2024-12-22")
    #expect(found.first?.issuer == "Bộ Chính trị khóa XIII")
  }

  /// Text that is all of one kind has an answer whose ranges lie within it. The limit is far from
  /// what it takes, and ends only a reader that grows with the square of the text.
  @Test(
    .timeLimit(.minutes(2)),
    arguments: [
      ("/", 100_000), ("1", 100_000), ("số ", 100_000), ("1/", 25_000), ("18-NQ/TW, ", 4_000),
      ("Điều 1, ", 8_000), ("Nghị quyết 1 và ", 4_000), ("Nghị quyết này ", 4_000), ("(", 50_000),
      ("“", 50_000), ("Nghị quyết số 1, 2, Luật ( ", 2_000), ("1, 2, ", 6_000),
      ("khoản 1 Điều 2 (", 3_000), ("18-NQ/TW-", 3_000), ("Luật sửa đổi, bổ sung ", 3_000),
    ])
  func longRunsHaveAnAnswer(_ unit: String, _ count: Int) {
    for lead in ["", "Điều ", "số "] {
      let text = lead + String(repeating: unit, count: count)
      let mentions = DocumentCitationTests.extractor.findings(in: text).documents
        .flatMap(\.mentions)
      #expect(mentions.allSatisfy { text[$0.range] == $0.text[...] })
    }
  }
}
