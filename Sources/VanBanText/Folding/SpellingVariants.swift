/// Words that are spelt in two ways and mean one thing: kỹ thuật and kĩ thuật, bác sĩ and bác sỹ,
/// dông and giông, hoà and hòa.
///
/// ```swift
/// let variants = SpellingVariants()
/// variants.key(of: "Kỹ thuật") == variants.key(of: "kĩ thuật")   // true
/// ```
///
/// Only syllables that can be Vietnamese are folded so; everything else is compared without case.
/// Distinctions that carry meaning stay: tai and tay, thúi and thúy, and đ beside d.
public struct SpellingVariants: Sendable, Hashable {
  /// Which spellings are one.
  public struct Options: OptionSet, Sendable, Hashable {
    /// The options as bits.
    public let rawValue: UInt8
    /// The options of these bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// i and y as the vowel of a syllable: lí lý, quí quý, i tế y tế.
    public static let iAndY = Options(rawValue: 1)
    /// d and gi as its beginning: dông giông. They sound alike but often mean different things
    /// (da, gia): for finding, not for judging.
    public static let dAndGi = Options(rawValue: 2)
  }

  /// Which spellings count as one.
  public var options: Options

  /// A comparison by the given options.
  public init(_ options: Options = [.iAndY, .dAndGi]) { self.options = options }

  /// A key that texts share if they differ only in these spellings, in case, in where the tone mark
  /// stands, in normalization form and in white space. Not meant to be read. O(n).
  public func key(of text: String) -> String {
    let table = Tokenizer().table(of: text)
    let folding = TextFolding([.caseInsensitive, .lookAlikes])
    var key = ""
    for index in table.tokens.indices {
      let token = table.tokens[index]
      if index > 0, token.before != .none { key += " " }
      let word = table.string(index)
      if token.shape.isLetters, token.code.isPacked, let syllable = Syllable(word) {
        append(syllable, to: &key)
      } else {
        key += folding.fold(word).text
      }
    }
    return key
  }

  /// Whether two texts have one key. O(length).
  public func areEqual(_ a: String, _ b: String) -> Bool { key(of: a) == key(of: b) }

  private func append(_ syllable: Syllable, to key: inout String) {
    key += options.contains(.dAndGi) && syllable.onset == "gi" ? "d" : syllable.onset
    key += syllable.glide
    // With a glide the two differ: thúy is not thúi.
    if options.contains(.iAndY), syllable.glide.isEmpty, syllable.nucleus.hasPrefix("y") {
      key += "i" + syllable.nucleus.dropFirst()
    } else {
      key += syllable.nucleus
    }
    key += syllable.coda
    if syllable.tone != .ngang { key += String(syllable.tone.rawValue) }
  }
}
