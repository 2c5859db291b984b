import VanBanText

/// Words that point back to a document.
extension DocumentScan {
  /// "Nghị quyết này", "Nghị định nêu trên", "hai Nghị quyết trên".
  mutating func backReference(kind row: Int, span: Range<Int>) -> Int? {
    guard codebook.kinds[row].isCitable, code(span.lowerBound - 1) != DocumentWord.article else {
      return nil
    }
    let index = span.upperBound
    let end: Int
    if code(index) == DocumentWord.this {
      end = index + 1
    } else if DocumentWord.above.contains(code(index)) {
      // "trên cơ sở", "trên địa bàn" go on; a reference ends here.
      guard isFree(index + 1) else { return nil }
      end = index + 1
    } else if DocumentWord.named.contains(code(index)),
      DocumentWord.above.contains(code(index + 1)) || DocumentWord.named.contains(code(index + 1))
    {
      end = index + 2
    } else {
      return nil
    }
    let quantity = DocumentScan.quantities[code(span.lowerBound - 1)]
    let start = quantity == nil ? span.lowerBound : span.lowerBound - 1
    var citation = DocumentCitation(
      identity: .back(plain: code(index) == DocumentWord.this, count: quantity ?? 1), kind: row,
      tokens: start..<end, rule: "back-reference")
    citation.isBracketed = isBracketed(start)
    citation.needsMatch = !codebook.kinds[row].isPlainNoun
      && (shape(span.lowerBound) == .lower || sentence(of: start + 1)?.lowerBound == start)
    attachPin(to: &citation)
    citation.end = end
    citations.append(citation)
    return end
  }

  /// How many documents a plural means; 0 where it does not say.
  private static let quantities: [TokenCode: Int] = {
    var result: [TokenCode: Int] = [:]
    for word in ["các", "những"] { result[TokenCode(word)] = 0 }
    for (index, word) in ["hai", "ba", "bốn", "năm", "sáu", "bảy"].enumerated() {
      result[TokenCode(word)] = index + 2
    }
    return result
  }()
}
