#if Index
  internal import GRDB

  extension IndexSchema {
    /// Version 2 knows which analyzer made what, persons without an office, persons across articles,
    /// bodies, places and dates. What version 1 did not store is there after the articles were
    /// analyzed again (``ArticleIndex/stale(limit:after:)``).
    static func migrateToVersion2(_ db: Database) throws {
      try db.execute(sql: version2)
      for row in try Row.fetchAll(db, sql: "SELECT rowid, text FROM titles") {
        let office = SearchKeys.writtenOut(row["text"])
        try db.execute(
          sql: "UPDATE titles SET exact = ?, folded = ? WHERE rowid = ?",
          arguments: [office.exact, office.folded, row["rowid"] as Int64])
      }
      for row in try Row.fetchAll(db, sql: "SELECT * FROM tasks") {
        var order = 0
        func add(_ role: String, _ name: String) throws {
          let keys = SearchKeys.writtenOut(name)
          try db.execute(
            sql: "INSERT INTO task_parties VALUES (?, ?, ?, ?, ?, ?, ?)",
            arguments: [
              row["article"] as Int64, row["number"] as Int64, order, role, name, keys.exact,
              keys.folded,
            ])
          order += 1
        }
        if let assigner: String = row["assigner"] { try add("assigner", assigner) }
        for (role, column) in [("assignee", "assignees"), ("coordinator", "coordinators")] {
          let names = try String.fetchAll(
            db, sql: "SELECT value FROM json_each(?)", arguments: [row[column] as String])
          for name in names { try add(role, name) }
        }
      }
    }

    private static let version2 = """
      ALTER TABLE articles ADD COLUMN source BLOB;
      ALTER TABLE articles ADD COLUMN analyzer TEXT;
      ALTER TABLE articles ADD COLUMN headline_given INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE articles ADD COLUMN event_date TEXT;
      ALTER TABLE articles ADD COLUMN event_inferred INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE articles ADD COLUMN day TEXT;
      UPDATE articles SET day = published;
      CREATE INDEX articles_day ON articles (day);
      -- What does not change the words need not be tokenized again.
      DROP TRIGGER __search_au;
      CREATE TRIGGER __search_au AFTER UPDATE OF headline, text ON articles
        WHEN old.text IS NOT new.text OR old.headline IS NOT new.headline BEGIN
        INSERT INTO search(search, rowid, headline, text)
          VALUES ('delete', old.key, old.headline, old.text);
        INSERT INTO search(rowid, headline, text) VALUES (new.key, new.headline, new.text);
      END;

      CREATE TABLE people (
        key INTEGER PRIMARY KEY, identity TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
        name_exact TEXT NOT NULL, name_folded TEXT NOT NULL);
      CREATE INDEX people_exact ON people (name_exact);
      CREATE INDEX people_folded ON people (name_folded);
      CREATE TABLE unlinked (name_exact TEXT PRIMARY KEY) WITHOUT ROWID;
      INSERT OR IGNORE INTO unlinked SELECT name_exact FROM officials;

      CREATE TABLE persons (
        article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE, number INTEGER NOT NULL,
        id TEXT NOT NULL, name TEXT NOT NULL, name_exact TEXT NOT NULL, name_folded TEXT NOT NULL,
        honorifics TEXT NOT NULL, official INTEGER NOT NULL DEFAULT 1,
        person INTEGER REFERENCES people ON DELETE SET NULL,
        PRIMARY KEY (article, number)) WITHOUT ROWID;
      INSERT INTO persons (article, number, id, name, name_exact, name_folded, honorifics)
        SELECT article, number, id, name, name_exact, name_folded, honorifics FROM officials;
      CREATE INDEX persons_exact ON persons (name_exact);
      CREATE INDEX persons_folded ON persons (name_folded);
      CREATE INDEX persons_person ON persons (person);
      CREATE TABLE evidence (
        article INTEGER NOT NULL, number INTEGER NOT NULL,
        person INTEGER NOT NULL REFERENCES people ON DELETE CASCADE,
        office TEXT NOT NULL, place TEXT NOT NULL,
        PRIMARY KEY (article, number, office, place),
        FOREIGN KEY (article, number) REFERENCES persons (article, number)
          ON DELETE CASCADE) WITHOUT ROWID;
      CREATE INDEX evidence_person ON evidence (person);

      ALTER TABLE titles RENAME TO titles_1;
      CREATE TABLE titles (
        article INTEGER NOT NULL, person INTEGER NOT NULL, number INTEGER NOT NULL,
        text TEXT NOT NULL, role TEXT NOT NULL, organization TEXT, level TEXT, branch TEXT,
        former INTEGER NOT NULL, inherited INTEGER NOT NULL, start INTEGER NOT NULL,
        "end" INTEGER NOT NULL, exact TEXT NOT NULL, folded TEXT NOT NULL, link_office TEXT,
        link_place TEXT, PRIMARY KEY (article, person, number),
        FOREIGN KEY (article, person) REFERENCES persons (article, number) ON DELETE CASCADE);
      INSERT INTO titles SELECT *, '', '', NULL, NULL FROM titles_1;
      DROP TABLE titles_1;
      CREATE INDEX titles_exact ON titles (exact, article);
      CREATE INDEX titles_folded ON titles (folded, article);

      CREATE TABLE task_parties (
        article INTEGER NOT NULL, task INTEGER NOT NULL, number INTEGER NOT NULL,
        role TEXT NOT NULL, name TEXT NOT NULL, exact TEXT NOT NULL, folded TEXT NOT NULL,
        PRIMARY KEY (article, task, number),
        FOREIGN KEY (article, task) REFERENCES tasks (article, number)
          ON DELETE CASCADE) WITHOUT ROWID;
      CREATE INDEX tasks_deadline ON tasks (deadline_to);

      CREATE TABLE organizations (
        key INTEGER PRIMARY KEY, identity TEXT NOT NULL UNIQUE, name TEXT NOT NULL, code TEXT,
        exact TEXT NOT NULL, folded TEXT NOT NULL);
      CREATE TABLE organization_uses (
        article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE, number INTEGER NOT NULL,
        organization INTEGER NOT NULL REFERENCES organizations, id TEXT NOT NULL,
        name TEXT NOT NULL, PRIMARY KEY (article, number)) WITHOUT ROWID;
      CREATE INDEX organization_uses_key ON organization_uses (organization);
      CREATE TABLE places (
        key INTEGER PRIMARY KEY, identity TEXT NOT NULL UNIQUE, name TEXT NOT NULL, code TEXT,
        exact TEXT NOT NULL, folded TEXT NOT NULL);
      CREATE TABLE place_uses (
        article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE, number INTEGER NOT NULL,
        place INTEGER NOT NULL REFERENCES places, id TEXT NOT NULL, name TEXT NOT NULL,
        PRIMARY KEY (article, number)) WITHOUT ROWID;
      CREATE INDEX place_uses_key ON place_uses (place);
      CREATE TABLE dates (
        article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE, number INTEGER NOT NULL,
        text TEXT NOT NULL, grain TEXT NOT NULL, first_day TEXT, end_day TEXT,
        inferred INTEGER NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
        PRIMARY KEY (article, number)) WITHOUT ROWID;

      ALTER TABLE mentions RENAME TO mentions_1;
      CREATE TABLE mentions (
        key INTEGER PRIMARY KEY, article INTEGER NOT NULL, person INTEGER, citation INTEGER,
        organization INTEGER, place INTEGER, kind TEXT NOT NULL, text TEXT NOT NULL,
        start INTEGER NOT NULL, "end" INTEGER NOT NULL,
        CHECK ((person IS NOT NULL) + (citation IS NOT NULL) + (organization IS NOT NULL)
          + (place IS NOT NULL) = 1),
        FOREIGN KEY (article, person) REFERENCES persons (article, number) ON DELETE CASCADE,
        FOREIGN KEY (article, citation) REFERENCES citations (article, number) ON DELETE CASCADE,
        FOREIGN KEY (article, organization) REFERENCES organization_uses (article, number)
          ON DELETE CASCADE,
        FOREIGN KEY (article, place) REFERENCES place_uses (article, number) ON DELETE CASCADE);
      INSERT INTO mentions (article, person, citation, kind, text, start, "end")
        SELECT article, official, citation, kind, text, start, "end" FROM mentions_1;
      DROP TABLE mentions_1;
      DROP TABLE officials;
      CREATE INDEX mentions_article ON mentions (article);

      CREATE VIEW officials AS SELECT * FROM persons WHERE official;
      CREATE VIEW events AS
        SELECT key AS article, event_date AS date, event_inferred AS inferred, headline AS event,
          event_text AS text, event_start AS start, event_end AS "end"
        FROM articles WHERE event_text IS NOT NULL;
      """
  }
#endif
