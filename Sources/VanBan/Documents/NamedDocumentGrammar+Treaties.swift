import VanBanText

/// Treaties that no table knows.
extension NamedDocumentGrammar {
  /// Small words that names of treaties hold; with the first set they may also end.
  static let treatyWords = TokenCode.all(
    """
    tự do thương mại đối tác hợp kinh tế toàn diện song phương chiến lược quyền biển đánh \
    thuế hai lần bảo hộ đầu \
    tư hữu nghị an ninh phòng chung khung biên giới khí hậu biến đổi vũ hạt nhân hóa học \
    sinh hàng không tương trợ \
    pháp hình sự dân dẫn độ chuyển giao hòa bình quốc tế kiểm soát cắt giảm lực lượng tầm \
    trung tên lửa đạn đạo \
    phổ thử giáo dục nghề nghiệp liên minh châu âu khối thuận lợi dịch vụ quan vận tải \
    đường bộ quá cảnh cá phân \
    định vịnh thị trường cơ bản lao động gia súc vật thuyền viên hải quân sự tiến chính \
    trị dã man trẻ em phụ nữ \
    khuyến khích tra tấn trừng phạt đối xử vô nhân đạo chủng tộc nô lệ \
    gìn giữ bản quyền sở trí tuệ ngoại lãnh xuyên dương cộng đồng di sản thế giới văn
    """)
  static let joining = TokenCode.all(
    "về của và với các cho giữa tránh chống cấm không trong")

  /// A treaty that no table knows, by its proper name: "Hiệp định Schengen".
  func treaty(kind: Range<Int>) -> Found? {
    guard joins(kind.upperBound) else { return nil }
    // "Hiệp định đối tác thương mại và đầu tư xuyên Đại Tây Dương": the kind's own capital, not that
    // of a sentence.
    let isLower = !shape(kind.upperBound).isCapitalized
    if isLower {
      guard kind.lowerBound > 0, tokens[kind.lowerBound].before <= .space,
        shape(kind.lowerBound - 1).isWord || shape(kind.lowerBound - 1) == .comma,
        NamedDocumentGrammar.treatyWords.contains(code(kind.upperBound))
      else { return nil }
    }
    var index = kind.upperBound
    var end = index
    while index < min(tokens.count, kind.upperBound + 24), joins(index) {
      // The next document of a list, or the next sentence of one that lacks its period.
      if index > kind.upperBound, analysis.phrases.longest(.documentTypes, at: index) != nil {
        break
      }
      if shape(index).isCapitalized {
        guard !NamedDocumentGrammar.openers.contains(code(index)) else { break }
        index += 1
        end = index
      } else if shape(index) == .comma, shape(index + 1) == .lower, joins(index + 1),
        (kind.upperBound..<index).contains(where: { code($0) == DocumentWord.about }),
        NamedDocumentGrammar.treatyWords.contains(code(index + 1)),
        NamedDocumentGrammar.treatyWords.contains(code(index + 2)) || !shape(index + 2).isWord
      {
        // "Hiệp định về khuyến khích, bảo hộ đầu tư"
        index += 1
      } else if shape(index) == .dash {
        index += 1
      } else if NamedDocumentGrammar.treatyWords.contains(code(index)) {
        index += 1
        end = index
      } else if NamedDocumentGrammar.joining.contains(code(index)) {
        index += 1
      } else {
        break
      }
    }
    let first = kind.upperBound
    guard end > first else { return nil }
    if isLower {
      guard end > first + 3, (first..<end).contains(where: { shape($0).isCapitalized }) else {
        return nil
      }
    }
    // "Hiệp định Thương mại mới" is no name yet.
    if NamedDocumentGrammar.treatyWords.contains(code(first)), end <= first + 3,
      !(first + 1..<max(end, first + 1)).contains(where: { shape($0).isCapitalized })
    {
      return nil
    }
    // "Hiệp định FTA" is any of them.
    if end == first + 1, NamedDocumentGrammar.generic.contains(code(first)) { return nil }
    if year(at: end) != nil { end = yearEnd(end) }
    return Found(
      identity: .name(analysis.table.wording(kind.lowerBound..<end)),
      tokens: kind.lowerBound..<end, end: end, rule: "treaty")
  }
  static let openers = TokenCode.all("tại theo trong khi sau ngày ông bà đây")
  static let generic = TokenCode.all("FTA ODA")
}
