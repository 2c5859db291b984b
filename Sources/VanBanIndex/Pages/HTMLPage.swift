#if Index
  public import VanBan

  /// The article of an HTML page: its headline and its body as plain text.
  ///
  /// ```swift
  /// let page = try HTMLPage("<h1>Tin</h1><p>H&ocirc;m nay, &hellip;</p><footer>© 2025</footer>")
  /// page.text        // "Tin\nHôm nay, …"
  /// ```
  /// The page is read by an HTML5 parser (libgumbo). Entities are decoded, headings and paragraphs are
  /// lines of their own; menus, side bars, footers, comments, lists of links, captions and scripts are
  /// left out. Whatever is found in ``text`` has its place in ``text``, not in the page.
  public struct HTMLPage: Sendable, Hashable {
    /// As a heading of the page or its metadata give it.
    public let headline: String?
    /// The day that the page's metadata give.
    public let published: CalendarDate?
    /// The headline, where there is one, and below it the body, a line a paragraph.
    public let text: String

    /// Why a page gives no article.
    public enum Failure: Error, Sendable, Hashable, CustomStringConvertible {
      /// There is no text outside of menus, scripts and the like.
      case noText
      /// It nests or repeats in a way that no page does that is meant to be read.
      case tooComplex

      /// What is wrong, in one line.
      public var description: String {
        switch self {
        case .noText: "the page holds no text of an article"
        case .tooComplex: "the page nests too deep to be read"
        }
      }
    }

    /// Reads a page; time is linear in its length.
    ///
    /// - Throws: ``Failure``.
    public init(_ html: String) throws(Failure) {
      guard let tree = HTMLTree(html) else { throw .tooComplex }
      let metadata = PageMetadata(of: tree)
      var lines = PageContent(of: tree, headline: metadata.headline).lines
      headline = metadata.headline
      published = metadata.published
      guard !lines.isEmpty else { throw .noText }
      if let headline {
        lines.removeAll { $0 == headline }
        lines.insert(headline, at: 0)
      }
      text = lines.joined(separator: "\n")
    }

    /// The encoding that the page names in its first bytes, in the words of the page: "utf-8".
    public static func namedEncoding(_ bytes: [UInt8]) -> String? {
      let head = String(decoding: bytes.prefix(1024), as: UTF8.self).lowercased()
      return head.firstMatch(of: /<meta[^>]*charset\s*=\s*["']?\s*([a-z0-9_.:-]+)/)
        .map { String($0.1) }
    }
  }
#endif
