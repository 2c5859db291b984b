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
  var acts: [ActFinding] = []

  private static let addresses = TokenCode.all("ông bà anh chị cô chú bác cụ thầy em chí ngài")

  /// The last word of the address before the name: "ông", or "chí" of "đồng chí"; ranks and degrees
  /// are none.
  func address(in tokens: [Token]) -> TokenCode? {
    honorifics.last { Self.addresses.contains(tokens[$0.upperBound - 1].code) }
      .map { tokens[$0.upperBound - 1].code }
  }

  struct Assigned: Sendable {
    var title: ParsedTitle
    var inherited: Bool
    var rule: String
  }
}

/// What a sentence reports a person to have done.
struct ActFinding: Sendable {
  var kind: Person.Act.Kind
  /// The words of the act.
  var tokens: Range<Int>
}

/// That a person comes into an office or leaves one, as one sentence has it.
struct AppointmentFinding: Sendable {
  /// The person's name.
  var name: Range<Int>
  var kind: Appointment.Kind
  var to: [ParsedTitle]
  var from: [ParsedTitle]
  /// From the word that tells it to the end of the offices.
  var tokens: Range<Int>
  var sentence: Range<Int>
}

/// Ties offices to persons, sentence by sentence.
///
/// Patterns, in the order in which they are tried at each office or run of offices:
///
///     T1, T2 N                     the offices before a name
///     N, T1, T2   N - T1   N (T)   apposition
///     các T: N, T; N, T            a heading that belongs to every person of its list
///     các T N, N và N
///     T là ông N                   hai T là ông N, bà N;   T gồm các ông: N, N
///     N … giữ chức T               N, N và N tái cử chức T
///     … cách chức T đối với N
///
/// A heading that ends its line, and a name or an office alone on a line, go on in the next one.
struct OfficialRecognizer: Sendable {
  let analysis: TextAnalysis
  let scanner: OfficialScanner

  init(analysis: TextAnalysis) {
    self.analysis = analysis
    scanner = OfficialScanner(analysis: analysis)
  }

  /// All findings in the order of the text.
  func findings() -> (persons: [OfficialFinding], appointments: [AppointmentFinding]) {
    var result: [OfficialFinding] = []
    var appointments: [AppointmentFinding] = []
    var persons = PersonsBefore()
    var line = OpenLine()
    for sentence in sentences() {
      // Authors are no officials; a name below an office is a signature.
      if line.titles.isEmpty, let byline = analysis.layout.bylineTokens,
        sentence.lowerBound >= byline.lowerBound,
        sentence.upperBound <= byline.upperBound
      {
        continue
      }
      guard scanner.speaksOfPersons(sentence) else {
        line = OpenLine()
        continue
      }
      var assembler = SentenceAssembler(
        elements: scanner.elements(in: sentence), sentence: sentence, analysis: analysis,
        scanner: scanner)
      assembler.run(after: persons, line: line)
      line.update(after: assembler)
      result.append(contentsOf: assembler.findings)
      appointments.append(contentsOf: assembler.appointments)
      for finding in assembler.findings where !finding.isPronoun {
        let address = finding.address(in: analysis.tokens)
        if let name = finding.name, name.count > 1 || address != nil {
          persons.note(name, address: address)
        }
      }
    }
    return (result, appointments)
  }

  /// The sentences; one that a line's end cuts within a name goes on in the next line.
  private func sentences() -> [Range<Int>] {
    var result: [Range<Int>] = []
    for sentence in analysis.sentences {
      if let last = result.last, last.upperBound == sentence.lowerBound,
        last.count < Self.longestLine,
        analysis.tokens[sentence.lowerBound].before == .line,
        (1...2).contains(where: { back in
          last.count > back
            && scanner.names.endOfRun(from: last.upperBound - back, end: sentence.upperBound)
              > last.upperBound
        })
      {
        result[result.count - 1] = last.lowerBound..<sentence.upperBound
      } else {
        result.append(sentence)
      }
    }
    return result
  }

  /// A hostile text of surnames, one a line, must not become one sentence.
  private static let longestLine = 200
}

/// What a line leaves open for the next: lists and tables run over several.
struct OpenLine: Sendable {
  /// A heading that waits for its persons.
  var heading: SentenceAssembler.Heading?
  /// A name that stands alone on its line.
  var name: Range<Int>?
  /// Offices that stand alone on their line.
  var titles: [ParsedTitle] = []

  mutating func update(after assembler: SentenceAssembler) {
    let hadTitles = !titles.isEmpty
    heading = assembler.headingToCarry
    name = nil
    titles = []
    guard assembler.isBare else { return }
    if assembler.findings.count == 1, let finding = assembler.findings.first,
      finding.titles.isEmpty, !hadTitles, (finding.name?.count ?? 0) >= 2
    {
      name = finding.name
    } else if !assembler.findings.isEmpty, assembler.findings.allSatisfy({ $0.name == nil }) {
      titles = assembler.findings.flatMap { $0.titles.map(\.title) }
    }
  }
}
