import VanBanText

/// Finds the documents that an analysed text cites: reads every citation in one walk over the
/// tokens, then joins those that mean one document.
struct DocumentRecognizer: Sendable {
  private let codebook: DocumentCodebook
  private let knowledge: Knowledge

  init(knowledge: Knowledge) {
    codebook = DocumentCodebook(knowledge: knowledge)
    self.knowledge = knowledge
  }

  /// The documents in the order of their first mention. O(n).
  func references(in analysis: TextAnalysis) -> [DocumentReference] {
    var scan = DocumentScan(analysis: analysis, codebook: codebook)
    scan.run()
    let resolution = DocumentResolution(
      citations: scan.citations, unnumbered: scan.unnumbered, codebook: codebook)
    return DocumentReport(
      analysis: analysis, codebook: codebook, knowledge: knowledge, resolution: resolution
    ).references()
  }
}
