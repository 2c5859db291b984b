import VanBanText

/// The first byte chooses the encoding, the second what is done with the text; the rest is read.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard count >= 2 else { return 0 }
  let input = UnsafeBufferPointer(start: start, count: count)
  let bytes = Array(input.dropFirst(2))

  let detected = TextDecoder.detect(bytes)
  check((0...1).contains(detected.confidence), "confidence is from 0 to 1")

  // UTF-8 and auto more often than each of the others.
  let encodings: [TextEncoding?] = [nil, .utf8, nil, .utf8] + TextEncoding.allCases.map { $0 }
  let decoder = TextDecoder(
    encoding: encodings[Int(input[0]) % encodings.count],
    replacingMalformed: input[1] & 1 != 0, repairsMojibake: input[1] & 2 != 0)
  guard let text = try? decoder.decode(bytes) else { return 0 }

  let style = ToneStyle.allCases[Int(input[1] >> 2) % ToneStyle.allCases.count]
  checkNormalization(of: text, style: style)
  checkTokens(of: text)
  checkUtilities(on: text)
  if input[1] & 0x40 == 0 { checkAnalysis(of: text) }
  return 0
}

/// Ends the run where a promise of the library is broken; libFuzzer keeps the input.
func check(_ condition: Bool, _ promise: StaticString) {
  if !condition { fatalError("broken: \(promise)") }
}
