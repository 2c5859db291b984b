import FuzzSupport
import VanBanText

/// Bytes to tokens, as the command goes: decoded, normalized, tokenized.
///
/// The first byte chooses the encoding, the second what is done with the text; the rest is read.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = bytes(start, count)
  guard input.count >= 2 else { return 0 }
  // UTF-8 and auto more often than each of the others.
  let encodings: [TextEncoding?] = [nil, .utf8, nil, .utf8] + TextEncoding.allCases.map { $0 }
  let decoder = TextDecoder(
    encoding: encodings[Int(input[0]) % encodings.count],
    replacingMalformed: input[1] & 1 != 0, repairsMojibake: input[1] & 2 != 0)
  guard let text = try? decoder.decode(Array(input.dropFirst(2))) else { return 0 }

  let style = ToneStyle.allCases[Int(input[1] >> 2) % ToneStyle.allCases.count]
  checkNormalization(of: text, style: style)
  checkTokens(of: text)
  checkUtilities(on: text)
  return 0
}
