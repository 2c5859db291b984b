#if Index
  internal import GRDB
  public import VanBan

  extension ArticleIndex {
    /// What else must be true of an article that a search finds.
    ///
    /// Names with diacritics are taken exactly, names without any find both. Abbreviations of bodies
    /// count as what they stand for: "UBND tỉnh" finds "Ủy ban nhân dân tỉnh".
    public struct Filter: Sendable, Hashable {
      /// The whole name of an official that it names.
      public var official: String?
      /// The number or the name of a document that it cites: "18-NQ/TW", "18-nq/tw".
      public var document: String?
      /// Words in a row within an office that it gives: "Bí thư Tỉnh ủy".
      public var title: String?
      /// Words in a row within the name of a body that it names: "Sở Nội vụ".
      public var organization: String?
      /// Words in a row within the name of a place that it names: "Thanh Hóa".
      public var place: String?
      /// The first and the last day: of publication, or of the event where that is not known.
      public var from: CalendarDate?
      /// The last day, included.
      public var to: CalendarDate?
      /// Whether a task must be set in it.
      public var hasTask: Bool

      /// A filter that asks for what is given and for nothing else.
      public init(
        official: String? = nil, document: String? = nil, title: String? = nil,
        organization: String? = nil, place: String? = nil, from: CalendarDate? = nil,
        to: CalendarDate? = nil, hasTask: Bool = false
      ) {
        self.official = official
        self.document = document
        self.title = title
        self.organization = organization
        self.place = place
        self.from = from
        self.to = to
        self.hasTask = hasTask
      }

      /// Whether it asks for nothing.
      public var isEmpty: Bool { self == Filter() }

      struct Condition {
        var sql: String
        var arguments: [DatabaseValue] = []
      }

      /// For each thing that is asked for the SELECT that gives the keys of the articles in question;
      /// nil for one that no article fulfils.
      var selections: [Condition?] {
        var selections: [Condition?] = []
        if let official {
          let keys = SearchKeys.joined(official)
          selections.append(
            keys.folded.isEmpty
              ? nil
              : Condition(
                sql: "SELECT article FROM persons WHERE official "
                  + "AND name_folded = ?\(keys.isAccented ? " AND name_exact = ?" : "")",
                arguments: [keys.folded.databaseValue]
                  + (keys.isAccented ? [keys.exact.databaseValue] : [])))
        }
        if let document {
          let key = SearchKeys.joined(document).folded
          selections.append(
            key.isEmpty
              ? nil
              : Condition(
                sql: "SELECT article FROM citations JOIN documents ON documents.key = document "
                  + "WHERE folded = ?", arguments: [key.databaseValue]))
        }
        if let title {
          selections.append(
            Filter.containing(title) { "SELECT article FROM titles WHERE \($0)" })
        }
        if let organization {
          selections.append(Filter.containing(organization, Filter.uses(of: "organization")))
        }
        if let place { selections.append(Filter.containing(place, Filter.uses(of: "place"))) }
        let days = [("day >= ?", from), ("day <= ?", to)].compactMap { sql, day in
          day.map { (sql, $0.description.databaseValue) }
        }
        if !days.isEmpty {
          selections.append(
            Condition(
              sql: "SELECT key FROM articles WHERE \(days.map(\.0).joined(separator: " AND "))",
              arguments: days.map(\.1)))
        }
        if hasTask { selections.append(Condition(sql: "SELECT article FROM tasks")) }
        return selections
      }

      private static func uses(of kind: String) -> (String) -> String {
        {
          "SELECT article FROM \(kind)_uses WHERE \(kind) IN (SELECT key FROM \(kind)s WHERE \($0))"
        }
      }

      private static func containing(
        _ words: String, _ articles: (String) -> String
      ) -> Condition? {
        guard let condition = SearchKeys.condition(containing: words) else { return nil }
        return Condition(sql: articles(condition.sql), arguments: condition.arguments)
      }
    }
  }

  extension SearchKeys {
    /// That a column holds the words in a row; nil where there are no words.
    ///
    /// - Parameters:
    ///   - exact: the column that is looked at where the words bear diacritics.
    ///   - folded: the column that is looked at where they do not.
    static func condition(
      containing words: String, _ exact: String = "exact", _ folded: String = "folded"
    ) -> ArticleIndex.Filter.Condition? {
      let keys = SearchKeys.writtenOut(words)
      let (column, key) = keys.isAccented ? (exact, keys.exact) : (folded, keys.folded)
      guard !key.isEmpty else { return nil }
      return ArticleIndex.Filter.Condition(
        sql: "instr(' ' || \(column) || ' ', ?)", arguments: [" \(key) ".databaseValue])
    }
  }
#endif
