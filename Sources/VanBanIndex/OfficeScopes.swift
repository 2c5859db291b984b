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

    private let article: Article
    /// Mentions of places, by their ranges, with what names the place in the index.
    private let places: [(range: Range<String.Index>, name: String)]
    /// The province of an article that names only one.
    private let onlyProvince: String?

    /// Offices that many hold at a time.
    private static let commonRoles: Set<String> = [
      "dai bieu", "chuyen vien", "can bo", "nhan vien", "giang vien", "giao vien", "phong vien",
      "thanh vien", "hoi vien", "dang vien", "doan vien", "cong chuc", "vien chuc", "chien si",
    ]

    init(of article: Article) {
      self.article = article
      places = article.places.flatMap { place in
        let name = place.code.map { "#\($0)" } ?? SearchKeys.writtenOut(place.name).exact
        return place.mentions.map { ($0.range, name) }
      }
      let provinces = Set(article.places.compactMap(\.code))
      onlyProvince = provinces.count == 1 ? provinces.first.map { "#\($0)" } : nil
    }

    /// Nil where the office does not tell persons of one name apart.
    func link(of title: Title) -> Link? {
      let role = SearchKeys.joined(title.role).folded
      guard !OfficeScopes.commonRoles.contains(where: { role.hasPrefix($0) }) else { return nil }
      switch title.level {
      case .central: return Link(office: SearchKeys.writtenOut(title.text).exact, place: "")
      case .ministry, .foreign:
        guard title.organization != nil else { return nil }
        return Link(office: SearchKeys.writtenOut(title.text).exact, place: "")
      default:
        guard title.organization != nil else { return nil }
        let own = places.filter {
          title.range.lowerBound <= $0.range.lowerBound && $0.range.upperBound <= title.range.upperBound
        }
        if own.count == 1, own[0].name.hasPrefix("#") {
          // The place cut off, so that the same office is found where the article leaves it out.
          var office = String(article.text[title.range.lowerBound..<own[0].range.lowerBound])
          let unit = SearchKeys.writtenOut(String(article.text[own[0].range])).folded
          if unit.hasPrefix("tinh ") { office += " tỉnh" }
          if unit.hasPrefix("thanh pho ") { office += " thành phố" }
          office += article.text[own[0].range.upperBound..<title.range.upperBound]
          return Link(office: SearchKeys.writtenOut(office).exact, place: own[0].name)
        }
        let office = SearchKeys.writtenOut(title.text).exact
        guard own.isEmpty else {
          return Link(office: office, place: own.map(\.name).joined(separator: " "))
        }
        // Below the province the article's province alone does not say which of its units.
        guard title.level == .province, let onlyProvince else { return nil }
        return Link(office: office, place: onlyProvince)
      }
    }
  }
#endif
