import VanBanText

/// Writes the documents of a text out, with the words and indices of the text.
struct DocumentReport {
  let analysis: TextAnalysis
  let codebook: DocumentCodebook
  let knowledge: Knowledge
  let resolution: DocumentResolution

  func references() -> [DocumentReference] {
    resolution.works.enumerated().map { index, work in reference(work, id: "d\(index + 1)") }
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
    if let kind = main?.kind ?? work.kind {
      result.type = DocumentReport.type(codebook.kinds[kind].type)
    }
    if work.lawRow != nil || number == nil { result.name = name(cited) }
    result.issuer = main?.issuer ?? work.issuer
    result.issued = (main?.issued ?? work.issued)?.description
    result.subject = (main?.subject ?? cited.lazy.compactMap(\.subject).first)
    // A text about a bill also calls it by its bare name.
    result.draft = cited.contains { $0.isDraft } && !cited.contains { !$0.isDraft && isCertain($0) }
    for citation in cited {
      for flag in citation.number?.flags ?? [] where !result.flags.contains(flag) {
        result.flags.append(flag)
      }
      for pin in citation.pinpoints {
        result.pinpoints.append(
          DocumentReference.Pinpoint(
            text: analysis.table.wording(pin), range: analysis.table.range(of: pin)))
      }
      result.mentions.append(
        Mention(
          range: analysis.table.range(of: citation.tokens),
          text: analysis.table.wording(citation.tokens), kind: mentionKind(citation, work)))
    }
    result.candidates = candidates(work, result)
    return result
  }

  /// The kind as it is written in a reference; the table also has narrower entries.
  private static func type(_ type: String) -> String {
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
    var rows: [Int] = []
    if let number = work.number {
      rows = number.isBare
        ? codebook.known(type: reference.type ?? "", number: number.number)
          .filter { row in
            guard let year = number.year else { return true }
            return cell(row, "code").contains("/\(year)/")
          }
        : codebook.known(code: number.code)
    } else if let name = reference.name {
      rows = codebook.known(name: name)
    }
    let all = rows.map { row in
      DocumentReference.Candidate(
        code: cell(row, "code"), issued: text(row, "issued"), issuer: text(row, "issuer"),
        subject: text(row, "subject"))
    }
    guard let issued = reference.issued else { return all }
    let dated = all.filter { $0.issued == issued }
    return dated.isEmpty ? all.filter { $0.issued == nil } : dated
  }

  private func cell(_ row: Int, _ column: String) -> String {
    knowledge.cell(.knownDocuments, row: row, column)
  }
  private func text(_ row: Int, _ column: String) -> String? {
    let value = cell(row, column)
    return value.isEmpty ? nil : value
  }
}
