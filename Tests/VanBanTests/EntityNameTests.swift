import Testing

@testable import VanBan

/// Bodies under the names of the tables, and where offices are held.
@Suite struct EntityNameTests {
  @Test(arguments: [
    ("UBND tỉnh Gia Lai họp.", "Ủy ban nhân dân tỉnh Gia Lai", ""),
    ("Sở KH&ĐT báo cáo.", "Sở Kế hoạch và Đầu tư", "Sở Tài chính"),
    ("Ban Tuyên giáo Tỉnh ủy họp.", "Ban Tuyên giáo Tỉnh ủy", "Ban Tuyên giáo và Dân vận Tỉnh ủy"),
    ("Bộ GTVT công bố.", "Bộ Giao thông vận tải", "Bộ Xây dựng"),
    ("Công ty Đại Phát công bố.", "", ""),
  ])
  func bodiesHaveCanonicalNames(text: String, canonical: String, successor: String) {
    let body = ArticleAnalyzer().analyze(text).organizations.first
    #expect(body?.canonicalName ?? "" == canonical)
    #expect(body?.successorName ?? "" == successor)
  }

  @Test(arguments: [
    // "tỉnh" alone is the province of which the article speaks.
    ("Tỉnh Gia Lai họp. Chủ tịch UBND tỉnh Lê Văn An chủ trì.", "Gia Lai", "52"),
    ("Chủ tịch UBND tỉnh Cao Bằng Lê Văn An chủ trì.", "Cao Bằng", "04"),
    // A province that has ceased: its code may be another's today.
    ("Chủ tịch UBND tỉnh Bình Định Lê Văn An chủ trì.", "Bình Định", ""),
    ("Tỉnh Gia Lai và tỉnh Cao Bằng họp. Chủ tịch UBND tỉnh Lê Văn An chủ trì.", "", ""),
    ("Chủ tịch UBND tỉnh Lê Văn An chủ trì.", "", ""),
    ("Tỉnh Gia Lai họp. Bộ trưởng Bộ Y tế Lê Văn An chủ trì.", "", ""),
  ])
  func officesHaveJurisdictions(text: String, name: String, code: String) {
    let title = ArticleAnalyzer().analyze(text).officials.first?.titles.first
    #expect(title?.jurisdiction?.name ?? "" == name)
    #expect(title?.jurisdiction?.code ?? "" == code)
  }
}
