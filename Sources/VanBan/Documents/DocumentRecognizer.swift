import VanBanText

/// Finds the documents that an analysed text cites: reads every citation in one walk over the
/// tokens, then joins those that mean one document.
struct DocumentRecognizer: Sendable {
  let codebook: DocumentCodebook
  private let registry: DocumentRegistry
  private let policy: DocumentReferenceExtractor.Policy

  init(
    knowledge: Knowledge, registry: DocumentRegistry = .standard,
    policy: DocumentReferenceExtractor.Policy = .strict
  ) {
    codebook = DocumentCodebook(knowledge: knowledge)
    self.registry = registry
    self.policy = policy
  }

  /// The documents in the order of their first mention. O(n).
  func references(in analysis: TextAnalysis) -> [DocumentReference] {
    findings(in: analysis).documents
  }

  /// The documents, and what points to none for certain. O(n).
  func findings(in analysis: TextAnalysis) -> DocumentFindings {
    var scan = DocumentScan(analysis: analysis, codebook: codebook, registry: registry)
    scan.run()
    let resolution = DocumentResolution(scan: scan, policy: policy)
    let report = DocumentReport(
      analysis: analysis, codebook: codebook, registry: registry, resolution: resolution)
    return DocumentFindings(
      documents: report.references(), unresolved: report.unresolved(scan.placeholders))
  }
}
