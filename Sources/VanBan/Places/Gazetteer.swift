import VanBanText

/// Links names of places with the tables of provinces and communes.
struct Gazetteer {
  let analysis: TextAnalysis

  /// What a name may stand for.
  struct Link {
    /// Of a province.
    var code: String?
    /// Of the provinces that hold the territory of one that has ceased.
    var successors: [String] = []
    /// Communes of this name: their codes, and the names of the provinces that they lie in.
    var communes: [(code: String, province: String)] = []
    /// The province's own name, which may be one that has ceased, and whether it has.
    var ownName: String?
    var isCurrent = false
    /// The name of today's province that the place speaks for.
    var province: String?
    var mentions = 1
  }

  /// A unit with a name: "tỉnh Gia Lai", "xã Ea Kao".
  func link(of unit: PlaceParser.Unit) -> Link {
    switch unit.level {
    case .province, .city:
      for index in unit.tokens where analysis.tokens[index].shape.isCapitalized {
        let link = link(ofProvinceAt: index)
        if link.code != nil { return link }
      }
      return Link()
    case .commune:
      return link(ofCommune: unit.tokens)
    case .district, .village:
      return Link()
    }
  }

  /// "UBND tỉnh Gia Lai", "Đảng ủy xã Ea Kao": the place that a body's name ends with.
  func link(ofBody body: Range<Int>) -> Link {
    for index in body.dropFirst() where analysis.tokens[index].shape.isCapitalized {
      if let match = analysis.phrases.longest(.provinces, at: index),
        match.tokens.upperBound == body.upperBound
      {
        return link(ofProvinceAt: index)
      }
    }
    for index in body.dropFirst().dropLast()
    where analysis.phrases.longest(.unitNouns, at: index)?.tokens.count == 1
      && analysis.tokens[index].shape == .lower
    {
      return link(ofCommune: index..<body.upperBound)
    }
    return Link()
  }

  func link(ofProvinceAt index: Int) -> Link {
    guard let match = analysis.phrases.longest(.provinces, at: index) else { return Link() }
    let knowledge = analysis.knowledge
    let code = knowledge.cell(.provinces, row: match.row, "code")
    var link = Link(code: code.isEmpty ? nil : code)
    link.ownName = knowledge.cell(.provinces, row: match.row, "name")
    link.isCurrent = knowledge.cell(.provinces, row: match.row, "valid") == "current"
    if knowledge.cell(.provinces, row: match.row, "valid") == "current" {
      link.province = knowledge.cell(.provinces, row: match.row, "name")
    } else {
      link.successors = knowledge.cell(.provinces, row: match.row, "successor_code")
        .split(separator: ";").map { part in String(part.drop { $0 == " " }) }
      if link.successors.count == 1 { link.province = name(ofCode: link.successors[0]) }
    }
    return link
  }

  /// The name of the province of today that has this code.
  private func name(ofCode code: String) -> String? {
    let knowledge = analysis.knowledge
    for row in 0..<knowledge.rowCount(.provinces)
    where knowledge.cell(.provinces, row: row, "code") == code
      && knowledge.cell(.provinces, row: row, "valid") == "current"
    {
      return knowledge.cell(.provinces, row: row, "name")
    }
    return nil
  }

  private func link(ofCommune unit: Range<Int>) -> Link {
    guard let noun = analysis.phrases.longest(.unitNouns, at: unit.lowerBound) else {
      return Link()
    }
    var first = noun.tokens.upperBound
    if first < unit.upperBound, analysis.tokens[first].shape == .period { first += 1 }
    let knowledge = analysis.knowledge
    let kind = knowledge.cell(.unitNouns, row: noun.row, "noun")
    var link = Link()
    for match in analysis.phrases.all(at: first)
    where match.table == .communes && match.tokens.upperBound == unit.upperBound {
      let known = knowledge.cell(.communes, row: match.row, "kind")
      // "P." says no more than the first letter.
      guard kind == known || kind.hasSuffix("."), link.communes.count < 32 else { continue }
      link.communes.append(
        (
          knowledge.cell(.communes, row: match.row, "code"),
          knowledge.cell(.communes, row: match.row, "province")
        ))
    }
    return link
  }

  /// The province of today that the article speaks of most; nil where two are named as often.
  func province(of links: [Link]) -> String? {
    var votes: [String: Int] = [:]
    for link in links {
      if let province = link.province { votes[province, default: 0] += link.mentions }
    }
    guard let most = votes.max(by: { $0.value < $1.value }) else { return nil }
    return votes.contains { $0.value == most.value && $0.key != most.key } ? nil : most.key
  }

  /// The province, as it was called then, that the article speaks of most; nil where two are named
  /// as often.
  func ownProvince(of links: [Link]) -> Link? {
    var votes: [String: (link: Link, count: Int)] = [:]
    for link in links {
      if let name = link.ownName {
        votes[name] = (link, (votes[name]?.count ?? 0) + link.mentions)
      }
    }
    guard let most = votes.values.max(by: { $0.count < $1.count }) else { return nil }
    let ties = votes.values.filter { $0.count == most.count }
    return ties.count == 1 ? most.link : nil
  }

  /// A province's code, or that of the one commune of the name in `province`; without a province,
  /// of the one commune of the name in the country.
  func code(of link: Link, in province: String?) -> String? {
    if let code = link.code { return code }
    let near = link.communes.filter { $0.province == province }
    if near.count == 1 { return near[0].code }
    return province == nil && link.communes.count == 1 ? link.communes[0].code : nil
  }
}
