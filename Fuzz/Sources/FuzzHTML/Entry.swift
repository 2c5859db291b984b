import FuzzSupport

/// The input is a page in UTF-8, whatever is no UTF-8 replaced.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = bytes(start, count)
  let html = String(decoding: input, as: UTF8.self)
  checkPage(input, html)
  checkAnnotation(of: html)
  return 0
}
