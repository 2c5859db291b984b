#if Index
  internal import VanBanText

  /// Finds the terms of a query in a text and cuts the snippet that shows most of them.
  ///
  /// FTS5's own `snippet()` marks what it stores, single syllables; here whole words are marked,
  /// and the marks are ranges, not characters mixed into the text.
  struct Highlighter {
    let query: SearchQuery
    let segmenter: WordSegmenter
    /// How many words a snippet has, and how many of them stand before the first one found.
    static let length = 32
    static let lead = 8

    func snippet(of text: String, keys: inout SearchKeys) -> Snippet {
      let table = Tokenizer().table(of: text)
      let words = segmenter.words(in: table)
      let marked = markedWords(in: table, words: words, keys: &keys)

      // The window that shows most: different terms, and all of them in a row; of equal ones the
      // first.
      var best = (first: 0, score: 0)
      var line = 0
      var previousStart = -1
      for hit in marked.indices where marked[hit].term != nil {
        while line + 1 < table.lines.count,
          table.lines[line + 1].lowerBound <= words[hit].lowerBound
        { line += 1 }
        var start = max(0, hit - Highlighter.lead)
        // A line's beginning is a better place to begin than the middle of what stands before.
        while start < hit, words[start].lowerBound < table.lines[line].lowerBound { start += 1 }
        guard start != previousStart else { continue }
        previousStart = start
        let window = marked[start..<min(words.count, start + Highlighter.length)]
        let score =
          Set(window.compactMap(\.term)).count
          + (window.contains { $0.isInRow } ? query.terms.count : 0)
        if score > best.score { best = (start, score) }
      }
      return cut(
        best.first..<min(words.count, best.first + Highlighter.length), words, marked, table)
    }

    private struct Mark {
      /// The number of the term that the word belongs to.
      var term: Int?
      /// Whether all terms stand in a row here.
      var isInRow = false
      /// Whether the mark goes on from the word before.
      var continues = false
    }

    private func markedWords(
      in table: TokenTable, words: [Range<Int>], keys: inout SearchKeys
    ) -> [Mark] {
      var marks = [Mark](repeating: Mark(), count: words.count)
      keys.makeRoom()
      var syllables: [(place: SearchKeys.Place, word: Int)] = []
      for (word, range) in words.enumerated() {
        for index in range where table.tokens[index].shape.isWord {
          syllables.append((keys.place(index, of: table), word))
        }
      }
      let bytes = keys.bytes
      let row = query.row.map { [$0] } ?? []
      for (number, term) in (query.terms + row).enumerated() {
        guard !term.positions.isEmpty, term.positions.count <= syllables.count else { continue }
        for start in 0...(syllables.count - term.positions.count) {
          let isFound = term.positions.indices.allSatisfy { offset in
            let syllable = syllables[start + offset]
            let isPrefix = term.isPrefix && offset == term.positions.count - 1
            return term.positions[offset].contains { key in
              [syllable.place.exact, syllable.place.folded].contains { range in
                isPrefix ? bytes[range].starts(with: key) : bytes[range].elementsEqual(key)
              }
            }
          }
          guard isFound else { continue }
          let first = syllables[start].word
          for word in first...syllables[start + term.positions.count - 1].word {
            marks[word].term = marks[word].term ?? number
            if number == query.terms.count {
              marks[word].isInRow = true
            } else if word > first {
              marks[word].continues = true
            }
          }
        }
      }
      return marks
    }

    private func cut(
      _ window: Range<Int>, _ words: [Range<Int>], _ marks: [Mark], _ table: TokenTable
    ) -> Snippet {
      var text = window.lowerBound > 0 ? "… " : ""
      // Offsets while the text grows: an index is good only for the string it was made from.
      var ranges: [Range<Int>] = []
      for word in window {
        if word > window.lowerBound, table.tokens[words[word].lowerBound].before != .none {
          text += " "
        }
        let start = text.utf8.count
        text += table.wording(words[word])
        guard marks[word].term != nil else { continue }
        if marks[word].continues, word > window.lowerBound, let last = ranges.popLast() {
          ranges.append(last.lowerBound..<text.utf8.count)
        } else {
          ranges.append(start..<text.utf8.count)
        }
      }
      if window.upperBound < words.count { text += " …" }
      text.makeContiguousUTF8()
      let utf8 = text.utf8
      return Snippet(
        text: text,
        highlights: ranges.map {
          utf8.index(
            utf8.startIndex, offsetBy: $0.lowerBound)..<utf8.index(
              utf8.startIndex, offsetBy: $0.upperBound)
        })
    }
  }
#endif
