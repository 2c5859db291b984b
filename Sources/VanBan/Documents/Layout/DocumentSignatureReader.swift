import VanBanText

/// Reads the end of a document: "Nơi nhận" and the signature with its authority.
struct DocumentSignatureReader {
  struct Signature {
    /// The first line that is no longer body.
    var start: Int
    var signer: DocumentText.Signer?
    var recipients: [String] = []
  }

  let lines: DocumentLines

  private static let to = DocumentLines.words("nơi nhận")
  private static let maximumLines = 60
  private static let marks: [(kind: DocumentText.Authority.Kind, codes: [TokenCode])] = {
    let words: [(DocumentText.Authority.Kind, String)] = [
      (.onBehalf, "TM."), (.onBehalf, "T/M"), (.onBehalf, "T.M."), (.onBehalf, "TM"),
      (.inPlace, "KT."), (.inPlace, "K/T"), (.inPlace, "KT"),
      (.byOrder, "TL."), (.byOrder, "T/L"), (.byOrder, "TL"),
      (.delegated, "TUQ."), (.delegated, "TUQ"), (.delegated, "T/UQ"), (.acting, "Q."),
    ]
    return words.map { ($0, DocumentLines.words($1)) }
  }()

  /// The end of a document whose body begins with line `body`. O(n).
  func signature(from body: Int) -> Signature {
    let first = max(body, lines.count - DocumentSignatureReader.maximumLines)
    var start = lines.count
    for line in stride(from: lines.count - 1, through: first, by: -1) {
      let span = lines[line]
      if lines.begins(span, with: DocumentSignatureReader.to) || authority(at: span) != nil {
        start = line
      }
    }
    if start == lines.count { start = bareSignature(from: first) }
    var result = Signature(start: start)
    read(from: start, &result)
    return result
  }

  /// "CHỦ TỊCH" over a name at the very end, without any mark of authority.
  private func bareSignature(from first: Int) -> Int {
    var line = lines.count - 1
    while line >= first, lines.count - line <= 4 {
      if isName(lines[line]) {
        var above = line - 1
        while above >= first, line - above <= 3, isSigned(lines[above]) { above -= 1 }
        if above >= first, lines.isUpper(lines[above]), lines[above].count <= 12 { return above }
      }
      line -= 1
    }
    return lines.count
  }

  private func authority(
    at span: Range<Int>
  ) -> (kind: DocumentText.Authority.Kind, rest: Range<Int>)? {
    for mark in DocumentSignatureReader.marks
    where lines.begins(span, with: mark.codes) && lines.shape(span.lowerBound).isCapitalized {
      let rest = (span.lowerBound + mark.codes.count)..<span.upperBound
      guard lines.hasWords(rest), lines.isUpper(rest) else { continue }
      return (mark.kind, rest)
    }
    return nil
  }

  private func isSigned(_ span: Range<Int>) -> Bool {
    lines.shape(span.lowerBound) == .openBracket || !lines.hasWords(span)
  }

  /// Two to five words, each with a capital: a person's name, with a rank or degree before it.
  private func isName(_ span: Range<Int>) -> Bool {
    let words = span.filter { lines.shape($0).isWord }
    guard (2...8).contains(words.count), !lines.isUpper(span) else { return false }
    return words.allSatisfy { lines.shape($0).isCapitalized }
      || lines.analysis.phrases.longest(.honorifics, at: span.lowerBound).map {
        ($0.tokens.upperBound..<span.upperBound).allSatisfy { lines.shape($0).isCapitalized }
      } ?? false
  }

  private func read(from start: Int, _ result: inout Signature) {
    var authority: [DocumentText.Authority] = []
    var office: [String] = []
    var name: String?
    var isList = false
    for line in start..<max(start, lines.count) {
      let span = lines[line]
      if lines.begins(span, with: DocumentSignatureReader.to) {
        isList = true
        continue
      }
      if let (kind, rest) = self.authority(at: span) {
        isList = false
        guard name == nil else { break }
        authority.append(.init(kind: kind, of: lines.wording(rest)))
        office = []
        continue
      }
      let first = lines.shape(span.lowerBound)
      if isList, first == .dash || first == .bullet {
        if let text = lines.item(span.dropFirst()) { result.recipients.append(text) }
        continue
      }
      guard name == nil, !isSigned(span) else { continue }
      if lines.isUpper(span), span.count <= 14 {
        isList = false
        office.append(lines.wording(span))
      } else if isName(span), !office.isEmpty || !authority.isEmpty {
        name = self.name(span)
      } else if isList, !result.recipients.isEmpty, first == .lower {
        // A recipient's second line.
        result.recipients[result.recipients.count - 1] += " " + lines.wording(span)
      }
    }
    guard let name else { return }
    result.signer = DocumentText.Signer(
      name: name, office: office.isEmpty ? nil : office.joined(separator: " "),
      authority: authority)
  }

  /// The name without ranks and degrees before it.
  private func name(_ span: Range<Int>) -> String {
    var start = span.lowerBound
    while let rank = lines.analysis.phrases.longest(.honorifics, at: start),
      rank.tokens.upperBound < span.upperBound - 1
    {
      start = rank.tokens.upperBound
      while start < span.upperBound, !lines.shape(start).isWord { start += 1 }
    }
    return lines.wording(start..<span.upperBound)
  }
}
