/// The six tones, in the order of Hanoi's dictionaries.
public enum Tone: Int, Sendable, Hashable, CaseIterable {
  /// No mark: ma
  case ngang
  /// Grave: mà
  case huyen
  /// Acute: má
  case sac
  /// Hook: mả
  case hoi
  /// Tilde: mã
  case nga
  /// Dot below: mạ
  case nang
}

/// A possible syllable of Vietnamese and its parts.
///
/// ```swift
/// let syllable = Syllable("Thuyền")!
/// // onset "th", glide "u", nucleus "yê", coda "n", tone .huyen
/// Syllable("table")      // nil
/// ```
///
/// Possible is not the same as in use: "phuých" is spelt by the rules and means nothing. The rules
/// are those of the alphabet as schools teach it: which rimes exist (about 160), c/g/ng before
/// back vowels and k/gh/ngh before e, ê, i, y, only sắc and nặng before c, ch, p and t. A few loans
/// and names beside the rules (kông, Đắk, gen) are listed; so are the consonants as names of
/// letters ("b", without a nucleus).
///
/// "gi" and "qu" are onsets. Where their vowel is the nucleus as well (gì, giếng), it stands in
/// both parts. The parts are in lower case and bear no tone. A tone mark may stand on the glide or
/// on any letter of the nucleus, because old texts place it freely (hòan, qúy).
public struct Syllable: Sendable, Hashable {
  /// The consonant that begins it: "ngh"; empty where there is none.
  public let onset: String
  /// The glide before the vowel: "o" in "hoa"; empty where there is none.
  public let glide: String
  /// The vowel without its tone: "iê".
  public let nucleus: String
  /// What closes it: "ng"; empty where there is none.
  public let coda: String
  /// The tone.
  public let tone: Tone

  /// The syllable written as `text`, in either case and in any normalization form; nil where no
  /// Vietnamese syllable is spelt so.
  public init?(_ text: some StringProtocol) {
    var letters = SyllableLetters()
    for scalar in text.unicodeScalars {
      guard letters.append(scalar.value) else { return nil }
    }
    guard let parts = SyllableRules.shared.parts(of: letters) else { return nil }
    func spelling(_ range: Range<Int>) -> String {
      var part = String.UnicodeScalarView()
      for index in range { part.append(LetterTable.alphabet[letters[index]]) }
      return String(part)
    }
    onset = spelling(0..<parts.onset)
    glide = parts.shared > 0 ? "" : spelling(parts.onset..<parts.nucleus)
    nucleus = spelling(parts.nucleus - parts.shared..<parts.coda)
    coda = spelling(parts.coda..<letters.count)
    tone = letters.tone
  }

  /// Whether a Vietnamese syllable can be written as `text`. Allocates nothing.
  public static func isPossible(_ text: some StringProtocol) -> Bool {
    var letters = SyllableLetters()
    for scalar in text.unicodeScalars {
      guard letters.append(scalar.value) else { return false }
    }
    return SyllableRules.shared.parts(of: letters) != nil
  }
}
