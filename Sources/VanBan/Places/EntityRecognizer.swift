import VanBanText

/// Finds the bodies and the administrative units that a text names.
struct EntityRecognizer: Sendable {
  /// Bodies and places, each once with its mentions, in the order of first mention. O(n).
  ///
  /// - Parameter titles: the offices of the text in order: "Thường trực" is a word of "Phó Bí thư
  ///   Thường trực" there and no body.
  func entities(
    in analysis: TextAnalysis, titles: [ParsedTitle]
  ) -> (organizations: [NamedEntity], places: [NamedEntity]) {
    var roles = titles[...]
    var compounds = analysis.table.compounds[...]
    let bodies = BodyParser(analysis: analysis)
    var organizations = EntityCollector(analysis: analysis, prefix: "o")
    var places = EntityCollector(analysis: analysis, prefix: "l")
    let tokens = analysis.tokens
    var index = 0
    while index < tokens.count {
      while let role = roles.first, role.role.lowerBound < index { roles.removeFirst() }
      if let role = roles.first, role.role.lowerBound == index {
        index = max(index + 1, min(role.role.upperBound, role.body?.lowerBound ?? .max))
        roles.removeFirst()
        continue
      }
      while let compound = compounds.first, compound.tokens.lowerBound < index {
        compounds.removeFirst()
      }
      if let compound = compounds.first, compound.tokens.lowerBound == index,
        compound.kind == .documentNumber
      {
        index = compound.tokens.upperBound
        continue
      }
      guard tokens[index].shape.isLetters, analysis.phrases.hasAny(at: index) else {
        index += 1
        continue
      }
      // A sentence's end bounds every name; a line's end does in practice.
      let end = min(tokens.count, index + 24)
      if tokens[index].shape.isCapitalized,
        let body = bodies.body(at: index, end: end, afterRole: false), body.isNamed
      {
        organizations.add(body.tokens, code: nil)
        index = body.tokens.upperBound
      } else if let unit = bodies.places.unit(at: index, end: end), unit.hasName {
        places.add(unit.tokens, code: code(of: unit, in: analysis))
        index = unit.tokens.upperBound
      } else if let province = bodies.places.knownPlace(at: index, end: end, in: [.provinces]),
        bodies.names.vietnameseName(at: index, end: end).map({ $0 <= province }) ?? true
      {
        places.add(index..<province, code: code(ofProvinceAt: index, in: analysis))
        index = province
      } else {
        index += 1
      }
    }
    return (organizations.entities, places.entities)
  }

  private func code(of unit: PlaceParser.Unit, in analysis: TextAnalysis) -> String? {
    guard unit.level == .province || unit.level == .city else { return nil }
    for index in unit.tokens {
      if let code = code(ofProvinceAt: index, in: analysis) { return code }
    }
    return nil
  }

  private func code(ofProvinceAt index: Int, in analysis: TextAnalysis) -> String? {
    guard let match = analysis.phrases.longest(.provinces, at: index) else { return nil }
    let code = analysis.knowledge.cell(.provinces, row: match.row, "code")
    return code.isEmpty ? nil : code
  }
}

/// Gathers the mentions of entities under their written-out names.
private struct EntityCollector {
  let analysis: TextAnalysis
  let prefix: String
  private(set) var entities: [NamedEntity] = []
  private var positions: [TitleKey: Int] = [:]

  init(analysis: TextAnalysis, prefix: String) {
    self.analysis = analysis
    self.prefix = prefix
  }

  mutating func add(_ range: Range<Int>, code: String?) {
    let key = TitleKey(analysis.tokens[range], knowledge: analysis.knowledge)
    let mention = Mention(
      range: analysis.table.range(of: range), text: analysis.table.wording(range), kind: .name)
    if let position = positions[key] {
      entities[position].mentions.append(mention)
      if mention.text.utf8.count > entities[position].name.utf8.count {
        entities[position].name = mention.text
      }
    } else {
      positions[key] = entities.count
      entities.append(
        NamedEntity(
          id: "\(prefix)\(entities.count + 1)", name: mention.text, code: code,
          mentions: [mention]))
    }
  }
}
