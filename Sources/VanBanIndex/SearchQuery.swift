#if Index
  internal import VanBanText

  /// What a person typed, understood: words, "phrases" and beginnings*.
  ///
  /// Everything but quotation marks and an asterisk behind a word is read as words, so there is no
  /// wrong query. Where any word bears diacritics all are taken exactly; a query without any finds
  /// them with and without.
  struct SearchQuery {
    struct Term {
      /// For each syllable the keys that it may have.
      var positions: [[[UInt8]]]
      /// Whether the last syllable is only the beginning of one.
      var isPrefix = false
    }

    /// All of them must be in an article.
    private(set) var terms: [Term] = []

    /// Longer queries are cut here, so that none can cost more than a search is worth.
    static let maximumTerms = 64
    static let maximumSyllables = 256

    init(_ text: String, segmenter: WordSegmenter) {
      let table = Tokenizer().table(of: text)
      var keys = SearchKeys()
      var all: [Int: [UInt8]] = [:]
      var isAccented = false
      for index in table.tokens.indices where table.tokens[index].shape.isWord {
        guard all.count < SearchQuery.maximumSyllables else { break }
        let key = keys.keys(index, of: table)
        isAccented = isAccented || !key.folded.isEmpty
        all[index] = key.exact
      }
      func positions(_ indices: some Sequence<Int>) -> [[[UInt8]]] {
        indices.compactMap { all[$0] }.map { key in
          isAccented ? [key] : [key, [SearchKeys.foldedMark] + key]
        }
      }
      /// A beginning may be meant as it is written, too: "hoà*" is one of "hoàn" and of "hòa".
      func makePrefix(_ term: inout Term, last index: Int) {
        term.isPrefix = true
        let written = Array(table.string(index).lowercased().utf8)
        guard let last = term.positions.popLast() else { return }
        term.positions.append(last.contains(written) ? last : last + [written])
      }

      var phrase: Term?
      var lastSyllable = 0
      func closePhrase() {
        if let phrase, !phrase.positions.isEmpty { terms.append(phrase) }
        phrase = nil
      }
      for word in segmenter.words(in: table) where terms.count < SearchQuery.maximumTerms {
        let token = table.tokens[word.lowerBound]
        let syllables = positions(word)
        if !syllables.isEmpty { lastSyllable = word.last { all[$0] != nil } ?? lastSyllable }
        if token.code == .punctuation("\"") {
          if phrase == nil { phrase = Term(positions: []) } else { closePhrase() }
        } else if syllables.isEmpty {
          guard token.code == .punctuation("*"), token.before == .none else { continue }
          if var term = phrase {
            makePrefix(&term, last: lastSyllable)
            phrase = term
          } else if var term = terms.popLast() {
            makePrefix(&term, last: lastSyllable)
            terms.append(term)
          }
        } else if phrase != nil {
          phrase?.positions += syllables
          phrase?.isPrefix = false
        } else {
          terms.append(Term(positions: syllables))
        }
      }
      closePhrase()
    }

    /// All terms in a row, as one; nil where there is one only, or a beginning among them.
    var row: Term? {
      guard terms.count > 1, !terms.dropLast().contains(where: \.isPrefix) else { return nil }
      return Term(positions: terms.flatMap(\.positions), isPrefix: terms.last?.isPrefix ?? false)
    }

    /// The query in the language of FTS5; nil where there is no word in it.
    ///
    /// - Parameter vocabulary: what the index holds.
    func match(_ vocabulary: some SearchVocabulary) throws -> String? {
      guard !terms.isEmpty else { return nil }
      let all = try terms.map { try SearchQuery.phrase($0, vocabulary) }.joined(separator: " AND ")
      // The terms in a row find nothing more, but bm25 then puts such articles first.
      return try row.map { "(\(all)) OR \(try SearchQuery.phrase($0, vocabulary))" } ?? all
    }

    private static func phrase(
      _ term: Term, _ vocabulary: some SearchVocabulary
    ) throws -> String {
      let keys = try term.positions.enumerated().map { number, alternatives in
        let isPrefix = term.isPrefix && number == term.positions.count - 1
        return try alternatives.flatMap { key -> [String] in
          guard key.first == SearchKeys.foldedMark else {
            return [String(decoding: key, as: UTF8.self)]
          }
          let folded = String(decoding: key.dropFirst(), as: UTF8.self)
          return isPrefix
            ? try vocabulary.beginnings(like: folded) : try vocabulary.words(like: folded)
        }.joined(separator: "|")
      }
      // No key holds a quotation mark; doubled, it could do no harm if one did.
      let quoted = keys.joined(separator: " ").replacing("\"", with: "\"\"")
      return "\"\(quoted)\"" + (term.isPrefix ? " *" : "")
    }
  }

  /// The words of an index that bear diacritics.
  protocol SearchVocabulary {
    /// Those that are `folded` without them.
    func words(like folded: String) throws -> [String]
    /// Beginnings of words, each as long as `folded`, that are `folded` without them.
    func beginnings(like folded: String) throws -> [String]
  }
#endif
