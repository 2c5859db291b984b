#if CLI && Index
  import ArgumentParser
  import VanBan
  import VanBanIndex

  struct SearchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "search",
      abstract: "Searches an index.",
      discussion: """
        All words must be in an article. "…" is found as it stands, nghị* finds what begins so. \
        Words without diacritics find those with them too, as long as none in the query has any.

        EXAMPLES
          vanban search 'sắp xếp bộ máy' --database news.db
          vanban search 'sap xep' --official 'Mai Văn Hải' --from 2025-01-01 --database news.db
          vanban search --document 18-NQ/TW --has-task --format json --database news.db
        """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    @Argument(help: "What to look for; may be left out where a filter is given.")
    var query: [String] = []

    @OptionGroup var databaseOptions: DatabaseOptions

    @Option(help: "The whole name of an official.") var official: String?
    @Option(help: "Words of an office: 'Bí thư Tỉnh ủy'.") var title: String?
    @Option(help: "The number or name of a document that is cited.") var document: String?
    @Option(help: "Words of a body's name: 'Sở Nội vụ'.") var organization: String?
    @Option(help: "Words of a place's name: 'Thanh Hóa'.") var place: String?
    @Option(help: "The first day, 2025-12-23 or 23/12/2025.", transform: parseDay)
    var from: CalendarDate?
    @Option(help: "The last day.", transform: parseDay) var to: CalendarDate?
    @Flag(help: "Only articles in which a task is set.") var hasTask = false
    @Option(help: "text or json.") var format: Format = .text
    @Option(help: "How many articles at most.") var limit = 20

    func validate() throws {
      guard limit > 0 else { throw ValidationError("--limit is a number above 0") }
      guard !query.isEmpty || !filter.isEmpty else {
        throw ValidationError("give words to look for, or a filter")
      }
    }

    private var filter: ArticleIndex.Filter {
      ArticleIndex.Filter(
        official: official, document: document, title: title, organization: organization,
        place: place, from: from, to: to, hasTask: hasTask)
    }

    func run() async throws {
      try await reportingIndexErrors {
        let index = try ArticleIndex(path: databaseOptions.database, readOnly: true)
        let hits = try index.search(query.joined(separator: " "), filter: filter, limit: limit)
        var output = Output()
        switch format {
        case .text: for (number, hit) in hits.enumerated() { try output.write(text(hit, number)) }
        case .json: try output.write(json(hits))
        }
        try output.flush()
      }
    }

    private func text(_ hit: SearchHit, _ number: Int) -> [UInt8] {
      let isColored = usesColor(standardOutput)
      let (open, close) = isColored ? ("\u{1B}[1m", "\u{1B}[0m") : ("[", "]")
      let heading = [hit.headline ?? hit.id, hit.published?.description].compactMap(\.self)
      let name = hit.headline == nil ? "" : "\n    \(hit.id)"
      let text =
        "\(number + 1). \(heading.joined(separator: ", "))\(name)\n"
        + "    \(hit.snippet.marked(open, close))\n"
      return Array(text.utf8)
    }

    private func json(_ hits: [SearchHit]) -> [UInt8] {
      let values = hits.map { hit in
        let scalars = hit.snippet.text.unicodeScalars
        let highlights = hit.snippet.highlights.map { range in
          JSONValue.array([
            .number(scalars.distance(from: scalars.startIndex, to: range.lowerBound)),
            .number(scalars.distance(from: scalars.startIndex, to: range.upperBound)),
          ])
        }
        return JSONValue.object([
          ("id", .string(hit.id)), ("headline", .string(hit.headline)),
          ("published", .string(hit.published?.description)), ("rank", .real(hit.rank)),
          ("snippet", .string(hit.snippet.text)), ("highlights", .array(highlights)),
        ])
      }
      return Array((JSONValue.array(values).text + "\n").utf8)
    }
  }
#endif
