/// Paragraphs of words in several styles, broken into lines of a given width.
struct TextFlow {
  enum Style: String {
    case plain = ""
    case bold = "1"
    case dim = "2"
    case heading = "1;36"
    case warning = "33"
    // The colours of the page.
    case name = "1;34"
    case office = "32"
    case document = "1;35"
  }

  struct Segment {
    var text: String
    var style: Style

    init(_ text: String, _ style: Style = .plain) {
      self.text = text
      self.style = style
    }
  }

  let width: Int
  let color: Bool
  private(set) var output = ""

  init(width: Int, color: Bool) {
    self.width = width
    self.color = color
  }

  mutating func emptyLine() { output += "\n" }

  /// Words of `segments`, one space between them.
  ///
  /// - Parameters:
  ///   - indent: columns before the first line.
  ///   - hanging: columns before the others.
  mutating func paragraph(_ segments: [Segment], indent: Int, hanging: Int) {
    var column = indent
    var lineIsEmpty = true
    var open = Style.plain
    output += String(repeating: " ", count: indent)
    for segment in segments {
      for word in words(of: segment.text) {
        let columns = TextFlow.columns(of: word)
        if !lineIsEmpty, column + 1 + columns > width {
          switchStyle(from: &open, to: .plain)
          output += "\n" + String(repeating: " ", count: hanging)
          column = hanging
          lineIsEmpty = true
        }
        if !lineIsEmpty {
          output += " "
          column += 1
        }
        switchStyle(from: &open, to: segment.style)
        output += word
        column += columns
        lineIsEmpty = false
      }
    }
    switchStyle(from: &open, to: .plain)
    output += "\n"
  }

  /// A word in the first column and a paragraph in the second, as in a table.
  mutating func row(
    _ first: Segment, _ second: [Segment], indent: Int, column: Int
  ) {
    let columns = indent + TextFlow.columns(of: first.text)
    if columns + 3 > column {
      paragraph([first], indent: indent, hanging: indent)
      paragraph(second, indent: column, hanging: column)
    } else {
      paragraph(
        [first, Segment(String(repeating: TextFlow.filler, count: column - columns - 2))] + second,
        indent: indent, hanging: column)
    }
  }

  /// Stands for a space that is not to be broken or collapsed.
  private static let filler = "\u{1F}"

  private mutating func switchStyle(from open: inout Style, to style: Style) {
    guard color, open != style else { return }
    if open != .plain { output += "\u{1B}[0m" }
    if style != .plain { output += "\u{1B}[\(style.rawValue)m" }
    open = style
  }

  /// The words of `text` without what could steer a terminal.
  private func words(of text: String) -> [String] {
    text.unicodeScalars.split(whereSeparator: { $0.properties.isWhitespace }).map { word in
      var result = String.UnicodeScalarView()
      for scalar in word {
        if scalar == "\u{1F}" {
          result.append(" ")
        } else {
          let isControl = scalar.properties.generalCategory == .control
          result.append(isControl ? "\u{FFFD}" : scalar)
        }
      }
      return String(result)
    }
  }

  /// The columns that a terminal gives `text`: one a character, two for Chinese, Japanese and
  /// Korean.
  static func columns(of text: String) -> Int {
    text.reduce(0) { count, character in
      let first = character.unicodeScalars.first?.value ?? 0
      let isWide =
        (0x1100...0x115F).contains(first) || (0x2E80...0xA4CF).contains(first)
        || (0xAC00...0xD7A3).contains(first) || (0xF900...0xFAFF).contains(first)
        || (0xFE30...0xFE6F).contains(first) || (0xFF01...0xFF60).contains(first)
      return count + (isWide ? 2 : 1)
    }
  }
}
