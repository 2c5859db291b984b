import VanBanText

/// Finds what the documents of a text have to do with each other, by the words between two
/// citations: "Nghị định A thay thế Nghị định B".
struct DocumentRelations {
  typealias Kind = DocumentReference.Relation.Kind

  struct Found {
    let source: Int
    let target: Int
    let kind: Kind
    let tokens: Range<Int>
  }

  let analysis: DocumentSource
  let resolution: DocumentResolution

  private var tokens: [Token] { analysis.tokens }

  private struct Phrase {
    let kind: Kind
    let codes: [TokenCode]
  }

  /// Longer phrases stand before those that they begin with.
  private static let phrases: [TokenCode: [Phrase]] = {
    let words: [(Kind, String)] = [
      (.amends, "sửa đổi , bổ sung"), (.amends, "sửa đổi và bổ sung"), (.amends, "sửa đổi bổ sung"),
      (.amends, "sửa đổi"), (.amends, "bổ sung"),
      (.replaces, "thay thế cho"), (.replaces, "thay thế"), (.replaces, "thay cho"),
      (.repeals, "bãi bỏ"), (.repeals, "hủy bỏ"),
      (.guides, "hướng dẫn thi hành"), (.guides, "hướng dẫn thực hiện"), (.guides, "hướng dẫn"),
      (.guides, "quy định chi tiết và hướng dẫn thi hành"), (.guides, "quy định chi tiết"),
      (.issuedWith, "ban hành kèm theo"), (.issuedWith, "kèm theo"),
      (.basedOn, "căn cứ vào"), (.basedOn, "căn cứ"),
      (.follows, "theo tinh thần"),
      (.implements, "triển khai thực hiện"), (.implements, "tổ chức thực hiện"),
      (.implements, "triển khai"), (.implements, "thực hiện"),
    ]
    var result: [TokenCode: [Phrase]] = [:]
    for (kind, words) in words {
      let codes = Tokenizer().table(of: words).tokens.map(\.code)
      if let first = codes.first { result[first, default: []].append(Phrase(kind: kind, codes: codes)) }
    }
    return result
  }()

  private static let heads = TokenCodeSet(phrases.keys)
  private static let passive = TokenCode.all("được bị")
  private static let agent = TokenCode.all("bởi bằng")
  private static let connectors = TokenCode.all(", và hoặc số các của ; :")

  /// O(n): between two citations no more than sixty tokens are read.
  func found() -> [Found] {
    let citations = resolution.citations
    let owner = resolution.owner
    var result: [Found] = []
    // The relation that a list goes on with.
    var active: (other: Int, kind: Kind, tokens: Range<Int>, isReversed: Bool)?
    guard citations.count > 1 else { return [] }
    for index in 1..<citations.count {
      let (first, second) = (citations[index - 1], citations[index])
      let (a, b) = (owner[index - 1], owner[index])
      guard a >= 0, b >= 0, a != b else {
        active = nil
        continue
      }
      if second.tokens.lowerBound < first.tokens.upperBound {
        // "Luật sửa đổi, bổ sung một số điều của Luật Đất đai" holds the law that it amends.
        guard let words = lastPhrase(in: first.tokens.lowerBound..<second.tokens.lowerBound) else {
          active = nil
          continue
        }
        result.append(Found(source: a, target: b, kind: words.kind, tokens: words.tokens))
        active = (a, words.kind, words.tokens, false)
        continue
      }
      let gap = first.tokens.upperBound..<second.tokens.lowerBound
      guard gap.count <= 60, !isBroken(gap) else {
        active = nil
        continue
      }
      let rest = min(max(first.end, gap.lowerBound), gap.upperBound)..<gap.upperBound
      if let words = lastPhrase(in: rest), words.kind != .implements || isClose(words, rest) {
        let isReversed = isPassive(words.tokens, in: rest)
        result.append(
          Found(
            source: isReversed ? b : a, target: isReversed ? a : b, kind: words.kind,
            tokens: words.tokens))
        active = (a, words.kind, words.tokens, isReversed)
      } else if let known = active, known.other != b, isList(gap) {
        result.append(
          Found(
            source: known.isReversed ? b : known.other, target: known.isReversed ? known.other : b,
            kind: known.kind, tokens: known.tokens))
      } else {
        active = nil
      }
    }
    return result
  }

  /// A sentence or an item ends within.
  private func isBroken(_ gap: Range<Int>) -> Bool {
    for index in gap.lowerBound...gap.upperBound where index < tokens.count {
      if tokens[index].before >= .line, index > gap.lowerBound { return true }
      guard index < gap.upperBound else { break }
      switch tokens[index].shape {
      case .semicolon, .questionMark, .exclamationMark, .ellipsis: return true
      case .period where index + 1 < tokens.count && tokens[index + 1].before != .none: return true
      default: break
      }
    }
    return false
  }

  private func lastPhrase(in span: Range<Int>) -> (kind: Kind, tokens: Range<Int>)? {
    var found: (kind: Kind, tokens: Range<Int>)?
    var index = span.lowerBound
    while index < span.upperBound {
      guard DocumentRelations.heads.contains(tokens[index].code),
        let phrase = phrase(at: index, limit: span.upperBound)
      else {
        index += 1
        continue
      }
      found = (phrase.kind, index..<(index + phrase.codes.count))
      index += phrase.codes.count
    }
    return found
  }

  private func phrase(at index: Int, limit: Int) -> Phrase? {
    DocumentRelations.phrases[tokens[index].code]?.first { phrase in
      index + phrase.codes.count <= limit
        && phrase.codes.indices.allSatisfy { tokens[index + $0].code == phrase.codes[$0] }
    }
  }

  /// "được thay thế bằng", "sửa đổi bởi": what stands first is the object.
  private func isPassive(_ words: Range<Int>, in gap: Range<Int>) -> Bool {
    if words.upperBound < gap.upperBound,
      (words.upperBound..<gap.upperBound).contains(where: {
        DocumentRelations.agent.contains(tokens[$0].code)
      })
    {
      return true
    }
    return words.lowerBound > gap.lowerBound
      && DocumentRelations.passive.contains(tokens[words.lowerBound - 1].code)
  }

  /// "thực hiện" relates only what it stands right before.
  private func isClose(_ words: (kind: Kind, tokens: Range<Int>), _ gap: Range<Int>) -> Bool {
    gap.upperBound - words.tokens.upperBound <= 2 && gap.count <= 12
  }

  private func isList(_ gap: Range<Int>) -> Bool {
    gap.count <= 5
      && gap.allSatisfy { DocumentRelations.connectors.contains(tokens[$0].code) }
  }
}
