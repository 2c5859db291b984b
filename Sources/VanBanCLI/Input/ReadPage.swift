#if CLI
  import ArgumentParser
  import VanBan
  import VanBanText

  #if Index
    import VanBanIndex
  #endif

  /// Whether a file is a page of HTML.
  func isPage(_ path: String, input: InputOption?) -> Bool {
    switch input {
    case .html: true
    case .text, .jsonl: false
    case nil: path.utf8.suffix(5).elementsEqual(".html".utf8) || path.hasSuffix(".htm")
    }
  }

  /// The article of a page of HTML.
  struct ReadPage {
    var text: String
    var headline: String?
    var published: CalendarDate?

    #if Index
      /// - Parameter decoder: where it is to find out the encoding, the page is asked first.
      init(bytes: [UInt8], decoder: TextDecoder, name: String) throws(Problem) {
        guard !bytes.isEmpty else { throw .empty(name) }
        let page: HTMLPage
        do {
          page = try HTMLPage(ReadPage.decode(bytes, decoder))
        } catch let error as TextDecodingError {
          throw Problem(name, error)
        } catch {
          throw Problem(name, "holds no article (\(error))", "give the text of the page")
        }
        (text, headline, published) = (page.text, page.headline, page.published)
      }

      private static func decode(
        _ bytes: [UInt8], _ decoder: TextDecoder
      ) throws(TextDecodingError) -> String {
        if decoder.encoding == nil,
          let named = HTMLPage.namedEncoding(bytes).flatMap({ name in
            TextEncoding.allCases.first { $0.rawValue == (name == "utf8" ? "utf-8" : name) }
          }), let text = try? TextDecoder(encoding: named).decode(bytes)
        {
          return text
        }
        // Pages are often in another encoding than they say.
        return try decoder.decode(bytes)
      }
    #else
      init(bytes: [UInt8], decoder: TextDecoder, name: String) throws(Problem) {
        throw Problem(
          name, "is a page of HTML, and \(missingIndex.what) the reader of pages",
          missingIndex.remedy)
      }
    #endif
  }

  /// What a command says that was built without the trait Index.
  let missingIndex = (
    what: "this vanban was built without",
    remedy: "install libsqlite3-dev and libgumbo-dev and build with: "
      + "swift build -c release --traits CLI,Index"
  )

  /// Refuses `--input html` where pages cannot be read.
  func checkPages(_ input: InputOption?) throws {
    #if !Index
      guard input == .html else { return }
      report(
        Problem("--input html", "\(missingIndex.what) the reader of pages", missingIndex.remedy))
      throw ExitCode(2)
    #endif
  }
#endif
