/// Ends the run where a promise of the library is broken; libFuzzer keeps the input.
public func check(_ condition: @autoclosure () -> Bool, _ promise: StaticString) {
  if !condition() { fatalError("broken: \(promise)") }
}

/// A range that is handed out lies within the text and cuts no scalar.
public func checkRange(_ range: Range<String.Index>, in text: String) {
  check(range.lowerBound >= text.startIndex && range.upperBound <= text.endIndex, "range inside")
  check(
    range.lowerBound.samePosition(in: text.unicodeScalars) != nil
      && range.upperBound.samePosition(in: text.unicodeScalars) != nil,
    "range on scalar boundaries")
}

/// The bytes that libFuzzer hands over.
public func bytes(_ start: UnsafePointer<UInt8>?, _ count: Int) -> [UInt8] {
  Array(UnsafeBufferPointer(start: start, count: count))
}
