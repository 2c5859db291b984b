/// JSON as it is written, byte by byte. Whoever writes keeps the order of values and members; the
/// buffer sees to commas, line breaks and escapes.
package struct JSONBuffer {
  package private(set) var bytes: [UInt8] = []
  private let pretty: Bool
  private var depth = 0
  /// Whether nothing stands yet behind the last opening bracket.
  private var isFirst = true

  package init(pretty: Bool = false) { self.pretty = pretty }

  /// `{ … }` with the members that `body` writes.
  package mutating func object(_ body: (inout JSONBuffer) -> Void) {
    enclosed(0x7B, 0x7D, body)
  }

  /// `[ … ]` with one value an element, as `write` writes it.
  package mutating func array<Element>(
    _ elements: some Collection<Element>, _ write: (inout JSONBuffer, Element) -> Void
  ) {
    guard !elements.isEmpty else { return raw("[]") }
    enclosed(0x5B, 0x5D) { json in
      for element in elements {
        json.separate()
        write(&json, element)
      }
    }
  }

  /// A member's name; its value follows.
  package mutating func key(_ name: StaticString) {
    separate()
    bytes.append(0x22)
    raw(name)
    raw(pretty ? "\": " : "\":")
  }

  /// A member's name that is only known at run time; its value follows.
  package mutating func key(named name: String) {
    separate()
    string(name)
    raw(pretty ? ": " : ":")
  }

  package mutating func raw(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  package mutating func bool(_ value: Bool) { raw(value ? "true" : "false") }

  package mutating func null() { raw("null") }

  package mutating func int(_ value: Int) { bytes.append(contentsOf: String(value).utf8) }

  /// A finite number; null for any other.
  package mutating func double(_ value: Double) {
    guard value.isFinite else { return null() }
    bytes.append(contentsOf: value.description.utf8)
  }

  package mutating func string(_ value: String) {
    bytes.append(0x22)
    var value = value
    value.withUTF8 { utf8 in
      var copied = 0
      for position in utf8.indices {
        let byte = utf8[position]
        guard byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F else { continue }
        bytes.append(contentsOf: utf8[copied..<position])
        copied = position + 1
        escape(byte)
      }
      bytes.append(contentsOf: utf8[copied...])
    }
    bytes.append(0x22)
  }

  private mutating func escape(_ byte: UInt8) {
    bytes.append(0x5C)
    switch byte {
    case 0x22, 0x5C: bytes.append(byte)
    case 0x08: bytes.append(0x62)
    case 0x09: bytes.append(0x74)
    case 0x0A: bytes.append(0x6E)
    case 0x0C: bytes.append(0x66)
    case 0x0D: bytes.append(0x72)
    default:
      raw("u00")
      bytes.append(0x30 + byte >> 4)
      let low = byte & 0x0F
      bytes.append(low < 10 ? 0x30 + low : 0x57 + low)
    }
  }

  private mutating func enclosed(
    _ open: UInt8, _ close: UInt8, _ body: (inout JSONBuffer) -> Void
  ) {
    bytes.append(open)
    depth += 1
    isFirst = true
    body(&self)
    depth -= 1
    if !isFirst { breakLine() }
    isFirst = false
    bytes.append(close)
  }

  private mutating func separate() {
    if !isFirst { bytes.append(0x2C) }
    isFirst = false
    breakLine()
  }

  private mutating func breakLine() {
    guard pretty else { return }
    bytes.append(0x0A)
    for _ in 0..<depth { raw("  ") }
  }
}

extension JSONBuffer {
  package mutating func member(_ name: StaticString, _ value: String?) {
    key(name)
    if let value { string(value) } else { null() }
  }

  package mutating func member(_ name: StaticString, _ value: Int?) {
    key(name)
    if let value { int(value) } else { null() }
  }

  /// A whole number without a point.
  package mutating func member(_ name: StaticString, _ value: Double?) {
    key(name)
    guard let value, value.isFinite else { return null() }
    if let whole = Int(exactly: value) { int(whole) } else { double(value) }
  }

  package mutating func member(_ name: StaticString, _ value: Bool) {
    key(name)
    bool(value)
  }

  /// Offsets, on one line even where others are broken.
  package mutating func member(_ name: StaticString, _ value: Range<Int>?) {
    key(name)
    guard let value else { return null() }
    raw("[")
    int(value.lowerBound)
    raw(pretty ? ", " : ",")
    int(value.upperBound)
    raw("]")
  }

  package mutating func member(_ name: StaticString, _ values: [String]) {
    key(name)
    array(values) { $0.string($1) }
  }

  package mutating func member<Element>(
    _ name: StaticString, _ elements: [Element], _ write: (inout JSONBuffer, Element) -> Void
  ) {
    key(name)
    array(elements) { json, element in json.object { write(&$0, element) } }
  }
}
