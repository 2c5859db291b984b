import Testing
import VanBan
import VanBanTestSupport

/// The expectations themselves: they pass where they should, and fail where they should.
@Suite struct ExpectationTests {
  private func article() -> Article {
    let text = """
      Hội nghị
      Đồng chí Trần Văn An, Bí thư Tỉnh ủy, yêu cầu báo cáo trước 30/6 theo 18-NQ/TW.
      """
    func range(_ part: String) -> Range<String.Index> {
      text.firstRange(of: part) ?? text.startIndex..<text.startIndex
    }
    return Article(
      text: text,
      officials: [
        Person(
          id: "p1", name: "Trần Văn An",
          titles: [
            Title(
              text: "Bí thư Tỉnh ủy", role: "Bí thư", organization: "Tỉnh ủy",
              range: range("Bí thư Tỉnh ủy"))
          ], mentions: [.init(range: range("Trần Văn An"), text: "Trần Văn An", kind: .name)])
      ],
      documents: [
        DocumentReference(
          id: "d1", type: "Nghị quyết", code: "18-NQ/TW",
          mentions: [.init(range: range("18-NQ/TW"), text: "18-NQ/TW", kind: .full)])
      ],
      tasks: [
        AssignedTask(
          range: range("báo cáo trước 30/6"), text: "báo cáo trước 30/6", assigner: "Trần Văn An",
          deadline: .init(text: "trước 30/6", range: range("trước 30/6")))
      ])
  }

  @Test func whatIsAsExpectedPasses() {
    expectOfficials(
      [
        ExpectedOfficial(
          "Trần Văn An",
          ExpectedTitle("Bí thư Tỉnh ủy", role: "Bí thư", organization: "Tỉnh ủy", former: false))
      ], in: article())
    expectDocuments(["18-NQ/TW"], in: article())
    expectDocuments(
      [ExpectedDocument("18-NQ/TW", type: "Nghị quyết", issuer: "", mentionCount: 1)],
      in: article())
    expectTasks(
      [ExpectedTask("báo cáo trước 30/6", assigner: "Trần Văn An", deadline: "trước 30/6")],
      in: article())
    expectOfficials([], in: "Trời đẹp.")
  }

  @Test func whatIsNotFails() {
    for officials in [
      [], [ExpectedOfficial("Trần Văn An")], [ExpectedOfficial("Lê Bình", "Bí thư Tỉnh ủy")],
      [ExpectedOfficial("Trần Văn An", "Bí thư Tỉnh ủy", "Chủ tịch")],
      [ExpectedOfficial("Trần Văn An", ExpectedTitle("Bí thư Tỉnh ủy", former: true))],
    ] {
      withKnownIssue { expectOfficials(officials, in: article()) }
    }
    for documents: [ExpectedDocument] in [
      [], ["18-NQ/TW", "18-NQ/TW"], ["19-NQ/TW"], [.init("18-NQ/TW", issued: "2017-10-25")],
    ] {
      withKnownIssue { expectDocuments(documents, in: article()) }
    }
    for tasks: [ExpectedTask] in [
      [], ["báo cáo"], [.init("báo cáo trước 30/6", deadline: "")],
      [.init("báo cáo trước 30/6", assignees: ["các sở"])],
    ] {
      withKnownIssue { expectTasks(tasks, in: article()) }
    }
  }

  @Test func differencesCanBeRead() {
    let officials = Differences.officials(
      [
        ExpectedOfficial("Trần Văn An", ExpectedTitle("Bí thư Tỉnh ủy", organization: "")),
        ExpectedOfficial("Lê Bình", "Giám đốc"),
      ], in: article())
    #expect(
      officials.description == """
          ~ differing   Trần Văn An: Bí thư Tỉnh ủy
              line 2: …nghị Đồng chí Trần Văn An, ⟦Bí thư Tỉnh ủy⟧, yêu cầu báo cáo trước 30/6…
              organization is "Tỉnh ủy", expected none
          - missing     Lê Bình: Giám đốc
        """)
    let tasks = Differences.tasks(["báo cáo gấp trước 30/6"], in: article())
    #expect(
      tasks.lines.last
        == "      text is \"báo cáo trước 30/6\", expected \"báo cáo gấp trước 30/6\"")
    let documents = Differences.documents([], in: article())
    #expect(
      documents.lines == [
        "  + unexpected  18-NQ/TW\n      line 2: …cầu báo cáo trước 30/6 theo ⟦18-NQ/TW⟧."
      ])
  }

  @Test func annotatedArticlesAreReadOrNamed() throws {
    #expect(throws: FixtureError.self) { try AnnotatedArticle(id: "none", in: "/nowhere") }
    #expect(throws: FixtureError.self) { try AnnotatedArticle.all(in: "/nowhere") }
  }
}
