internal import CVanBanKnowledge

extension ArticleAnalyzer {
  /// Raised by hand whenever the rules begin to find something else in the same text.
  private static let rules = 1

  /// Names the rules and the tables that this build of the library analyzes with. What was analyzed
  /// under another version may come out otherwise now.
  public static let version: String = {
    // FNV-1a over the compiled tables, which change without anyone raising a number.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    let table = UnsafeRawBufferPointer(start: vanban_knowledge_base(), count: vanban_knowledge_size)
    var index = 0
    while index &+ 8 <= table.count {
      hash =
        (hash ^ table.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        &* 0x0000_0100_0000_01b3
      index &+= 8
    }
    return "\(rules)-" + String(hash, radix: 16)
  }()
}
