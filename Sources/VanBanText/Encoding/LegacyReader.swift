/// Reads the encodings of the years before Unicode.
///
/// What is read is a sequence of units: bytes or, from 0x100 on, characters that pass unchanged
/// (text that came through windows-1252 may hold some). Each character is given to `emit` with a
/// flag that says whether it is out of place in the encoding: allowed, but a sign that the text is
/// in another. U+FFFD is given for a byte without a meaning.
enum LegacyReader {
  /// Whether a byte means nothing in `encoding`.
  static func isUndefined(_ byte: UInt8, in encoding: TextEncoding) -> Bool {
    let table: SingleByteTable =
      switch encoding {
      case .viscii: .viscii
      case .vps: .vps
      case .windows1258: .windows1258
      case .tcvn5712: .tcvn5712
      default: .windows1252
      }
    return table[byte] == 0xFFFD
  }

  static func read(
    _ units: some Sequence<UInt32>, as encoding: TextEncoding, emit: (UInt32, Bool) -> Void
  ) {
    switch encoding {
    case .vni:
      var reader = VNIReader()
      for unit in units { reader.take(unit, emit: emit) }
      reader.flush(emit: emit)
    case .tcvn3:
      let table = SingleByteTable.tcvn3
      for unit in units { emit(scalar(unit, table), isUnusedInTCVN3(unit)) }
    case .tcvn3Capitals:
      let table = SingleByteTable.tcvn3
      for unit in units { emit(upperCase(scalar(unit, table)), isUnusedInTCVN3(unit)) }
    case .tcvn5712: readTable(.tcvn5712, units, emit)
    case .viscii: readTable(.viscii, units, emit)
    case .vps: readTable(.vps, units, emit)
    default: readTable(.windows1258, units, emit)
    }
  }

  @inline(__always)
  private static func readTable(
    _ table: SingleByteTable, _ units: some Sequence<UInt32>, _ emit: (UInt32, Bool) -> Void
  ) {
    for unit in units { emit(scalar(unit, table), false) }
  }

  @inline(__always) private static func scalar(_ unit: UInt32, _ table: SingleByteTable) -> UInt32 {
    unit < 0x100 ? table[UInt8(unit)] : unit
  }

  /// The letters of windows-1252 whose bytes TCVN3 leaves unused.
  private static func isUnusedInTCVN3(_ unit: UInt32) -> Bool {
    switch unit {
    case 0xC0...0xC5, 0xCD, 0xD9...0xDB, 0xE0, 0xF0, 0xFF: true
    default: false
    }
  }

  private static func upperCase(_ scalar: UInt32) -> UInt32 {
    guard let character = Unicode.Scalar(scalar) else { return scalar }
    let upper = character.properties.uppercaseMapping.unicodeScalars
    return upper.count == 1 ? upper.first.map(\.value) ?? scalar : scalar
  }
}
