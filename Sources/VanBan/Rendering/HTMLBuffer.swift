/// HTML as it is written. Everything that comes from a text or a caller goes through ``text(_:)`` or
/// ``attribute(_:_:)``, which escape it; only literals of this package are written as they are.
package struct HTMLBuffer {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package mutating func raw(_ markup: StaticString) {
    markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Letters, digits and hyphens that this package makes: an identifier within the page.
  mutating func identifier(_ identifier: String) { text(identifier) }

  package mutating func text(_ text: some StringProtocol) {
    for byte in text.utf8 {
      switch byte {
      case 0x26: raw("&amp;")
      case 0x3C: raw("&lt;")
      case 0x3E: raw("&gt;")
      case 0x22: raw("&quot;")
      case 0x27: raw("&#39;")
      case 0x09, 0x0A: bytes.append(byte)
      // Control characters are not allowed, and a carriage return would be read as a line feed.
      case 0x00..<0x20, 0x7F: raw("\u{FFFD}")
      default: bytes.append(byte)
      }
    }
  }

  /// ` name="value"`, the value escaped.
  package mutating func attribute(_ name: StaticString, _ value: String) {
    raw(" ")
    raw(name)
    raw("=\"")
    text(value)
    raw("\"")
  }

  /// `<tag class="…">text</tag>`; nothing where there is no text.
  package mutating func element(_ tag: StaticString, class name: StaticString, _ text: String?) {
    guard let text, !text.isEmpty else { return }
    raw("<")
    raw(tag)
    raw(" class=\"")
    raw(name)
    raw("\">")
    self.text(text)
    raw("</")
    raw(tag)
    raw(">")
  }

  /// `<a href="#target">text</a>`.
  mutating func link(to target: String, class name: StaticString, _ text: String) {
    raw("<a class=\"")
    raw(name)
    raw("\" href=\"#")
    identifier(target)
    raw("\">")
    self.text(text)
    raw("</a>")
  }
}
