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
        try linker.write(to: db)
        try db.cachedStatement(
          sql: "DELETE FROM unlinked WHERE name_folded = ? AND name_exact = ?"
        ).execute(arguments: [name.folded, name.exact])
      }
      return !names.isEmpty
    }
  }

  /// All persons of one name, sorted into those who are the same.
  struct PersonLinker {
    private struct Member {
      var article: Int64
      var number: Int
      /// "congress#p1": tells the member from all others in every index of the same articles.
      var identity: String
      var name: String
      var year: Int?
    }

    private struct Clue: Hashable {
      var office: String
      var place: String
    }

    private let name: PersonName
    private var members: [Member] = []
    /// The members that each clue is known of.
    private var holders: [Clue: [Int]] = [:]
    /// Each member's next one towards the first of its group.
    private var parents: [Int] = []
    private var evidence: [Int: Set<Clue>] = [:]
    private static let maximumYearsApart = 10

    init(name: PersonName, in db: Database) throws {
      self.name = name
      var places: [Int64: [Int: Int]] = [:]
      let rows = try Row.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT persons.article, persons.number, persons.id, persons.name, day,
              articles.id AS article_id
            FROM persons JOIN articles ON articles.key = persons.article
            WHERE name_folded = ? AND name_exact = ? ORDER BY articles.id, persons.number
            """), arguments: [name.folded, name.exact])
      for row in rows {
        let article: Int64 = row["article"]
        let number: Int = row["number"]
        let identity = "\(row["article_id"] as String)#\(row["id"] as String)"
        places[article, default: [:]][number] = members.count
        members.append(
          Member(
            article: article, number: number, identity: identity, name: row["name"],
            year: (row["day"] as String?).flatMap { Int($0.prefix(4)) }))
      }
      parents = Array(members.indices)
      guard members.count > 1 else { return }
      let clues = try Row.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT DISTINCT titles.article, titles.person, link_office, link_place
            FROM titles JOIN persons
              ON persons.article = titles.article AND persons.number = titles.person
            WHERE name_folded = ? AND name_exact = ? AND link_office IS NOT NULL
            """), arguments: [name.folded, name.exact])
      for row in clues {
        guard let member = places[row["article"]]?[row["person"]] else { continue }
        let clue = Clue(office: row["link_office"], place: row["link_place"])
        holders[clue, default: []].append(member)
      }
      for (clue, holders) in holders where holders.count > 1 { join(holders, clue) }
    }

    /// Joins the holders of a clue, but not over a gap of too many years. Those without a year speak
    /// of the earliest.
    private mutating func join(_ holders: [Int], _ clue: Clue) {
      let sorted = holders.sorted {
        (members[$0].year ?? 0, members[$0].identity) < (
          members[$1].year ?? 0, members[$1].identity
        )
      }
      for (one, other) in zip(sorted, sorted.dropFirst()) {
        if let from = members[one].year, let to = members[other].year,
          to - from > PersonLinker.maximumYearsApart
        {
          continue
        }
        evidence[one, default: []].insert(clue)
        evidence[other, default: []].insert(clue)
        let (first, second) = (root(one), root(other))
        parents[max(first, second)] = min(first, second)
      }
    }

    private mutating func root(_ member: Int) -> Int {
      var member = member
      while parents[member] != member {
        parents[member] = parents[parents[member]]
        member = parents[member]
      }
      return member
    }

    mutating func write(to db: Database) throws {
      try db.cachedStatement(sql: "DELETE FROM people WHERE name_exact = ?")
        .execute(arguments: [name.exact])
      var keys: [Int: Int64] = [:]
      for index in members.indices {
        let first = root(index)
        let key: Int64
        if let known = keys[first] {
          key = known
        } else {
          // Members are in the order of their articles' ids, so the first names the group.
          try db.cachedStatement(
            sql: "INSERT INTO people (identity, name, name_exact, name_folded) VALUES (?, ?, ?, ?)"
          ).execute(
            arguments: [
              members[first].identity, members[first].name, name.exact, name.folded,
            ])
          key = db.lastInsertedRowID
          keys[first] = key
        }
        let member = members[index]
        try db.cachedStatement(
          sql: "UPDATE persons SET person = ? WHERE article = ? AND number = ?"
        ).execute(arguments: [key, member.article, member.number])
        for clue in evidence[index] ?? [] {
          try db.cachedStatement(sql: "INSERT OR REPLACE INTO evidence VALUES (?, ?, ?, ?, ?)")
            .execute(
              arguments: [member.article, member.number, key, clue.office, clue.place])
        }
      }
    }
  }
#endif
