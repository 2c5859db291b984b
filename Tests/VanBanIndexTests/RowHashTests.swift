#if Index
  import Testing
  @testable import VanBanIndex

  @Suite struct RowHashTests {
    /// Whatever differs in a byte anywhere has another key.
    @Test func identitiesHaveKeysOfTheirOwn() {
      var identities: Set<String> = []
      for number in 0..<3000 {
        for person in 1..<30 { identities.insert("\(number)#p\(person)") }
      }
      for length in 0..<40 {
        for place in 0...length {
          for letter in "abcdefghijklmnopqrstuvwxyz" {
            identities.insert(
              String(repeating: "x", count: place) + "\(letter)"
                + String(repeating: "x", count: length - place))
          }
        }
      }
      let keys = Set(identities.map(RowHash.key))
      #expect(keys.count == identities.count)
      #expect(keys.allSatisfy { $0 >= 0 })
    }

    @Test func anyByteChangesTheHash() {
      var hashes: Set<[UInt8]> = []
      for length in 0..<40 {
        for place in 0..<max(1, length) {
          var bytes = [UInt8](repeating: 0, count: length)
          if place < length { bytes[place] = 1 }
          var hash = RowHash()
          bytes.withUnsafeBytes { hash.mix($0) }
          hashes.insert([UInt8](hash.data))
        }
      }
      #expect(hashes.count == (0..<40).reduce(0) { $0 + max(1, $1) })
    }
  }
#endif
