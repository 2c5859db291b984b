#if CLI
  #if canImport(FoundationEssentials)
    import FoundationEssentials
  #else
    import Foundation
  #endif
  import VanBan

  /// One line of JSON input: `{"id", "text", "published"?, "headline"?}`. Other members are skipped.
  struct InputRecord: Decodable {
    var id: String?
    var text: String
    var published: CalendarDate?
    var headline: String?

    private enum CodingKeys: String, CodingKey { case id, text, published, headline }

    init(from decoder: any Decoder) throws {
      let members = try decoder.container(keyedBy: CodingKeys.self)
      text = try members.decode(String.self, forKey: .text)
      headline = try members.decodeIfPresent(String.self, forKey: .headline)
      if let number = try? members.decodeIfPresent(Int.self, forKey: .id) {
        id = String(number)
      } else {
        id = try members.decodeIfPresent(String.self, forKey: .id)
      }
      if let day = try members.decodeIfPresent(String.self, forKey: .published) {
        guard let date = CalendarDate(input: day) else {
          throw DecodingError.dataCorruptedError(
            forKey: .published, in: members, debugDescription: "no day: \(day)")
        }
        published = date
      }
    }

    /// The record of `line`, or what is wrong with it.
    static func parse(_ line: [UInt8]) -> Result<InputRecord, Fault> {
      do {
        return .success(try JSONDecoder().decode(InputRecord.self, from: Data(line)))
      } catch let DecodingError.keyNotFound(key, _) {
        return .failure(Fault(what: "has no member \"\(key.stringValue)\""))
      } catch let DecodingError.typeMismatch(_, context),
        let DecodingError.valueNotFound(_, context)
      {
        guard let key = context.codingPath.last else {
          return .failure(Fault(what: "is no object"))
        }
        return .failure(Fault(what: "member \"\(key.stringValue)\" is no string"))
      } catch let DecodingError.dataCorrupted(context) where !context.codingPath.isEmpty {
        return .failure(Fault(what: "member \"published\" is \(context.debugDescription)"))
      } catch {
        return .failure(Fault(what: "is not JSON"))
      }
    }

    struct Fault: Error { var what: String }
  }

  extension CalendarDate {
    /// From "2025-12-23", with or without a time of day behind it, or "23/12/2025".
    init?(input text: String) {
      if let day = text.split(whereSeparator: { $0 == "T" || $0 == " " }).first,
        let date = CalendarDate(iso: String(day))
      {
        self = date
        return
      }
      let parts = text.split(separator: "/", omittingEmptySubsequences: false)
      guard parts.count == 3, let day = Int(parts[0]), let month = Int(parts[1]),
        let year = Int(parts[2]), parts[2].count == 4
      else { return nil }
      self.init(year: year, month: month, day: day)
    }
  }
#endif
