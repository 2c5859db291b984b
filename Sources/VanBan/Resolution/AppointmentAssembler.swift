import VanBanText

/// Ties what sentences tell of appointments to persons, days and documents.
struct AppointmentAssembler {
  let analysis: TextAnalysis
  /// ``Person/id`` and name by the first token of each mention.
  let persons: [Int: (id: String, name: String)]

  /// In the order of the text. O(n log n) in all that is passed in.
  func appointments(
    from findings: [AppointmentFinding], dates: [DateMention], documents: [DocumentReference]
  ) -> [Appointment] {
    let table = analysis.table
    var dates = dates.sorted { $0.range.lowerBound < $1.range.lowerBound }[...]
    var cited = documents.flatMap { document in
      document.mentions.map { (id: document.id, range: $0.range) }
    }.sorted { $0.range.lowerBound < $1.range.lowerBound }[...]
    var result: [Appointment] = []
    for finding in findings {
      guard let person = persons[finding.name.lowerBound] else { continue }
      let sentence = table.range(of: finding.sentence)
      while let first = dates.first, first.range.lowerBound < sentence.lowerBound {
        dates.removeFirst()
      }
      while let first = cited.first, first.range.lowerBound < sentence.lowerBound {
        cited.removeFirst()
      }
      // A hostile sentence of ten thousand days must not make this quadratic.
      let near = dates.prefix(8).prefix { $0.range.upperBound <= sentence.upperBound }
      let document = cited.first.flatMap {
        $0.range.upperBound <= sentence.upperBound ? $0.id : nil
      }
      let range = table.range(of: finding.tokens)
      result.append(
        Appointment(
          person: person.name, personID: person.id, kind: finding.kind,
          from: finding.from.map { $0.wording(in: table) },
          to: finding.to.map { $0.wording(in: table) }, date: date(near, behind: range),
          documentID: document, text: table.wording(finding.tokens), range: range))
    }
    return result
  }

  /// "từ ngày 1/10" behind the words, else the first day of the sentence.
  private func date(
    _ near: ArraySlice<DateMention>.SubSequence, behind range: Range<String.Index>
  ) -> DateMention? {
    near.first { date in
      guard date.range.lowerBound >= range.upperBound else { return false }
      // In tokens: bytes would depend on the form of the letters.
      let table = analysis.table
      return table.firstToken(from: date.range.lowerBound)
        - table.firstToken(from: range.upperBound) <= 8
    } ?? near.first { $0.range.upperBound <= range.lowerBound } ?? near.first
  }
}
