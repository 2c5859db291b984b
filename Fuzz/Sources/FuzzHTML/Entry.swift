import FuzzSupport

/// The input is a page in UTF-8, whatever is no UTF-8 replaced.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  checkAnnotation(of: String(decoding: bytes(start, count), as: UTF8.self))
  return 0
}
