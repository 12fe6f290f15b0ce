/// A key that is likely to come next, laid out so that a few words are compared at once.
///
/// Objects of a file mostly have the same keys in the same order, so that a key is seldom looked up.
struct KeyGuess: Sendable {
  /// The key's bytes and the quote after it, in little-endian words.
  private(set) var words = SIMD4<UInt64>.zero
  /// The bits of the words that count.
  private(set) var masks = SIMD4<UInt64>.zero
  /// The bytes of the key; zero for no guess.
  private(set) var length: Int32 = 0
  /// What the key means.
  private(set) var target: Int32 = 0

  /// No guess.
  init() {}

  /// A guess; none for a key that does not fit or is written with escapes.
  init(_ key: JSONText, in reader: borrowing JSONReader, target: Int32) {
    guard !key.hasEscapes, key.length > 0, key.length < 32 else { return }
    for place in 0...key.length {
      let shift = UInt64(place & 7) &* 8
      words[place >> 3] |= UInt64(reader.byte(key.offset &+ place)) << shift
      masks[place >> 3] |= 0xFF << shift
    }
    length = Int32(truncatingIfNeeded: key.length)
    self.target = target
  }
}
