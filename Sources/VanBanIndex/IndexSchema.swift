#if Index
  internal import GRDB

  /// The tables of an index and how they came about.
  ///
  /// Offsets in the columns `start` and `end` are Unicode scalars of `articles.text`, as in the
  /// JSON of the command. Lists of strings are JSON arrays.
  enum IndexSchema {
    /// "VBIX": tells our files from other SQLite databases.
    static let applicationID: Int32 = 0x5642_4958

    /// A change of the schema, or of the keys that ``SearchTokenizer`` makes (then the full-text
    /// table must be rebuilt), is one more migration. What is registered here never changes again.
    static var migrator: DatabaseMigrator {
      var migrator = DatabaseMigrator()
      migrator.registerMigration("1") { db in
        try db.execute(sql: "PRAGMA application_id = \(applicationID)")
        try db.execute(sql: version1)
        try db.create(virtualTable: "search", using: FTS5()) { table in
          // The text is kept once, in `articles`; triggers keep the two together.
          table.synchronize(withTable: "articles")
          table.tokenizer = SearchTokenizer.tokenizerDescriptor()
          table.column("headline")
          table.column("text")
        }
      }
      migrator.registerMigration("2") { db in try migrateToVersion2(db) }
      migrator.registerMigration("3") { db in try migrateToVersion3(db) }
      return migrator
    }

    private static let version1 = """
      CREATE TABLE articles (
        key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, hash BLOB NOT NULL, headline TEXT,
        byline TEXT, published TEXT, event_day INTEGER, event_month INTEGER, event_year INTEGER,
        event_text TEXT, event_start INTEGER, event_end INTEGER, text TEXT NOT NULL);
      CREATE TABLE officials (
        article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE, number INTEGER NOT NULL,
        id TEXT NOT NULL, name TEXT NOT NULL, name_exact TEXT NOT NULL, name_folded TEXT NOT NULL,
        honorifics TEXT NOT NULL, PRIMARY KEY (article, number)) WITHOUT ROWID;
      CREATE INDEX officials_exact ON officials (name_exact);
      CREATE INDEX officials_folded ON officials (name_folded);
      CREATE TABLE titles (
        article INTEGER NOT NULL, official INTEGER NOT NULL, number INTEGER NOT NULL,
        text TEXT NOT NULL, role TEXT NOT NULL, organization TEXT, level TEXT, branch TEXT,
        former INTEGER NOT NULL, inherited INTEGER NOT NULL, start INTEGER NOT NULL,
        "end" INTEGER NOT NULL, PRIMARY KEY (article, official, number),
        FOREIGN KEY (article, official) REFERENCES officials (article, number)
          ON DELETE CASCADE) WITHOUT ROWID;
      CREATE TABLE documents (
        key INTEGER PRIMARY KEY, identity TEXT NOT NULL UNIQUE, type TEXT, code TEXT, name TEXT,
        folded TEXT NOT NULL);
      CREATE INDEX documents_folded ON documents (folded);
      CREATE TABLE citations (
        article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE, number INTEGER NOT NULL,
        document INTEGER NOT NULL REFERENCES documents, id TEXT NOT NULL, issuer TEXT, issued TEXT,
        draft INTEGER NOT NULL, subject TEXT, PRIMARY KEY (article, number)) WITHOUT ROWID;
      CREATE INDEX citations_document ON citations (document);
      CREATE TABLE tasks (
        article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE, number INTEGER NOT NULL,
        text TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, actions TEXT NOT NULL,
        assigner TEXT, assigner_id TEXT, assignees TEXT NOT NULL, coordinators TEXT NOT NULL,
        documents TEXT NOT NULL, deadline_text TEXT, deadline_from TEXT, deadline_to TEXT,
        PRIMARY KEY (article, number)) WITHOUT ROWID;
      CREATE TABLE mentions (
        key INTEGER PRIMARY KEY, article INTEGER NOT NULL, official INTEGER, citation INTEGER,
        kind TEXT NOT NULL, text TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
        CHECK ((official IS NULL) <> (citation IS NULL)),
        FOREIGN KEY (article, official) REFERENCES officials (article, number) ON DELETE CASCADE,
        FOREIGN KEY (article, citation) REFERENCES citations (article, number) ON DELETE CASCADE);
      CREATE INDEX mentions_official ON mentions (article, official);
      CREATE INDEX mentions_citation ON mentions (article, citation);
      """
  }
#endif
