import VanBanText

/// What news says of a person between the name and the office: age, birth, home.
extension SentenceAssembler {
  private static let age = TokenCode("tuổi")
  private static let born = TokenCode.all("sinh sn")
  private static let home = TokenCode.all(
    "quê ngụ trú thường tạm nguyên dân quốc hộ nhà nam nữ giới cư")
  private static let homeSecond = TokenCode.all(
    "quán tại ở trú tộc tịch khẩu xã huyện tỉnh quận phường thành tp thôn ấp tính chú")
  private static let longest = 24

  /// Behind a phrase such as "45 tuổi", "SN 1970", "quê Bình Định", that a comma or a bracket parts
  /// from the name before it and that another mark ends; nil where none stands at ``index``. The
  /// person stays open.
  func behindPersonalDetails() -> Int? {
    guard open != nil || bracketOwner != nil else { return nil }
    // "N 56 tuổi, quê …"
    if case .name = elements[safe: index - 1], case .plural = elements[index], opensDetails(index) {
      return index + 2
    }
    guard isBehindMark else { return nil }
    guard opensDetails(index) else { return behindDescription() }
    var position = index + 1
    while position < min(elements.count, index + Self.longest) {
      switch elements[position] {
      case .separator(_, .comma), .separator(_, .close), .separator(_, .dash): return position
      case .separator(_, .semicolon):
        // "(SN 1970; nguyên Chủ tịch UBND xã)", "N, quê Bình Định; Ủy viên …"
        return position
      case .separator(_, .colon), .separator(_, .open), .title, .honorific: return nil
      default: position += 1
      }
    }
    return nil
  }

  private static let kin = TokenCode.all("vợ chồng con em anh chị cháu bố mẹ cha cùng và người")
  private static let longestDescription = 9

  /// Behind a phrase without verb that the tables hold no office for, where a mark and an office
  /// follow: "N, thành viên tổ giám sát, Phó Phòng …".
  private func behindDescription() -> Int? {
    var position = index
    while position < min(elements.count, index + Self.longestDescription) {
      switch elements[position] {
      case .separator(_, .comma), .separator(_, .dash):
        guard position - index >= 2, case .title = elements[safe: skipHonorifics(position + 1)]
        else {
          return nil
        }
        return position
      case .word(let token):
        guard tokens[token].shape == .lower || position > index,
          !Self.kin.contains(tokens[token].code),
          analysis.endOfBody(at: token) == nil
        else { return nil }
        position += 1
      case .honorific(_, plural: false, kind: .profession): position += 1
      case .separator(_, .and), .separator(_, .other): position += 1
      default: return nil
      }
    }
    return nil
  }

  private var isBehindMark: Bool {
    switch elements[safe: index - 1] {
    case .separator(_, .comma), .separator(_, .open), .separator(_, .dash): true
    case .separator(_, .semicolon): bracketOwner != nil
    default: false
    }
  }

  private func opensDetails(_ position: Int) -> Bool {
    switch elements[position] {
    case .plural(let token):
      return tokens[token].shape == .digits && token + 1 < sentence.upperBound
        && tokens[token + 1].code == Self.age
    case .word(let token):
      let code = tokens[token].code
      if Self.born.contains(code) { return true }
      guard Self.home.contains(code), token + 1 < sentence.upperBound else { return false }
      let next = tokens[token + 1]
      return Self.homeSecond.contains(next.code) || next.shape.isCapitalized
        || next.shape == .comma || next.shape == .closeBracket
    default: return false
    }
  }
}
