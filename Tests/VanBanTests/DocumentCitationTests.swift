import Testing

@testable import VanBan

/// Citations as they are written, and what must be read out of them. The cases carry over the ideas
/// of citation tests for other languages; the texts were composed for this project.
@Suite struct DocumentCitationTests {
  /// One document that is expected; fields that are nil must be nil, but for those of `ignored`.
  struct Expected: Sendable, CustomTestStringConvertible {
    var type: String?
    var code: String?
    var name: String?
    var issued: String?
    var issuer: String?
    var flags: [DocumentReference.Flag] = []
    var pins: [String] = []
    var mentions = 1
    var draft = false
    var testDescription: String { code ?? name ?? "-" }
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let expected: [Expected]
    init(_ text: String, _ expected: Expected...) {
      self.text = text
      self.expected = expected
    }
    var testDescription: String { text }
  }

  static let extractor = DocumentReferenceExtractor()

  static func check(_ test: Case) {
    let found = extractor.references(in: test.text)
    #expect(found.count == test.expected.count, "found \(found.map { $0.code ?? $0.name ?? "-" })")
    for (document, expected) in zip(found, test.expected) {
      #expect(document.code == expected.code)
      #expect(document.type == expected.type)
      #expect(document.name == expected.name)
      #expect(document.issued == expected.issued)
      #expect(document.issuer == expected.issuer)
      #expect(document.flags == expected.flags)
      #expect(document.pinpoints.map(\.text) == expected.pins)
      #expect(document.mentions.count == expected.mentions)
      #expect(document.draft == expected.draft)
      for mention in document.mentions {
        #expect(!test.text[mention.range].isEmpty)
      }
    }
  }

  static func number(
    _ code: String, _ type: String? = nil, flags: [DocumentReference.Flag] = [], mentions: Int = 1
  ) -> Expected {
    Expected(type: type, code: code, flags: flags, mentions: mentions)
  }

  // MARK: Whole numbers

  static let numbers = [
    Case(
      "Nghị định số 178/2024/NĐ-CP ngày 31/12/2024 của Chính phủ",
      Expected(
        type: "Nghị định", code: "178/2024/NĐ-CP", issued: "2024-12-31", issuer: "Chính phủ")),
    Case(
      "Nghị quyết số 18-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương Đảng khóa XII",
      Expected(
        type: "Nghị quyết", code: "18-NQ/TW", issued: "2017-10-25",
        issuer: "Ban Chấp hành Trung ương Đảng khóa XII")),
    Case("Nghị quyết 57-NQ/TW", number("57-NQ/TW", "Nghị quyết")),
    Case("theo 35-CT/TW, các cấp ủy", number("35-CT/TW", "Chỉ thị")),
    Case("Nghị quyết số 18-\nNQ/TW", number("18-NQ/TW", "Nghị quyết")),
    Case(
      "Nghị định số 24/2000/NĐ - CP; 120 /2002/TT-BTC; 12/ 2001/ QĐ-BTC; 12/2001/QĐ- BTC",
      number("24/2000/NĐ-CP", "Nghị định"), number("120/2002/TT-BTC", "Thông tư"),
      number("12/2001/QĐ-BTC", "Quyết định", mentions: 2)),
    Case(
      "18\u{2013}NQ/TW 18\u{2014}NQ/TW 18\u{2011}NQ/TW 18\u{2010}NQ/TW",
      number("18-NQ/TW", "Nghị quyết", mentions: 4)),
    Case(
      "NGHỊ QUYẾT SỐ 18-NQ/TW; nghị quyết số 18-nq/tw",
      number("18-NQ/TW", "Nghị quyết", mentions: 2)),
    Case(
      "Nghi\u{323} quye\u{302}\u{301}t so\u{302}\u{301} 18-NQ/TW",
      number("18-NQ/TW", "Nghị quyết")),
    Case(
      "Quyết định số 1719/Q\u{D0}-TTg; 1719/QD-TTg; 238/2006/QĐ-TTG",
      number("1719/QĐ-TTg", "Quyết định", flags: [.undiacritised], mentions: 2),
      number("238/2006/QĐ-TTg", "Quyết định", flags: [.misprint])),
    Case(
      "Nghị quyết số 19/NQ-TW", number("19-NQ/TW", "Nghị quyết", flags: [.misprint])),
    Case("02/1999/NĐ-CP và 2/1999/NĐ-CP", number("02/1999/NĐ-CP", "Nghị định", mentions: 2)),
    Case(
      "999 - TC/QĐ/CĐKT; 999-TC/QĐ-CĐKT; 999/TC-QĐ-CĐKT; 999- TC/QĐ/CĐKT",
      number("999-TC/QĐ/CĐKT", "Quyết định", mentions: 4)),
    Case(
      "Thông tư liên tịch số 01/2016/TTLT-BNV-BTC; 30/2000/TTLT/BTC-UBTDTT; "
        + "176/1998/TTLT-BTC-BCN-TCHQ",
      number("01/2016/TTLT-BNV-BTC", "Thông tư liên tịch"),
      number("30/2000/TTLT-BTC-UBTDTT", "Thông tư liên tịch", flags: [.misprint]),
      number("176/1998/TTLT-BTC-BCN-TCHQ", "Thông tư liên tịch")),
    Case(
      "Pháp lệnh 12/1999/PL-UBTVQH10; Nghị quyết số 1656/NQ-UBTVQH15; Luật số 72/2025/QH15",
      number("12/1999/PL-UBTVQH10", "Pháp lệnh"), number("1656/NQ-UBTVQH15", "Nghị quyết"),
      number("72/2025/QH15", "Luật")),
    Case(
      "Nghị định số 54/CP; Quyết định 814/TTg; 1440/CP-KTTH",
      number("54/CP", "Nghị định"), number("814/TTg", "Quyết định"), number("1440/CP-KTTH")),
    Case(
      "Quyết định số 2297/QĐ-UBND của UBND tỉnh Hà Giang; "
        + "Quyết định số 2297/QĐ-UBND của UBND tỉnh Cà Mau",
      Expected(type: "Quyết định", code: "2297/QĐ-UBND", issuer: "UBND tỉnh Hà Giang"),
      Expected(type: "Quyết định", code: "2297/QĐ-UBND", issuer: "UBND tỉnh Cà Mau")),
    Case(
      "Kết luận số 06-KL/TU của Ban Thường vụ Tỉnh ủy",
      Expected(type: "Kết luận", code: "06-KL/TU", issuer: "Ban Thường vụ Tỉnh ủy")),
    Case(
      "Công văn số 4943/CV-ĐLHCM-KH; Thông báo 346/TB-VP; 498/SCN-QLĐN",
      number("4943/CV-ĐLHCM-KH", "Công văn"), number("346/TB-VP", "Thông báo"),
      number("498/SCN-QLĐN")),
    Case(
      "Hướng dẫn số 03-HD/TW; Quy định số 96-QĐ/TW; Kế hoạch 15-KH/TW; Đề án số 01-ĐA/TU",
      number("03-HD/TW", "Hướng dẫn"), number("96-QĐ/TW", "Quy định"),
      number("15-KH/TW", "Kế hoạch"), number("01-ĐA/TU", "Đề án")),
    Case(
      "67/2025/ND-CP; 1719/QD-TTg; 68/CD-TTg; 12/HD-BNV",
      number("67/2025/NĐ-CP", "Nghị định", flags: [.undiacritised]),
      number("1719/QĐ-TTg", "Quyết định", flags: [.undiacritised]),
      number("68/CĐ-TTg", "Công điện", flags: [.undiacritised]),
      number("12/HD-BNV", "Hướng dẫn")),
    Case(
      "Văn bản số 1234/UBND-VP; 4567/BNV-CQĐP",
      number("1234/UBND-VP", "Văn bản"), number("4567/BNV-CQĐP", "Văn bản")),
    Case(
      "24/2018/QH14; 05/VBHN-BCT",
      number("24/2018/QH14"), number("05/VBHN-BCT", "Văn bản hợp nhất")),
    Case("Quyết định số 109/2005/QĐ-BCA (A11)", number("109/2005/QĐ-BCA", "Quyết định")),
    Case(
      "Công điện số 12/CĐ-TTg ngày 9/2/2026",
      Expected(type: "Công điện", code: "12/CĐ-TTg", issued: "2026-02-09")),
    Case(
      "Nghị quyết 66.13/2026/NQ-CP và Nghị quyết 30a/2008/NQ-CP",
      number("66.13/2026/NQ-CP", "Nghị quyết"), number("30a/2008/NQ-CP", "Nghị quyết")),
    Case(
      "19/KL/TW, 05-NQ-TW, 25 CT/TW, 29-NQ/TƯ, 54-NQ/T.Ư, 179-QĐi/TW, 631-QĐNS/TW",
      number("19-KL/TW", "Kết luận", flags: [.misprint]),
      number("05-NQ/TW", "Nghị quyết", flags: [.misprint]),
      number("25-CT/TW", "Chỉ thị", flags: [.misprint]),
      number("29-NQ/TW", "Nghị quyết"), number("54-NQ/TW", "Nghị quyết"),
      number("179-QĐ/TW", "Quy định"), number("631-QĐNS/TW", "Quyết định nhân sự")),
    Case(
      "Nghị định 46/2016 NĐCP; Quyết định 125/QĐTTg; 19-2018/NQ-CP; 202/2004-NĐ-CP",
      number("46/2016/NĐ-CP", "Nghị định", flags: [.misprint]),
      number("125/QĐ-TTg", "Quyết định", flags: [.misprint]),
      number("19/2018/NQ-CP", "Nghị quyết", flags: [.misprint]),
      number("202/2004/NĐ-CP", "Nghị định", flags: [.misprint])),
    Case("Thông tư 01/2018/TT-BGDDT",
      number("01/2018/TT-BGDĐT", "Thông tư", flags: [.undiacritised])),
    Case(
      "307-CV/VPTW, 122-TTr/UBKTTW, 12-QĐ/ĐU, 5215/BGDĐT-GDPT",
      number("307-CV/VPTW", "Công văn"), number("122-TTr/UBKTTW", "Tờ trình"),
      number("12-QĐ/ĐU", "Quyết định"), number("5215/BGDĐT-GDPT")),
    Case("(18-NQ/TW) “18-NQ/TW” 18-NQ/TW.", number("18-NQ/TW", "Nghị quyết", mentions: 3)),
    Case(
      "18\u{200B}-NQ/\u{FEFF}TW; 18\u{AD}-NQ/TW", number("18-NQ/TW", "Nghị quyết", mentions: 2)),
    Case("18-NQ/TW\u{0}\u{FFFD}\u{7}", number("18-NQ/TW", "Nghị quyết")),
    Case("👨‍👩‍👧 Nghị quyết 18-NQ/TW", number("18-NQ/TW", "Nghị quyết")),
    Case("67/2025/NĐ-CP[2]", number("67/2025/NĐ-CP", "Nghị định")),
    Case("tỷ lệ < 5% theo Nghị quyết 18-NQ/TW", number("18-NQ/TW", "Nghị quyết")),
    Case(
      "Bộ Chính trị vừa ban hành Nghị quyết số 57-NQ/TW",
      Expected(type: "Nghị quyết", code: "57-NQ/TW", issuer: "Bộ Chính trị")),
    Case(
      "Chủ tịch UBND thành phố Trần Văn An ký Quyết định số 12/QĐ-UBND",
      number("12/QĐ-UBND", "Quyết định")),
    Case("theo văn bản số 3851 gửi các bộ", number("3851", "Văn bản")),
    Case(
      "thông tư 16-2014 và nghị định 03/2017 về casino",
      number("16/2014", "Thông tư", flags: [.misprint]), number("03/2017", "Nghị định")),
    Case("Nghị định số 30/2 013/NĐ-CP", number("30/2013/NĐ-CP", "Nghị định")),
    Case(
      "các Quyết định số 212-TC/CĐKT ngày 15-12-1989",
      Expected(type: "Quyết định", code: "212-TC/CĐKT", issued: "1989-12-15")),
    Case("Quyết định 929 điều động cán bộ", number("929", "Quyết định")),
    Case("Công điện số 05/CĐ-TW", number("05/CĐ-TW", "Công điện")),
    Case("Thông tư 15/2010/TT-BNN&PTNT", number("15/2010/TT-BNN&PTNT", "Thông tư")),
    Case("Nghị định 58/20 25/NĐ-CP", number("58/2025/NĐ-CP", "Nghị định")),
    Case(
      "Thông tư 279/20116/TT-BTC",
      number("279/20116/TT-BTC", "Thông tư", flags: [.misprint])),
    Case("Văn bản số 2724/QĐ-UBND", number("2724/QĐ-UBND", "Quyết định")),
  ]

  // MARK: Courts and procuracies

  static let courts = [
    Case(
      "Bản án số 45/2019/HS-ST ngày 12/3/2019 của Tòa án nhân dân tỉnh Hòa Bình",
      Expected(
        type: "Bản án", code: "45/2019/HS-ST", issued: "2019-03-12",
        issuer: "Tòa án nhân dân tỉnh Hòa Bình")),
    Case("bản án hình sự phúc thẩm số 12/2020/HSPT", number("12/2020/HSPT", "Bản án")),
    Case("Cáo trạng số 34/CT-VKS-P1", number("34/CT-VKS-P1", "Cáo trạng")),
    Case("Quyết định kháng nghị số 05/QĐKN-VKS-DS", number("05/QĐKN-VKS-DS", "Kháng nghị")),
    Case("Án lệ số 04/2016/AL", number("04/2016/AL", "Án lệ")),
  ]

  @Test(arguments: courts) func court(_ test: Case) { Self.check(test) }

  // MARK: Dates, issuers, sessions

  static let details = [
    Case(
      "Nghị quyết số 18-NQ/TW được ban hành ngày 25/10/2017",
      Expected(type: "Nghị quyết", code: "18-NQ/TW", issued: "2017-10-25")),
    Case(
      "Nghị quyết số 18-NQ/TW do Bộ Chính trị ban hành ngày 25/10/2017",
      Expected(
        type: "Nghị quyết", code: "18-NQ/TW", issued: "2017-10-25", issuer: "Bộ Chính trị")),
    Case(
      "Ngày 03/7/2027, UBND xã Mường Lầm có Công văn số 453/CV-UBND",
      Expected(
        type: "Công văn", code: "453/CV-UBND", issued: "2027-07-03", issuer: "UBND xã Mường Lầm")),
    Case(
      "Ngày 03/7/2027, đoàn họp tại xã Mường Lầm, thống nhất ban hành Kế hoạch số 12-KH/TU",
      Expected(type: "Kế hoạch", code: "12-KH/TU")),
    Case(
      "theo Nghị định 67, ngày 25/8/2027, Bộ Công Thương có Thông tư 26",
      number("67", "Nghị định"),
      Expected(type: "Thông tư", code: "26", issued: "2027-08-25", issuer: "Bộ Công Thương")),
    Case(
      "Nghị quyết số 18 ngày 25-10 của Bộ Chính trị",
      Expected(type: "Nghị quyết", code: "18", issuer: "Bộ Chính trị")),
    Case(
      "Kế hoạch số 04-KH/TW của Bộ Chính trị và Kế hoạch số 03-KH/TW của Ban Bí thư",
      Expected(type: "Kế hoạch", code: "04-KH/TW", issuer: "Bộ Chính trị"),
      Expected(type: "Kế hoạch", code: "03-KH/TW", issuer: "Ban Bí thư")),
  ]

  @Test(arguments: details) func detail(_ test: Case) { Self.check(test) }

  @Test func sessionAndTerm() {
    func read(_ text: String) -> [String] {
      Self.extractor.references(in: text).map {
        "\($0.term ?? "-") \($0.session.map(String.init) ?? "-") \($0.subject ?? "-")"
      }
    }
    #expect(
      read("Nghị quyết 198/2025/QH15 của Quốc hội khóa XV, kỳ họp thứ 9 về phát triển kinh tế")
        == ["XV 9 phát triển kinh tế"])
    #expect(read("Nghị quyết số 18-NQ/TW ngày 25/10/2017 (khóa 12)") == ["XII - -"])
    #expect(read("Nghị quyết Hội nghị Trung ương 6 khóa XII") == ["XII 6 -"])
    #expect(
      read("Nghị quyết 5/NQ-HĐND tại kỳ họp bất thường lần thứ hai") == ["- 2 -"])
  }

  // MARK: Names

  static let names = [
    Case("theo Luật TTHC", Expected(type: "Luật", name: "Luật TTHC")),
    Case("áp dụng BLHS năm 2015", Expected(type: "Bộ luật", name: "BLHS năm 2015")),
    Case(
      "điều 7 Luật Bảo vệ và chăm sóc giáo dục trẻ em",
      Expected(
        type: "Luật", name: "Luật Bảo vệ và chăm sóc giáo dục trẻ em", pins: ["điều 7"])),
    Case("phổ biến Luật Cảnh sát biển", Expected(type: "Luật", name: "Luật Cảnh sát biển")),
    Case(
      "Điều 105 Bộ luật Hình sự Malaysia",
      Expected(type: "Bộ luật", name: "Bộ luật Hình sự Malaysia", pins: ["Điều 105"])),
    Case(
      "rút khỏi Hiệp định đối tác thương mại và đầu tư xuyên Đại Tây Dương",
      Expected(
        type: "Hiệp định",
        name: "Hiệp định đối tác thương mại và đầu tư xuyên Đại Tây Dương")),
    Case(
      "điểm n khoản 1 Điều 93 - BLHS",
      Expected(type: "Bộ luật", name: "BLHS", pins: ["điểm n khoản 1 Điều 93"])),
    Case(
      "Phụ lục IIIa, Quyết định 1976/QĐ-TTg",
      Expected(type: "Quyết định", code: "1976/QĐ-TTg", pins: ["Phụ lục IIIa"])),
  ]

  @Test(arguments: names) func name(_ test: Case) { Self.check(test) }

  /// "điều" the verb and "tài khoản" are no parts.
  @Test func noPart() {
    let found = Self.extractor.findings(
      in: "đã điều 2 tàu ra cứu, chuyển vào tài khoản 831, theo Luật Đất đai")
    #expect(found.unresolved.isEmpty)
    #expect(found.documents.flatMap(\.pinpoints).isEmpty)
  }

  /// Phrases and sentences that are looked up where they are needed are those of the whole analysis.
  @Test func aloneAndInTheAnalysisTheSame() {
    let texts = Self.numbers.map(\.text) + Self.courts.map(\.text) + Self.details.map(\.text)
      + DocumentConformanceTests.cases.map(\.text)
    for text in texts + [texts.joined(separator: "\n"), texts.joined(separator: ". ")] {
      let alone = Self.extractor.findings(in: text)
      let article = ArticleAnalyzer().analyze(text)
      #expect(alone.documents == article.documents)
      #expect(alone.unresolved == article.unresolved)
    }
  }

  @Test(arguments: numbers) func wholeNumber(_ test: Case) { Self.check(test) }

  // MARK: What is no citation

  static let others = [
    "", "ngày 18/10/2024", "tỷ lệ 18/20", "xe biển số 29-A1/234", "điện thoại 024-3845/1234",
    "hội nghị A18-NQ/TWX", "năm 2021-2026", "quý I/2025", "số nhà 12/5 đường Nguyễn Quang",
    "trận đấu 2-1", "kỳ họp 10 - Quốc hội", "1- Tổ chức thực hiện", "2/ Đối tượng",
    "quyết định 3 nội dung", "kế hoạch 2026-2030", "nghị quyết 5 năm", "quy định 90 km/h",
    "thực hiện Đề án 06 và Chương trình 1719", "mở cửa 24/7", "tỷ lệ 50/50", "dịch Covid-19",
    "hợp đồng số 1234/HĐ", "hợp đồng số 12/2024/HĐ-ABC", "hồ sơ vụ án số 45/2019/HS-ST", "thụ lý số 123/2018/TLST-DS ngày 2/3/2018",
    "Quyết định không số ngày 5/1/2026", "Luật sư Nguyễn Văn An và luật gia Trần Bình",
    "chấp hành pháp luật, hiểu biết luật pháp", "công bố dự thảo Nghị quyết",
    "Nghị quyết này được triển khai", "nhà CT4, tòa CT 6", "phim HD 720p", "theo phương án số 2",
    "Công ty 36 - CTCP", "Nghị quyết số 05/NQ-HĐQT", "Chính phủ quyết định 10 chính sách",
    "Trường Đại học Luật Hà Nội", "Tổ chức Hiệp ước Bắc Đại Tây Dương",
    "Điều 13 của Luật này", "Phật lịch PL 2571 - DL 2027", "quyết định này khiến dư luận chú ý", "Nghị quyết 1.500 tỷ đồng", "Quyết định số ..../QĐ-UBND",
  ]

  @Test(arguments: others) func noCitation(_ text: String) {
    let found = Self.extractor.references(in: text)
    #expect(found.isEmpty, "found \(found.map { $0.code ?? $0.name ?? "-" })")
  }

  /// Plates, phones, models, scores, ratios, prices, seats, contracts, certificates: numbers of all
  /// kinds that are none of documents.
  static let otherThings = [
    "iPhone 15/16 và Galaxy S8/S8+",
    "máy bay Boeing 737-800, Airbus A350-900, VN-A896",
    "súng AK-47/AKM, tiêm kích Su-30MK2, F-16/F-35",
    "chip Intel Core i7-7700HQ",
    "tàu cá KG 93895-TS cập cảng",
    "biển số 51F-123.45 và 29A-012.34",
    "gọi đường dây nóng 1900/6868 hoặc 024-3845-1234",
    "Power 6/55 và Mega 6/45",
    "thắng 3-2, hòa 0-0, tỉ số 2/1",
    "mùa giải 2016-2017 và 2016/2017",
    "giá 100.000 đồng/m2, 5-7 triệu/tháng",
    "theo QCVN 16:2014/BXD",
    "hộ chiếu số B1234567, CMND số 012345678",
    "hợp đồng BT số 01/2016/HĐBT",
    "hóa đơn số 0001234, số báo danh 12/34",
    "thửa đất số 12, tờ bản đồ số 5, số 12/34/5 đường Nguyễn Trãi",
    "tòa CT1, lô K5/12, đường 3/2, quốc lộ 1A",
    "Sư đoàn 370, chuyến bay VN-123/VN-124",
    "Giấy chứng nhận số 067/QLCT-GCN",
    "giấy phép lái xe số 790123456789",
    "hoạt động 24/7, tỷ lệ 50/50, màn hình 16/9, khẩu độ f/1.8",
    "dịch Covid-19, virus H5N1, cúm A/H1N1",
    "tăng 15/20 bậc, 8/10 điểm, 48/58 công trình",
    "tốc độ 60-80 km/h, nhiệt độ 25-30 độ",
    "lớp 12A1/45 học sinh, phòng 12/B2",
    "Công ty số 5 - CTCP, tập đoàn FPT 24/3",
    "nhận chuyển khoản số 12/CK-VCB",
    "kỳ quay số 205 ngày 10/11",
    "đội hình 4-4-2, 4-2-3-1",
    "USD/VND 23.000, EUR/USD 1,12",
    "nghị quyết của chi bộ, quyết định cho 3 em nghỉ học",
    "chỉ thị cho 2 đội, thông báo 5 ca nhiễm mới",
    "kết luận 11 mẫu là xăng bẩn, hướng dẫn 20 học viên",
    "quy định 1 sân 18 lỗ chỉ 70 ha, vượt 7% kế hoạch 2015",
    "luật chơi mới, luật bóng đá, luật hấp dẫn, luật nhân quả",
    "hiệp định mới, công ước chung của làng",
  ]

  @Test(arguments: otherThings) func otherThing(_ text: String) {
    let found = Self.extractor.findings(in: text)
    #expect(found.documents.isEmpty, "found \(found.documents.map { $0.code ?? $0.name ?? "-" })")
    #expect(found.unresolved.isEmpty, "found \(found.unresolved.map(\.text))")
  }

  /// What may be a decision of any kind is no short form where no document of that kind was named.
  @Test func wordsThatMayMeanAnything() {
    func open(_ text: String) -> [String] {
      Self.extractor.findings(in: text).unresolved.map(\.text)
    }
    #expect(open("Ông nghỉ việc. Quyết định này khiến gia đình bất ngờ, dự án này dừng lại.").isEmpty)
    #expect(open("Theo điều luật này, võ sĩ bị loại.").isEmpty)
    #expect(open("Theo Nghị định này, người dân được hỗ trợ.") == ["Nghị định này"])
  }
}
