import Testing

@testable import VanBanText

@Suite struct SyllableTests {
  /// The syllable, its onset, glide, nucleus, coda and tone.
  @Test(arguments: [
    ("Thuyền", "th", "u", "yê", "n", Tone.huyen), ("nghiêng", "ngh", "", "iê", "ng", .ngang),
    ("quyết", "qu", "", "yê", "t", .sac), ("quốc", "qu", "", "ô", "c", .sac),
    ("quý", "qu", "", "y", "", .sac), ("qúc", "qu", "", "u", "c", .sac),
    ("gì", "gi", "", "i", "", .huyen), ("giếng", "gi", "", "iê", "ng", .sac),
    ("gia", "gi", "", "a", "", .ngang), ("già", "gi", "", "a", "", .huyen),
    ("yêu", "", "", "yê", "u", .ngang), ("Ủy", "", "u", "y", "", .hoi),
    ("uỷ", "", "u", "y", "", .hoi), ("hòa", "h", "o", "a", "", .huyen),
    ("hoà", "h", "o", "a", "", .huyen), ("khuya", "kh", "u", "ya", "", .ngang),
    ("được", "đ", "", "ươ", "c", .nang), ("mía", "m", "", "ia", "", .sac),
    ("ngoẹo", "ng", "o", "e", "o", .nang), ("bóng", "b", "", "o", "ng", .sac),
    ("soóc", "s", "", "oo", "c", .sac), ("ạ", "", "", "a", "", .nang),
    ("kông", "k", "", "ô", "ng", .ngang), ("Đắk", "đ", "", "ă", "k", .sac),
    ("khuỷu", "kh", "u", "y", "u", .hoi), ("ngoẫy", "ng", "o", "â", "y", .nga),
    ("khuều", "kh", "u", "ê", "u", .huyen), ("loèng", "l", "o", "e", "ng", .huyen),
    ("b", "b", "", "", "", .ngang), ("THA\u{302}\u{301}NG", "th", "", "â", "ng", .sac),
    ("vie\u{323}\u{302}t", "v", "", "iê", "t", .nang),
  ])
  func parts(
    _ text: String, _ onset: String, _ glide: String, _ nucleus: String, _ coda: String,
    _ tone: Tone
  ) throws {
    let syllable = try #require(Syllable(text))
    #expect(syllable.onset == onset)
    #expect(syllable.glide == glide)
    #expect(syllable.nucleus == nucleus)
    #expect(syllable.coda == coda)
    #expect(syllable.tone == tone)
    #expect(Syllable.isPossible(text))
  }

  @Test(arguments: [
    "", "table", "xyz", "cê", "kuân", "ngha", "ghà", "ngiêng", "aỉ", "hàt", "kat", "chat", "vuơng",
    "wa", "zin", "jo", "tt", "đầuu", "áà", "thuyềnn", "qu", "w", "1", "a1", "bă", "â ",
    "nguyenx", "nghiêngg", "\u{301}a", "thành\u{301}", "é\u{302}\u{302}",
  ])
  func refuses(text: String) {
    #expect(Syllable(text) == nil)
    #expect(!Syllable.isPossible(text))
  }

  @Test(arguments: [
    "", "b", "ch", "d", "đ", "h", "l", "m", "n", "nh", "ph", "r", "s", "t", "th", "tr", "v", "x",
  ])
  func mostOnsetsTakeMostRimes(onset: String) {
    for rime in ["an", "ăm", "ân", "anh", "oan", "uyên", "ương", "iêu", "uôi", "ôn", "uê"] {
      #expect(Syllable.isPossible(onset + rime), "\(onset)\(rime)")
    }
    for rime in ["ác", "ạch", "ếp", "uyết", "oạt", "ược", "iếp"] {
      #expect(Syllable.isPossible(onset + rime), "\(onset)\(rime)")
    }
    for rime in ["ac", "àch", "ểp", "uyêt", "oãt", "âi", "ơng", "iêch"] {
      #expect(!Syllable.isPossible(onset + rime), "\(onset)\(rime)")
    }
  }
}
