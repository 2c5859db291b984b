import VanBanText

/// Tells whether a text is itself a document, and reads it as one.
struct DocumentTextReader: Sendable {
  private let codebook: DocumentCodebook

  init(codebook: DocumentCodebook) { self.codebook = codebook }

  /// The head of the text, or nil for news. O(1): only the first lines are read.
  func head(of analysis: DocumentSource) -> DocumentHeadReader.Head? {
    let lines = DocumentLines(analysis: analysis)
    guard lines.count > 3 else { return nil }
    return DocumentHeadReader(lines: lines, codebook: codebook).head()
  }

  /// Number and kind, by which the text speaks of itself.
  func identity(_ head: DocumentHeadReader.Head) -> (number: DocumentNumber, kind: Int)? {
    guard let number = head.number else { return nil }
    let row = head.type.flatMap { type in codebook.kinds.firstIndex { $0.type == type } }
    return (row ?? number.typeRow).map { (number, $0) }
  }

  /// The document whose head is `head`. `references` are the documents that it cites; its own entry
  /// is completed, and those that its preamble is based on are tied to it. O(n).
  func document(
    with head: DocumentHeadReader.Head, in analysis: DocumentSource,
    references: inout [DocumentReference]
  ) -> DocumentText {
    let lines = DocumentLines(analysis: analysis)
    let signature = DocumentSignatureReader(lines: lines).signature(from: head.end)
    var result = DocumentText(branch: head.branch)
    result.type = head.type
      ?? head.number.flatMap(\.typeRow).map { DocumentReport.type(codebook.kinds[$0].type) }
    result.code = head.number?.code
    result.issuer = head.issuer
    result.place = head.place
    result.issued = head.issued?.description
    result.subject = head.subject
    result.signer = signature.signer
    result.recipients = signature.recipients
    let body = head.end..<max(head.end, signature.start)
    result.outline = DocumentOutlineReader(lines: lines).outline(of: body)
    result.reference = relate(head, body, lines, &references)
    return result
  }

  private static let basis = DocumentLines.words("căn cứ")

  /// Finds the text's own entry among the references, completes it, and ties those to it that the
  /// preamble names.
  private func relate(
    _ head: DocumentHeadReader.Head, _ body: Range<Int>, _ lines: DocumentLines,
    _ references: inout [DocumentReference]
  ) -> String? {
    guard let number = head.number,
      let own = references.firstIndex(where: { $0.code == number.code })
    else { return nil }
    references[own].issued = references[own].issued ?? head.issued?.description
    references[own].type = head.type ?? references[own].type
    references[own].subject = references[own].subject ?? head.subject
    references[own].issuer = references[own].issuer ?? head.issuer
    var byStart: [String.Index: Int] = [:]
    for (index, reference) in references.enumerated() where index != own {
      for mention in reference.mentions { byStart[mention.range.lowerBound] = index }
    }
    for line in body {
      var span = lines[line]
      if lines.shape(span.lowerBound) == .dash { span = span.dropFirst() }
      guard lines.begins(span, with: DocumentTextReader.basis) else {
        // The preamble is over with the first article.
        if lines.code(span.lowerBound) == DocumentWord.article { break }
        continue
      }
      let words = span.lowerBound..<(span.lowerBound + DocumentTextReader.basis.count)
      for index in span {
        let range = lines.analysis.table.range(of: index)
        guard let target = byStart[range.lowerBound] else { continue }
        references[own].relations.append(
          .init(
            kind: .basedOn, target: references[target].id, text: lines.wording(words),
            range: lines.analysis.table.range(of: words)))
        break
      }
    }
    return references[own].id
  }
}
