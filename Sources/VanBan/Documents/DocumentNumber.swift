import VanBanText

/// The number of a document in its canonical spelling: `18-NQ/TW`, `58/2025/NĐ-CP`, or the bare
/// `57` and `100/2019`.
struct DocumentNumber: Sendable, Hashable {
  /// What stands before the first separator, as written: "07", "30a", "66.13".
  var number: String
  var year: Int?
  /// "NQ"; nil for laws, official letters and bare numbers.
  var typeCode: String?
  /// The row of the table of kinds that the type code stands for.
  var typeRow: Int?
  /// "TW", "BCA-BQP"; nil for bare numbers.
  var issuerCode: String?
  /// The whole, with no spaces.
  var code: String
  var flags: [DocumentReference.Flag] = []
  /// As a range of the table's tokens.
  var tokens: Range<Int>

  /// A number without type and issuer: "57", "100/2019", "18-NQ".
  var isBare: Bool { issuerCode == nil }

  /// The number without leading zeros, which do not matter.
  var key: String { DocumentNumber.unpadded(number) }

  /// `text` without leading zeros, in lower case where a letter follows the digits.
  static func unpadded(_ text: String) -> String {
    let digits = text.utf8.drop { $0 == 0x30 }
    guard let first = digits.first, first &- 0x30 < 10 else { return text.isEmpty ? "" : "0" }
    return String(Substring(digits)).lowercased()
  }

  /// What two spellings of one number share: no leading zeros, one code for quy định.
  static func key(ofCode code: String) -> String {
    let body = unpadded(code)
    guard let at = body.utf8.firstIndex(of: 0x2D) ?? body.utf8.firstIndex(of: 0x2F) else {
      return body
    }
    let tail = body[at...]
    return tail.hasPrefix("-qđi/") ? body[..<at] + "-qđ/" + tail.dropFirst(5) : body
  }
}
