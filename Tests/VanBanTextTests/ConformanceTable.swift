import Foundation

/// A table of Fixtures/conformance: rows of fields, comments and the head left out.
enum ConformanceTable {
  static func rows(_ name: String, fields: Int) -> [[String]] {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let file = root.appending(path: "Fixtures/conformance/\(name).tsv")
    let content = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    let rows = content.split(separator: "\n").filter { !$0.hasPrefix("#") }.map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    return rows.dropFirst().filter { $0.count == fields }
  }
}

/// Equal scalar by scalar: `==` of strings does not see the normalization form.
func same(_ a: String, _ b: String) -> Bool { a.unicodeScalars.elementsEqual(b.unicodeScalars) }
