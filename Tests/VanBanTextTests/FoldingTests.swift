import Testing

@testable import VanBanText

@Suite struct TextFoldingTests {
  @Test(arguments: [
    (TextFolding.Options.all, "Đà Nẵng", "da nang"), (.all, "ÐẢNG Ủy", "dang uy"),
    (.caseInsensitive, "HÀ NỘI, Đ", "hà nội, đ"), (.diacriticInsensitive, "Hà Nội Đ", "Ha Noi D"),
    (.lookAlikes, "Ðảng Ａ “x” –", "Đảng A \"x\" -"), (.all, "x\u{323}y Ǆ ß", "xy ǆ ß"),
    (.all, "ti\u{AD}ếng", "tieng"), (.all, "Сá ñ Žižka", "ca n zizka"),
    (TextFolding.Options(), "Hòa", "Hòa"),
    (.all, "漢字 😀", "漢字 😀"), (.all, "", ""),
  ])
  func folds(options: TextFolding.Options, text: String, expected: String) {
    for source in [text, decompose(text)] {
      #expect(same(TextFolding(options).fold(source).text, expected), "\(source)")
    }
  }

  @Test func theWayBackIsExact() throws {
    for source in ["Ông Ti\u{AD}ến ở Ðà Nẵng, ÐẢNG", decompose("Ông Tiến ở Ðà Nẵng, ÐẢNG")] {
      let folded = TextFolding().fold(source)
      #expect(folded.text == "ong tien o da nang, dang")
      for (found, written) in [
        ("da nang", "Ðà Nẵng"), ("dang", "ÐẢNG"), ("ong", "Ông"), ("tien", "Tiến"),
      ] {
        let range = try #require(folded.text.firstRange(of: found))
        let back = String(source[folded.sourceRange(of: range)])
        #expect(TextFolding(.lookAlikes).areEqual(back, written), "\(back)")
      }
      let all = folded.sourceRange(of: folded.text.startIndex..<folded.text.endIndex)
      #expect(all == source.startIndex..<source.endIndex)
    }
  }

  @Test(arguments: 0..<200)
  func rangesStayInOrder(seed: Int) {
    var random = RandomText(seed: seed + 7000)
    let text = random.text(pieces: 1 + random.next(below: 30))
    let folded = TextFolding().fold(text)
    var last = text.startIndex
    for index in folded.text.unicodeScalars.indices {
      let next = folded.text.unicodeScalars.index(after: index)
      let range = folded.sourceRange(of: index..<next)
      #expect(range.lowerBound >= last && range.upperBound <= text.endIndex)
      #expect(range.lowerBound.samePosition(in: text.unicodeScalars) != nil)
      last = range.lowerBound
    }
  }
}

@Suite struct SpellingVariantTests {
  @Test(arguments: [
    ("kỹ thuật", "kĩ thuật", true), ("bác sĩ", "Bác sỹ", true), ("lý do", "lí do", true),
    ("quý", "quí", true), ("quỳnh", "quình", true), ("y tế", "i tế", true), ("Mỹ", "mĩ", true),
    ("hy vọng", "hi vọng", true), ("dông bão", "giông bão", true), ("hoà", "hòa", true),
    ("Uỷ  ban", "ủy ban", true), ("yêu", "iêu", true), ("giêng", "diêng", true), ("gì", "dì", true),
    ("Ðảng", "đảng", true), ("Covid-19", "covid–19", true), ("thúy", "thuý", true),
    ("thúy", "thúi", false), ("tai", "tay", false), ("da", "đa", false), ("ra", "da", false),
    ("ma", "má", false), ("suy", "sui", false), ("18-NQ/TW", "18-NQ/TU", false),
    ("kỹ thuật", "kỹthuật", false),
  ])
  func keys(a: String, b: String, equal: Bool) {
    let variants = SpellingVariants()
    #expect(variants.areEqual(a, b) == equal, "\(variants.key(of: a)) \(variants.key(of: b))")
    #expect(variants.areEqual(decompose(a), b) == equal)
  }

  @Test func eachVariantCanBeAskedForAlone() {
    #expect(!SpellingVariants(.iAndY).areEqual("dông", "giông"))
    #expect(!SpellingVariants(.dAndGi).areEqual("kỹ", "kĩ"))
    #expect(SpellingVariants([]).areEqual("Hoà", "hòa"))
  }
}
