#if CLI
  import ArgumentParser
  import VanBanText

  struct TokenizeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "tokenize",
      abstract: "Prints a line for each line of input, its tokens separated by tabs.",
      discussion: """
        A file of any size is read in constant memory (UTF-16 excepted). A line of more than 256 \
        KiB is read in pieces, cut behind a space; a word or sentence across the cut becomes two. \
        A token of more than 4 KiB is cut.

        EXAMPLES
          echo "Tổ chức xây dựng Đảng theo Nghị quyết số 18-NQ/TW" | vanban tokenize
          vanban tokenize --unit sentence article.txt
        """)

    enum Unit: String, ExpressibleByArgument, CaseIterable { case syllable, word, sentence }

    @Argument(help: "Text files; none or -: standard input.")
    var files: [String] = []

    @Option(help: "What a token is: syllable, word or sentence.")
    var unit: Unit = .word

    @OptionGroup var encodingOptions: EncodingOptions

    @OptionGroup var quietOptions: QuietOptions

    func run() throws {
      let tokenizer = Tokenizer()
      let segmenter = WordSegmenter()
      let splitter = SentenceSplitter()
      // A line that cannot be read still is a line, so that output and input stay side by side.
      try transformLines(
        of: files, decoder: encodingOptions.encoding.decoder, quiet: quietOptions, separator: "\t",
        fallback: { _ in [] },
        transform: { line in
          let table = tokenizer.table(of: line)
          let tokens =
            switch unit {
            case .syllable: table.tokens.indices.map { table.wording($0..<($0 + 1)) }
            case .word: segmenter.words(in: table).map { table.wording($0) }
            case .sentence: splitter.sentences(in: table).map { table.wording($0) }
            }
          return tokens.joined(separator: "\t")
        })
    }
  }
#endif
