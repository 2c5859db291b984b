import Testing

@testable import VanBan

@Suite struct KnowledgeAdditionTests {
  private func officials(_ text: String, _ knowledge: Knowledge) -> [String] {
    ArticleAnalyzer(knowledge: knowledge).analyze(text).officials.map { person in
      "\(person.name): "
        + person.titles.map {
          "\($0.text) [\($0.role)/\($0.organization ?? "-")/\($0.level?.rawValue ?? "-")]"
        }.joined(separator: " | ")
    }
  }

  @Test func rowsThatAreAddedAreUsed() {
    let knowledge = Knowledge.standard.adding(
      roles: [.init("Quản đốc", variants: ["QĐ phân xưởng"], branch: .enterprise)],
      bodies: [.init("Zeta Phương Nam", branch: .enterprise, level: .unit)],
      people: [.init("Zorba Kim", variants: ["Bảy Zorba"])])
    let text = "Ông Lê Văn An, Phó Quản đốc Zeta Phương Nam, phát biểu."
    #expect(
      officials(text, knowledge)
        == ["Lê Văn An: Phó Quản đốc Zeta Phương Nam [Phó Quản đốc/Zeta Phương Nam/unit]"])
    #expect(officials(text, .standard) == [])
    let people = "Zorba Kim, Giám đốc Sở Y tế, dự. Bảy Zorba, Chủ tịch HĐND xã, cũng dự."
    #expect(
      officials(people, knowledge) == [
        "Zorba Kim: Giám đốc Sở Y tế [Giám đốc/Sở Y tế/province] | "
          + "Chủ tịch HĐND xã [Chủ tịch/HĐND xã/commune]"
      ])
    #expect(officials(people, .standard) != officials(people, knowledge))
  }

  @Test func rowsComeFromTSV() throws {
    let knowledge = try Knowledge.standard
      .adding(
        tsv:
          "role\tvariants\tkind\tbranch\tbody\tdeputy\tsource\r\nQuản đốc\t\thead\tenterprise\t\tyes\tours\r\n",
        to: .roles
      )
      .adding(tsv: "name\tbranch\tlevel\nZeta Phương Nam\tenterprise\tunit\n", to: .bodies)
      .adding(tsv: "name\tvariants\nZorba Kim\tBảy Zorba; Tám Zorba\n", to: .people)
    #expect(
      officials("Quản đốc Zeta Phương Nam Zorba Kim dự.", knowledge)
        == ["Zorba Kim: Quản đốc Zeta Phương Nam [Quản đốc/Zeta Phương Nam/unit]"])
  }

  @Test func whatIsKnownStaysKnown() {
    let knowledge = Knowledge.standard.adding(bodies: [.init("Zeta")])
    let text = "Chủ tịch UBND tỉnh Lê Văn An và Giám đốc Sở Y tế Hồ Thị Bình dự."
    #expect(officials(text, knowledge) == officials(text, .standard))
  }

  @Test(arguments: [
    (
      "role\nQuản đốc\tx", Knowledge.AddedTable.roles,
      "roles, line 2: 2 cells, but the header has 1"
    ),
    ("name\nX", .roles, "roles, line 1: the header has no column role"),
    ("", .bodies, "bodies, line 1: the header has no column name"),
    (
      "name\tlevel\nA\tunit\n\nB\tplanet", .bodies,
      "bodies, line 4: level \"planet\" is none of central, ministry, province, district, commune, unit, foreign"
    ),
    (
      "role\tbody\nA\thead", .roles,
      "roles, line 2: body \"head\" is none of any, none, required:…, head:…, dropped:…, within:…"
    ),
    ("role\tdeputy\nA\tmaybe", .roles, "roles, line 2: deputy \"maybe\" is none of yes, no"),
    ("name\n---", .people, "people, line 2: \"---\" is no name"),
  ])
  func errorsNameTheLine(tsv: String, table: Knowledge.AddedTable, message: String) {
    let error = #expect(throws: KnowledgeError.self) {
      try Knowledge.standard.adding(tsv: tsv, to: table)
    }
    #expect(error?.description == message)
  }

  @Test(arguments: [
    ("Tỉnh Gia Lai họp. Xã Ia Băng được khen.", "Tỉnh Gia Lai", "52", [String]()),
    ("Tỉnh Yên Bái cũ nay thuộc tỉnh khác.", "Tỉnh Yên Bái", "15", ["15"]),
  ])
  func placesAreLinked(text: String, name: String, code: String, successors: [String]) {
    let place = ArticleAnalyzer().analyze(text).places.first
    #expect(place?.name == name)
    #expect(place?.code == code)
    #expect(place?.successors == successors)
  }

  @Test func aCommuneHasItsCodeWhereTheProvinceTellsIt() {
    let analyzer = ArticleAnalyzer()
    func code(_ text: String, _ name: String) -> String? {
      analyzer.analyze(text).places.first { $0.name == name }?.code
    }
    #expect(code("Phường Ba Đình họp.", "Phường Ba Đình") == "00004")
    // There are several communes of this name, in several provinces.
    #expect(code("Xã Hòa An họp.", "Xã Hòa An") == nil)
    #expect(code("Tỉnh Cao Bằng họp. Xã Hòa An được khen.", "Xã Hòa An") == "01654")
  }
}
