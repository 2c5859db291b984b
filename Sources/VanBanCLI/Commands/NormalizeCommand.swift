#if CLI
  import ArgumentParser
  import VanBanText

  struct NormalizeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "normalize",
      abstract: "Prints text as UTF-8 in Unicode's form NFC, tones placed alike if asked.",
      discussion: """
        A line that does not fit the encoding is named on standard error and printed as it is.

        EXAMPLES
          vanban normalize --tone-style modern article.txt     (hoà -> hòa)
          vanban normalize old.txt > new.txt                   (from TCVN3, VNI, VISCII, …)
          vanban normalize --encoding vps old.txt > new.txt
        """)

    @Argument(help: "Text files; none or -: standard input.")
    var files: [String] = []

    @Option(help: "Where the tone stands: modern (hòa), traditional (hoà) or keep.")
    var toneStyle: ToneStyle = .keep

    @OptionGroup var encodingOptions: EncodingOptions

    @OptionGroup var quietOptions: QuietOptions

    func run() throws {
      let normalizer = TextNormalizer(toneStyle: toneStyle)
      try transformLines(
        of: files, decoder: encodingOptions.encoding.decoder, quiet: quietOptions,
        fallback: { $0 }, transform: { normalizer.normalize($0).text })
    }
  }
#endif
