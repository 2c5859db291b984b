/// Random numbers that are the same in every run with the same seed (SplitMix64).
public struct SeededRandom: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// The sequence of `seed`.
  public init(seed: UInt64) { state = seed }

  /// The next number. O(1).
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func pick(_ values: [String]) -> String { values.randomElement(using: &self) ?? "" }
}

/// An article that was put together, with what it holds.
public struct GeneratedArticle: Sendable {
  /// The text, its headline on the first line.
  public var text: String
  /// Each person with the offices that the text gives. No name stands twice.
  public var officials: [ExpectedOfficial]
  /// The numbers of the documents in the order of the text, each once.
  public var documents: [ExpectedDocument]
  /// The seed that makes this article again.
  public var seed: UInt64
}

/// Makes articles with known answers, for property tests.
///
/// ```swift
/// for seed in 0..<200 {
///   let made = ArticleGenerator(seed: UInt64(seed)).article()
///   expectOfficials(made.officials, in: made.text)
///   expectDocuments(made.documents, in: made.text)
/// }
/// ```
/// The sentences are plain on purpose: what fails on them fails on real news. They do not replace
/// annotated articles.
public struct ArticleGenerator: Sendable {
  private let seed: UInt64
  /// The persons of an article.
  public var officialCount: ClosedRange<Int>
  /// The documents of an article.
  public var documentCount: ClosedRange<Int>

  /// A generator whose articles depend on `seed` and the counts alone.
  public init(
    seed: UInt64, officialCount: ClosedRange<Int> = 1...6, documentCount: ClosedRange<Int> = 0...5
  ) {
    self.seed = seed
    self.officialCount = officialCount
    self.documentCount = documentCount
  }

  /// The article of this seed: a headline and a sentence a line, in random order.
  public func article() -> GeneratedArticle {
    var random = SeededRandom(seed: seed)
    var names: Set<String> = []
    var officials: [ExpectedOfficial] = []
    var documents: [(sentence: String, code: String, type: String)] = []
    var sentences: [(text: String, document: Int?)] = []
    for _ in 0..<Int.random(in: officialCount, using: &random) {
      let name = ArticleGenerator.name(using: &random)
      guard names.insert(name).inserted else { continue }
      let offices = ArticleGenerator.offices(using: &random)
      officials.append(ArticleGenerator.official(name, offices))
      sentences.append((ArticleGenerator.sentence(name, offices, using: &random), nil))
    }
    var codes: Set<String> = []
    for _ in 0..<Int.random(in: documentCount, using: &random) {
      let (type, code) = ArticleGenerator.document(using: &random)
      guard codes.insert(code).inserted else { continue }
      let number = Bool.random(using: &random) ? "số " : ""
      let sentence =
        random.pick([
          "Hội nghị quán triệt", "Các địa phương thực hiện", "Đoàn kiểm tra việc thực hiện",
        ])
        + " \(type) \(number)\(code)."
      sentences.append((sentence, documents.count))
      documents.append((sentence, code, type))
    }
    sentences.shuffle(using: &random)
    let headline = random.pick(["Hội nghị tổng kết công tác năm", "Triển khai nhiệm vụ trọng tâm"])
    return GeneratedArticle(
      text: ([headline] + sentences.map(\.text)).joined(separator: "\n"), officials: officials,
      documents: sentences.compactMap(\.document).map {
        ExpectedDocument(documents[$0].code, type: documents[$0].type, mentionCount: 1)
      }, seed: seed)
  }

  /// A Vietnamese name of three or four syllables.
  public static func name(using random: inout SeededRandom) -> String {
    var parts = [random.pick(surnames), random.pick(middles)]
    if Int.random(in: 0..<4, using: &random) == 0 { parts.append(random.pick(givens)) }
    var last = random.pick(givens)
    while parts.contains(last) { last = random.pick(givens) }
    return (parts + [last]).joined(separator: " ")
  }

  /// One to three offices of a province, as one person may hold together.
  static func offices(using random: inout SeededRandom) -> [ExpectedTitle] {
    var offices: [ExpectedTitle] = []
    if Int.random(in: 0..<4, using: &random) == 0 {
      offices.append(
        ExpectedTitle("Ủy viên Trung ương Đảng", role: "Ủy viên", organization: "Trung ương Đảng"))
    }
    let (role, body) = posts.randomElement(using: &random) ?? ("Bí thư", "Tỉnh ủy")
    if body != "Tỉnh ủy", Bool.random(using: &random) {
      offices.append(
        ExpectedTitle(
          "Ủy viên Ban Thường vụ Tỉnh ủy", role: "Ủy viên",
          organization: "Ban Thường vụ Tỉnh ủy"))
    }
    offices.append(ExpectedTitle("\(role) \(body)", role: role, organization: body))
    return offices
  }

  /// The kind and the number of a document of the Party or the State.
  public static func document(using random: inout SeededRandom) -> (type: String, code: String) {
    let number = Int.random(in: 1...299, using: &random)
    let padded = number < 10 ? "0\(number)" : "\(number)"
    let year = Int.random(in: 2010...2025, using: &random)
    guard Bool.random(using: &random) else {
      let (type, code) = stateKinds.randomElement(using: &random) ?? ("Nghị định", "NĐ-CP")
      return (type, "\(padded)/\(year)/\(code)")
    }
    let (type, code) = partyKinds.randomElement(using: &random) ?? ("Nghị quyết", "NQ")
    return (type, "\(padded)-\(code)/\(random.pick(["TW", "TU"]))")
  }

  private static func official(_ name: String, _ offices: [ExpectedTitle]) -> ExpectedOfficial {
    var official = ExpectedOfficial(name)
    official.titles = offices
    return official
  }

  private static func sentence(
    _ name: String, _ offices: [ExpectedTitle], using random: inout SeededRandom
  ) -> String {
    let honorific = random.pick(["đồng chí", "ông", "bà"])
    let list = offices.map(\.text).joined(separator: ", ")
    let end = random.pick(["phát biểu tại hội nghị", "dự buổi lễ", "chủ trì cuộc họp"])
    switch Int.random(in: 0..<4, using: &random) {
    case 0: return "\(capitalized(honorific)) \(name), \(list), \(end)."
    case 1: return "\(list) \(name) \(end)."
    case 2: return "Dự hội nghị có \(honorific) \(name), \(list)."
    default: return "Phát biểu tại hội nghị, \(honorific) \(name) - \(list) - đánh giá cao kết quả."
    }
  }

  private static func capitalized(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  private static let surnames = [
    "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô",
    "Dương", "Lý", "Đinh", "Trịnh", "Mai",
  ]
  private static let middles = [
    "Văn", "Thị", "Đức", "Hữu", "Quang", "Minh", "Xuân", "Thanh", "Ngọc", "Hồng", "Công", "Đình",
  ]
  private static let givens = [
    "Hùng", "Dũng", "Tuấn", "Hải", "Sơn", "Lan", "Hương", "Thảo", "Phong", "Cường", "Thắng", "Bình",
    "Hạnh", "Nga", "Tùng", "Khánh", "Long", "Vinh", "Hiếu", "Nhung", "Trang", "Đạt",
  ]
  private static let posts: [(String, String)] = [
    ("Bí thư", "Tỉnh ủy"), ("Phó Bí thư Thường trực", "Tỉnh ủy"), ("Phó Bí thư", "Tỉnh ủy"),
    ("Chủ tịch", "UBND tỉnh"), ("Phó Chủ tịch", "UBND tỉnh"), ("Phó Chủ tịch", "HĐND tỉnh"),
    ("Chủ tịch", "HĐND tỉnh"), ("Phó Chủ tịch Thường trực", "HĐND tỉnh"),
    ("Giám đốc", "Sở Nội vụ"), ("Phó Giám đốc", "Sở Tài chính"), ("Giám đốc", "Sở Y tế"),
    ("Chủ tịch", "Ủy ban MTTQ tỉnh"), ("Giám đốc", "Công an tỉnh"), ("Bí thư", "Tỉnh đoàn"),
  ]
  private static let stateKinds = [
    ("Nghị định", "NĐ-CP"), ("Quyết định", "QĐ-TTg"), ("Quyết định", "QĐ-UBND"),
    ("Thông tư", "TT-BTC"), ("Nghị quyết", "NQ-HĐND"), ("Thông tư", "TT-BNV"),
  ]
  private static let partyKinds = [
    ("Nghị quyết", "NQ"), ("Kết luận", "KL"), ("Chỉ thị", "CT"), ("Quy định", "QĐ"),
    ("Kế hoạch", "KH"), ("Chương trình", "CTr"), ("Hướng dẫn", "HD"),
  ]
}
