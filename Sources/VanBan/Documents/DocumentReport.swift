import VanBanText

/// Writes the documents of a text out, with the words and indices of the text.
struct DocumentReport {
  let analysis: DocumentSource
  let codebook: DocumentCodebook
  let registry: DocumentRegistry
  let resolution: DocumentResolution

  func references() -> [DocumentReference] {
    var result = resolution.works.enumerated().map { index, work in
      reference(work, id: "d\(index + 1)")
    }
    for relation in DocumentRelations(analysis: analysis, resolution: resolution).found() {
      let found = DocumentReference.Relation(
        kind: relation.kind, target: "d\(relation.target + 1)",
        text: analysis.table.wording(relation.tokens),
        range: analysis.table.range(of: relation.tokens))
      let known = result[relation.source].relations
      if !known.suffix(32).contains(where: { $0.kind == found.kind && $0.target == found.target }) {
        result[relation.source].relations.append(found)
      }
    }
    return result
  }

  /// What points to a document without saying which, in the order of the text.
  func unresolved(_ placeholders: [DocumentScan.Placeholder]) -> [UnresolvedReference] {
    let table = analysis.table
    var found: [(token: Int, reference: UnresolvedReference)] = []
    func add(
      _ kind: UnresolvedReference.Kind, _ tokens: Range<Int>, type: Int? = nil,
      issued: CalendarDate? = nil, paths: [DocumentPath] = [], works: [Int] = []
    ) {
      found.append(
        (
          tokens.lowerBound,
          UnresolvedReference(
            kind: kind, text: table.wording(tokens), range: table.range(of: tokens),
            type: type.map { DocumentReport.type(codebook.kinds[$0].type) },
            issued: issued?.description, paths: paths, candidates: works.map { "d\($0 + 1)" })
        ))
    }
    for place in placeholders {
      add(.placeholder, place.tokens, type: place.kind, issued: place.issued)
    }
    for (index, works) in resolution.openReferences {
      let citation = resolution.citations[index]
      let start = citation.pinpoints.map(\.tokens.lowerBound).min() ?? citation.tokens.lowerBound
      add(
        .shortForm, min(start, citation.tokens.lowerBound)..<citation.tokens.upperBound,
        type: citation.kind,
        paths: citation.pinpoints.flatMap(\.paths), works: works)
    }
    for (pin, paths, works) in resolution.openPins {
      add(.pinpoint, pin.tokens, paths: paths, works: works)
    }
    return found.sorted { $0.token < $1.token }.map(\.reference)
  }

  private func reference(_ work: DocumentResolution.Work, id: String) -> DocumentReference {
    let cited = work.citations.sorted().map { resolution.citations[$0] }
    var result = DocumentReference(id: id)
    result.rule = cited.first?.rule ?? ""
    let number = work.number
    result.code = number?.code
    result.number = number?.number
    result.year = number?.year
    result.typeCode = number?.typeCode
    result.issuerCode = number?.issuerCode
    let main = cited.first { $0.number.map { !$0.isBare } ?? false } ?? cited.first
    let kind = main?.kind ?? work.kind
    // "Văn bản" says less than what the text also calls it.
    let narrower = kind.map { codebook.kinds[$0].isAny } == true
      ? work.number?.typeRow ?? cited.lazy.compactMap(\.kind).first { !codebook.kinds[$0].isAny }
      : nil
    if let kind = narrower ?? kind {
      result.type = DocumentReport.type(codebook.kinds[kind].type)
    }
    if work.lawRow != nil || number == nil { result.name = name(cited) }
    result.issuer = main?.issuer ?? work.issuer
    result.issued = (main?.issued ?? work.issued)?.description
    result.term = main?.term ?? cited.lazy.compactMap(\.term).first
    result.session = main?.session ?? cited.lazy.compactMap(\.session).first
    if result.session == nil, case .plenum(let ordinal, _) = main?.identity {
      result.session = ordinal
    }
    result.subject = (main?.subject ?? cited.lazy.compactMap(\.subject).first)
    // A text about a bill also calls it by its bare name.
    result.draft = cited.contains { $0.isDraft } && !cited.contains { !$0.isDraft && isCertain($0) }
    for citation in cited {
      for flag in citation.number?.flags ?? [] where !result.flags.contains(flag) {
        result.flags.append(flag)
      }
      result.mentions.append(
        Mention(
          range: analysis.table.range(of: citation.tokens),
          text: analysis.table.wording(citation.tokens), kind: mentionKind(citation, work)))
    }
    let pins = (cited.flatMap(\.pinpoints) + work.pins)
      .sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    result.pinpoints = pins.map {
      DocumentReference.Pinpoint(
        text: analysis.table.wording($0.tokens), range: analysis.table.range(of: $0.tokens),
        paths: $0.paths)
    }
    result.candidates = candidates(work, result)
    return result
  }

  /// The kind as it is written in a reference; the table also has narrower entries.
  static func type(_ type: String) -> String {
    for head in ["Điều lệ", "Nghị quyết Đại hội", "Nghị quyết Hội nghị", "Nghị quyết Trung ương"]
    where type.hasPrefix(head) {
      return head == "Điều lệ" ? head : "Nghị quyết"
    }
    return type == "Hiệp định thương mại tự do" ? "Hiệp định" : type
  }

  /// Whether the words show that the document is in force: a year, a number, one of its articles.
  private func isCertain(_ citation: DocumentCitation) -> Bool {
    switch citation.identity {
    case .law(_, let year, let number):
      return year != nil || number != nil || !citation.pinpoints.isEmpty
    case .back: return false
    default: return true
    }
  }

  private func mentionKind(
    _ citation: DocumentCitation, _ work: DocumentResolution.Work
  ) -> Mention.Kind {
    switch citation.identity {
    case .back: return .reference
    case .number(let number): return number.isBare ? .short : .full
    case .law(_, let year, let number):
      return number == nil && year == nil && work.year != nil ? .short : .full
    case .plenum(_, let term): return term == nil && work.year != nil ? .short : .full
    default: return .full
    }
  }

  /// The fullest wording: with its year if there is one, else the longest.
  private func name(_ cited: [DocumentCitation]) -> String? {
    var best: (name: String, rank: Int)?
    for citation in cited {
      guard let name = citation.name else { continue }
      var rank = name.utf8.count
      if case .law(_, let year, _) = citation.identity, year != nil { rank += 10_000 }
      if case .plenum(_, let term) = citation.identity, term != nil { rank += 10_000 }
      if best.map({ $0.rank < rank }) ?? true { best = (name, rank) }
    }
    return best?.name
  }

  // MARK: Candidates

  private func candidates(
    _ work: DocumentResolution.Work, _ reference: DocumentReference
  ) -> [DocumentReference.Candidate] {
    if !work.rivals.isEmpty {
      return work.rivals.compactMap { rival in
        let other = resolution.works[rival]
        return other.number.map {
          DocumentReference.Candidate(
            code: $0.code, issued: other.issued?.description, issuer: other.issuer, subject: nil)
        }
      }
    }
    var known: [KnownDocument] = []
    if let number = work.number {
      known = number.isBare
        ? registry.documents(type: reference.type ?? "", number: number.number)
          .filter { known in number.year.map { known.code.contains("/\($0)/") } ?? true }
        : registry.documents(code: number.code)
    } else if let name = reference.name {
      known = registry.documents(name: name)
    }
    return DocumentNarrowing(reference: reference).narrowed(known).map {
      DocumentReference.Candidate(
        code: $0.code, issued: $0.issued, issuer: $0.issuer, subject: $0.subject)
    }
  }
}
