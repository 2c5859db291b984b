#if Index
  internal import VanBan

  /// By which offices of an article a person may be told from others of the same name.
  ///
  /// "Bộ trưởng Bộ Nội vụ" is one office in the country. "Bí thư Tỉnh ủy" is one in each province:
  /// it says who is meant only together with a place, which the office itself gives ("Bí thư Tỉnh ủy
  /// Thanh Hóa") or which is the only province that the article names. An office of another kind
  /// says nothing.
  struct OfficeScopes {
    struct Link: Hashable {
      /// The office written out, without its place.
      var office: String
      /// Empty where the office is one in the country.
      var place: String
    }

    /// The province of an article that names only one.
    private let onlyProvince: String?
    /// The keys of the provinces' names, the longest first, with their codes.
    private static let provinces: [(key: String, code: String)] = Knowledge.standard.provinces
      .map { (" " + SearchKeys.writtenOut($0.name).exact, $0.code) }
      .sorted { $0.0.utf8.count > $1.0.utf8.count }

    /// Offices that many hold at a time.
    private static let commonRoles: Set<String> = [
      "dai bieu", "chuyen vien", "can bo", "nhan vien", "giang vien", "giao vien", "phong vien",
      "thanh vien", "hoi vien", "dang vien", "doan vien", "cong chuc", "vien chuc", "chien si",
    ]

    init(of article: Article) {
      let provinces = Set(article.places.compactMap(\.code))
      onlyProvince = provinces.count == 1 ? provinces.first : nil
    }

    /// Nil where the office does not tell persons of one name apart.
    func link(of title: Title, key: String, keys: inout SearchKeys) -> Link? {
      let role = keys.joined(title.role).folded
      guard !OfficeScopes.commonRoles.contains(where: { role.hasPrefix($0) }) else { return nil }
      if title.level == .central { return Link(office: key, place: "") }
      guard let organization = title.organization else { return nil }
      if title.level == .ministry || title.level == .foreign { return Link(office: key, place: "") }
      // The province cut off, so that the same office is found where the article leaves it out.
      if let own = OfficeScopes.provinces.first(where: { key.hasSuffix($0.key) }) {
        return Link(office: String(key.dropLast(own.key.count)), place: own.code)
      }
      guard let onlyProvince else { return nil }
      // Below the province the office must also say of which unit: "Huyện ủy" alone does not.
      let isNamed = organization.split(separator: " ").last?.first?.isUppercase ?? false
      return title.level == .province || isNamed ? Link(office: key, place: onlyProvince) : nil
    }
  }
#endif
