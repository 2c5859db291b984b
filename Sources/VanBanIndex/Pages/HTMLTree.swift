#if Index
  internal import CVanBanHTML

  /// The elements and texts of a page in their order, as an HTML5 parser understands it.
  struct HTMLTree {
    struct Node {
      /// In lower case, "" for an element that HTML does not know; nil for a piece of text.
      var element: String?
      /// Entities decoded; empty for an element.
      var text: String
      /// The element around it, -1 at the root.
      var parent: Int
      /// The first node behind all that is within.
      var end: Int
      /// The attributes that say what an element is for.
      var attributes: [String: String] = [:]
    }

    private(set) var nodes: [Node] = []

    private static let attributes = [
      "class", "id", "role", "itemprop", "property", "name", "content", "datetime", "type",
      "hidden",
      "style", "aria-hidden", "charset",
    ]
    // An article page takes a hundredth of either.
    private static let memoryLimit = 256 << 20
    private static let secondsLimit = 5.0

    /// Linear in the length of the page; nil where the page was made to cost more.
    init?(_ html: String) {
      var html = html
      let page = html.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) { bytes -> OpaquePointer? in
          guard let start = bytes.baseAddress else {
            return "".withCString { vanban_html_parse($0, 0, Self.memoryLimit, Self.secondsLimit) }
          }
          return vanban_html_parse(start, bytes.count, Self.memoryLimit, Self.secondsLimit)
        }
      }
      guard let page else { return nil }
      defer { vanban_html_free(page) }
      let count = vanban_html_count(page)
      nodes.reserveCapacity(count)
      for number in 0..<count {
        let known = vanban_html_at(page, number)
        var node = Node(
          element: known.name.map { String(cString: $0) },
          text: known.text.map { String(cString: $0) } ?? "", parent: Int(known.parent),
          end: Int(known.end))
        if node.element != nil {
          for name in Self.attributes {
            guard let value = vanban_html_attribute(page, number, name) else { continue }
            node.attributes[name] = String(cString: value)
          }
        }
        nodes.append(node)
      }
    }

    /// All text within a node, every gap a single space.
    func text(within index: Int) -> String {
      var text = ""
      for node in nodes[index..<nodes[index].end] where node.element == nil {
        text += node.text + " "
      }
      return text.collapsed
    }
  }

  extension String {
    /// Every run of white space a single space, none at the ends. Spaces that do not break are kept
    /// apart only as spaces.
    var collapsed: String {
      var result = String.UnicodeScalarView()
      var isGap = false
      for scalar in unicodeScalars {
        // The invisible ones stand for no gap at all: soft hyphen, zero width space, byte order mark.
        if scalar == "\u{AD}" || scalar == "\u{200B}" || scalar == "\u{FEFF}" { continue }
        if scalar.properties.isWhitespace {
          isGap = !result.isEmpty
        } else {
          if isGap { result.append(" ") }
          isGap = false
          result.append(scalar)
        }
      }
      return String(result)
    }
  }
#endif
