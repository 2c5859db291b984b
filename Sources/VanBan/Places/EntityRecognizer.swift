import VanBanText

/// Finds the bodies and the administrative units that a text names.
struct EntityRecognizer: Sendable {
  /// Bodies and places, each once with its mentions, in the order of first mention. O(n).
  ///
  /// - Parameter titles: the offices of the text in order: "Thường trực" is a word of "Phó Bí thư
  ///   Thường trực" there and no body.
  func entities(
    in analysis: TextAnalysis, titles: [ParsedTitle]
  ) -> (organizations: [NamedEntity], places: [NamedEntity], province: Gazetteer.Link?) {
    var roles = titles[...]
    var compounds = analysis.table.compounds[...]
    let bodies = BodyParser(analysis: analysis)
    let gazetteer = Gazetteer(analysis: analysis)
    var organizations = EntityCollector(analysis: analysis, prefix: "o")
    var places = EntityCollector(analysis: analysis, prefix: "l")
    let tokens = analysis.tokens
    let openers = KnowledgeTables(.bodies, .bodyHeads, .unitNouns, .provinces)
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
      let tables = analysis.phrases.tables(at: index)
      guard tokens[index].shape.isLetters,
        tables.overlaps(openers) || tokens[index].shape == .mixedCase && !tables.isEmpty
      else {
        index += 1
        continue
      }
      // A sentence's end bounds every name; a line's end does in practice.
      let end = min(tokens.count, index + 24)
      if tokens[index].shape.isCapitalized,
        let body = bodies.body(at: index, end: end, afterRole: false), body.isNamed
      {
        organizations.add(body.tokens, gazetteer.link(ofBody: body.tokens))
        index = body.tokens.upperBound
      } else if let unit = bodies.places.unit(at: index, end: end), unit.hasName {
        places.add(unit.tokens, gazetteer.link(of: unit))
        index = unit.tokens.upperBound
      } else if let province = bodies.places.knownPlace(at: index, end: end, in: [.provinces]),
        bodies.names.vietnameseName(at: index, end: end).map({ $0 <= province }) ?? true
      {
        places.add(index..<province, gazetteer.link(ofProvinceAt: index))
        index = province
      } else {
        index += 1
      }
    }
    let province = gazetteer.province(of: places.links)
    return (
      organizations.resolved(in: province, by: gazetteer),
      places.resolved(in: province, by: gazetteer), gazetteer.ownProvince(of: places.links)
    )
  }
}

/// Gathers the mentions of entities under their written-out names.
private struct EntityCollector {
  let analysis: TextAnalysis
  let prefix: String
  private var entities: [NamedEntity] = []
  /// One an entity.
  private(set) var links: [Gazetteer.Link] = []
  private var positions: [TitleKey: Int] = [:]

  init(analysis: TextAnalysis, prefix: String) {
    self.analysis = analysis
    self.prefix = prefix
  }

  mutating func add(_ range: Range<Int>, _ link: Gazetteer.Link) {
    let key = TitleKey(analysis.tokens[range], knowledge: analysis.knowledge)
    let mention = Mention(
      range: analysis.table.range(of: range), text: analysis.table.wording(range), kind: .name)
    if let position = positions[key] {
      entities[position].mentions.append(mention)
      links[position].mentions += 1
      if mention.text.utf8.count > entities[position].name.utf8.count {
        entities[position].name = mention.text
      }
    } else {
      positions[key] = entities.count
      let names = BodyNames(analysis: analysis).names(of: range)
      entities.append(
        NamedEntity(
          id: "\(prefix)\(entities.count + 1)", name: mention.text, mentions: [mention],
          canonicalName: names.canonical, successorName: names.successor))
      links.append(link)
    }
  }

  /// The entities with the codes that the article's province allows.
  func resolved(in province: String?, by gazetteer: Gazetteer) -> [NamedEntity] {
    zip(entities, links).map { entity, link in
      var entity = entity
      entity.code = gazetteer.code(of: link, in: province)
      entity.successors = link.successors
      return entity
    }
  }
}
