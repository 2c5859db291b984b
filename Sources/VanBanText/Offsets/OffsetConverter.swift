/// Turns indices of a string into offsets and back: bytes of UTF-8, units of UTF-16 (as `NSRange`
/// and JavaScript count) or Unicode scalar values (as Python counts).
///
/// ```swift
/// let converter = OffsetConverter(text)
/// let range = converter.offsets(of: token.range, in: .utf16)
/// NSRange(location: range.lowerBound, length: range.count)
/// ```
///
/// Made in one pass over the text, O(n); each conversion then costs a look-up and less than 64
/// bytes of scanning, where walking the string each time would make a document quadratic.
public struct OffsetConverter: Sendable {
  /// What an offset counts.
  public enum Unit: String, Sendable, Hashable, Codable, CaseIterable {
    /// Unicode scalar values, as Python counts.
    case scalar
    /// Bytes of UTF-8.
    case utf8
    /// Code units of UTF-16, as JavaScript, Java and `NSRange` count.
    case utf16
  }

  private struct Checkpoint: Sendable {
    var utf16 = 0
    var scalars = 0
  }
  private static let stride = 64

  private let text: String
  /// The units before each multiple of `stride` bytes, and before the end.
  private let checkpoints: [Checkpoint]

  /// A converter for indices of `source`. O(n).
  public init(_ source: String) {
    var text = source
    text.makeContiguousUTF8()
    var checkpoints: [Checkpoint] = []
    checkpoints.reserveCapacity(text.utf8.count / Self.stride + 2)
    var current = Checkpoint()
    text.withUTF8 { bytes in
      for start in Swift.stride(from: 0, to: bytes.count, by: Self.stride) {
        checkpoints.append(current)
        let end = min(start + Self.stride, bytes.count)
        let counts = Self.counts(in: UnsafeBufferPointer(rebasing: bytes[start..<end]))
        current.scalars += counts.scalars
        current.utf16 += counts.utf16
      }
    }
    checkpoints.append(current)
    self.text = text
    self.checkpoints = checkpoints
  }

  /// The length of the text.
  public func count(in unit: Unit) -> Int {
    switch unit {
    case .utf8: text.utf8.count
    case .utf16: checkpoints.last?.utf16 ?? 0
    case .scalar: checkpoints.last?.scalars ?? 0
    }
  }

  /// The units before `index`. O(1).
  public func offset(of index: String.Index, in unit: Unit) -> Int {
    units(before: text.utf8.distance(from: text.utf8.startIndex, to: index), unit)
  }

  /// The offsets of `range`. O(1).
  public func offsets(of range: Range<String.Index>, in unit: Unit) -> Range<Int> {
    offset(of: range.lowerBound, in: unit)..<offset(of: range.upperBound, in: unit)
  }

  /// The index before which `offset` units stand; nil where the text is shorter or the offset falls
  /// into a scalar. O(log n), O(1) for UTF-8.
  public func index(at offset: Int, in unit: Unit) -> String.Index? {
    guard offset >= 0, offset <= count(in: unit),
      let byte = unit == .utf8 ? offset : byteOffset(of: offset, unit)
    else { return nil }
    let index = text.utf8.index(text.utf8.startIndex, offsetBy: byte)
    return index.samePosition(in: text.unicodeScalars)
  }

  /// The range of `offsets`; nil as for ``index(at:in:)``.
  public func range(at offsets: Range<Int>, in unit: Unit) -> Range<String.Index>? {
    guard let lower = index(at: offsets.lowerBound, in: unit),
      let upper = index(at: offsets.upperBound, in: unit)
    else { return nil }
    return lower..<upper
  }

  /// The same place counted in another unit; nil as for ``index(at:in:)``.
  public func convert(_ offset: Int, from unit: Unit, to other: Unit) -> Int? {
    index(at: offset, in: unit).map { self.offset(of: $0, in: other) }
  }

  private func units(before byte: Int, _ unit: Unit) -> Int {
    guard unit != .utf8 else { return byte }
    let checkpoint = checkpoints[byte / Self.stride]
    let start = byte - byte % Self.stride
    let rest = withBytes { Self.counts(in: UnsafeBufferPointer(rebasing: $0[start..<byte])) }
    return unit == .utf16 ? checkpoint.utf16 + rest.utf16 : checkpoint.scalars + rest.scalars
  }

  private func byteOffset(of offset: Int, _ unit: Unit) -> Int? {
    func value(_ index: Int) -> Int {
      unit == .utf16 ? checkpoints[index].utf16 : checkpoints[index].scalars
    }
    // The last checkpoint at or before the offset.
    var low = 0
    var high = checkpoints.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if value(middle) <= offset { low = middle } else { high = middle }
    }
    var rest = offset - value(low)
    var position = min(low * Self.stride, text.utf8.count)
    return withBytes { bytes in
      // A scalar counts at its first byte; the bytes that follow it count nothing.
      while position < bytes.count {
        let width = Self.units(of: bytes[position], in: unit)
        if width > rest { break }
        rest -= width
        position += 1
      }
      return rest == 0 ? position : nil
    }
  }

  /// Scalars and units of UTF-16 in not more than a stride of bytes, so that a byte holds each sum:
  /// the compiler makes vectors of loops like these.
  @inline(__always)
  private static func counts(in bytes: UnsafeBufferPointer<UInt8>) -> (scalars: Int, utf16: Int) {
    var scalars: UInt8 = 0
    var pairs: UInt8 = 0
    for byte in bytes {
      scalars &+= Int8(bitPattern: byte) >= -64 ? 1 : 0
      pairs &+= byte >= 0xF0 ? 1 : 0
    }
    return (Int(scalars), Int(scalars) + Int(pairs))
  }

  /// What a byte of UTF-8 adds: scalars count at their first byte, in UTF-16 twice beyond U+FFFF.
  @inline(__always) private static func units(of byte: UInt8, in unit: Unit) -> Int {
    switch unit {
    case .utf8: 1
    case .scalar: byte & 0xC0 == 0x80 ? 0 : 1
    case .utf16: byte & 0xC0 == 0x80 ? 0 : byte >= 0xF0 ? 2 : 1
    }
  }

  /// The text is contiguous, so that nothing is copied here.
  private func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    text.utf8.withContiguousStorageIfAvailable(body)
      ?? Array(text.utf8).withUnsafeBufferPointer(body)
  }
}
