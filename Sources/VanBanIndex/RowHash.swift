#if Index
  internal import Foundation

  /// FNV-1a of 128 bits over values, eight bytes at a time: tells whether something changed, not who
  /// changed it.
  struct RowHash {
    private var hash: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d

    mutating func mix(_ word: UInt64) {
      hash = (hash ^ UInt128(word)) &* 0x0000_0000_0100_0000_0000_0000_0000_013B
    }

    /// The count goes first, so that neighbours cannot run together.
    mutating func mix(_ bytes: UnsafeRawBufferPointer) {
      mix(UInt64(bytes.count))
      var offset = 0
      while offset + 8 <= bytes.count {
        mix(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
        offset += 8
      }
      guard offset < bytes.count else { return }
      var word: UInt64 = 0
      for byte in bytes[offset...].reversed() { word = word << 8 | UInt64(byte) }
      mix(word)
    }

    mutating func mix(_ text: String) {
      var text = text
      text.withUTF8 { mix(UnsafeRawBufferPointer($0)) }
    }

    var data: Data { withUnsafeBytes(of: hash.bigEndian) { Data($0) } }

    /// A row's key made from what tells the row from all others: the same in every index, and known
    /// without a look into it. Of a million rows two have one key with a chance of 1 to 10 million.
    static func key(_ identity: String) -> Int64 {
      var hash = RowHash()
      hash.mix(identity)
      // The multiplication carries upwards only, and past the end: neither half alone has seen all.
      let half = UInt64(truncatingIfNeeded: hash.hash >> 64)
      let mixed = scrambled(UInt64(truncatingIfNeeded: hash.hash) ^ scrambled(half))
      return Int64(mixed & UInt64(Int64.max))
    }

    /// MurmurHash3's last step: each bit of the number changes half of the bits of the result, and no
    /// two numbers have one result.
    private static func scrambled(_ number: UInt64) -> UInt64 {
      var number = (number ^ (number >> 33)) &* 0xFF51_AFD7_ED55_8CCD
      number = (number ^ (number >> 33)) &* 0xC4CE_B9FE_1A85_EC53
      return number ^ (number >> 33)
    }
  }
#endif
