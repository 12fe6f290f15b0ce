/// A key that is likely to come next, laid out so that a few words are compared at once.
///
/// Objects of a file mostly have the same keys in the same order, so that a key is seldom looked up.
struct KeyGuess: Sendable {
  /// The key between its quotes and the colon after it, in little-endian words.
  private var words = SIMD4<UInt64>.zero
  /// The bits of the words that count.
  private var masks = SIMD4<UInt64>.zero
  /// The bytes of the quotes, the key and the colon; zero for no guess.
  private(set) var length: Int32 = 0
  /// What the key means.
  private(set) var target: Int32 = 0

  /// The bytes of the quotes and of the colon.
  private static let around = 3

  /// No guess.
  init() {}

  /// A guess; none for a key that does not fit or is written with escapes.
  init(_ key: JSONText, in reader: borrowing JSONReader, target: Int32) {
    let length = key.length &+ Self.around
    guard !key.hasEscapes, key.length > 0, length <= 32 else { return }
    for place in 0..<length {
      let isColon = place == length &- 1
      let byte = isColon ? 0x3A : reader.byte(key.offset &+ place &- 1)
      let shift = UInt64(place & 7) &* 8
      words[place >> 3] |= UInt64(byte) << shift
      masks[place >> 3] |= 0xFF << shift
    }
    self.length = Int32(truncatingIfNeeded: length)
    self.target = target
  }

  /// Whether a text that begins with some words begins with the guessed key.
  @inline(__always)
  func begins(_ found: SIMD4<UInt64>) -> Bool {
    let difference = (found ^ words) & masks
    return length > 0 && difference[0] | difference[1] | difference[2] | difference[3] == 0
  }

  /// The key, where its value begins at an index of the text.
  func key(before value: Int) -> JSONText {
    JSONText(
      offset: value &- Int(length) &+ 1, length: Int(length) &- Self.around, hasEscapes: false)
  }
}
