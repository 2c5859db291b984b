#if Index
  internal import GRDB

  /// The persons of one name who may be the same as others, sorted into those who are.
  struct PersonLinker {
    private struct Member {
      var article: Int64
      var number: Int
      /// "congress#p1": tells the member from all others in every index of the same articles.
      var identity: String
      var name: String
      var year: Int?
      /// The key of the person that the index says it is.
      var person: Int64?
    }

    private struct Clue: Hashable {
      var office: String
      var place: String
    }

    /// A row of the table `evidence`.
    private struct Evidence: Hashable {
      var article: Int64
      var number: Int
      var person: Int64
      var clue: Clue
    }

    private let db: Database
    private let name: PersonName
    private var members: [Member] = []
    /// The members that each clue is known of.
    private var holders: [Clue: [Int]] = [:]
    /// Each member's next one towards the first of its group.
    private var parents: [Int] = []
    private var clues: [Int: Set<Clue>] = [:]
    private static let maximumYearsApart = 10

    init(name: PersonName, in db: Database) throws {
      self.db = db
      self.name = name
      var places: [Int64: [Int: Int]] = [:]
      let rows = try Row.fetchCursor(
        db.cachedStatement(
          sql: """
            SELECT persons.article, persons.number, persons.id, persons.name, person, day,
              articles.id AS article_id
            FROM persons JOIN articles ON articles.key = persons.article
            WHERE name_folded = ? AND name_exact = ? AND (person IS NULL OR EXISTS (
              SELECT 1 FROM titles WHERE titles.article = persons.article
                AND titles.person = persons.number AND link_office IS NOT NULL))
            ORDER BY articles.id, persons.number
            """), arguments: [name.folded, name.exact])
      while let row = try rows.next() {
        let article: Int64 = row["article"]
        let number: Int = row["number"]
        places[article, default: [:]][number] = members.count
        members.append(
          Member(
            article: article, number: number,
            identity: "\(row["article_id"] as String)#\(row["id"] as String)", name: row["name"],
            year: (row["day"] as String?).flatMap { Int($0.prefix(4)) }, person: row["person"]))
      }
      parents = Array(members.indices)
      guard members.count > 1 else { return }
      let titles = try Row.fetchCursor(
        db.cachedStatement(
          sql: """
            SELECT DISTINCT titles.article, titles.person, link_office, link_place
            FROM titles JOIN persons
              ON persons.article = titles.article AND persons.number = titles.person
            WHERE name_folded = ? AND name_exact = ? AND link_office IS NOT NULL
            """), arguments: [name.folded, name.exact])
      while let row = try titles.next() {
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
        clues[one, default: []].insert(clue)
        clues[other, default: []].insert(clue)
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

    /// Changes what the index says where it is otherwise: mostly that is the newest articles alone.
    mutating func write() throws {
      let before = Set(
        try Int64.fetchAll(
          db.cachedStatement(sql: "SELECT key FROM people WHERE name_exact = ?"),
          arguments: [name.exact]))
      var keys: Set<Int64> = []
      var evidence: Set<Evidence> = []
      for index in members.indices {
        // Members are in the order of their articles' ids, so the first names the group.
        let first = members[root(index)]
        let key = RowHash.key(first.identity)
        let member = members[index]
        // Also where its name came to be written otherwise.
        if keys.insert(key).inserted, first.person != key || !before.contains(key) {
          try db.cachedStatement(
            sql: "INSERT INTO people (key, identity, name, name_exact, name_folded) "
              + "VALUES (?, ?, ?, ?, ?) ON CONFLICT (key) DO UPDATE SET name = excluded.name, "
              + "name_exact = excluded.name_exact, name_folded = excluded.name_folded"
          ).execute(arguments: [key, first.identity, first.name, name.exact, name.folded])
        }
        if member.person != key {
          try db.cachedStatement(
            sql: "UPDATE persons SET person = ? WHERE article = ? AND number = ?"
          ).execute(arguments: [key, member.article, member.number])
        }
        for clue in clues[index] ?? [] {
          evidence.insert(
            Evidence(article: member.article, number: member.number, person: key, clue: clue))
        }
      }
      // What joined somebody before may be gone, even where the person's row bears another name now.
      if !evidence.isEmpty || members.contains(where: { $0.person != nil }) { try write(evidence) }
      for key in before.subtracting(keys) {
        // Whom no office joins was not looked at.
        try db.cachedStatement(
          sql: "DELETE FROM people WHERE key = ?1 "
            + "AND NOT EXISTS (SELECT 1 FROM persons WHERE person = ?1)"
        ).execute(arguments: [key])
      }
    }

    private func write(_ evidence: Set<Evidence>) throws {
      let before = Set(
        try Row.fetchAll(
          db.cachedStatement(
            sql: """
              SELECT evidence.article, evidence.number, evidence.person, office, place
              FROM persons JOIN evidence
                ON evidence.article = persons.article AND evidence.number = persons.number
              WHERE name_folded = ? AND name_exact = ?
              """), arguments: [name.folded, name.exact]
        ).map {
          Evidence(
            article: $0["article"], number: $0["number"], person: $0["person"],
            clue: Clue(office: $0["office"], place: $0["place"]))
        })
      for old in before.subtracting(evidence) {
        try db.cachedStatement(
          sql: "DELETE FROM evidence WHERE article = ? AND number = ? AND office = ? AND place = ?"
        ).execute(arguments: [old.article, old.number, old.clue.office, old.clue.place])
      }
      for new in evidence.subtracting(before) {
        try db.cachedStatement(
          sql:
            "INSERT INTO evidence (article, number, person, office, place) VALUES (?, ?, ?, ?, ?)"
        ).execute(
          arguments: [new.article, new.number, new.person, new.clue.office, new.clue.place])
      }
    }
  }
#endif
