internal import CVanBanICU

/// Turns the bytes of a file into a string.
///
/// Without an encoding named, a byte order mark decides; then UTF-8 is tried, then UTF-16 by its
/// zero bytes. Text is not normalized here: what is decoded is what stood in the file.
public struct TextDecoder: Sendable {
  /// The encoding to read, or nil to find out.
  public var encoding: TextEncoding?

  public init(encoding: TextEncoding? = nil) { self.encoding = encoding }

  /// The text of `bytes`, without a byte order mark. O(n).
  public func decode(_ bytes: [UInt8]) throws(TextDecodingError) -> String {
    let (encoding, markLength) = detect(bytes)
    let content = bytes[markLength...]
    let text: String
    switch encoding {
    case .utf8:
      if let offset = TextDecoder.firstMalformedUTF8(content) {
        throw .malformed(encoding: .utf8, offset: offset)
      }
      text = String(decoding: content, as: UTF8.self)
    default:
      text = try convert(Array(content), from: encoding, markLength: markLength)
    }
    if let offset = TextDecoder.firstBinary(text) { throw .binary(offset: offset + markLength) }
    return text
  }

  private func detect(_ bytes: [UInt8]) -> (TextEncoding, markLength: Int) {
    let mark: (TextEncoding, Int)? =
      if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
        (.utf8, 3)
      } else if bytes.starts(with: [0xFF, 0xFE]) {
        (.utf16LittleEndian, 2)
      } else if bytes.starts(with: [0xFE, 0xFF]) {
        (.utf16BigEndian, 2)
      } else {
        nil
      }
    guard let encoding else { return mark ?? (guessWithoutMark(bytes), 0) }
    switch (encoding, mark) {
    case (.utf16, let mark?) where mark.0 != .utf8: return mark
    case (.utf16, _): return (guessByteOrder(bytes), 0)
    case (_, let mark?) where mark.0 == encoding: return mark
    default: return (encoding, 0)
    }
  }

  private func guessWithoutMark(_ bytes: [UInt8]) -> TextEncoding {
    let sample = bytes.prefix(4096)
    let zeros = sample.lazy.filter { $0 == 0 }.count
    guard bytes.count.isMultiple(of: 2), zeros * 4 > sample.count else { return .utf8 }
    let order = guessByteOrder(bytes)
    // UTF-16 of Vietnamese has its zeros on one side.
    let side = order == .utf16LittleEndian ? 1 : 0
    let onSide = sample.indices.lazy.filter { $0 & 1 == side && sample[$0] == 0 }.count
    return onSide * 10 >= zeros * 9 ? order : .utf8
  }

  private func guessByteOrder(_ bytes: [UInt8]) -> TextEncoding {
    let sample = bytes.prefix(4096)
    let odd = sample.indices.lazy.filter { $0 & 1 == 1 && sample[$0] == 0 }.count
    let even = sample.indices.lazy.filter { $0 & 1 == 0 && sample[$0] == 0 }.count
    return odd >= even ? .utf16LittleEndian : .utf16BigEndian
  }

  private func convert(
    _ bytes: [UInt8], from encoding: TextEncoding, markLength: Int
  ) throws(TextDecodingError) -> String {
    guard !bytes.isEmpty else { return "" }
    var out: UnsafeMutablePointer<UInt8>?
    var count = 0
    var errorOffset = 0
    let status = bytes.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map {
        vanban_icu_decode(encoding.rawValue, $0, buffer.count, false, &out, &count, &errorOffset)
      } ?? VANBAN_ICU_OK
    }
    defer { vanban_icu_free(out) }
    switch status {
    case VANBAN_ICU_OK:
      guard let out else { return "" }
      return String(decoding: UnsafeBufferPointer(start: out, count: count), as: UTF8.self)
    case VANBAN_ICU_MALFORMED:
      throw .malformed(encoding: encoding, offset: errorOffset + markLength)
    default:
      throw .unavailable(encoding: encoding)
    }
  }

  /// The offset of the first byte, counted from the slice's array, that is not valid UTF-8.
  static func firstMalformedUTF8(_ bytes: ArraySlice<UInt8>) -> Int? {
    var decoder = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var offset = bytes.startIndex
    while true {
      switch decoder.parseScalar(from: &iterator) {
      case .valid(let scalar): offset += scalar.count
      case .emptyInput: return nil
      case .error: return offset
      }
    }
  }

  /// The offset of a control character that says "not a text": NUL, or one control character in
  /// ten bytes.
  private static func firstBinary(_ text: String) -> Int? {
    var controls = 0
    var first: Int?
    for (offset, byte) in text.utf8.enumerated()
    where byte < 0x20 && (byte < 9 || byte > 13) && byte != 0x1B && byte != 0x1A {
      if byte == 0 { return offset }
      controls += 1
      first = first ?? offset
    }
    return controls * 10 > text.utf8.count ? first : nil
  }
}
