import FuzzSupport
import VanBan

/// The input is a text in UTF-8, whatever is no UTF-8 replaced.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let text = String(decoding: bytes(start, count), as: UTF8.self)
  checkAnalysis(of: text)
  return 0
}
