import VanBanText

/// What "Nghị quyết này" means, and of which document "khoản 2 Điều 7" is a part.
extension DocumentResolution {
  /// What is known of the documents of one kind while the text is read.
  private struct Memory {
    var last: Int?
    /// In the order of first mention.
    var seen: [Int] = []
    /// Whether an unnumbered document, or a form that could not be resolved, came after the last.
    var isBroken = false

    mutating func note(_ work: Int) {
      last = work
      isBroken = false
      if !seen.contains(work), seen.count < 32 { seen.append(work) }
    }
  }

  /// "Nghị quyết này" is the nearest document of its kind before it, unless an unnumbered one
  /// stands between.
  mutating func joinBackReferences(_ unnumbered: [(token: Int, kind: Int)]) {
    var next = 0
    var memory: [Int: Memory] = [:]
    // "Văn bản này" is a document of any kind.
    var any = Memory()
    for (index, citation) in citations.enumerated() {
      while next < unnumbered.count, unnumbered[next].token < citation.tokens.lowerBound {
        let kind = unnumbered[next].kind
        memory[kind, default: Memory()].isBroken = true
        if codebook.kinds[kind].type != "Văn bản" { any.isBroken = true }
        next += 1
      }
      guard let kind = citation.kind else { continue }
      guard case .back(let isPlain, let count) = citation.identity else {
        if owner[index] >= 0, !citation.isBracketed {
          memory[kind, default: Memory()].note(owner[index])
          any.note(owner[index])
        }
        continue
      }
      // In a decree "Nghị định này" is that decree.
      if let own, own.kind == kind, isPlain, count == 1, owner[own.citation] >= 0 {
        join(index, owner[own.citation])
        continue
      }
      let isAny = codebook.kinds[kind].type == "Văn bản"
      let known = isAny ? any : memory[kind] ?? Memory()
      let found = resolve(known, isPlain: isPlain, count: count)
      for work in found.works { join(index, work) }
      guard found.works.isEmpty else { continue }
      // "Quyết định này" with no decision before it may be any.
      if citation.needsMatch, known.last == nil { continue }
      openReferences.append((index, found.candidates))
      if isAny { any.isBroken = true } else { memory[kind, default: Memory()].isBroken = true }
    }
  }

  private func resolve(
    _ known: Memory, isPlain: Bool, count: Int
  ) -> (works: [Int], candidates: [Int]) {
    guard let last = known.last else { return ([], []) }
    if known.isBroken { return ([], []) }
    if count != 1 {
      let fits = known.seen.count > 1 && (count == 0 || count == known.seen.count)
      if fits { return (known.seen, []) }
      if policy == .lenient, count > 1, known.seen.count > count {
        return (Array(known.seen.suffix(count)), [])
      }
      return ([], known.seen)
    }
    if isPlain || known.seen.count == 1 || policy == .lenient { return ([last], []) }
    return ([], known.seen)
  }

  // MARK: Parts

  /// Kinds that are divided into articles.
  private static let withArticles: Set<String> = [
    "Luật", "Bộ luật", "Hiến pháp", "Pháp lệnh", "Nghị định", "Thông tư", "Thông tư liên tịch",
    "Điều lệ Đảng", "Điều lệ", "Quy định", "Quy chế", "Hiệp định", "Công ước",
  ]

  /// Parts without a document belong to the only one with articles that came before them.
  mutating func place(_ pins: [DocumentScan.LoosePin]) {
    var next = 0
    var works: [Int] = []
    // The parts read last, and their document.
    var latest: (path: DocumentPath, work: Int)?
    for pin in pins {
      while next < citations.count, citations[next].tokens.lowerBound < pin.tokens.lowerBound {
        let work = owner[next]
        if work >= 0, works.count < 8, hasArticles(citations[next]), !works.contains(work) {
          works.append(work)
        }
        if work >= 0, let path = citations[next].pinpoints.last?.paths.last {
          latest = (path, work)
        }
        next += 1
      }
      switch pin.content {
      case .heading(let path):
        if let own, owner[own.citation] >= 0 { latest = (path, owner[own.citation]) }
      case .parts(let paths):
        // In a document a part without a document is one of its own.
        if let own, owner[own.citation] >= 0 {
          add(pin, paths, to: owner[own.citation])
          continue
        }
        guard works.count == 1, let work = works.first else {
          openPins.append((pin, paths, works))
          continue
        }
        add(pin, paths, to: work)
        if let path = paths.last { latest = (path, work) }
      case .inner(let level, let parts):
        // "khoản này" is the clause that was named last.
        guard let (path, work) = latest, path.steps.contains(where: { $0.level == level }) else {
          openPins.append((pin, parts, works))
          continue
        }
        let holder = path.prefix(through: level)
        let inner = parts.map { DocumentPath(holder.steps + $0.steps) }
        add(pin, inner.isEmpty ? [holder] : inner, to: work)
      }
    }
  }

  private func hasArticles(_ citation: DocumentCitation) -> Bool {
    if case .law = citation.identity { return true }
    guard let kind = citation.kind else { return false }
    return DocumentResolution.withArticles.contains(codebook.kinds[kind].type)
  }
}
