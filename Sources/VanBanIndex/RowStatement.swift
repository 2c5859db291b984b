#if Index
  /// The statements that store the rows of an article.
  enum RowStatement: UInt8, Sendable, CaseIterable {
    case article, words, person, title, document, citation, task, taskParty, organization,
      organizationUse, place, placeUse, date, mention

    /// The table that the row goes into.
    var table: String {
      switch self {
      case .article: "articles"
      case .words: "search"
      case .person: "persons"
      case .title: "titles"
      case .document: "documents"
      case .citation: "citations"
      case .task: "tasks"
      case .taskParty: "task_parties"
      case .organization: "organizations"
      case .organizationUse: "organization_uses"
      case .place: "places"
      case .placeUse: "place_uses"
      case .date: "dates"
      case .mention: "mentions"
      }
    }

    /// In the order in which ``StoredArticle`` fills them.
    var columns: [String] {
      switch self {
      case .article:
        [
          "byline", "day", "event_date", "event_day", "event_end", "event_inferred", "event_month",
          "event_start", "event_text", "event_year", "headline", "headline_given", "published",
          "text", "hash", "source", "analyzer", "id",
        ]
      case .words: ["rowid", "headline", "text"]
      case .person:
        [
          "article", "number", "id", "name", "name_exact", "name_folded", "honorifics", "official",
        ]
      case .title:
        [
          "article", "person", "number", "text", "role", "organization", "level", "branch",
          "former",
          "inherited", "start", "end", "exact", "folded", "link_office", "link_place",
        ]
      case .document: ["key", "identity", "type", "code", "name", "folded"]
      case .citation:
        ["article", "number", "document", "id", "issuer", "issued", "draft", "subject"]
      case .task:
        [
          "article", "number", "text", "start", "end", "actions", "assigner", "assigner_id",
          "assignees", "coordinators", "documents", "deadline_text", "deadline_from", "deadline_to",
        ]
      case .taskParty: ["article", "task", "number", "role", "name", "exact", "folded"]
      case .organization, .place: ["key", "identity", "name", "code", "exact", "folded"]
      case .organizationUse: ["article", "number", "organization", "id", "name"]
      case .placeUse: ["article", "number", "place", "id", "name"]
      case .date:
        [
          "article", "number", "text", "grain", "first_day", "end_day", "inferred", "start", "end",
        ]
      case .mention:
        [
          "article", "number", "person", "citation", "organization", "place", "kind", "text",
          "start", "end",
        ]
      }
    }

    /// Whether many articles share the row; its first column is then its key.
    var isShared: Bool {
      switch self {
      case .document, .organization, .place: true
      default: false
      }
    }

    var insert: String {
      let names = columns.map { "\"\($0)\"" }.joined(separator: ", ")
      let marks = columns.map { _ in "?" }.joined(separator: ", ")
      return "INSERT\(isShared ? " OR IGNORE" : "") INTO \(table) (\(names)) VALUES (\(marks))"
    }

    /// Takes the same arguments as the insertion of an article, whose last one is the id.
    static var articleUpdate: String {
      let columns = RowStatement.article.columns.dropLast()
      let assignments = columns.map { "\"\($0)\" = ?" }.joined(separator: ", ")
      return "UPDATE articles SET \(assignments) WHERE id = ?"
    }
  }
#endif
