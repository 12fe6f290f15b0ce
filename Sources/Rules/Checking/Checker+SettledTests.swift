/// Comparisons to which the declared limits already give the answer.
extension Checker {
  /// Warns of a comparison within a calculation that comes out the same for every application.
  ///
  /// A condition or a priority that is settled whole has its own message; a property is there to
  /// say what always holds. What a test before it teaches is left aside, so that `sinon si n ≤ 5`
  /// after `si n > 5` stays a way of writing.
  mutating func checkSettledTests() {
    guard !hasErrors else { return }
    let answered = diagnostics.compactMap { diagnostic in
      diagnostic.code == .neverFails || diagnostic.code == .neverSatisfied
        ? diagnostic.span : nil
    }
    let silent = (answered + ruleset.properties.map { $0.provenance.span })
      .stablySorted { $0.start < $1.start }
    var seen: Set<UInt32> = []
    for node in ruleset.nodes {
      guard let comparison = Self.comparison(node.operation),
        let left = declaredRange(node.a), let right = declaredRange(node.b),
        !left.range.isPoint || !right.range.isPoint,
        let answer = Self.truth(comparison, left.range, right.range),
        !Self.stands(node.span, in: silent),
        seen.insert(node.span.start).inserted
      else { continue }
      let varied = left.range.isPoint ? right : left
      report(
        .testSettled(
          source.text(node.span), isMet: answer,
          possible: text(varied.range, varied.type, varied.number)), at: node.span)
    }
  }

  /// Whether a place stands in one of some places that are in order and apart from one another.
  private static func stands(_ span: SourceSpan, in places: [SourceSpan]) -> Bool {
    var low = 0
    var high = places.count
    while low < high {
      let middle = low + (high - low) / 2
      if places[middle].start <= span.start { low = middle + 1 } else { high = middle }
    }
    return low > 0 && span.end <= places[low - 1].end
  }

  private static func comparison(_ operation: Node.Operation) -> Comparison? {
    switch operation {
    case .equal: .equal
    case .notEqual: .notEqual
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterOrEqual
    default: nil
    }
  }

  /// What a number or a date can be as declared, whatever has been tested on the way to it.
  private func declaredRange(
    _ id: NodeID
  ) -> (range: Interval, type: ValueType, number: NumberType)? {
    let node = ruleset.nodes[Int(id)]
    let record = Int(nodeRecords[Int(id)])
    let column =
      node.operation == .column && record >= 0
      ? ruleset.records[record].columns[Int(node.b)] : nil
    switch column?.type ?? ruleset.types[Int(id)] {
    case .number(let number): return (number.range, .number(number), number)
    case .date:
      let day = constantDay(id).map { Interval.point(Number(Int($0.number))) }
      guard let range = day ?? column?.bounds else { return nil }
      return (range, .date, NumberType(.plain(unit: nil), decimals: 0))
    default: return nil
    }
  }
}
