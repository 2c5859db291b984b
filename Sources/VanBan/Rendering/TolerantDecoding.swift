extension KeyedDecodingContainer {
  /// The member's value; `fallback` where the member is missing or null.
  func value<Value: Decodable>(_ key: Key, or fallback: Value) throws -> Value {
    try decodeIfPresent(Value.self, forKey: key) ?? fallback
  }

  /// Nil also for a value that this version does not know: later versions may add some.
  func known<Value: RawRepresentable<String>>(_ key: Key) throws -> Value? {
    try decodeIfPresent(String.self, forKey: key).flatMap(Value.init(rawValue:))
  }
}
