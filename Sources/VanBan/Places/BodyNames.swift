import VanBanText

/// What the tables know of the name of a body.
struct BodyNames {
  let analysis: TextAnalysis

  /// The name written out, and that of the body that took its place in 2025; nil for bodies that no
  /// table holds.
  func names(of body: Range<Int>) -> (canonical: String?, successor: String?) {
    guard let known = analysis.phrases.longest(.bodies, at: body.lowerBound),
      known.tokens.upperBound <= body.upperBound
    else { return (nil, nil) }
    let rest = known.tokens.upperBound..<body.upperBound
    let tail = rest.isEmpty ? "" : " " + analysis.table.wording(rest)
    let name = analysis.knowledge.cell(.bodies, row: known.row, "name")
    let successor = analysis.knowledge.cell(.bodies, row: known.row, "successor")
    return (name.isEmpty ? nil : name + tail, successor.isEmpty ? nil : successor + tail)
  }
}
