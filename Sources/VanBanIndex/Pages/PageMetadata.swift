#if Index
  internal import Foundation
  internal import VanBan

  /// What a page says about itself: the headline and the day of publication.
  struct PageMetadata {
    private(set) var headline: String?
    private(set) var published: CalendarDate?

    init(of tree: HTMLTree) {
      var title: String?
      var openGraphTitle: String?
      var headings: [String] = []
      var days: [(rank: Int, day: CalendarDate)] = []
      for (index, node) in tree.nodes.enumerated() {
        let attributes = node.attributes
        switch node.element {
        case "title": if title == nil { title = tree.text(within: index) }
        case "h1":
          guard headings.count < Self.maximumHeadings else { continue }
          let text = tree.text(within: index)
          if !text.isEmpty { headings.append(text) }
        case "meta":
          let names = [attributes["property"], attributes["name"], attributes["itemprop"]]
            .compactMap { $0?.lowercased() }
          let content = attributes["content"] ?? ""
          if names.contains("og:title") { openGraphTitle = content.collapsed }
          if names.contains(where: Self.dayNames.contains), let day = Self.day(content) {
            days.append((0, day))
          }
        case "time":
          if let day = attributes["datetime"].flatMap(Self.day) { days.append((2, day)) }
        case "script":
          if attributes["type"]?.lowercased() == "application/ld+json",
            let day = Self.linkedDataDay(tree.nodes[index..<node.end].map(\.text).joined())
          {
            days.append((1, day))
          }
        default: break
        }
      }
      published = days.min { $0.rank < $1.rank }?.day
      let names = [openGraphTitle, title].compactMap(\.self).filter { !$0.isEmpty }
      // Of several first headings that which the page's title repeats.
      let heading =
        headings.count == 1
        ? headings[0] : headings.first { heading in names.contains { $0.hasPrefix(heading) } }
      headline =
        heading ?? openGraphTitle.flatMap { $0.isEmpty ? nil : $0 }
        ?? title.flatMap(Self.withoutSite)
    }

    private static let maximumHeadings = 8
    private static let dayNames: Set<String> = [
      "article:published_time", "pubdate", "datepublished", "publishdate", "dc.date.issued",
      "dcterms.issued", "og:published_time",
    ]

    /// Without what stands behind the last " - " or " | ", the name of the site.
    private static func withoutSite(_ title: String) -> String? {
      var parts = title.split(separator: /\s+[-–|]\s+/)
      if parts.count > 1 { parts.removeLast() }
      guard let last = parts.last else { return nil }
      let text = String(title[..<last.endIndex])
      return text.isEmpty ? nil : text
    }

    /// The day in Vietnam (UTC+7) at "2025-12-22T20:00:00Z"; of a time without zone the day given.
    static func day(_ text: String) -> CalendarDate? {
      let text = text.trimmingCharacters(in: .whitespaces)
      guard let date = CalendarDate(iso: String(text.prefix(10))) else { return nil }
      guard
        let match = text.dropFirst(10).prefixMatch(
          of: /[T ](\d\d):?(\d\d)(?::?\d\d)?(?:\.\d+)?\s*(?:(Z)|([+-])(\d\d):?(\d\d))/),
        let hour = Int(match.1), let minute = Int(match.2)
      else { return date }
      let sign = match.4 == "-" ? -1 : 1
      let zone =
        sign * ((match.5.flatMap { Int($0) } ?? 0) * 60 + (match.6.flatMap { Int($0) } ?? 0))
      let minutes = hour * 60 + minute - zone + 7 * 60
      if minutes >= 24 * 60 { return date.next }
      return minutes < 0 ? date.previous : date
    }

    private static func linkedDataDay(_ json: String) -> CalendarDate? {
      guard let value = try? JSONSerialization.jsonObject(with: Data(json.utf8)) else { return nil }
      // Breadth first, and not deeper than such data ever are.
      var level = [value]
      for _ in 0..<4 {
        var next: [Any] = []
        for value in level {
          if let members = value as? [String: Any] {
            if let day = (members["datePublished"] as? String).flatMap(day) { return day }
            next += members.values
          } else if let elements = value as? [Any] {
            next += elements
          }
        }
        level = next
      }
      return nil
    }
  }
#endif
