/// How many of the expected things were found, and how many of those found were expected.
public struct Tally: Sendable, Hashable {
  /// Found and expected.
  public var hits: Int
  /// Expected.
  public var gold: Int
  /// Found.
  public var predicted: Int

  /// A tally with the given counts.
  public init(hits: Int = 0, gold: Int = 0, predicted: Int = 0) {
    self.hits = hits
    self.gold = gold
    self.predicted = predicted
  }

  /// The share of what was found that is expected; 1 where nothing was found nor expected.
  public var precision: Double {
    predicted > 0 ? Double(hits) / Double(predicted) : gold == 0 ? 1 : 0
  }

  /// The share of what is expected that was found; 1 where nothing is expected.
  public var recall: Double { gold > 0 ? Double(hits) / Double(gold) : 1 }

  /// The harmonic mean of precision and recall.
  public var f1: Double {
    let sum = precision + recall
    return sum > 0 ? 2 * precision * recall / sum : 0
  }

  mutating func add<Element: Hashable>(gold: Set<Element>, predicted: Set<Element>) {
    hits += gold.intersection(predicted).count
    self.gold += gold.count
    self.predicted += predicted.count
  }
}

/// How many of the things that could be compared are the same.
public struct Share: Sendable, Hashable {
  /// How many agree with the annotation.
  public var right: Int
  /// How many were compared.
  public var total: Int

  /// A share with the given counts.
  public init(right: Int = 0, total: Int = 0) {
    self.right = right
    self.total = total
  }

  /// 0…1.
  public var value: Double { total > 0 ? Double(right) / Double(total) : 0 }

  mutating func count(_ isRight: Bool) {
    total += 1
    if isRight { right += 1 }
  }
}
