internal import CVanBanICU

/// Collects the characters of a text read from an older encoding, as UTF-8.
struct LegacyOutput {
  private var bytes: [UInt8] = []
  private(set) var hasReplacement = false

  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  mutating func append(_ scalar: UInt32) {
    switch scalar {
    case 0..<0x80: bytes.append(UInt8(scalar))
    case 0x80..<0x800:
      bytes.append(UInt8(0xC0 | scalar >> 6))
      bytes.append(UInt8(0x80 | scalar & 0x3F))
    default:
      if scalar == 0xFFFD { hasReplacement = true }
      guard let encoded = Unicode.Scalar(scalar).flatMap(UTF8.encode) else { return }
      bytes.append(contentsOf: encoded)
    }
  }

  /// The text in NFC.
  func composed() -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    let isNFC = bytes.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { vanban_icu_is_nfc($0, buffer.count) } ?? true
    }
    if isNFC { return text }
    var out = vanban_icu_normalized()
    let status = bytes.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { vanban_icu_normalize(0, $0, buffer.count, &out) } ?? VANBAN_ICU_OK
    }
    defer {
      vanban_icu_free(out.bytes)
      vanban_icu_free(out.edits)
    }
    guard status == VANBAN_ICU_OK, let composed = out.bytes else { return text }
    return String(
      decoding: UnsafeBufferPointer(start: composed, count: out.byte_count), as: UTF8.self)
  }
}
