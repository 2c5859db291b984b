/// What ``TextDecoder/detect(_:)`` found.
public struct DetectedEncoding: Sendable, Hashable {
  /// The encoding; UTF-8 where none fits.
  public var encoding: TextEncoding
  /// From 0 (nothing fits) to 1 (certain). Below 0.5 ask, or name the encoding.
  public var confidence: Double
  /// The bytes are UTF-8 of a text that was in ``encoding`` and had been read as windows-1252:
  /// "Bé Tµi chÝnh" (TCVN3, for "Bộ Tài chính") or, where ``encoding`` is UTF-8 itself, "Nguyá»…n".
  public var isReadAsWindows1252: Bool

  /// A finding with the given members.
  public init(encoding: TextEncoding, confidence: Double, isReadAsWindows1252: Bool = false) {
    self.encoding = encoding
    self.confidence = confidence
    self.isReadAsWindows1252 = isReadAsWindows1252
  }
}
