/// Words numbered in the order they are first met, so that comparing words is comparing integers.
package struct SymbolTable: Sendable {
  private var pool: [UInt8] = []
  private var starts: [UInt32] = [0]
  private var hashes: [UInt32] = [0]
  private var buckets: [UInt32]
  private var mask: Int

  package init() {
    buckets = Array(repeating: 0, count: 1024)
    mask = 1023
    // Symbol 0 is no word.
    starts.append(0)
  }

  /// How many symbols there are, the empty symbol 0 included.
  package var count: Int { starts.count - 1 }

  /// The bytes of a symbol.
  package func bytes(_ symbol: UInt32) -> ArraySlice<UInt8> {
    let index = Int(symbol)
    guard index + 1 < starts.count else { return [] }
    return pool[Int(starts[index])..<Int(starts[index + 1])]
  }

  /// The text of a symbol.
  package func text(_ symbol: UInt32) -> String {
    String(decoding: bytes(symbol), as: UTF8.self)
  }

  /// Numbers a word, giving the number it already has where it was met before.
  package mutating func intern(_ word: [UInt8]) -> UInt32 {
    intern(word, from: 0, to: word.count)
  }

  /// Numbers the word between two offsets of a text.
  package mutating func intern(_ text: [UInt8], from start: Int, to end: Int) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    var index = start
    while index < end {
      hash = (hash ^ UInt32(text[index])) &* 16_777_619
      index += 1
    }
    var slot = Int(truncatingIfNeeded: hash) & mask
    while buckets[slot] != 0 {
      let symbol = Int(buckets[slot])
      if hashes[symbol] == hash, equals(symbol, text, start, end) { return buckets[slot] }
      slot = (slot + 1) & mask
    }
    let symbol = UInt32(clamping: count)
    pool.append(contentsOf: text[start..<end])
    starts.append(UInt32(clamping: pool.count))
    hashes.append(hash)
    buckets[slot] = symbol
    if count * 2 > buckets.count { grow() }
    return symbol
  }

  private func equals(_ symbol: Int, _ text: [UInt8], _ start: Int, _ end: Int) -> Bool {
    let from = Int(starts[symbol])
    guard Int(starts[symbol + 1]) - from == end - start else { return false }
    var index = 0
    while index < end - start {
      if pool[from + index] != text[start + index] { return false }
      index += 1
    }
    return true
  }

  private mutating func grow() {
    let size = buckets.count * 2
    buckets = Array(repeating: 0, count: size)
    mask = size - 1
    for symbol in 1..<count {
      var slot = Int(truncatingIfNeeded: hashes[symbol]) & mask
      while buckets[slot] != 0 { slot = (slot + 1) & mask }
      buckets[slot] = UInt32(clamping: symbol)
    }
  }
}
