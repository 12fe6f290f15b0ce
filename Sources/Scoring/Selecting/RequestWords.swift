import Rules

/// Where what selection needs of a ranked application stands among the words noted for it.
struct RequestWords: Sendable {
  /// The words of one application.
  private let stride: Int
  /// The word of the amount that it consumes, or -1.
  private let amountWord: Int
  /// The first word of its groups, and whether each group is a text.
  private let groupWord: Int
  private let textGroups: [Bool]
  /// The word of its sub-envelope, or -1.
  private let partWord: Int

  init(_ ruleset: CheckedRuleset, stride: Int) {
    self.stride = stride
    var next = ruleset.ranking?.keys.count ?? 0
    let isConsuming = (ruleset.selection?.consumed ?? -1) >= 0
    amountWord = isConsuming ? next : -1
    if isConsuming { next += 1 }
    groupWord = next
    textGroups = (ruleset.selection?.groupLimits ?? []).map {
      $0.by >= 0 && ruleset.types[Int($0.by)] == .text
    }
    next += textGroups.count
    partWord = ruleset.selection?.subEnvelopes.isEmpty ?? true ? -1 : next
  }

  /// What an application asks for; zero where nothing is consumed.
  func amount(_ reference: RankedReference, _ chunks: borrowing [DecidedChunk]) -> Number {
    guard amountWord >= 0 else { return .zero }
    let chunk = Int(reference.chunk)
    let word = chunks[chunk].outcome.words[Int(reference.number) * stride + amountWord]
    return chunks[chunk].store.number(word) ?? .zero
  }

  /// The groups of an application, each as bytes that are the same for the same group.
  func groups(_ reference: RankedReference, _ chunks: borrowing [DecidedChunk]) -> [[UInt8]] {
    if textGroups.isEmpty { return [] }
    let chunk = Int(reference.chunk)
    var groups: [[UInt8]] = []
    for (place, isText) in textGroups.enumerated() {
      let word = chunks[chunk].outcome.words[Int(reference.number) * stride + groupWord + place]
      let number = isText ? nil : chunks[chunk].store.number(word)
      groups.append(
        isText
          ? Array(chunks[chunk].store.text(word)) : Array((number?.canonicalText ?? "").utf8))
    }
    return groups
  }

  /// All that an application asks for.
  func request(
    _ reference: RankedReference, _ chunks: borrowing [DecidedChunk]
  ) -> Selection.Request {
    var request = Selection.Request()
    let asked = amount(reference, chunks)
    request.amount = max(asked, .zero)
    request.isBelowZero = asked.isNegative
    request.groups = groups(reference, chunks)
    if partWord >= 0 {
      let words = Int(reference.number) * stride
      request.part = Int(chunks[Int(reference.chunk)].outcome.words[words + partWord]) - 1
    }
    return request
  }
}

extension CallResult {
  /// What the application at a position of the order of merit asks for, as worked out: below zero
  /// where the rules let it be, although nothing is then drawn on the envelope.
  func asked(at position: Int) -> Number {
    requestWords.amount(order.references[position], chunks)
  }

  /// The groups, counted by selection, of the application at a position of the order of merit.
  func groups(at position: Int) -> [[UInt8]] {
    requestWords.groups(order.references[position], chunks)
  }
}
