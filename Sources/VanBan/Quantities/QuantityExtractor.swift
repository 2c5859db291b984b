import VanBanText

/// Finds the numbers with units of any text.
///
/// ```swift
/// QuantityExtractor().quantities(in: "thu 10.950 tỷ đồng").first?.value   // 10950000000000
/// ```
public struct QuantityExtractor: Sendable {
  private let knowledge: Knowledge

  /// An extractor over the given tables.
  public init(knowledge: Knowledge = .standard) { self.knowledge = knowledge }

  /// In the order of the text. O(n).
  public func quantities(in text: String) -> [Quantity] {
    let analysis = TextAnalysis(text, knowledge: knowledge, splitter: SentenceSplitter())
    return QuantityRecognizer(knowledge: knowledge).quantities(
      in: analysis, dates: DateRecognizer().dates(in: analysis, published: nil))
  }
}
