#if Index
  internal import GRDB

  extension ArticleIndex {
    /// Makes one person of those in several articles of whom something says that they are the same.
    ///
    /// Two persons of one name are two until an office joins them that only one can mean: one that
    /// there is once in the country ("Bộ trưởng Bộ Nội vụ"), or the same one in the same place
    /// ("Bí thư Tỉnh ủy" of Thanh Hóa), in articles at most ten years apart. What joined them is kept
    /// in the table `evidence`. Only names that changed since the last call are looked at, and the
    /// result depends on the articles alone, not on the order in which they came.
    public func linkPeople() throws(IndexError) {
      try IndexError.naming(path) {
        while try database.write({ db in try ArticleIndex.linkSomePeople(db) }) {}
      }
    }

    /// Links some hundred names in a transaction; false when there are none left.
    static func linkSomePeople(_ db: Database) throws -> Bool {
      let names = try Row.fetchAll(
        db, sql: "SELECT name_folded, name_exact FROM unlinked LIMIT 500"
      ).map { PersonName(exact: $0["name_exact"], folded: $0["name_folded"]) }
      for name in names {
        var linker = try PersonLinker(name: name, in: db)
        try linker.write()
        try db.cachedStatement(
          sql: "DELETE FROM unlinked WHERE name_folded = ? AND name_exact = ?"
        ).execute(arguments: [name.folded, name.exact])
      }
      return !names.isEmpty
    }
  }
#endif
