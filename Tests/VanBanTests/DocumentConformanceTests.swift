import Testing

@testable import VanBan
import VanBanText

/// The conformance cases of citation, each by its name, with what must be read written out: type,
/// number and name, date, issuer, flags, places ("@"), relations to other documents, number of
/// mentions ("×"), and after them what stays unresolved ("?").
///
/// Left out: s13, which needs to know how many articles a document has, and e06, which reads what
/// optical recognition has misread. Where the list was found wrong it is corrected here: f19 names
/// "Ban Thường vụ Tỉnh ủy" as the text does, not "Tỉnh ủy"; f24 has no type, since the number of a
/// law and of a resolution of the National Assembly look alike; f26 names no issuer, because the
/// text names none.
@Suite struct DocumentConformanceTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let id: String
    let text: String
    let expected: [String]
    init(_ id: String, _ text: String, _ expected: String...) {
      self.id = id
      self.text = text
      self.expected = expected
    }
    var testDescription: String { id }
  }

  static let extractor = DocumentReferenceExtractor()

  /// One line for each document and for each reference that stays open.
  static func lines(_ findings: DocumentFindings) -> [String] {
    findings.documents.map(line) + findings.unresolved.map { reference in
      var line = "? \(reference.kind.rawValue) \(reference.text)"
      if let issued = reference.issued { line += " \(issued)" }
      if !reference.paths.isEmpty { line += " @" + list(reference.paths) }
      if !reference.candidates.isEmpty {
        line += " of " + reference.candidates.joined(separator: ",")
      }
      return line
    }
  }

  private static func list(_ paths: [DocumentPath]) -> String {
    paths.map(\.description).joined(separator: ",")
  }

  private static func line(_ document: DocumentReference) -> String {
    let name = document.name.map { "“\($0)”" }
    var line = [document.type, document.code, name].compactMap { $0 }.joined(separator: " ")
    if let issued = document.issued { line += " \(issued)" }
    if let issuer = document.issuer { line += " of \(issuer)" }
    if document.draft { line += " draft" }
    if !document.flags.isEmpty {
      line += " " + document.flags.map(\.rawValue).joined(separator: "+")
    }
    let paths = document.pinpoints.flatMap(\.paths)
    if !paths.isEmpty { line += " @" + list(paths) }
    for relation in document.relations { line += " \(relation.kind.rawValue):\(relation.target)" }
    if document.mentions.count > 1 { line += " ×\(document.mentions.count)" }
    return line
  }

  static let cases: [Case] = [
    Case(
      "f01", "Nghị định số 178/2024/NĐ-CP ngày 31/12/2024 của Chính phủ",
      "Nghị định 178/2024/NĐ-CP 2024-12-31 of Chính phủ"),
    Case(
      "f02", "Nghị quyết số 18-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương Đảng khóa XII",
      "Nghị quyết 18-NQ/TW 2017-10-25 of Ban Chấp hành Trung ương Đảng khóa XII"),
    Case(
      "f03", "Nghị quyết 57-NQ/TW",
      "Nghị quyết 57-NQ/TW"),
    Case(
      "f04", "theo 35-CT/TW, các cấp ủy",
      "Chỉ thị 35-CT/TW"),
    Case(
      "f05", "Nghị quyết số 18-\nNQ/TW",
      "Nghị quyết 18-NQ/TW"),
    Case(
      "f06", "Nghị định số 24/2000/NĐ - CP; 120 /2002/TT-BTC; 12/ 2001/ QĐ-BTC; 12/2001/QĐ- BTC",
      "Nghị định 24/2000/NĐ-CP",
      "Thông tư 120/2002/TT-BTC",
      "Quyết định 12/2001/QĐ-BTC ×2"),
    Case(
      "f07", "18–NQ/TW 18—NQ/TW 18\u{2011}NQ/TW 18\u{2010}NQ/TW",
      "Nghị quyết 18-NQ/TW ×4"),
    Case(
      "f08", "NGHỊ QUYẾT SỐ 18-NQ/TW; nghị quyết số 18-nq/tw",
      "Nghị quyết 18-NQ/TW ×2"),
    Case(
      "f09", "Nghi\u{323} quye\u{302}\u{301}t so\u{302}\u{301} 18-NQ/TW nga\u{300}y "
          + "25/10/2017 cu\u{309}a Ban Cha\u{302}\u{301}p ha\u{300}nh Trung "
          + "u\u{31B}o\u{31B}ng Đa\u{309}ng kho\u{301}a XII",
      "Nghị quyết 18-NQ/TW 2017-10-25 of Ban Chấp hành Trung ương Đảng khóa XII"),
    Case(
      "f10", "Quyết định số 1719/QÐ-TTg; 1719/QD-TTg; 238/2006/QĐ-TTG",
      "Quyết định 1719/QĐ-TTg undiacritised ×2",
      "Quyết định 238/2006/QĐ-TTg misprint"),
    Case(
      "f11", "Nghị quyết số 19/NQ-TW",
      "Nghị quyết 19-NQ/TW misprint"),
    Case(
      "f12", "02/1999/NĐ-CP và 2/1999/NĐ-CP",
      "Nghị định 02/1999/NĐ-CP ×2"),
    Case(
      "f13", "999 - TC/QĐ/CĐKT; 999-TC/QĐ-CĐKT; 999/TC-QĐ-CĐKT; 999- TC/QĐ/CĐKT",
      "Quyết định 999-TC/QĐ/CĐKT ×4"),
    Case(
      "f14", "Thông tư liên tịch số 01/2016/TTLT-BNV-BTC; 30/2000/TTLT/BTC-UBTDTT; "
          + "176/1998/TTLT-BTC-BCN-TCHQ",
      "Thông tư liên tịch 01/2016/TTLT-BNV-BTC",
      "Thông tư liên tịch 30/2000/TTLT-BTC-UBTDTT misprint",
      "Thông tư liên tịch 176/1998/TTLT-BTC-BCN-TCHQ"),
    Case(
      "f15", "Luật Tổ chức chính quyền địa phương số 65/2025/QH15; Pháp lệnh "
          + "12/1999/PL-UBTVQH10; Nghị quyết số 1656/NQ-UBTVQH15",
      "Luật 65/2025/QH15 “Luật Tổ chức chính quyền địa phương”",
      "Pháp lệnh 12/1999/PL-UBTVQH10",
      "Nghị quyết 1656/NQ-UBTVQH15"),
    Case(
      "f16", "Luật Đất đai năm 2024; Luật Đất đai 2013; Bộ luật Dân sự",
      "Luật “Luật Đất đai năm 2024”",
      "Luật “Luật Đất đai 2013”",
      "Bộ luật “Bộ luật Dân sự”"),
    Case(
      "f17", "Nghị định số 54/CP; Quyết định 814/TTg; 1440/CP-KTTH",
      "Nghị định 54/CP",
      "Quyết định 814/TTg",
      "1440/CP-KTTH"),
    Case(
      "f18", "Quyết định số 2297/QĐ-UBND của UBND tỉnh Hà Giang; Quyết định số 2297/QĐ-UBND "
          + "của UBND tỉnh Cà Mau",
      "Quyết định 2297/QĐ-UBND of UBND tỉnh Hà Giang",
      "Quyết định 2297/QĐ-UBND of UBND tỉnh Cà Mau"),
    Case(
      "f19", "Kết luận số 06-KL/TU của Ban Thường vụ Tỉnh ủy",
      "Kết luận 06-KL/TU of Ban Thường vụ Tỉnh ủy"),
    Case(
      "f20", "Công văn số 4943/CV-ĐLHCM-KH; Thông báo 346/TB-VP; 498/SCN-QLĐN",
      "Công văn 4943/CV-ĐLHCM-KH",
      "Thông báo 346/TB-VP",
      "498/SCN-QLĐN"),
    Case(
      "n01", "ngày 18/10/2024"),
    Case(
      "n02", "tỷ lệ 18/20"),
    Case(
      "n03", "xe biển số 29-A1/234"),
    Case(
      "n04", "điện thoại 024-3845/1234"),
    Case(
      "n05", "hội nghị A18-NQ/TWX"),
    Case(
      "n06", "năm 2021-2026"),
    Case(
      "n07", "quý I/2025"),
    Case(
      "n08", "số nhà 12/5 đường Nguyễn Quang"),
    Case(
      "n09", "trận đấu 2-1"),
    Case(
      "n10", "kỳ họp 10 - Quốc hội"),
    Case(
      "n11", "1- Tổ chức thực hiện"),
    Case(
      "n12", "2/ Đối tượng"),
    Case(
      "d01", "Nghị quyết số 18-NQ/TW ngày 25/10/2017 (khóa XII) ... Nghị quyết số 18-NQ/TW "
          + "ngày 16/6/2022 (khóa XIII)",
      "Nghị quyết 18-NQ/TW 2017-10-25",
      "Nghị quyết 18-NQ/TW 2022-06-16"),
    Case(
      "d02", "Nghị quyết số 18-NQ/TW ngày 25/10/2017 (khóa XII) ... Nghị quyết số 18-NQ/TW "
          + "ngày 16/6/2022 (khóa XIII) ... Nghị quyết 18",
      "Nghị quyết 18-NQ/TW 2017-10-25",
      "Nghị quyết 18-NQ/TW 2022-06-16",
      "Nghị quyết 18"),
    Case(
      "d03", "Nghị quyết số 18-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương Đảng khóa "
          + "XII ... Nghị quyết số 18-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương "
          + "Đảng khóa XII ... Nghị quyết 18",
      "Nghị quyết 18-NQ/TW 2017-10-25 of Ban Chấp hành Trung ương Đảng khóa XII ×3"),
    Case(
      "d04", "Quyết định số     /QĐ-UBND ... Quyết định số ..../QĐ-UBND",
      "? placeholder Quyết định số /QĐ-UBND",
      "? placeholder Quyết định số ..../QĐ-UBND"),
    Case(
      "p01", "khoản 2 Điều 7 Nghị định số 178/2024/NĐ-CP",
      "Nghị định 178/2024/NĐ-CP @Đ7.K2"),
    Case(
      "p02", "điểm a, b, c khoản 2 Điều 9 Luật Đầu tư",
      "Luật “Luật Đầu tư” @Đ9.K2.a,Đ9.K2.b,Đ9.K2.c"),
    Case(
      "p03", "Điều 46, 47, 48 và 49 Nghị định số 24/2000/NĐ-CP",
      "Nghị định 24/2000/NĐ-CP @Đ46,Đ47,Đ48,Đ49"),
    Case(
      "p04", "từ Điều 5 đến Điều 9; các Điều 5-9; Điều 664 đến 670 của Luật này",
      "? pinpoint Điều 5 đến Điều 9 @Đ5-9",
      "? shortForm Điều 5-9; Điều 664 đến 670 của Luật này @Đ5-9,Đ664-670"),
    Case(
      "p05", "khoản 1, 6 và khoản 7 Điều 3",
      "? pinpoint khoản 1, 6 và khoản 7 Điều 3 @Đ3.K1,Đ3.K6,Đ3.K7"),
    Case(
      "p06", "khoản 2, Điều 1 Luật; điều 8, 9,10, 11 và 12 của Luật này; Điều 12 hoặc Điều 13",
      "? pinpoint khoản 2, Điều 1 @Đ1.K2",
      "? shortForm điều 8, 9,10, 11 và 12 của Luật này @Đ8,Đ9,Đ10,Đ11,Đ12",
      "? pinpoint Điều 12 hoặc Điều 13 @Đ12,Đ13"),
    Case(
      "p07", "khoản 2a Điều 7b; tiết 1 điểm đ khoản 3 Điều 10; Mục II Phần B Phụ lục I",
      "? pinpoint khoản 2a Điều 7b @Đ7b.K2a",
      "? pinpoint tiết 1 điểm đ khoản 3 Điều 10 @Đ10.K3.đ.T1",
      "? pinpoint Mục II Phần B Phụ lục I @PLI.PB.MII"),
    Case(
      "p08", "Nghị định số 178/2024/NĐ-CP (khoản 2 Điều 7)",
      "Nghị định 178/2024/NĐ-CP @Đ7.K2"),
    Case(
      "p10", "khoản 3 Điều 1 Nghị định số 67/2025/NĐ-CP sửa đổi, bổ sung Điều 7 Nghị định "
          + "số 178/2024/NĐ-CP",
      "Nghị định 67/2025/NĐ-CP @Đ1.K3 amends:d2",
      "Nghị định 178/2024/NĐ-CP @Đ7"),
    Case(
      "p11", "Nghị định số 178/2024/NĐ-CP có hiệu lực. Theo khoản 2 Điều 7, người lao động "
          + "được trợ cấp. ",
      "Nghị định 178/2024/NĐ-CP @Đ7.K2"),
    Case(
      "s01", "Nghị định số 178/2024/NĐ-CP ngày 31/12/2024 của Chính phủ. Nghị định này quy "
          + "định ...",
      "Nghị định 178/2024/NĐ-CP 2024-12-31 of Chính phủ ×2"),
    Case(
      "s02", "Nghị định số 178/2024/NĐ-CP ngày 31/12/2024 của Chính phủ ... Luật số "
          + "65/2025/QH15 ... Nghị định này",
      "Nghị định 178/2024/NĐ-CP 2024-12-31 of Chính phủ ×2",
      "Luật 65/2025/QH15"),
    Case(
      "s03", "Nghị quyết số 57-NQ/TW. Nghị quyết trên, Nghị quyết nêu trên, Nghị quyết nói "
          + "trên, Nghị quyết kể trên, Nghị quyết vừa nêu",
      "Nghị quyết 57-NQ/TW ×6"),
    Case(
      "s04", "Nghị quyết này được triển khai ...",
      "? shortForm Nghị quyết này"),
    Case(
      "s05", "Nghị quyết số 57-NQ/TW ... Nghị quyết số 68-NQ/TW ... Nghị quyết nêu trên",
      "Nghị quyết 57-NQ/TW",
      "Nghị quyết 68-NQ/TW",
      "? shortForm Nghị quyết nêu trên of d1,d2"),
    Case(
      "s06", "Nghị quyết số 57-NQ/TW ... Nghị quyết số 68-NQ/TW ... hai Nghị quyết trên",
      "Nghị quyết 57-NQ/TW ×2",
      "Nghị quyết 68-NQ/TW ×2"),
    Case(
      "s07", "Nghị quyết số 18-NQ/TW ... Nghị quyết 18 ... NQ 18 ... NQ18 ... NQ số 18",
      "Nghị quyết 18-NQ/TW ×5"),
    Case(
      "s08", "Nghị quyết số 57-NQ/TW (sau đây gọi tắt là Nghị quyết 57) ... Nghị quyết 57",
      "Nghị quyết 57-NQ/TW ×3"),
    Case(
      "s09", "Quyết định số 25/QĐ-UBND ... trao quyết định bổ nhiệm ông A ... Quyết định "
          + "này có hiệu lực",
      "Quyết định 25/QĐ-UBND",
      "? shortForm Quyết định này"),
    Case(
      "s10", "Kế hoạch số 12-KH/TU (căn cứ Nghị quyết số 18-NQ/TW). Kế hoạch này ... Văn bản này",
      "Kế hoạch 12-KH/TU basedOn:d2 ×3",
      "Nghị quyết 18-NQ/TW"),
    Case(
      "s11", "Điều 5 Luật Đất đai: “Luật này quy định ...”. Nghị quyết này",
      "Luật “Luật Đất đai” @Đ5 ×2",
      "? shortForm Nghị quyết này"),
    Case(
      "s12", "theo khoản 2 Điều 7 Nghị định số 178/2024/NĐ-CP, quy định tại khoản này, Điều này",
      "Nghị định 178/2024/NĐ-CP @Đ7.K2,Đ7.K2,Đ7"),
    Case(
      "s14", "Nghị quyết số 57-NQ/TW ... Nghị quyết số 68-NQ/TW ... Nghị quyết nêu trên. "
          + "Nghị quyết này",
      "Nghị quyết 57-NQ/TW",
      "Nghị quyết 68-NQ/TW",
      "? shortForm Nghị quyết nêu trên of d1,d2",
      "? shortForm Nghị quyết này"),
    Case(
      "s15", "Luật Đất đai số 31/2024/QH15 ... Luật Đất đai ... Luật",
      "Luật 31/2024/QH15 “Luật Đất đai” ×2"),
    Case(
      "g01", "các Nghị quyết số 57-NQ/TW, 59-NQ/TW, 66-NQ/TW và 68-NQ/TW",
      "Nghị quyết 57-NQ/TW",
      "Nghị quyết 59-NQ/TW",
      "Nghị quyết 66-NQ/TW",
      "Nghị quyết 68-NQ/TW"),
    Case(
      "g02", "Nghị quyết 57, 59, 66, 68 của Bộ Chính trị",
      "Nghị quyết 57 of Bộ Chính trị",
      "Nghị quyết 59 of Bộ Chính trị",
      "Nghị quyết 66 of Bộ Chính trị",
      "Nghị quyết 68 of Bộ Chính trị"),
    Case(
      "g03", "số 12, 13 và 14-NQ/TU",
      "Nghị quyết 12-NQ/TU",
      "Nghị quyết 13-NQ/TU",
      "Nghị quyết 14-NQ/TU"),
    Case(
      "g04", "Chỉ thị 35 (Chỉ thị số 35-CT/TW ngày 14/6/2024 của Bộ Chính trị)",
      "Chỉ thị 35-CT/TW 2024-06-14 of Bộ Chính trị ×2"),
    Case(
      "g05", "Nghị quyết số 18-NQ/TW ngày 25/10/2017",
      "Nghị quyết 18-NQ/TW 2017-10-25"),
    Case(
      "g06", "Nghị định số 67/2025/NĐ-CP thay thế Nghị định số 12/2020/NĐ-CP.\nNghị định số "
          + "68/2025/NĐ-CP bãi bỏ Nghị định số 13/2020/NĐ-CP.\nThông tư số 14/2025/TT-BNV "
          + "hướng dẫn thi hành Nghị định số 15/2025/NĐ-CP và Nghị định số "
          + "16/2025/NĐ-CP.\nKế hoạch số 17-KH/TU căn cứ Nghị quyết số 18-NQ/TW.\nQuy chế "
          + "ban hành kèm theo Quyết định số 19/QĐ-UBND.\nKế hoạch số 20-KH/TU theo tinh "
          + "thần Nghị quyết số 21-NQ/TW.\nNghị định số 22/2019/NĐ-CP (được sửa đổi, bổ "
          + "sung bởi Nghị định số 23/2021/NĐ-CP)",
      "Nghị định 67/2025/NĐ-CP replaces:d2",
      "Nghị định 12/2020/NĐ-CP",
      "Nghị định 68/2025/NĐ-CP repeals:d4",
      "Nghị định 13/2020/NĐ-CP",
      "Thông tư 14/2025/TT-BNV guides:d6 guides:d7",
      "Nghị định 15/2025/NĐ-CP",
      "Nghị định 16/2025/NĐ-CP",
      "Kế hoạch 17-KH/TU basedOn:d9",
      "Nghị quyết 18-NQ/TW",
      "Quyết định 19/QĐ-UBND",
      "Kế hoạch 20-KH/TU follows:d12",
      "Nghị quyết 21-NQ/TW",
      "Nghị định 22/2019/NĐ-CP",
      "Nghị định 23/2021/NĐ-CP amends:d13"),
    Case(
      "e01", ""),
    Case(
      "e02", "18-NQ/TW | (18-NQ/TW) | “18-NQ/TW” | 18-NQ/TW.",
      "Nghị quyết 18-NQ/TW ×4"),
    Case(
      "e03", "👨\u{200D}👩\u{200D}👧 Nghị quyết 18-NQ/TW",
      "Nghị quyết 18-NQ/TW"),
    Case(
      "e04", "18\u{200B}-NQ/\u{FEFF}TW; 18\u{AD}-NQ/TW",
      "Nghị quyết 18-NQ/TW ×2"),
    Case(
      "e05", "18-NQ/TW\u{0}\u{FFFD}\u{7}",
      "Nghị quyết 18-NQ/TW"),
    Case(
      "e12", "Số: 2006/QĐ-UBND",
      "? placeholder Số: 2006/QĐ-UBND"),
    Case(
      "f21", "Hướng dẫn số 03-HD/TW; Quy định số 96-QĐ/TW; Kế hoạch 15-KH/TW; Đề án số 01-ĐA/TU",
      "Hướng dẫn 03-HD/TW",
      "Quy định 96-QĐ/TW",
      "Kế hoạch 15-KH/TW",
      "Đề án 01-ĐA/TU"),
    Case(
      "f22", "67/2025/ND-CP; 1719/QD-TTg; 68/CD-TTg; 12/HD-BNV",
      "Nghị định 67/2025/NĐ-CP undiacritised",
      "Quyết định 1719/QĐ-TTg undiacritised",
      "Công điện 68/CĐ-TTg undiacritised",
      "Hướng dẫn 12/HD-BNV"),
    Case(
      "f23", "Văn bản số 1234/UBND-VP; 4567/BNV-CQĐP",
      "Văn bản 1234/UBND-VP",
      "Văn bản 4567/BNV-CQĐP"),
    Case(
      "f24", "24/2018/QH14; 05/VBHN-BCT",
      "24/2018/QH14",
      "Văn bản hợp nhất 05/VBHN-BCT"),
    Case(
      "f25", "Quyết định số 109/2005/QĐ-BCA (A11)",
      "Quyết định 109/2005/QĐ-BCA"),
    Case(
      "f26", "Công điện số 12/CĐ-TTg ngày 9/2/2026",
      "Công điện 12/CĐ-TTg 2026-02-09"),
    Case(
      "f27", "Báo cáo thực hiện Nghị quyết 12",
      "Nghị quyết 12"),
    Case(
      "f28", "Quyết định không số ngày 5/1/2026",
      "? placeholder Quyết định không số 2026-01-05"),
    Case(
      "g07", "Quyết định số 142/2009/QĐ-TTg và 49/2012/QĐ-TTg",
      "Quyết định 142/2009/QĐ-TTg",
      "Quyết định 49/2012/QĐ-TTg"),
    Case(
      "e13", "thực hiện nghiêm Luật Đất đai và các văn bản hướng dẫn thi hành",
      "Luật “Luật Đất đai”"),
    Case(
      "e14", "Kế hoạch số 15-KH/TU ... UBND xã ban hành kế hoạch triển khai (unnumbered) "
          + "... Kế hoạch này",
      "Kế hoạch 15-KH/TU",
      "? shortForm Kế hoạch này"),
    Case(
      "e15", "Nghị định 178/2024/NĐ-CP (sửa đổi bởi Nghị định số 67/2025/NĐ-CP) ... Nghị "
          + "định này",
      "Nghị định 178/2024/NĐ-CP ×2",
      "Nghị định 67/2025/NĐ-CP amends:d1"),
    Case(
      "p11b", "Nghị định số 178/2024/NĐ-CP và Luật Đất đai có hiệu lực. Theo khoản 2 Điều 7, "
          + "người lao động được trợ cấp.",
      "Nghị định 178/2024/NĐ-CP",
      "Luật “Luật Đất đai”",
      "? pinpoint khoản 2 Điều 7 @Đ7.K2 of d1,d2"),
    Case(
      "g06b", "Quy chế số 24-QC/TU ban hành kèm theo Quyết định số 25-QĐ/TU",
      "Quy chế 24-QC/TU issuedWith:d2",
      "Quyết định 25-QĐ/TU"),
  ]

  @Test(arguments: cases) func citation(_ test: Case) {
    #expect(Self.lines(Self.extractor.findings(in: test.text)) == test.expected)
  }

  /// s05 again: what several documents fit is the nearest under the lenient policy.
  @Test func lenientPolicyTakesTheNearest() {
    let text = "Nghị quyết số 57-NQ/TW ... Nghị quyết số 68-NQ/TW ... Nghị quyết nêu trên"
    let found = DocumentReferenceExtractor(policy: .lenient).findings(in: text)
    #expect(Self.lines(found) == ["Nghị quyết 57-NQ/TW", "Nghị quyết 68-NQ/TW ×2"])
  }

  /// e03, e04, f05, f07: the words of a mention stand where its range says, invisible ones included.
  @Test func rangesAreThoseOfTheText() {
    for test in Self.cases {
      for document in Self.extractor.references(in: test.text) {
        for mention in document.mentions {
          let there = Array(test.text[mention.range].unicodeScalars)
          #expect(there.first.map { !$0.properties.isWhitespace } == true)
          #expect(there.last.map { !$0.properties.isWhitespace } == true)
        }
      }
    }
    let text = "18\u{200B}-NQ/\u{FEFF}TW"
    let range = Self.extractor.references(in: text).first?.mentions.first?.range
    #expect(range == text.startIndex..<text.endIndex)
  }

  /// e07: what is cited alike is equal, in every run.
  @Test func identitiesAreStable() {
    func identity(_ text: String) -> DocumentIdentity? {
      Self.extractor.references(in: text).first?.identity
    }
    #expect(identity("Nghị quyết số 18-NQ/TW ngày 25/10/2017")?.description == "NQ|18|TW|2017|")
    #expect(
      identity("18 – NQ/TW (ngày 25-10-2017)") == identity("NGHỊ QUYẾT 18-NQ/TW ngày 25/10/2017"))
    #expect(identity("Nghị định 02/1999/NĐ-CP") == identity("2/1999/NĐ-CP"))
    #expect(identity("Luật Đất đai năm 2024") == identity("luật Đất đai 2024"))
    #expect(
      identity("Quyết định 5/QĐ-UBND của UBND tỉnh Hà Giang")
        != identity("Quyết định 5/QĐ-UBND của UBND tỉnh Cà Mau"))
    // The only candidate completes a bare number, without touching its code.
    let bare = Self.extractor.references(in: "Chỉ thị 56 ngày 18/8/2000").first
    #expect(bare?.code == "56")
    #expect(bare?.identity?.issuer == "TW")
    #expect(identity("Quyết định số …/QĐ-UBND") == nil)
  }

  /// e08: every number of the registry is its own canonical spelling.
  @Test func theRegistryReadsAsItIsWritten() {
    for document in DocumentRegistry.standard.documents where !document.code.isEmpty {
      let number = DocumentNumberGrammar.parse(document.code)
      guard let number, !number.isBare else { continue }
      // "QĐi" is QĐ, and the yearly resolution 19 is printed with a hyphen.
      let key = DocumentNumber.key(ofCode: document.code)
      #expect(
        DocumentNumber.key(ofCode: number.code) == key || document.code == "19-2018/NQ-CP"
          || document.code == "19-2016/NQ-CP" || document.code == "19-2017/NQ-CP")
    }
  }

  /// e10: the filter is sound: looking at every token finds no more than looking at anchors.
  @Test func anchorsMissNothing() {
    let cases = Self.cases.map(\.text) + DocumentCitationTests.otherThings
      + DocumentCitationTests.numbers.map(\.text) + DocumentCitationTests.names.map(\.text)
      + DocumentIdentityTests.names.map(\.text)
    for text in cases + [cases.joined(separator: "\n"), cases.joined(separator: " ")] {
      let source = DocumentSource(
        Tokenizer().table(of: text), knowledge: .standard, splitter: SentenceSplitter())
      var scan = DocumentScan(analysis: source, codebook: .standard, registry: .standard)
      var whole = scan
      whole.skipsToAnchors = false
      scan.run()
      whole.run()
      #expect(scan.citations.map { "\($0)" } == whole.citations.map { "\($0)" })
      #expect(scan.loosePins.map { "\($0)" } == whole.loosePins.map { "\($0)" })
      #expect(scan.placeholders.count == whole.placeholders.count)
      #expect(scan.unnumbered.map(\.token) == whole.unnumbered.map(\.token))
    }
  }

  /// e11: one extractor for all threads.
  @Test func threadsAgree() async {
    let text = Self.cases.map(\.text).joined(separator: "\n\n")
    let expected = Self.extractor.findings(in: text)
    await withTaskGroup(of: DocumentFindings.self) { group in
      for _ in 0..<8 { group.addTask { Self.extractor.findings(in: text) } }
      for await found in group { #expect(found == expected) }
    }
  }

  @Test func aRegistryOfOnesOwn() {
    let mine = KnownDocument(
      code: "07-NQ/TU", type: "Nghị quyết", issuer: "Tỉnh ủy", issued: "2025-12-01",
      subject: "phát triển du lịch", names: ["Nghị quyết du lịch"])
    let extractor = DocumentReferenceExtractor(registry: .standard.adding([mine]))
    let found = extractor.references(in: "Triển khai Nghị quyết du lịch, tức Nghị quyết 07-NQ/TU")
    #expect(found.map(\.code) == ["07-NQ/TU"])
    #expect(found.first?.mentions.count == 2)
    #expect(found.first?.candidates.map(\.issued) == ["2025-12-01"])
    #expect(Self.extractor.references(in: "Triển khai Nghị quyết du lịch").isEmpty)
  }

  @Test func subjectAndTermNarrowTheCandidates() {
    func days(_ text: String) -> [String?] {
      Self.extractor.references(in: text).first?.candidates.map(\.issued) ?? []
    }
    #expect(days("Nghị quyết 18-NQ/TW").count > 1)
    #expect(days("Nghị quyết 18-NQ/TW của Trung ương khóa XII") == ["2017-10-25"])
    #expect(
      days("Nghị quyết 18-NQ/TW về đổi mới, hoàn thiện thể chế, chính sách, nâng cao hiệu lực, "
        + "hiệu quả quản lý và sử dụng đất") == ["2022-06-16"])
    #expect(days("Nghị quyết 18-NQ/TW ngày 25/10/2017") == ["2017-10-25"])
  }
}
