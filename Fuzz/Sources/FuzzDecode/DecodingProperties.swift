import FuzzSupport
import VanBanText

func checkDecoding(of bytes: [UInt8], replacingMalformed: Bool, repairsMojibake: Bool) {
  let detected = TextDecoder.detect(bytes)
  check((0...1).contains(detected.confidence), "confidence is from 0 to 1")
  for encoding in [nil] + TextEncoding.allCases.map({ $0 }) {
    let decoder = TextDecoder(
      encoding: encoding, replacingMalformed: replacingMalformed, repairsMojibake: repairsMojibake)
    do {
      let text = try decoder.decode(bytes)
      check(!text.utf8.contains(0), "no text holds NUL")
      if let encoding, isOld(encoding) {
        check(
          TextNormalizer().normalize(text).text.utf8.elementsEqual(text.utf8)
            || longestRunOfMarks(in: text) >= 64,
          "text of the older encodings is NFC")
      }
    } catch TextDecodingError.malformed(_, let offset) {
      check(!replacingMalformed, "malformed bytes are replaced")
      check(bytes.indices.contains(offset), "the place is in the bytes")
    } catch TextDecodingError.binary(let offset) {
      check(offset >= 0, "the place is known")
    } catch {
      check(encoding != nil && encoding != .utf8, "UTF-8 can always be read")
    }
  }
}

private func isOld(_ encoding: TextEncoding) -> Bool {
  ![.utf8, .utf16, .utf16LittleEndian, .utf16BigEndian].contains(encoding)
}

/// Of marks beyond measure each hundred or so are normalized by themselves.
private func longestRunOfMarks(in text: String) -> Int {
  var longest = 0
  var run = 0
  for scalar in text.unicodeScalars {
    run = scalar.properties.canonicalCombiningClass == .notReordered ? 0 : run + 1
    longest = max(longest, run)
  }
  return longest
}
