import Rules

/// Days that no distance leads to: what is counted in months moves by jumps.
extension FactVariations {
  /// The days worth trying for a date of which rules count months, quarters or years.
  func jumps(_ place: FactAddress, _ current: Number, _ facts: ExampleFacts) -> [Number] {
    let days = firstDays(place, current) + anniversaries(place, facts)
    return days.map { Number(Int($0.number)) }
  }

  /// The first day of each month or quarter of a date's own year.
  private func firstDays(_ place: FactAddress, _ current: Number) -> [Day] {
    let column = RuleReads.Place(record: place.record, column: place.column)
    guard let months = periods[column], let day = current.int64.flatMap({ Day(number: Int($0)) })
    else { return [] }
    return stride(from: 1, through: 12, by: months).compactMap {
      Day(year: day.year, month: $0, day: 1)
    }
  }

  /// The days as far from the application's other dates as the ruleset counts, and the days before.
  private func anniversaries(_ place: FactAddress, _ facts: ExampleFacts) -> [Day] {
    let column = RuleReads.Place(record: place.record, column: place.column)
    guard let months = elapsed[column] else { return [] }
    var days: [Day] = []
    for other in others(than: place, facts) {
      for count in counts {
        for sign in [1, -1] {
          guard
            case .day(let day) = other.adding(months: sign * count * months, overflow: .lastDay)
          else { continue }
          days += [day, day.adding(days: -1)].compactMap { $0 }
        }
      }
    }
    return days
  }

  /// Days given besides one, those of the rows around it first: a few, since each leads to many.
  private func others(than place: FactAddress, _ facts: ExampleFacts) -> [Day] {
    var found: [Day] = []
    for other in facts.places where other != place && place.steps.starts(with: other.steps) {
      if case .day(let day)? = facts.value(other), !found.contains(day) { found.append(day) }
    }
    return Array(found.prefix(4))
  }

  /// The whole numbers that the ruleset writes, as far as they may count months.
  private var counts: [Int] {
    var found: Set<Int> = []
    for number in ruleset.numbers {
      if let count = number.int64, count > 0, count <= 60 { found.insert(Int(count)) }
    }
    return Array(found.sorted().prefix(12))
  }
}
