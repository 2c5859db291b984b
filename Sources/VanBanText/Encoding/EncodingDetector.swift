/// Finds the encoding of bytes by reading them in each and asking which result is Vietnamese.
struct EncodingDetector {
  /// As many bytes are tried. They start shortly before the first that tells the encodings apart.
  private static let sampleSize = 1 << 16

  /// Those that can be told from each other. VPS is too close to VISCII, and nothing tells the
  /// capital fonts of TCVN3 from the others.
  private static let candidates: [TextEncoding] = [.tcvn3, .vni, .viscii, .windows1258]

  private struct Trial {
    var encoding: TextEncoding
    var score: VietnameseScore
  }

  /// The encoding of bytes that have no byte order mark of UTF-16. `malformedAt`: the first that is
  /// not UTF-8.
  static func detect(_ bytes: [UInt8], malformedAt offset: Int?) -> DetectedEncoding {
    if let order = UTF16Order.guess(bytes) {
      return DetectedEncoding(encoding: order, confidence: 0.95)
    }
    if let offset {
      return detectBytes(sample(of: bytes, around: offset))
    }
    guard let first = bytes.firstIndex(where: { $0 >= 0x80 }) else { return detectVIQR(bytes) }
    let sample = sample(of: bytes, around: first)
    return detectText(String(decoding: sample, as: UTF8.self))
  }

  private static func sample(of bytes: [UInt8], around offset: Int) -> ArraySlice<UInt8> {
    let start = max(0, offset - sampleSize / 16)
    return bytes[start..<min(bytes.count, start + sampleSize)]
  }

  /// Bytes that are not UTF-8: the best of the others, or UTF-8 with an error in it.
  private static func detectBytes(_ sample: ArraySlice<UInt8>) -> DetectedEncoding {
    let unknown = DetectedEncoding(encoding: .utf8, confidence: 0)
    // VISCII has six letters among the control codes, all rare.
    let controls = sample.lazy.filter { $0 < 0x20 && !(9...13).contains($0) }.count
    if controls * 50 > sample.count || sample.contains(0) { return unknown }
    let units = sample.lazy.map(UInt32.init)
    let unicode = VietnameseScore(String(decoding: sample, as: UTF8.self))
    let trials = candidates.map { Trial(encoding: $0, score: VietnameseScore(units, readAs: $0)) }
    guard let (best, rest) = best(of: trials), best.score.points > unicode.points,
      best.score.good > 0, best.score.bad * 3 <= best.score.good
    else { return unknown }
    return DetectedEncoding(
      encoding: best.encoding, confidence: confidence(best.score, over: max(rest, unicode.points)))
  }

  /// Valid UTF-8: what it says, unless that makes little Vietnamese and another reading of it does.
  private static func detectText(_ text: String) -> DetectedEncoding {
    let certain = DetectedEncoding(encoding: .utf8, confidence: 1)
    let asWritten = VietnameseScore(text)
    let mojibake = Mojibake.evidence(in: text)
    var trials: [Trial] = []
    if asWritten.bad > 0, asWritten.bad * 3 > asWritten.good {
      let units = text.unicodeScalars.map {
        Windows1252.byte($0.value).map(UInt32.init) ?? $0.value
      }
      trials = candidates.map { Trial(encoding: $0, score: VietnameseScore(units, readAs: $0)) }
    }
    if mojibake.prevails {
      let score = VietnameseScore(Mojibake.repairingAll(of: text))
      if mojibake.sure > 0, score.good > 0, score.bad * 4 <= score.good {
        return DetectedEncoding(
          encoding: .utf8, confidence: confidence(score, over: 0), isReadAsWindows1252: true)
      }
      trials.append(Trial(encoding: .utf8, score: score))
    }
    if trials.isEmpty { return certain }
    guard let (best, rest) = best(of: trials), best.score.good > 1 || asWritten.good == 0,
      best.score.bad * 4 <= best.score.good, best.score.points >= asWritten.points + 8
    else { return DetectedEncoding(encoding: .utf8, confidence: 0.9) }
    let confidence = confidence(best.score, over: max(rest, asWritten.points))
    return DetectedEncoding(
      encoding: best.encoding, confidence: confidence, isReadAsWindows1252: true)
  }

  private static func detectVIQR(_ bytes: [UInt8]) -> DetectedEncoding {
    let mark = bytes.firstIndex { $0 == 0x5E || $0 == 0x60 || $0 == 0x7E || $0 == 0x2B }
    let certain = DetectedEncoding(encoding: .utf8, confidence: 1)
    guard let mark = mark ?? bytes.firstIndex(of: 0x27) else { return certain }
    var reader = VIQRReader(sample(of: bytes, around: mark).map(UInt32.init))
    reader.read { _ in }
    let evidence = reader.evidence
    guard evidence.marked > 1, evidence.marked * 4 >= evidence.words,
      evidence.rejected * 4 <= evidence.marked
    else { return certain }
    let share = Double(evidence.marked) / Double(evidence.marked + evidence.rejected)
    let confidence = share * Double(evidence.marked) / Double(evidence.marked + 1)
    return DetectedEncoding(encoding: .viqr, confidence: confidence)
  }

  private static func best(of trials: [Trial]) -> (Trial, rest: Int)? {
    let sorted = trials.sorted { $0.score.points > $1.score.points }
    return sorted.first.map { ($0, sorted.dropFirst().first?.score.points ?? 0) }
  }

  /// From 0 to 1: how many words are right, how many there are, and how far behind the next is.
  private static func confidence(_ score: VietnameseScore, over rest: Int) -> Double {
    let share = Double(score.good) / Double(max(1, score.good + score.bad))
    let amount = Double(score.good) / Double(score.good + 1)
    let lead = Double(score.points - max(0, rest)) / Double(max(1, score.points))
    return share * amount * (0.5 + 0.5 * min(1, max(0, lead)))
  }
}

/// The byte order of UTF-16, told by its zero bytes.
enum UTF16Order {
  /// UTF-16 without a mark: a quarter of all bytes are zero, and of these nine in ten stand on one
  /// side. Nil where that is not so.
  static func guess(_ bytes: [UInt8]) -> TextEncoding? {
    let sample = bytes.prefix(4096)
    let zeros = sample.lazy.filter { $0 == 0 }.count
    guard bytes.count.isMultiple(of: 2), zeros * 4 > sample.count else { return nil }
    let order = likelier(bytes)
    let side = order == .utf16LittleEndian ? 1 : 0
    let onSide = sample.indices.lazy.filter { $0 & 1 == side && sample[$0] == 0 }.count
    return onSide * 10 >= zeros * 9 ? order : nil
  }

  /// The order that has more zeros as high bytes.
  static func likelier(_ bytes: [UInt8]) -> TextEncoding {
    let sample = bytes.prefix(4096)
    let odd = sample.indices.lazy.filter { $0 & 1 == 1 && sample[$0] == 0 }.count
    let even = sample.indices.lazy.filter { $0 & 1 == 0 && sample[$0] == 0 }.count
    return odd >= even ? .utf16LittleEndian : .utf16BigEndian
  }
}
