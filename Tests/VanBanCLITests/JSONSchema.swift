import Foundation

/// As much of JSON Schema as Docs/article.schema.json uses; any other keyword is a mistake, so that
/// no rule is silently left out.
struct JSONSchema {
  /// One thing that does not fit.
  struct Violation: Error, CustomStringConvertible {
    var path: String
    var what: String
    var description: String { "\(path): \(what)" }
  }

  private let root: [String: Any]
  private static let ignored: Set<String> = [
    "$schema", "$id", "$defs", "title", "description", "properties", "required", "items",
    "minItems", "maxItems", "minimum", "pattern",
  ]

  init(_ data: Data) throws {
    guard let root = try JSONSerialization.jsonObject(with: data) as? [String: Any] else {
      throw Violation(path: "schema", what: "no object")
    }
    self.root = root
  }

  /// What of `value` does not fit; members that the schema does not name count too, so that the
  /// schema cannot fall behind the output.
  func violations(in value: Any) -> [String] { check(value, root, "$") }

  private func check(_ value: Any, _ schema: [String: Any], _ path: String) -> [String] {
    var result: [String] = []
    for (keyword, rule) in schema {
      switch keyword {
      case "$ref":
        let name = (rule as? String ?? "").replacingOccurrences(of: "#/$defs/", with: "")
        guard let target = (root["$defs"] as? [String: Any])?[name] as? [String: Any] else {
          result.append("\(path): no definition \(name)")
          continue
        }
        result += check(value, target, path)
      case "type":
        let types = rule as? [String] ?? [rule as? String ?? ""]
        if !types.contains(where: { JSONSchema.is(value, $0) }) {
          result.append("\(path): is no \(types.joined(separator: " or "))")
        }
      case "const": if !same(value, rule) { result.append("\(path): is not \(rule)") }
      case "enum":
        if let allowed = rule as? [Any], !allowed.contains(where: { same(value, $0) }) {
          result.append("\(path): \(value) is not allowed")
        }
      case "oneOf":
        let options = rule as? [[String: Any]] ?? []
        let failures = options.map { check(value, $0, path) }
        if failures.count(where: \.isEmpty) != 1 {
          result += failures.min { $0.count < $1.count } ?? []
        }
      default:
        if !JSONSchema.ignored.contains(keyword) { result.append("schema: keyword \(keyword)") }
      }
    }
    if let text = value as? String, let pattern = schema["pattern"] as? String,
      text.range(of: pattern, options: .regularExpression) == nil
    {
      result.append("\(path): \"\(text)\" does not match \(pattern)")
    }
    if let number = value as? NSNumber, let minimum = schema["minimum"] as? NSNumber,
      number.doubleValue < minimum.doubleValue
    {
      result.append("\(path): \(number) is below \(minimum)")
    }
    if let object = value as? [String: Any] { result += members(object, schema, path) }
    if let array = value as? [Any] { result += elements(array, schema, path) }
    return result
  }

  private func members(
    _ object: [String: Any], _ schema: [String: Any], _ path: String
  ) -> [String] {
    guard let properties = schema["properties"] as? [String: [String: Any]] else { return [] }
    var result: [String] = []
    for name in schema["required"] as? [String] ?? [] where object[name] == nil {
      result.append("\(path): \(name) is missing")
    }
    for (name, value) in object {
      if let rule = properties[name] {
        result += check(value, rule, "\(path).\(name)")
      } else {
        result.append("\(path): the schema has no \(name)")
      }
    }
    return result
  }

  private func elements(_ array: [Any], _ schema: [String: Any], _ path: String) -> [String] {
    var result: [String] = []
    if let count = schema["minItems"] as? Int, array.count < count {
      result.append("\(path): fewer than \(count)")
    }
    if let count = schema["maxItems"] as? Int, array.count > count {
      result.append("\(path): more than \(count)")
    }
    guard let rule = schema["items"] as? [String: Any] else { return result }
    for (index, value) in array.enumerated() { result += check(value, rule, "\(path)[\(index)]") }
    return result
  }

  private func same(_ a: Any, _ b: Any) -> Bool {
    if a is NSNull || b is NSNull { return a is NSNull && b is NSNull }
    return (a as? String).map { $0 == b as? String } ?? false
  }

  private static func `is`(_ value: Any, _ type: String) -> Bool {
    switch type {
    case "null": return value is NSNull
    case "string": return value is String
    case "array": return value is [Any]
    case "object": return value is [String: Any]
    case "boolean": return (value as? NSNumber).map(isBoolean) ?? false
    case "number": return (value as? NSNumber).map { !isBoolean($0) } ?? false
    case "integer":
      guard let number = value as? NSNumber, !isBoolean(number) else { return false }
      return number.doubleValue == number.doubleValue.rounded()
    case "number": return (value as? NSNumber).map { !isBoolean($0) } ?? false
    default: return false
    }
  }

  private static func isBoolean(_ number: NSNumber) -> Bool {
    String(cString: number.objCType) == "c" || String(cString: number.objCType) == "B"
  }
}
