import Rules

/// The values at which a property is likeliest to fail: ends, figures, and those beside them.
///
/// The ends are the bounds that a fact is declared with; the figures those that the property and the
/// rules behind it write. Each comes with the value a step below it and the one a step above.
struct FactExtremes {
  private let variations: FactVariations
  private let places: Set<RuleReads.Place>
  private let numbers: [Number]
  private let days: [Number]

  init(_ variations: FactVariations, of places: Set<RuleReads.Place>, figures: [Value]) {
    self.variations = variations
    self.places = places
    numbers = Self.distinct(figures.filter { $0.kind == .number }.map { $0.number })
    days = Self.distinct(figures.filter { $0.kind == .day }.map { $0.number })
  }

  /// For each fact that matters, what it may become: what tells most comes first.
  func changes(_ facts: ExampleFacts) -> [(place: FactAddress, values: [FactValue])] {
    variations.places(facts).filter {
      places.contains(RuleReads.Place(record: $0.record, column: $0.column))
    }.compactMap { place in
      let current = facts.value(place)
      var values: [FactValue] = []
      for value in candidates(place, current)
      where !(current?.isEqual(to: value) ?? false)
        && !values.contains(where: { $0.isEqual(to: value) })
      {
        values.append(value)
      }
      return values.isEmpty ? nil : (place, values)
    }
  }

  private func candidates(_ place: FactAddress, _ current: FactValue?) -> [FactValue] {
    let column = variations.ruleset.records[place.record].columns[place.column]
    switch column.type {
    case .truth: return [.truth(true), .truth(false)]
    case .choice(let domain):
      return variations.ruleset.choiceDomains[domain].indices.map { .choice($0) }
    case .choices(let domain): return variations.choices(domain, current)
    case .number, .date: return steps(variations.scale(place, column))
    case .text, .list, .duration, .record, .unknown: return []
    }
  }

  /// The bounds and the figures, then those beside them.
  private func steps(_ scale: FactVariations.Scale) -> [FactValue] {
    let ends = [scale.bounds.lower, scale.bounds.upper].compactMap { $0?.value }
    let centres = ends + (scale.isDay ? days : numbers)
    let beside = centres.flatMap { variations.around($0, scale).dropFirst() }
    return (centres + beside).compactMap { scale.fact($0) }
  }

  private static func distinct(_ numbers: [Number]) -> [Number] {
    var seen: Set<Number> = []
    return numbers.filter { seen.insert($0).inserted }
  }
}

extension FactVariations {
  /// The values at the ends and the figures of what a property depends on.
  func extremes(of places: Set<RuleReads.Place>, figures: [Value]) -> FactExtremes {
    FactExtremes(self, of: places, figures: figures)
  }
}
