import Foundation
import VanBan
import VanBanText

/// What an article says, without the places where it stands: two spellings of one text must agree
/// in it.
struct ArticleFacts: Equatable {
  var facts: [String]

  /// - Parameter toneStyle: how words are spelled before they are compared.
  init(_ article: Article, toneStyle: ToneStyle = .keep) {
    let normalizer = TextNormalizer(toneStyle: toneStyle)
    func word(_ text: String?) -> String {
      guard let text else { return "-" }
      // The look-alike of Đ is left in names as the text has it.
      return normalizer.normalize(text).text.split(whereSeparator: \.isWhitespace)
        .joined(separator: " ").replacing("Ð", with: "Đ")
    }
    func mentions(_ mentions: [Mention]) -> String {
      mentions.map { "\($0.kind) \(word($0.text)) \(word(String(article.text[$0.range])))" }
        .joined(separator: ", ")
    }
    facts = [
      "headline \(word(article.headline))", "byline \(word(article.byline))",
      "event \(word(article.eventDate?.text))",
    ]
    for (name, persons) in [("official", article.officials), ("person", article.people)] {
      for person in persons {
        facts.append("\(name) \(word(person.name)): \(mentions(person.mentions))")
        for title in person.titles {
          facts.append(
            """
            \(name) \(word(person.name)) is \(word(title.text)) | \(word(title.role)) | \
            \(word(title.organization)) | \(title.level.map { "\($0)" } ?? "-") \
            \(title.former) \(title.inherited)
            """)
        }
        for act in person.acts {
          facts.append("\(name) \(word(person.name)) \(act.kind) \(word(act.text))")
        }
      }
    }
    for document in article.documents {
      facts.append(
        """
        document \(word(document.code)) \(word(document.name)) \(word(document.type)) \
        \(word(document.issuer)) \(word(document.issued)) \(word(document.subject)) \
        \(document.pinpoints.map { word($0.text) }) \(document.candidates.map(\.code)): \
        \(mentions(document.mentions))
        """)
    }
    for task in article.tasks {
      facts.append(
        """
        task \(word(task.text)) | \(word(task.assigner)) | \(task.assignees.map(word)) | \
        \(task.coordinators.map(word)) | \(word(task.deadline?.text)) \(word(task.deadline?.to)) | \
        \(task.documents.map(word)) | \(word(String(article.text[task.range])))
        """)
    }
    for date in article.dates { facts.append("date \(word(date.text)) \(word(date.start))") }
    for (name, entities) in [("body", article.organizations), ("place", article.places)] {
      for entity in entities {
        facts.append(
          "\(name) \(word(entity.name)) \(word(entity.code)): \(mentions(entity.mentions))")
      }
    }
    for appointment in article.appointments {
      facts.append(
        """
        appointment \(word(appointment.person)) \(appointment.kind) \(appointment.from.map(word)) \
        \(appointment.to.map(word)) \(word(appointment.date?.text))
        """)
    }
  }

  /// What only one of the two says.
  func differences(from other: ArticleFacts) -> [String] {
    let (own, others) = (Set(facts), Set(other.facts))
    return facts.filter { !others.contains($0) }.map { "- \($0)" }
      + other.facts.filter { !own.contains($0) }.map { "+ \($0)" }
  }
}
