internal import VanBan

extension RunComparison {
  /// The report as an object: "changes", then what ``Scores/json(details:)`` writes of both runs
  /// as "old" and "new".
  public func json() -> [UInt8] {
    var json = JSONBuffer(pretty: true)
    json.object { json in
      json.member("changes", changes) {
        $0.member("article", $1.article)
        $0.member("kind", $1.kind.rawValue)
        $0.member("label", $1.label)
        $0.member("value", $1.value)
      }
      json.key("old")
      json.object { old.write(to: &$0, details: false) }
      json.key("new")
      json.object { new.write(to: &$0, details: false) }
    }
    json.raw("\n")
    return json.bytes
  }
}

extension Scores {
  /// The report as an object: a member a measure, then "accuracy" and "articles".
  public func json(details: Bool = false) -> [UInt8] {
    var json = JSONBuffer(pretty: true)
    json.object { write(to: &$0, details: details) }
    json.raw("\n")
    return json.bytes
  }

  fileprivate func write(to json: inout JSONBuffer, details: Bool) {
    for measure in Measure.allCases {
      guard let tally = tallies[measure] else { continue }
      json.key(named: measure.rawValue)
      json.object {
        $0.member("precision", Scores.rounded(tally.precision))
        $0.member("recall", Scores.rounded(tally.recall))
        $0.member("f1", Scores.rounded(tally.f1))
        $0.member("gold", tally.gold)
        $0.member("predicted", tally.predicted)
      }
    }
    json.key("accuracy")
    json.object { json in
      for field in Field.allCases {
        guard let share = shares[field] else { continue }
        json.key(named: field.rawValue)
        json.object {
          $0.member("right", share.right)
          $0.member("of", share.total)
          $0.member("share", Scores.rounded(share.value))
        }
      }
    }
    json.key("articles")
    json.object {
      $0.member("gold", articles)
      $0.member("predicted", articles - missing.count)
    }
    if details {
      json.member("details", self.details) {
        $0.member("article", $1.article)
        $0.member("kind", $1.kind.rawValue)
        $0.member("label", $1.label)
        $0.member("value", $1.value)
      }
    }
  }
}

extension JSONBuffer {
  fileprivate mutating func member(_ name: StaticString, _ value: Double) {
    key(name)
    double(value)
  }
}
