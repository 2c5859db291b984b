internal import CVanBanICU

/// Turns the bytes of a file into a string.
///
/// ```swift
/// let text = try TextDecoder().decode(bytes)                     // finds the encoding
/// let old = try TextDecoder(encoding: .tcvn3).decode(bytes)      // a document in .VnTime
/// ```
///
/// Without an encoding named, a byte order mark decides; then UTF-8 is tried, and last the content
/// (see ``detect(_:)``). Text in UTF-8 and UTF-16 is not normalized: what is decoded is what stood
/// in the file. Text in the older encodings becomes Unicode here and is NFC.
///
/// Named as one of the older encodings, bytes that are valid UTF-8 are taken for its text read as
/// windows-1252 ("Bé Tµi chÝnh", as programs of today hand out old documents); text in these
/// encodings themselves is never valid UTF-8.
public struct TextDecoder: Sendable {
  /// The encoding to read, or nil to find out.
  public var encoding: TextEncoding?
  /// Whether bytes that do not fit the encoding become U+FFFD instead of an error.
  public var replacingMalformed: Bool
  /// Whether lines of UTF-8 that were read as windows-1252 ("Nguyá»…n") are repaired also in a text
  /// that is mostly clean, or whose encoding is named. A text that is all so is always repaired
  /// when its encoding is to be found out. Clean lines are left alone.
  public var repairsMojibake: Bool

  /// A decoder with the given options.
  public init(
    encoding: TextEncoding? = nil, replacingMalformed: Bool = false, repairsMojibake: Bool = false
  ) {
    self.encoding = encoding
    self.replacingMalformed = replacingMalformed
    self.repairsMojibake = repairsMojibake
  }

  /// The encoding of `bytes`: by their byte order mark; or UTF-8 if they are valid UTF-8 and
  /// readable; or the one of TCVN3, VNI, VISCII, VIQR and windows-1258 that makes possible
  /// Vietnamese syllables of them. UTF-8 with confidence 0 where none does. O(n).
  public static func detect(_ bytes: [UInt8]) -> DetectedEncoding {
    if let mark = byteOrderMark(bytes), mark.encoding != .utf8 {
      return DetectedEncoding(encoding: mark.encoding, confidence: 1)
    }
    return EncodingDetector.detect(bytes, malformedAt: firstMalformedUTF8(bytes[...]))
  }

  /// The text of `bytes`, without a byte order mark. O(n).
  public func decode(_ bytes: [UInt8]) throws(TextDecodingError) -> String {
    let detected =
      encoding.map { DetectedEncoding(encoding: $0, confidence: 1) }
      ?? TextDecoder.detect(bytes)
    let text = try text(of: bytes, as: detected)
    guard let control = TextDecoder.firstBinary(text) else { return text }
    let isUTF16 = [.utf16, .utf16LittleEndian, .utf16BigEndian].contains(detected.encoding)
    let offset = isUTF16 ? nil : bytes.firstIndex(of: control.byte)
    throw .binary(offset: offset ?? control.offset)
  }

  private func text(
    of bytes: [UInt8], as detected: DetectedEncoding
  ) throws(TextDecodingError) -> String {
    let mark = TextDecoder.byteOrderMark(bytes)
    switch detected.encoding {
    case .utf8:
      let text = try utf8(bytes, mark: mark, named: .utf8)
      if detected.isReadAsWindows1252 { return Mojibake.repairingAll(of: text) }
      return repairsMojibake ? Mojibake.repairingLines(of: text) : text
    case .utf16:
      let order = mark.flatMap { $0.encoding == .utf8 ? nil : $0.encoding }
      return try convert(bytes, from: order ?? UTF16Order.likelier(bytes), mark: mark)
    case .utf16LittleEndian, .utf16BigEndian:
      return try convert(bytes, from: detected.encoding, mark: mark)
    case .viqr:
      let text = try utf8(bytes, mark: mark, named: .viqr)
      var output = LegacyOutput(capacity: bytes.count)
      var reader = VIQRReader(text.unicodeScalars.map(\.value))
      reader.read { output.append($0) }
      return output.composed()
    default:
      return try legacy(bytes, as: detected.encoding, mark: mark)
    }
  }

  private static func byteOrderMark(_ bytes: [UInt8]) -> (encoding: TextEncoding, length: Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    return nil
  }

  private func utf8(
    _ bytes: [UInt8], mark: (encoding: TextEncoding, length: Int)?, named name: TextEncoding
  ) throws(TextDecodingError) -> String {
    let content = bytes[(mark?.encoding == .utf8 ? 3 : 0)...]
    if let text = String(validating: content, as: UTF8.self) { return text }
    if !replacingMalformed, let offset = TextDecoder.firstMalformedUTF8(content) {
      throw .malformed(encoding: name, offset: offset)
    }
    return String(decoding: content, as: UTF8.self)
  }

  private func legacy(
    _ bytes: [UInt8], as encoding: TextEncoding, mark: (encoding: TextEncoding, length: Int)?
  ) throws(TextDecodingError) -> String {
    var output = LegacyOutput(capacity: bytes.count * 3 / 2)
    let content = bytes[(mark?.encoding == .utf8 ? 3 : 0)...]
    if content.contains(where: { $0 >= 0x80 }), TextDecoder.firstMalformedUTF8(content) == nil {
      let text = String(decoding: content, as: UTF8.self)
      let units = Windows1252.units(of: text, for: encoding)
      LegacyReader.read(units, as: encoding) { scalar, _ in output.append(scalar) }
      return output.composed()
    }
    LegacyReader.read(bytes.lazy.map(UInt32.init), as: encoding) { scalar, _ in
      output.append(scalar)
    }
    if output.hasReplacement, !replacingMalformed,
      let offset = bytes.firstIndex(where: { LegacyReader.isUndefined($0, in: encoding) })
    {
      throw .malformed(encoding: encoding, offset: offset)
    }
    return output.composed()
  }

  private func convert(
    _ bytes: [UInt8], from encoding: TextEncoding, mark: (encoding: TextEncoding, length: Int)?
  ) throws(TextDecodingError) -> String {
    let markLength = mark?.encoding == encoding ? 2 : 0
    let content = Array(bytes[markLength...])
    guard !content.isEmpty else { return "" }
    var out: UnsafeMutablePointer<UInt8>?
    var count = 0
    var errorOffset = 0
    let status = content.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map {
        vanban_icu_decode(
          encoding.rawValue, $0, buffer.count, replacingMalformed, &out, &count, &errorOffset)
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
    // The library's own check is many times faster, and most texts pass it.
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
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

  /// A control character that says "not a text", and its offset in UTF-8: NUL, or the first of
  /// several if they are one in ten bytes.
  private static func firstBinary(_ text: String) -> (byte: UInt8, offset: Int)? {
    var text = text
    return text.withUTF8 { bytes in
      var controls = 0
      var first: (byte: UInt8, offset: Int)?
      for (offset, byte) in bytes.enumerated()
      where byte < 0x20 && (byte < 9 || byte > 13) && byte != 0x1B && byte != 0x1A {
        if byte == 0 { return (byte, offset) }
        controls += 1
        first = first ?? (byte, offset)
      }
      return controls > 1 && controls * 10 > bytes.count ? first : nil
    }
  }
}
