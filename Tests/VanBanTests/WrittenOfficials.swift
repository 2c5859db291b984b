import VanBan

/// The officials of a text as "name: office | office"; "×" stands before an office that has been
/// left, "^" before one inherited from a heading.
func officials(_ text: String) -> [String] {
  ArticleAnalyzer().analyze(text).officials.map { person in
    let titles = person.titles.map {
      ($0.former ? "×" : "") + ($0.inherited ? "^" : "") + $0.text
    }
    return "\(person.name): \(titles.joined(separator: " | "))"
  }
}
