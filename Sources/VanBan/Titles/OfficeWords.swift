/// Words that go on in the name of a body behind an office, and words that end it.
extension TextAnalysis {
  /// The longest phrase at token `index` that bodies are named with, or nil.
  func wordOfBody(at index: Int) -> PhraseMatch? {
    let general = phrases.longest(.bodyWords, at: index)
    guard let special = phrases.longest(.officeWords, at: index),
      !knowledge.offices.isOfficeStop[special.row],
      special.tokens.count > general?.tokens.count ?? 0
    else { return general }
    return special
  }

  /// The longest phrase at token `index` at which the name of a body ends, or nil.
  func endOfBody(at index: Int) -> PhraseMatch? {
    let general = phrases.longest(.bodyStops, at: index)
    guard let special = phrases.longest(.officeWords, at: index),
      knowledge.offices.isOfficeStop[special.row],
      special.tokens.count > general?.tokens.count ?? 0
    else { return general }
    return special
  }
}
