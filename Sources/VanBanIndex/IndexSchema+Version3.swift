#if Index
  internal import GRDB
  internal import VanBanText

  extension IndexSchema {
    /// Version 3 is written twice as fast: each syllable is stored once, with the table `words` for
    /// queries without diacritics; keys of shared rows follow from what they are; and there are no more
    /// indices than questions.
    static func migrateToVersion3(_ db: Database) throws {
      for (table, uses, column, columns) in [
        ("documents", "citations", "document", "type, code, name, folded"),
        ("organizations", "organization_uses", "organization", "name, code, exact, folded"),
        ("places", "place_uses", "place", "name, code, exact, folded"),
      ] {
        let rows = try Row.fetchAll(db, sql: "SELECT key, identity FROM \(table)")
        try db.execute(
          sql: "CREATE TEMP TABLE renamed (old INTEGER PRIMARY KEY, new INTEGER NOT NULL)")
        for row in rows {
          try db.execute(
            sql: "INSERT INTO renamed VALUES (?, ?)",
            arguments: [row["key"] as Int64, RowHash.key(row["identity"])])
        }
        // Without UNIQUE for `identity`: the key says the same.
        let definitions = columns.split(separator: ", ").map { name in
          "\(name) TEXT" + (["exact", "folded"].contains(name) ? " NOT NULL" : "")
        }
        try db.execute(
          sql: """
            CREATE TABLE \(table)_3 (
              key INTEGER PRIMARY KEY, identity TEXT NOT NULL, \(definitions.joined(separator: ", ")));
            INSERT OR IGNORE INTO \(table)_3 SELECT new, identity, \(columns)
              FROM \(table) JOIN renamed ON old = key;
            UPDATE \(uses) SET \(column) = (SELECT new FROM renamed WHERE old = \(column));
            DROP TABLE \(table);
            ALTER TABLE \(table)_3 RENAME TO \(table);
            DROP TABLE renamed;
            """)
      }
      try db.execute(sql: version3)
      try db.create(virtualTable: "search", using: FTS5()) { table in
        table.tokenizer = SearchTokenizer.tokenizerDescriptor()
        table.content = "articles"
        table.contentRowID = "key"
        table.column("headline")
        table.column("text")
      }
      try db.execute(sql: searchTriggers)
      try db.execute(sql: "INSERT INTO search (search) VALUES ('rebuild')")
      try fillWords(db)
    }

    /// The words of all articles that are there.
    private static func fillWords(_ db: Database) throws {
      var keys = SearchKeys()
      let rows = try Row.fetchCursor(db, sql: "SELECT headline, text FROM articles")
      while let row = try rows.next() {
        for text in [row["headline"] as String?, row["text"]] {
          guard let text else { continue }
          _ = keys.encoded(Tokenizer().table(of: text))
        }
        for word in keys.takeNewWords() {
          try db.cachedStatement(sql: "INSERT OR IGNORE INTO words VALUES (?, ?)")
            .execute(arguments: [word.folded, word.exact])
        }
      }
    }

    private static let version3 = """
      CREATE INDEX documents_folded ON documents (folded);
      CREATE TABLE words (
        folded TEXT NOT NULL, exact TEXT NOT NULL, PRIMARY KEY (folded, exact)) WITHOUT ROWID;
      DROP TRIGGER __search_ai;
      DROP TRIGGER __search_ad;
      DROP TRIGGER __search_au;
      DROP TABLE search;

      -- The text last, so that nobody reads past it. `source` was made by a hash that is gone.
      CREATE TABLE articles_3 (
        key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, hash BLOB NOT NULL, source BLOB,
        analyzer TEXT, day TEXT, published TEXT, headline TEXT,
        headline_given INTEGER NOT NULL DEFAULT 0, byline TEXT, event_date TEXT,
        event_inferred INTEGER NOT NULL DEFAULT 0, event_day INTEGER, event_month INTEGER,
        event_year INTEGER, event_text TEXT, event_start INTEGER, event_end INTEGER,
        text TEXT NOT NULL);
      INSERT INTO articles_3
        SELECT key, id, hash, NULL, analyzer, day, published, headline, headline_given, byline,
          event_date, event_inferred, event_day, event_month, event_year, event_text, event_start,
          event_end, text FROM articles;
      DROP VIEW events;
      DROP TABLE articles;
      ALTER TABLE articles_3 RENAME TO articles;
      CREATE INDEX articles_day ON articles (day);
      CREATE VIEW events AS
        SELECT key AS article, event_date AS date, event_inferred AS inferred, headline AS event,
          event_text AS text, event_start AS start, event_end AS "end"
        FROM articles WHERE event_text IS NOT NULL;

      -- Their keys follow from `identity`; the next run links all persons anew.
      DELETE FROM evidence;
      UPDATE persons SET person = NULL;
      DROP TABLE people;
      CREATE TABLE people (
        key INTEGER PRIMARY KEY, identity TEXT NOT NULL, name TEXT NOT NULL,
        name_exact TEXT NOT NULL, name_folded TEXT NOT NULL);
      CREATE INDEX people_exact ON people (name_exact);

      DROP INDEX persons_exact;
      DROP INDEX titles_exact;
      DROP TABLE unlinked;
      CREATE TABLE unlinked (
        name_folded TEXT NOT NULL, name_exact TEXT NOT NULL,
        PRIMARY KEY (name_folded, name_exact)) WITHOUT ROWID;
      INSERT INTO unlinked SELECT DISTINCT name_folded, name_exact FROM persons;

      ALTER TABLE titles RENAME TO titles_2;
      CREATE TABLE titles (
        article INTEGER NOT NULL, person INTEGER NOT NULL, number INTEGER NOT NULL,
        text TEXT NOT NULL, role TEXT NOT NULL, organization TEXT, level TEXT, branch TEXT,
        former INTEGER NOT NULL, inherited INTEGER NOT NULL, start INTEGER NOT NULL,
        "end" INTEGER NOT NULL, exact TEXT NOT NULL, folded TEXT NOT NULL, link_office TEXT,
        link_place TEXT, PRIMARY KEY (article, person, number),
        FOREIGN KEY (article, person) REFERENCES persons (article, number)
          ON DELETE CASCADE) WITHOUT ROWID;
      INSERT INTO titles SELECT * FROM titles_2;
      DROP TABLE titles_2;
      CREATE INDEX titles_words ON titles (folded, exact, article);

      ALTER TABLE mentions RENAME TO mentions_2;
      CREATE TABLE mentions (
        article INTEGER NOT NULL, number INTEGER NOT NULL, person INTEGER, citation INTEGER,
        organization INTEGER, place INTEGER, kind TEXT NOT NULL, text TEXT NOT NULL,
        start INTEGER NOT NULL, "end" INTEGER NOT NULL,
        PRIMARY KEY (article, number),
        CHECK ((person IS NOT NULL) + (citation IS NOT NULL) + (organization IS NOT NULL)
          + (place IS NOT NULL) = 1),
        FOREIGN KEY (article, person) REFERENCES persons (article, number) ON DELETE CASCADE,
        FOREIGN KEY (article, citation) REFERENCES citations (article, number) ON DELETE CASCADE,
        FOREIGN KEY (article, organization) REFERENCES organization_uses (article, number)
          ON DELETE CASCADE,
        FOREIGN KEY (article, place) REFERENCES place_uses (article, number)
          ON DELETE CASCADE) WITHOUT ROWID;
      INSERT INTO mentions
        SELECT article, ROW_NUMBER() OVER (PARTITION BY article ORDER BY key) - 1, person, citation,
          organization, place, kind, text, start, "end" FROM mentions_2;
      DROP TABLE mentions_2;
      """

    /// What is added is told the full-text table by ``ArticleWriter``, many articles at a time.
    private static let searchTriggers = """
      INSERT INTO search (search, rank) VALUES ('hashsize', 8388608);
      CREATE TRIGGER search_deletion AFTER DELETE ON articles BEGIN
        INSERT INTO search (search, rowid, headline, text)
          VALUES ('delete', old.key, old.headline, old.text);
      END;
      CREATE TRIGGER search_update AFTER UPDATE OF headline, text ON articles
        WHEN old.text IS NOT new.text OR old.headline IS NOT new.headline BEGIN
        INSERT INTO search (search, rowid, headline, text)
          VALUES ('delete', old.key, old.headline, old.text);
        INSERT INTO search (rowid, headline, text) VALUES (new.key, new.headline, new.text);
      END;
      """
  }
#endif
