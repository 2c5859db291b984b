#if Index
  internal import Foundation
  internal import GRDB

  /// FNV-1a of 128 bits over values: tells whether something changed, not who changed it.
  struct RowHash {
    private var hash: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d

    private mutating func mix(_ bytes: some Sequence<UInt8>) {
      for byte in bytes {
        hash = (hash ^ UInt128(byte)) &* 0x0000_0000_0100_0000_0000_0000_0000_013B
      }
    }

    /// The closing bytes are none of UTF-8, so neighbours cannot run together.
    mutating func mix(_ text: String) {
      mix(text.utf8)
      mix(CollectionOfOne(0xFF))
    }

    mutating func mix(_ value: DatabaseValue) {
      switch value.storage {
      case .string(let text): mix(text)
      case .int64(let number):
        mix(String(number).utf8)
        mix(CollectionOfOne(0xFE))
      default: mix(CollectionOfOne(0xFD))
      }
    }

    var data: Data { withUnsafeBytes(of: hash.bigEndian) { Data($0) } }
  }
#endif
