import Rules

/// One ranking key over all ranked applications, as integers whose order is the key's.
///
/// Numbers of a few decimals become counts of their last decimal, from the best one up. What does
/// not fit 63 bits that way (texts, fractions, long numbers) is replaced by its place among the
/// distinct values, which sorts alike.
struct KeyColumn: Sendable {
  /// For each ranked application, in input order, zero being the best.
  var places: [UInt64]
  /// The bits that the largest place needs.
  var width: Int

  /// The column of places that were worked out before.
  init(places: [UInt64]) {
    self.places = places
    width = UInt64.bitWidth - (places.max() ?? 0).leadingZeroBitCount
  }

  init(
    _ chunks: [DecidedChunk], at position: Int, of stride: Int, isText: Bool, isDescending: Bool
  ) {
    let counts = isText ? nil : Self.counts(chunks, position, stride)
    places = counts ?? Self.ordinals(chunks, position, stride, isText: isText)
    let top = places.max() ?? 0
    if isDescending {
      for index in places.indices { places[index] = top - places[index] }
    }
    width = UInt64.bitWidth - top.leadingZeroBitCount
  }

  /// The numbers counted in the smallest decimal that one of them has, from the least; nil where
  /// one is no short number.
  private static func counts(
    _ chunks: [DecidedChunk], _ position: Int, _ stride: Int
  ) -> [UInt64]? {
    var most = 0
    var count = 0
    for chunk in chunks.indices {
      count += chunks[chunk].outcome.ranked.count
      let end = chunks[chunk].outcome.words.count
      for index in Swift.stride(from: position, to: end, by: stride) {
        most = max(most, Int(chunks[chunk].outcome.words[index] & 63))
      }
    }
    guard most <= 18 else { return nil }
    var values: [Int64] = []
    values.reserveCapacity(count)
    var powers: [Int64] = [1]
    for _ in 0..<most { powers.append(powers[powers.count - 1] * 10) }
    for chunk in chunks.indices {
      let end = chunks[chunk].outcome.words.count
      for index in Swift.stride(from: position, to: end, by: stride) {
        let word = chunks[chunk].outcome.words[index]
        let power = powers[most - Int(word & 63)]
        let product = (Int64(bitPattern: word) >> 6).multipliedReportingOverflow(by: power)
        if product.overflow { return nil }
        values.append(product.partialValue)
      }
    }
    guard let least = values.min() else { return [] }
    return values.map { UInt64(bitPattern: $0) &- UInt64(bitPattern: least) }
  }

  /// Each value's place among the distinct ones.
  private static func ordinals(
    _ chunks: [DecidedChunk], _ position: Int, _ stride: Int, isText: Bool
  ) -> [UInt64] {
    var items: [(chunk: Int, word: UInt64)] = []
    for (number, chunk) in chunks.enumerated() {
      for index in Swift.stride(from: position, to: chunk.outcome.words.count, by: stride) {
        items.append((number, chunk.outcome.words[index]))
      }
    }
    func order(_ left: Int, _ right: Int) -> Int {
      let one = chunks[items[left].chunk].store
      let other = chunks[items[right].chunk].store
      let words = (items[left].word, items[right].word)
      return isText
        ? compare(one.text(words.0), other.text(words.1))
        : compare(one, words.0, other, words.1)
    }
    let sorted = items.indices.sorted {
      let result = order($0, $1)
      return result == 0 ? $0 < $1 : result < 0
    }
    var places = [UInt64](repeating: 0, count: items.count)
    var place: UInt64 = 0
    for (index, item) in sorted.enumerated() {
      if index > 0, order(sorted[index - 1], item) != 0 { place += 1 }
      places[item] = place
    }
    return places
  }

  /// The order of two packed numbers or fractions of two stores: negative, zero or positive.
  static func compare(
    _ one: FactStore, _ left: UInt64, _ other: FactStore, _ right: UInt64
  ) -> Int {
    if let first = one.number(left), let second = other.number(right) {
      return first.compared(to: second)
    }
    guard let first = one.ratio(left), let second = other.ratio(right) else { return 0 }
    return first.compared(to: second)
  }

  /// The order of two runs of bytes: negative, zero or positive.
  static func compare(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Int {
    compare(left.span, right.span)
  }

  /// The order of two runs of bytes: negative, zero or positive.
  static func compare(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Int {
    for index in 0..<min(left.count, right.count) where left[index] != right[index] {
      return left[index] < right[index] ? -1 : 1
    }
    return left.count == right.count ? 0 : left.count < right.count ? -1 : 1
  }
}
