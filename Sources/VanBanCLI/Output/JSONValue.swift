#if CLI && Index
  /// A value that prints as JSON, its members in the order given.
  indirect enum JSONValue {
    case string(String?)
    case number(Int)
    case real(Double)
    case flag(Bool)
    case array([JSONValue])
    case object([(String, JSONValue)])

    /// With arrays of objects spread over lines, one object each.
    var text: String {
      switch self {
      case .string(let value): return value.map(JSONValue.quoted) ?? "null"
      case .number(let value): return String(value)
      case .real(let value): return value.isFinite ? String(value) : "null"
      case .flag(let value): return String(value)
      case .array(let values):
        let parts = values.map(\.text)
        guard case .object? = values.first else {
          return "[" + parts.joined(separator: ", ") + "]"
        }
        return "[\n" + parts.joined(separator: ",\n") + "\n]"
      case .object(let members):
        let parts = members.map { "\(JSONValue.quoted($0)): \($1.text)" }
        return "{" + parts.joined(separator: ", ") + "}"
      }
    }

    private static func quoted(_ text: String) -> String {
      var result = "\""
      for scalar in text.unicodeScalars {
        switch scalar {
        case "\"": result += "\\\""
        case "\\": result += "\\\\"
        case "\n": result += "\\n"
        case "\r": result += "\\r"
        case "\t": result += "\\t"
        case _ where scalar.value < 0x20:
          let digits = String(scalar.value, radix: 16)
          result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        default: result.unicodeScalars.append(scalar)
        }
      }
      return result + "\""
    }
  }
#endif
