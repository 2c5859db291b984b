import Foundation
import Testing

@testable import VanBanText

/// One row of Fixtures/conformance/legacy.tsv.
struct LegacyRow: Sendable, CustomTestStringConvertible {
  var encoding: TextEncoding
  var bytes: [UInt8]
  /// "-": the bytes stand for nothing.
  var text: String

  var testDescription: String { "\(encoding.rawValue) \(bytes) \(text)" }

  static let all: [LegacyRow] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let file = root.appending(path: "Fixtures/conformance/legacy.tsv")
    let content = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return content.split(separator: "\n").compactMap { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard !line.hasPrefix("#"), fields.count == 4,
        let encoding = TextEncoding(rawValue: String(fields[0]))
      else { return nil }
      let bytes = fields[1].split(separator: " ").compactMap { UInt8($0, radix: 16) }
      return LegacyRow(encoding: encoding, bytes: bytes, text: String(fields[2]))
    }
  }()
}

@Suite struct LegacyEncodingTests {
  @Test func readsTheConformanceTable() {
    #expect(LegacyRow.all.count > 900)
    for row in LegacyRow.all {
      let decoder = TextDecoder(encoding: row.encoding)
      if row.text == "-" {
        #expect(throws: TextDecodingError.malformed(encoding: row.encoding, offset: 0)) {
          try decoder.decode(row.bytes)
        }
      } else {
        let text = try? decoder.decode(row.bytes)
        #expect(text.map { same($0, row.text) } == true, "\(row.testDescription): \(text ?? "-")")
      }
    }
  }

  private static let sentence = "Căn cứ Nghị định số 15/CP ngày 2/3/1993 của Chính phủ"
  private static let samples: [(TextEncoding, [UInt8])] = [
    (.tcvn3, latin1("C¨n cø NghÞ ®Þnh sè 15/CP ngµy 2/3/1993 cña ChÝnh phñ")),
    (.vni, latin1("Caên cöù Nghò ñònh soá 15/CP ngaøy 2/3/1993 cuûa Chính phuû")),
    (.viscii, latin1("Cån cÑ Ngh¸ ð¸nh s¯ 15/CP ngày 2/3/1993 cüa Chính phü")),
    (.windows1258, latin1("Cãn cýì Nghiò ðiònh sôì 15/CP ngaÌy 2/3/1993 cuÒa Chiình phuÒ")),
    (.viqr, latin1("Ca(n cu+' Nghi. ddi.nh so^' 15/CP nga`y 2/3/1993 cu?a Chi'nh phu?")),
  ]

  private static func latin1(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
  }

  @Test(arguments: samples)
  func findsTheEncoding(encoding: TextEncoding, bytes: [UInt8]) throws {
    let found = TextDecoder.detect(bytes)
    #expect(found.encoding == encoding)
    #expect(found.confidence > 0.5)
    #expect(!found.isReadAsWindows1252)
    let text = try TextDecoder().decode(bytes)
    #expect(same(text, LegacyEncodingTests.sentence), "\(text)")
    #expect(try TextDecoder(encoding: encoding).decode(bytes) == text)
  }

  @Test(arguments: samples)
  func readsTextThatCameThroughWindows1252(encoding: TextEncoding, bytes: [UInt8]) throws {
    guard encoding != .viqr else { return }
    let surface = String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    let saved = Array(surface.utf8)
    let found = TextDecoder.detect(saved)
    #expect(found.encoding == encoding)
    #expect(found.isReadAsWindows1252)
    #expect(try same(TextDecoder().decode(saved), LegacyEncodingTests.sentence))
    #expect(try same(TextDecoder(encoding: encoding).decode(saved), LegacyEncodingTests.sentence))
  }

  @Test func capitalFontsMustBeNamed() throws {
    let bytes = LegacyEncodingTests.latin1("Bé Tµi chÝnh")
    #expect(TextDecoder.detect(bytes).encoding == .tcvn3)
    #expect(try same(TextDecoder(encoding: .tcvn3Capitals).decode(bytes), "BỘ TÀI CHÍNH"))
  }

  @Test func vniKeepsTheCaseOfTheLetter() throws {
    let bytes = LegacyEncodingTests.latin1("UÛY OÂng OÅng AÉc aÚ î")
    #expect(try same(TextDecoder(encoding: .vni).decode(bytes), "ỦY Ông Ổng Ắc ẳ ỵ"))
  }

  @Test(arguments: [
    "Résumé détaillé du procès-verbal", "Größe und Übergänge", "Informação às câmaras",
    "Años de mañana, según él", "Æble og frugt på et træ", "naïve café",
  ])
  func otherLanguagesAreNotTakenForVietnamese(text: String) throws {
    let found = TextDecoder.detect(Array(text.utf8))
    #expect(found.encoding == .utf8)
    #expect(!found.isReadAsWindows1252)
    #expect(try same(TextDecoder(repairsMojibake: true).decode(Array(text.utf8)), text))
    let bytes = LegacyEncodingTests.latin1(text)
    #expect(TextDecoder.detect(bytes) == DetectedEncoding(encoding: .utf8, confidence: 0))
    #expect(throws: TextDecodingError.self) { try TextDecoder().decode(bytes) }
  }

  @Test func textOfUnicodeIsNotNormalized() throws {
    let text = "Nghi\u{323} quye\u{302}\u{301}t"
    #expect(try same(TextDecoder().decode(Array(text.utf8)), text))
  }

  @Test func minusAndBulletOfPDFFilesAreLettersOnlyInWords() throws {
    let text = try TextDecoder(encoding: .tcvn3).decode(Array("n−íc x∙ héi 5 − 3, 5−3".utf8))
    #expect(same(text, "nước xã hội 5 − 3, 5−3"))
  }

  @Test func aCutUTF8TextIsStillUTF8() {
    let bytes = Array("Ủy ban nhân dân tỉnh Thừa Thiên Huế".utf8.dropLast())
    #expect(TextDecoder.detect(bytes) == DetectedEncoding(encoding: .utf8, confidence: 0))
    let offset = bytes.count - 2
    #expect(throws: TextDecodingError.malformed(encoding: .utf8, offset: offset)) {
      try TextDecoder().decode(bytes)
    }
  }

  @Test func replacesOrNamesUndecodableBytes() throws {
    let bytes: [UInt8] = [0x42, 0x81, 0x43]
    for encoding in [TextEncoding.tcvn3, .tcvn3Capitals, .vni, .windows1258] {
      #expect(throws: TextDecodingError.malformed(encoding: encoding, offset: 1)) {
        try TextDecoder(encoding: encoding).decode(bytes)
      }
      let decoder = TextDecoder(encoding: encoding, replacingMalformed: true)
      #expect(try same(decoder.decode(bytes), "B\u{FFFD}C"))
    }
    let decoder = TextDecoder(replacingMalformed: true)
    #expect(try same(decoder.decode([0x41, 0xFF, 0x42]), "A\u{FFFD}B"))
    #expect(throws: TextDecodingError.malformed(encoding: .viqr, offset: 1)) {
      try TextDecoder(encoding: .viqr).decode([0x41, 0xFF])
    }
  }

  @Test(
    arguments: [
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0x44, 0x52],
      [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0x3E, 0],
      [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0xCB, 0x48, 0xCD, 0xC9, 0xC9, 7, 0, 0x86, 0xA6, 0x10],
      [0x50, 0x4B, 3, 4, 0x14, 0, 0, 0, 8, 0, 0xB5, 0x41],
    ] as [[UInt8]])
  func refusesBinaryFiles(bytes: [UInt8]) {
    #expect(throws: TextDecodingError.self) { try TextDecoder().decode(bytes) }
    for encoding in [TextEncoding.tcvn3, .vni, .viscii, .windows1258] {
      #expect(throws: TextDecodingError.self) { try TextDecoder(encoding: encoding).decode(bytes) }
    }
  }

  @Test func anyBytesGetAnAnswer() {
    var random = SplitMix(seed: 7)
    for round in 0..<600 {
      let bytes = (0..<random.next(upTo: 200)).map { _ in
        round.isMultiple(of: 2)
          ? UInt8(random.next(upTo: 256)) : LegacyEncodingTests.alphabet[random.next(upTo: 40)]
      }
      let found = TextDecoder.detect(bytes)
      #expect((0...1).contains(found.confidence))
      for encoding in TextEncoding.allCases.map(Optional.some) + [nil] {
        let strict = try? TextDecoder(encoding: encoding).decode(bytes)
        let lenient = try? TextDecoder(
          encoding: encoding, replacingMalformed: true, repairsMojibake: true
        ).decode(bytes)
        if let strict, let lenient, encoding != nil, encoding != .utf8 {
          #expect(same(strict, lenient))
        }
      }
    }
  }

  /// Bytes that the readers treat in some special way.
  private static let alphabet: [UInt8] =
    Array("adoeuUDAy^('`?~.+\\ \n1".utf8) + [
      0xC3, 0xA1, 0xC2, 0xBB, 0xE1, 0xBA, 0xF4, 0xF8, 0xF9, 0xE2, 0xEC, 0xD2, 0xAD, 0xB5, 0x80,
      0x81, 0x02, 0x1E, 0xEF,
    ]
}

/// A small generator, so that failures can be repeated.
private struct SplitMix {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next(upTo bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(max(1, bound)))
  }
}
