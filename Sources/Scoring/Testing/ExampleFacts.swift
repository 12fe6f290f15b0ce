import Rules

/// The facts of one application that a ruleset gives itself: a model's, or an example's.
package struct ExampleFacts: Sendable {
  /// The facts given, each place once, in the order in which they were first given.
  private(set) var places: [FactAddress] = []
  private var values: [FactAddress: FactValue] = [:]

  /// Makes an application of which nothing is known.
  package init() {}

  /// Makes the application of a model.
  package init(_ model: CheckedModel) { apply(model.assignments) }

  /// Makes the application of an example: its model, then what it changes.
  package init(_ example: CheckedExample, in ruleset: CheckedRuleset) {
    if example.model >= 0, example.model < ruleset.models.count {
      apply(ruleset.models[example.model].assignments)
    }
    apply(example.assignments)
  }

  private mutating func apply(_ assignments: [CheckedAssignment]) {
    for assignment in assignments {
      set(
        FactAddress(
          path: assignment.path, record: assignment.record, column: assignment.column),
        assignment.value)
    }
  }

  /// Gives a fact, in the place of what was given there before.
  ///
  /// A list said to be empty or absent loses its rows; a row given to an empty list ends that.
  mutating func set(_ place: FactAddress, _ value: FactValue) {
    if values[place] == nil { places.append(place) }
    values[place] = value
    let dropped = places.filter { other in
      other != place && (other.isInside(place) || isList(other) && place.isInside(other))
    }
    if dropped.isEmpty { return }
    places.removeAll { dropped.contains($0) }
    for other in dropped { values[other] = nil }
  }

  /// Whether a place holds what only a list as a whole is given: nothing, or no row.
  private func isList(_ place: FactAddress) -> Bool {
    switch values[place] {
    case .absent, .choices: true
    case .number, .day, .text, .truth, .choice, nil: false
    }
  }

  /// What is given at a place; nil where nothing is.
  func value(_ place: FactAddress) -> FactValue? { values[place] }

  /// The facts with one changed.
  func setting(_ place: FactAddress, _ value: FactValue) -> ExampleFacts {
    var result = self
    result.set(place, value)
    return result
  }

  /// How many rows a list has: as many as the largest number given.
  func rowCount(_ list: FactAddress) -> Int {
    var count = 0
    for place in places where place.isInside(list) {
      count = max(count, place.steps[list.steps.count].row + 1)
    }
    return count
  }

  // MARK: Writing

  /// Writes the application as the next one of a writer.
  ///
  /// A fact that a declaration forbids is noted among the writer's problems, as one of a file is.
  func write(into writer: inout FactWriter, row: Int) {
    writer.beginApplication(row: row)
    write(record: 0, steps: [], into: &writer)
    writer.frames.removeAll(keepingCapacity: true)
  }

  private func write(
    record: Int, steps: [FactAddress.Step], into writer: inout FactWriter
  ) {
    let columns = writer.layout.ruleset.records[record].columns
    for column in columns.indices {
      let place = FactAddress(steps: steps, record: record, column: column)
      guard case .list(let inner) = columns[column].type else {
        if let value = values[place] { writer.write(value, column) }
        continue
      }
      let count = rowCount(place)
      if count > 0 || isNone(place) {
        writer.setNone(column)
        let bounds = columns[column].bounds
        if !bounds.contains(Number(count)) { writer.reportList(column, count: count) }
      }
      for row in 0..<count {
        writer.beginRow(list: column)
        let step = FactAddress.Step(column: column, row: row)
        write(record: inner, steps: steps + [step], into: &writer)
        writer.endRow()
      }
    }
  }

  private func isNone(_ place: FactAddress) -> Bool {
    if case .choices = values[place] { return true }
    return false
  }
}

extension FactValue {
  /// Whether two facts are the same.
  package func isEqual(to other: FactValue) -> Bool {
    switch (self, other) {
    case (.absent, .absent): true
    case (.number(let one), .number(let two)): one == two
    case (.day(let one), .day(let two)): one == two
    case (.text(let one), .text(let two)): one == two
    case (.truth(let one), .truth(let two)): one == two
    case (.choice(let one), .choice(let two)): one == two
    case (.choices(let one), .choices(let two)): Set(one) == Set(two)
    default: false
    }
  }
}
