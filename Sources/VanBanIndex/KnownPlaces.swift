#if Index
  internal import VanBanText

  /// Places of keys by the code of their token: a hash table for a number that is looked up for every
  /// syllable of every text, many times faster than a dictionary.
  struct KnownPlaces {
    private(set) var count = 0
    /// 0 is no code of a word.
    private var codes: [UInt64] = []
    private var places: [SearchKeys.Place?] = []

    @inline(__always)
    private func slot(of code: UInt64) -> Int {
      let mask = codes.count - 1
      // Fibonacci hashing; the upper bits have seen all of the number.
      var slot = Int(truncatingIfNeeded: (code &* 0x9E37_79B9_7F4A_7C15) >> 40) & mask
      while codes[slot] != code, codes[slot] != 0 { slot = (slot + 1) & mask }
      return slot
    }

    subscript(code: TokenCode) -> SearchKeys.Place? {
      @inline(__always) get {
        code.rawValue == 0 || codes.isEmpty ? nil : places[slot(of: code.rawValue)]
      }
      set {
        guard code.rawValue != 0, let newValue else { return }
        if (count + 1) * 2 > codes.count { grow() }
        let slot = slot(of: code.rawValue)
        if codes[slot] == 0 { count += 1 }
        codes[slot] = code.rawValue
        places[slot] = newValue
      }
    }

    private mutating func grow() {
      let (oldCodes, oldPlaces) = (codes, places)
      let count = max(1 << 10, oldCodes.count * 2)
      codes = [UInt64](repeating: 0, count: count)
      places = [SearchKeys.Place?](repeating: nil, count: count)
      for (code, place) in zip(oldCodes, oldPlaces) where code != 0 {
        let slot = slot(of: code)
        codes[slot] = code
        places[slot] = place
      }
    }
  }
#endif
