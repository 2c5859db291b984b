import FuzzSupport

/// The first byte says what the JSON is: a line of the command's input, or a record of its output with
/// the article's text behind the first line feed.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = bytes(start, count)
  guard let kind = input.first else { return 0 }
  if kind & 1 == 0 {
    checkInput(Array(input.dropFirst()))
  } else {
    let parts = input.dropFirst().split(separator: 0x0A, maxSplits: 1)
    checkRecord(
      Array(parts.first ?? []),
      text: String(decoding: parts.dropFirst().first ?? [], as: UTF8.self))
  }
  return 0
}
