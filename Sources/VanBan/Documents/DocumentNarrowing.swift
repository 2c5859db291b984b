/// Tells documents that share a number apart by what the text says of them: date, term, subject.
struct DocumentNarrowing {
  let reference: DocumentReference

  /// Those of `known` that fit. What the text does not say rules nothing out.
  func narrowed(_ known: [KnownDocument]) -> [KnownDocument] {
    guard !known.isEmpty else { return [] }
    if let issued = reference.issued {
      let dated = known.filter { $0.issued == issued }
      // A date that none of them bears: it is another document.
      return dated.isEmpty ? known.filter { $0.issued == nil } : dated
    }
    var result = known
    let words = [reference.issuer, reference.name].compactMap { $0 }
    if let term = words.lazy.compactMap(DocumentReference.term).first {
      let ofTerm = result.filter { $0.term == nil || $0.term == term }
      if !ofTerm.isEmpty { result = ofTerm }
    }
    guard result.count > 1, let subject = reference.subject else { return result }
    return bySubject(result, DocumentNarrowing.syllables(subject))
  }

  /// The one whose subject shares most words with the text's, if it stands out.
  private func bySubject(_ known: [KnownDocument], _ words: Set<Substring>) -> [KnownDocument] {
    let scores = known.map { document -> Double in
      let own = DocumentNarrowing.syllables(document.subject ?? "")
      guard !own.isEmpty, !words.isEmpty else { return 0 }
      return Double(own.intersection(words).count) / Double(min(own.count, words.count))
    }
    guard let best = scores.max(), best >= 0.5 else { return known }
    let close = zip(known, scores).filter { $1 > best / 2 }.map(\.0)
    return close.count == 1 ? close : known
  }

  /// Words that say nothing of what a document is about.
  private static let common: Set<Substring> = [
    "và", "về", "các", "của", "việc", "một", "số", "trong", "đến", "năm", "với", "để", "công",
    "tác", "đối", "cho", "tiếp", "tục", "tăng", "cường",
  ]

  private static func syllables(_ text: String) -> Set<Substring> {
    Set(text.lowercased().split { !$0.isLetter }).subtracting(common)
  }
}
