import VanBanText

/// A tie between a person's name and offices, found in one sentence.
struct OfficialFinding: Sendable {
  /// The name, or nil for an office that stands alone.
  var name: Range<Int>?
  var titles: [Assigned]
  var honorifics: [Range<Int>]
  /// Whether only an honorific stands before the name and it is one syllable: "ông Hùng".
  var isShortName: Bool
  /// Whether the name stands in another sentence and "ông", "bà" or "đồng chí" here.
  var isPronoun = false

  struct Assigned: Sendable {
    var title: ParsedTitle
    var inherited: Bool
    var rule: String
  }
}

/// Ties offices to persons, sentence by sentence.
///
/// Patterns, in the order in which they are tried at each office or run of offices:
///
///     T1, T2 N                     the offices before a name
///     N, T1, T2   N - T1   N (T)   apposition
///     các T: N, T; N, T            a heading that belongs to every person of its list
///     các T N, N và N
///     N … giữ chức T               appointment
struct OfficialRecognizer: Sendable {
  let analysis: TextAnalysis
  let scanner: OfficialScanner

  init(analysis: TextAnalysis) {
    self.analysis = analysis
    scanner = OfficialScanner(analysis: analysis)
  }

  /// All findings in the order of the text.
  func findings() -> [OfficialFinding] {
    var result: [OfficialFinding] = []
    var lastPerson: Range<Int>?
    for sentence in analysis.sentences {
      // Authors are no officials.
      if let byline = analysis.layout.bylineTokens, sentence.lowerBound >= byline.lowerBound,
        sentence.upperBound <= byline.upperBound
      {
        continue
      }
      var assembler = SentenceAssembler(
        elements: scanner.elements(in: sentence), analysis: analysis, scanner: scanner)
      assembler.run(afterPerson: lastPerson)
      result.append(contentsOf: assembler.findings)
      lastPerson = assembler.findings.last { $0.name != nil }?.name ?? lastPerson
    }
    return result
  }
}
