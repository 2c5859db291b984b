import FuzzSupport

/// The first byte chooses what is done with malformed bytes; the rest is read in every encoding.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = bytes(start, count)
  guard let options = input.first else { return 0 }
  checkDecoding(
    of: Array(input.dropFirst()), replacingMalformed: options & 1 != 0,
    repairsMojibake: options & 2 != 0)
  return 0
}
