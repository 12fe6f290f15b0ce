import Rules

/// A ranked application: its chunk and its number among the chunk's ranked ones.
struct RankedReference: Sendable, Equatable {
  var chunk: UInt32
  var number: UInt32
}

/// All ranked applications in the order of merit, and what parts each from its neighbours.
struct RankedOrder: Sendable {
  /// From the first to the last.
  var references: [RankedReference] = []
  /// Where each key stands in the packed words: word, shift and bits.
  private var fields: [(word: Int, shift: Int, width: Int)] = []
  private var words: [UInt64] = []
  private var wordCount = 0
  /// For each position, the row of the packed words.
  private var rows: [UInt32] = []

  /// What one application is sorted by before anything longer is looked at.
  private struct Item {
    var first: UInt64
    var last: UInt64
    var row: UInt32
  }

  /// Ranks the applications of all chunks.
  ///
  /// - Parameters:
  ///   - chunks: the decided parts, in input order.
  ///   - ruleset: the ruleset.
  ///   - stride: the words noted for each ranked application, of which the keys come first.
  ///   - spread: how the keys, each of which is looked at by itself, are spread over threads.
  init(
    _ chunks: [DecidedChunk], _ ruleset: CheckedRuleset, stride: Int,
    _ spread: WorkSpread = .serial
  ) {
    guard let ranking = ruleset.ranking else { return }
    var found: [RankedReference] = []
    found.reserveCapacity(chunks.reduce(0) { $0 + $1.outcome.ranked.count })
    for chunk in chunks.indices {
      for number in chunks[chunk].outcome.ranked.indices {
        found.append(RankedReference(chunk: UInt32(chunk), number: UInt32(number)))
      }
    }
    references = found
    let resort = LastResortOrder(
      chunks, ranking.lastResort, column: ruleset.records[0].identifier ?? 0, ruleset)
    let inputOrder = found
    let lists = spread.lists(ranking.keys.count + 1) { position in
      if position == ranking.keys.count { return inputOrder.map { resort.prefix($0) } }
      let key = ranking.keys[position]
      let isText = key.node >= 0 && ruleset.types[Int(key.node)] == .text
      let column = KeyColumn(
        chunks, at: position, of: stride, isText: isText, isDescending: key.isDescending)
      return column.places
    }
    pack(lists.dropLast().map { KeyColumn(places: $0) })
    sort(resort, prefixes: lists[ranking.keys.count])
  }

  /// Puts the keys' places side by side in words, the first key highest.
  private mutating func pack(_ columns: [KeyColumn]) {
    var used = 64
    for column in columns {
      if used + column.width > 64 {
        wordCount += 1
        used = 0
      }
      used += column.width
      fields.append((wordCount - 1, 64 - used, column.width))
    }
    wordCount = max(wordCount, 1)
    words = [UInt64](repeating: 0, count: references.count * wordCount)
    for (column, field) in zip(columns, fields) where field.width > 0 {
      for row in references.indices {
        words[row * wordCount + field.word] |= column.places[row] << UInt64(field.shift)
      }
    }
  }

  private mutating func sort(_ resort: LastResortOrder, prefixes: [UInt64]) {
    var items: [Item] = []
    items.reserveCapacity(references.count)
    for row in references.indices {
      items.append(Item(first: words[row * wordCount], last: prefixes[row], row: UInt32(row)))
    }
    let (words, wordCount, references) = (self.words, self.wordCount, self.references)
    items.sort { left, right in
      if left.first != right.first { return left.first < right.first }
      for place in 1..<max(wordCount, 1) {
        let one = words[Int(left.row) * wordCount + place]
        let other = words[Int(right.row) * wordCount + place]
        if one != other { return one < other }
      }
      if left.last != right.last { return left.last < right.last }
      let order = resort.order(references[Int(left.row)], references[Int(right.row)])
      return order == 0 ? left.row < right.row : order < 0
    }
    rows = items.map { $0.row }
    self.references = items.map { references[Int($0.row)] }
  }

  /// The first key that differs between two positions; nil where the last resort decides.
  func separatingKey(_ position: Int, _ other: Int) -> Int? {
    for (key, field) in fields.enumerated() where field.width > 0 {
      let left = words[Int(rows[position]) * wordCount + field.word]
      let right = words[Int(rows[other]) * wordCount + field.word]
      let mask = field.width >= 64 ? UInt64.max : (1 << UInt64(field.width)) - 1
      if (left >> UInt64(field.shift)) & mask != (right >> UInt64(field.shift)) & mask {
        return key
      }
    }
    return nil
  }
}

/// The order of the last resort: the identifiers' bytes, or lots drawn from a seed.
struct LastResortOrder: Sendable {
  private let chunks: [DecidedChunk]
  private let cell: Cell
  private let identifierIndex: Int
  private let isDescending: Bool
  private let seed: [UInt8]?

  init(
    _ chunks: [DecidedChunk], _ resort: LastResort, column: Int, _ ruleset: CheckedRuleset
  ) {
    self.chunks = chunks
    identifierIndex = column
    cell = chunks.first?.identifier ?? Cell()
    switch resort {
    case .identifier(let isDescending):
      self.isDescending = isDescending
      seed = nil
    case .draw(let seed):
      isDescending = false
      self.seed = Array(seed.utf8)
    }
  }

  private func identifierRange(_ reference: RankedReference) -> Range<Int> {
    let chunk = Int(reference.chunk)
    let number = Int(chunks[chunk].outcome.ranked[Int(reference.number)])
    let row = chunks[chunk].store.applications[number]
    return chunks[chunk].store.textRange(chunks[chunk].store.bits(row, cell))
  }

  private func identifier(_ reference: RankedReference) -> ArraySlice<UInt8> {
    chunks[Int(reference.chunk)].store.texts[identifierRange(reference)]
  }

  private func lot(_ reference: RankedReference, _ seed: [UInt8]) -> [UInt8] {
    SHA256.digest(seed + [0] + identifier(reference))
  }

  /// The first eight bytes of what decides, as a number that sorts as they do.
  func prefix(_ reference: RankedReference) -> UInt64 {
    var word: UInt64 = 0
    var count = 0
    if let seed {
      for byte in lot(reference, seed).prefix(8) {
        word = word << 8 | UInt64(byte)
        count += 1
      }
    } else {
      // The bytes are taken where they lie: a slice would count its array for each application.
      let chunk = Int(reference.chunk)
      for index in identifierRange(reference).prefix(8) {
        word = word << 8 | UInt64(chunks[chunk].store.texts[index])
        count += 1
      }
    }
    word <<= UInt64(8 * (8 - count))
    return isDescending ? ~word : word
  }

  /// The whole order, for those whose first bytes are the same.
  func order(_ left: RankedReference, _ right: RankedReference) -> Int {
    if let seed {
      let order = KeyColumn.compare(lot(left, seed)[...], lot(right, seed)[...])
      if order != 0 { return order }
    }
    let order = KeyColumn.compare(identifier(left), identifier(right))
    return isDescending ? -order : order
  }
}
