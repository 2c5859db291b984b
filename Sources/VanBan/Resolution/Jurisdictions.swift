import VanBanText

/// Which province or commune an office is of: the one that its body is named after, and for "UBND
/// tỉnh" alone the province that the article speaks of most.
struct Jurisdictions {
  let analysis: TextAnalysis
  private let gazetteer: Gazetteer
  /// The article's province.
  private let province: Gazetteer.Link?

  init(analysis: TextAnalysis, province: Gazetteer.Link?) {
    self.analysis = analysis
    self.province = province
    gazetteer = Gazetteer(analysis: analysis)
  }

  /// Notes the places of the offices of `findings`. O(offices).
  func note(in findings: inout [OfficialFinding]) {
    for finding in findings.indices {
      for title in findings[finding].titles.indices {
        let parsed = findings[finding].titles[title].title
        findings[finding].titles[title].title.jurisdiction = jurisdiction(of: parsed)
      }
    }
  }

  private func jurisdiction(of title: ParsedTitle) -> Jurisdiction? {
    guard title.level == .province || title.level == .commune || title.level == .district,
      let body = title.body
    else { return nil }
    let link = gazetteer.link(ofBody: body)
    if let own = self.place(link) { return own }
    if !link.communes.isEmpty {
      guard let code = gazetteer.code(of: link, in: province?.province),
        let noun = body.last(where: { analysis.phrases.longest(.unitNouns, at: $0) != nil }),
        noun + 1 < body.upperBound
      else { return nil }
      return Jurisdiction(
        name: analysis.table.wording((noun + 1)..<body.upperBound), code: code)
    }
    return title.level == .province ? province.flatMap(place) : nil
  }

  private func place(_ link: Gazetteer.Link) -> Jurisdiction? {
    link.ownName.map { Jurisdiction(name: $0, code: link.isCurrent ? link.code : nil) }
  }
}
