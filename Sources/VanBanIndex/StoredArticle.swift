#if Index
  internal import Foundation
  internal import GRDB
  internal import VanBan

  /// An article as the rows that hold it, and the hash of all of them.
  ///
  /// The hash is made from the rows, so nothing that is stored can change unnoticed.
  struct StoredArticle {
    /// A row of another table that belongs to the article.
    struct Part {
      /// Its first argument is the key of the article's row, the others are ``values``.
      var sql: String
      var values: [DatabaseValue]
    }

    /// The columns of `articles` but `key` and `hash`.
    private(set) var article: [String: DatabaseValue] = [:]
    private(set) var parts: [Part] = []
    private(set) var hash = Data()

    init(_ entry: ArticleIndex.Entry) {
      let article = entry.article
      let offsets = ScalarOffsets(of: article.text)
      self.article = [
        "id": text(entry.id), "headline": text(article.headline), "byline": text(article.byline),
        "published": text(entry.published?.description), "text": text(article.text),
        "event_day": (article.eventDate?.day).databaseValue,
        "event_month": (article.eventDate?.month).databaseValue,
        "event_year": (article.eventDate?.year).databaseValue,
        "event_text": text(article.eventDate?.text),
        "event_start": (article.eventDate.map { offsets[$0.range.lowerBound] }).databaseValue,
        "event_end": (article.eventDate.map { offsets[$0.range.upperBound] }).databaseValue,
      ]
      for (number, person) in article.officials.enumerated() {
        add(person, number: number, offsets: offsets)
      }
      for (number, document) in article.documents.enumerated() {
        add(document, number: number, offsets: offsets)
      }
      for (number, task) in article.tasks.enumerated() {
        append(
          "tasks (article, number, text, start, \"end\", actions, assigner, assigner_id, assignees, "
            + "coordinators, documents, deadline_text, deadline_from, deadline_to)",
          [
            number.databaseValue, text(task.text), offsets[task.range.lowerBound].databaseValue,
            offsets[task.range.upperBound].databaseValue, list(task.actions), text(task.assigner),
            text(task.assignerID), list(task.assignees), list(task.coordinators),
            list(task.documents), text(task.deadline?.text), text(task.deadline?.from),
            text(task.deadline?.to),
          ])
      }
      hash = makeHash()
    }

    private mutating func add(_ person: Person, number: Int, offsets: ScalarOffsets) {
      let keys = SearchKeys.joined(person.name)
      append(
        "officials (article, number, id, name, name_exact, name_folded, honorifics)",
        [
          number.databaseValue, text(person.id), text(person.name), text(keys.exact),
          text(keys.folded), list(person.honorifics),
        ])
      for (order, title) in person.titles.enumerated() {
        append(
          "titles (article, official, number, text, role, organization, level, branch, former, "
            + "inherited, start, \"end\")",
          [
            number.databaseValue, order.databaseValue, text(title.text), text(title.role),
            text(title.organization), text(title.level?.rawValue), text(title.branch?.rawValue),
            title.former.databaseValue, title.inherited.databaseValue,
            offsets[title.range.lowerBound].databaseValue,
            offsets[title.range.upperBound].databaseValue,
          ])
      }
      add(person.mentions, column: "official", number: number, offsets: offsets)
    }

    /// Documents are shared by all articles that call them by the same kind and number or name; what
    /// one article says of them belongs to its citation.
    private mutating func add(_ document: DocumentReference, number: Int, offsets: ScalarOffsets) {
      let parts = [document.type, document.code, document.name].map { $0 ?? "" }
      let identity = text(parts.joined(separator: "\u{1F}"))
      let folded = SearchKeys.joined(document.code ?? document.name ?? "").folded
      // The condition is always true: it takes the first argument, which documents do not need.
      self.parts.append(
        Part(
          sql: "INSERT OR IGNORE INTO documents (identity, type, code, name, folded) "
            + "SELECT ?2, ?3, ?4, ?5, ?6 WHERE ?1 IS NOT NULL",
          values: [
            identity, text(document.type), text(document.code), text(document.name), text(folded),
          ]))
      self.parts.append(
        Part(
          sql:
            "INSERT INTO citations (article, number, document, id, issuer, issued, draft, subject)"
            + " VALUES (?1, ?2, (SELECT key FROM documents WHERE identity = ?3), ?4, ?5, ?6, ?7, ?8)",
          values: [
            number.databaseValue, identity, text(document.id), text(document.issuer),
            text(document.issued), document.draft.databaseValue, text(document.subject),
          ]))
      add(document.mentions, column: "citation", number: number, offsets: offsets)
    }

    private mutating func add(
      _ mentions: [Mention], column: String, number: Int, offsets: ScalarOffsets
    ) {
      for mention in mentions {
        append(
          "mentions (article, \(column), kind, text, start, \"end\")",
          [
            number.databaseValue, text(mention.kind.rawValue), text(mention.text),
            offsets[mention.range.lowerBound].databaseValue,
            offsets[mention.range.upperBound].databaseValue,
          ])
      }
    }

    private mutating func append(_ table: String, _ values: [DatabaseValue]) {
      let marks = (0...values.count).map { _ in "?" }.joined(separator: ", ")
      parts.append(Part(sql: "INSERT INTO \(table) VALUES (\(marks))", values: values))
    }

    /// SQLite's C strings end at U+0000; one scalar stands for it, so that offsets stay.
    private func text(_ value: String?) -> DatabaseValue {
      guard let value else { return .null }
      return value.utf8.contains(0)
        ? value.replacing("\0", with: "\u{FFFD}").databaseValue : value.databaseValue
    }

    private func list(_ values: [String]) -> DatabaseValue {
      let encoder = JSONEncoder()
      encoder.outputFormatting = .withoutEscapingSlashes
      // Strings always encode; the fallback is there because the compiler cannot know.
      let json = (try? encoder.encode(values)) ?? Data("[]".utf8)
      return String(decoding: json, as: UTF8.self).databaseValue
    }

    /// FNV-1a of 128 bits: tells whether an article changed, not who changed it.
    private func makeHash() -> Data {
      var hash: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d
      func mix(_ bytes: some Sequence<UInt8>) {
        for byte in bytes {
          hash = (hash ^ UInt128(byte)) &* 0x0000_0000_0100_0000_0000_0000_0000_013B
        }
      }
      func mix(_ value: DatabaseValue) {
        // The closing bytes are none of UTF-8, so neighbours cannot run together.
        switch value.storage {
        case .string(let text):
          mix(text.utf8)
          mix(CollectionOfOne(0xFF))
        case .int64(let number):
          mix(String(number).utf8)
          mix(CollectionOfOne(0xFE))
        default: mix(CollectionOfOne(0xFD))
        }
      }
      for (_, value) in article.sorted(by: { $0.key < $1.key }) { mix(value) }
      for part in parts {
        mix(part.sql.utf8)
        part.values.forEach(mix)
      }
      return withUnsafeBytes(of: hash.bigEndian) { Data($0) }
    }
  }

  /// From indices of a text to Unicode scalar offsets.
  private struct ScalarOffsets {
    private let text: String
    /// UTF-8 offsets where scalars begin; empty for ASCII, where the two offsets are the same.
    private let starts: [Int]

    init(of text: String) {
      self.text = text
      var text = text
      starts = text.withUTF8 { bytes in
        var starts: [Int] = []
        starts.reserveCapacity(bytes.count)
        for offset in bytes.indices where bytes[offset] & 0xC0 != 0x80 { starts.append(offset) }
        return starts.count == bytes.count ? [] : starts
      }
    }

    /// O(log n).
    subscript(index: String.Index) -> Int {
      let offset = text.utf8.distance(from: text.startIndex, to: index)
      guard !starts.isEmpty else { return offset }
      var low = 0
      var high = starts.count
      while low < high {
        let middle = (low + high) / 2
        if starts[middle] < offset { low = middle + 1 } else { high = middle }
      }
      return low
    }
  }
#endif
