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
    result.superior = head.superior
    result.issuer = head.issuer
    result.place = head.place
    result.issued = head.issued?.description
    result.subject = head.subject
    result.signer = signature.signer
    result.recipients = signature.recipients
    let body = head.end..<max(head.end, signature.start)
    result.outline = DocumentOutlineReader(lines: lines).outline(of: body)
    result.addressees = addressees(body, lines)
    let first = result.outline.first?.range.lowerBound
    let preamble = body.prefix { lines.analysis.table.range(of: lines[$0].lowerBound).lowerBound != first }
    result.reference = relate(head, preamble, body, lines, &references)
    return result
  }

  private static let open = DocumentLines.words("kính gửi")
  private static let wire = TokenCode("điện")
  private static let maximumLines = 12

  /// Behind "Kính gửi:", or on the lines under "… điện:". O(1).
  private func addressees(_ body: Range<Int>, _ lines: DocumentLines) -> [String] {
    var result: [String] = []
    var isList = false
    for line in body.prefix(DocumentTextReader.maximumLines) {
      let span = lines[line]
      if isList {
        let first = lines.shape(span.lowerBound)
        guard first == .dash || first == .bullet else { break }
        if let text = lines.item(span.dropFirst()) { result.append(text) }
      } else if lines.begins(span, with: DocumentTextReader.open) {
        isList = true
        var rest = span.dropFirst(DocumentTextReader.open.count)
        if let first = rest.first, lines.shape(first) == .colon { rest = rest.dropFirst() }
        if let text = lines.item(rest) { result.append(text) }
      } else if span.count > 1, lines.shape(span.upperBound - 1) == .colon,
        lines.code(span.upperBound - 2) == DocumentTextReader.wire
      {
        isList = true
      }
    }
    return result
  }

  // MARK: Relations of the text itself

  private static func phrases(
    _ words: [(DocumentReference.Relation.Kind, String)]
  ) -> [(kind: DocumentReference.Relation.Kind, codes: [TokenCode])] {
    words.map { ($0, DocumentLines.words($1)) }
  }
  /// What lines of a preamble begin with.
  private static let grounds = phrases([
    (.basedOn, "căn cứ"), (.implements, "triển khai thực hiện"), (.implements, "thực hiện"),
    (.implements, "triển khai"),
  ])
  /// What articles and clauses begin with.
  private static let acts = phrases([
    (.repeals, "bãi bỏ"), (.repeals, "hủy bỏ"), (.replaces, "thay thế"),
    (.amends, "sửa đổi , bổ sung"), (.amends, "sửa đổi"), (.amends, "bổ sung"),
  ])

  /// Finds the text's own entry among the references, completes it, and ties those to it that the
  /// preamble names, and those that its articles change.
  private func relate(
    _ head: DocumentHeadReader.Head, _ preamble: Range<Int>, _ body: Range<Int>,
    _ lines: DocumentLines, _ references: inout [DocumentReference]
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
    guard !byStart.isEmpty else { return references[own].id }
    let outline = DocumentOutlineReader(lines: lines)
    for line in body {
      var span = lines[line]
      let isPreamble = preamble.contains(line)
      if isPreamble {
        if lines.shape(span.lowerBound) == .dash { span = span.dropFirst() }
      } else if let end = outline.markEnd(at: line) {
        span = end..<max(end, span.upperBound)
      } else {
        continue
      }
      let known = isPreamble ? DocumentTextReader.grounds : DocumentTextReader.acts
      guard let (kind, codes) = known.first(where: { lines.begins(span, with: $0.codes) }) else {
        continue
      }
      let words = span.lowerBound..<(span.lowerBound + codes.count)
      let limit = isPreamble ? span.upperBound : min(span.upperBound, words.upperBound + 12)
      for target in targets(words.upperBound..<limit, lines, byStart) {
        let relation = DocumentReference.Relation(
          kind: kind, target: references[target].id, text: lines.wording(words),
          range: lines.analysis.table.range(of: words))
        let isKnown = references[own].relations.contains {
          $0.kind == relation.kind && $0.target == relation.target
        }
        if !isKnown { references[own].relations.append(relation) }
      }
    }
    references[own].relations.sort { $0.range.lowerBound < $1.range.lowerBound }
    return references[own].id
  }

  /// The first document of `span`, and those behind a semicolon.
  private func targets(
    _ span: Range<Int>, _ lines: DocumentLines, _ byStart: [String.Index: Int]
  ) -> [Int] {
    var result: [Int] = []
    for index in span where result.isEmpty || lines.shape(index - 1) == .semicolon {
      let start = lines.analysis.table.range(of: index).lowerBound
      if let target = byStart[start] { result.append(target) }
    }
    return result
  }
}
