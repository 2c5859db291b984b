import VanBanText

/// Finds the documents that an analysed text cites: reads every citation in one walk over the
/// tokens, then joins those that mean one document.
struct DocumentRecognizer: Sendable {
  private let codebook: DocumentCodebook
  private let registry: DocumentRegistry
  private let policy: DocumentReferenceExtractor.Policy
  private let splitter: SentenceSplitter

  init(
    knowledge: Knowledge, registry: DocumentRegistry = .standard,
    policy: DocumentReferenceExtractor.Policy = .strict,
    splitter: SentenceSplitter = SentenceSplitter()
  ) {
    codebook = DocumentCodebook(knowledge: knowledge)
    self.registry = registry
    self.policy = policy
    self.splitter = splitter
  }

  /// The documents in the order of their first mention, and what points to none for certain. O(n).
  func findings(in analysis: TextAnalysis) -> DocumentFindings {
    findings(in: DocumentSource(analysis, splitter: splitter))
  }

  /// The same of a text of which only the tokens are known. O(n).
  func findings(in table: TokenTable, knowledge: Knowledge) -> DocumentFindings {
    findings(in: DocumentSource(table, knowledge: knowledge, splitter: splitter))
  }

  private func findings(in analysis: DocumentSource) -> DocumentFindings {
    let reader = DocumentTextReader(codebook: codebook)
    let head = reader.head(of: analysis)
    var scan = DocumentScan(analysis: analysis, codebook: codebook, registry: registry)
    scan.run()
    let resolution = DocumentResolution(
      scan: scan, policy: policy, head: head.flatMap(reader.identity))
    let report = DocumentReport(
      analysis: analysis, codebook: codebook, registry: registry, resolution: resolution)
    var documents = report.references()
    let document = head.map {
      reader.document(with: $0, in: analysis, references: &documents)
    }
    return DocumentFindings(
      documents: documents, unresolved: report.unresolved(scan.placeholders), document: document)
  }
}
