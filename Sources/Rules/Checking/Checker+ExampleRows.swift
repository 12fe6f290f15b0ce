/// The rows of models and examples: each is looked at, not the first alone.
extension Checker {
  // MARK: Required facts

  /// A model is a complete application: examples that leave a fact out do so on purpose.
  mutating func checkModelsAreComplete() {
    // A file with errors has uses of its fields that the checker could not see.
    guard !hasErrors else { return }
    let needy = ruleset.records.indices.map { record in
      ruleset.records[record].columns.indices.contains { isRequired(record, $0) }
    }
    for (model, name) in zip(ruleset.models, modelNames) {
      var missing = missingFacts(ExampleRows(model.assignments, ruleset.records), needy)
      if missing.isEmpty, model.assignments.isEmpty, let column = ruleset.records[0].identifier {
        missing = [ruleset.records[0].columns[column].name]
      }
      if !missing.isEmpty { report(.modelIncomplete(missing: missing), at: name.span) }
    }
  }

  /// Whether a field must be given; a text that no rule reads may stay out: it describes.
  private func isRequired(_ record: Int, _ index: Int) -> Bool {
    let column = ruleset.records[record].columns[index]
    guard case .fact = column.role, !column.isOptional, !column.isCheckbox else { return false }
    switch column.type {
    case .text: return usedColumns.contains(ColumnKey(record: record, column: index))
    case .list: return column.bounds.isAboveZero
    case .truth, .number, .date, .duration, .choice, .choices, .record, .unknown: return true
    }
  }

  /// The required facts that a model leaves out, as it would write them: `écoles[2].uai`.
  ///
  /// `needy` tells which records require a fact: of the others, rows that are skipped lack nothing.
  private func missingFacts(_ given: ExampleRows, _ needy: [Bool]) -> [String] {
    var missing: [String] = []
    var open: [(record: Int, place: [Int], prefix: String)] = [(0, [], "")]
    var next = 0
    while next < open.count, missing.count < Catalogue.missingLimit {
      let (record, place, prefix) = open[next]
      next += 1
      let known = given.columns[place] ?? []
      for (index, column) in ruleset.records[record].columns.enumerated() {
        if !known.contains(index), isRequired(record, index),
          missing.count < Catalogue.missingLimit
        {
          missing.append(prefix + column.name)
        }
        guard case .list(let child) = column.type, let list = given.lists[place + [index]]
        else { continue }
        let rows = needy[child] ? Array(0..<min(list.count, list.rows.count + 100)) : []
        for row in rows.isEmpty ? Array(list.rows).stablySorted(by: <) : rows {
          open.append((child, place + [index, row], "\(prefix)\(column.name)[\(row + 1)]."))
        }
      }
    }
    return missing
  }

  // MARK: Keys and numbers of rows

  /// Reports lists that a model or an example gives too many rows, or too few, or the same twice.
  ///
  /// An example is looked at together with the model that it starts from.
  mutating func checkRows(_ given: ExampleRows, from model: ExampleRows? = nil) {
    for (key, row) in given.repeats { reportTwin(key, given.keys[key], row) }
    if let model {
      for (key, row) in given.keys {
        guard let other = model.keys[key], other.row != row.row,
          !given.keyed.contains(key.list + [other.row])
        else { continue }
        reportTwin(key, other, row)
      }
    }
    for list in Array(given.lists.keys).stablySorted(by: { $0.lexicographicallyPrecedes($1) }) {
      checkCount(of: list, given, model)
    }
  }

  private mutating func checkCount(
    of place: [Int], _ given: ExampleRows, _ model: ExampleRows?
  ) {
    guard let list = given.lists[place], let index = place.last else { return }
    let column = ruleset.records[list.owner].columns[index]
    let count = max(list.count, model?.lists[place]?.count ?? 0)
    guard !column.bounds.contains(Number(count)) else { return }
    let number = NumberType(.plain(unit: nil), decimals: 0)
    report(
      .exampleRowCount(
        column.name, count: count, bound: text(column.bounds, .number(number), number)),
      at: list.span)
  }

  private mutating func reportTwin(
    _ key: ExampleRows.Key, _ one: ExampleRows.KeyedRow?, _ other: ExampleRows.KeyedRow
  ) {
    var record = 0
    for index in stride(from: 0, to: key.list.count - 1, by: 2) {
      if case .list(let child) = ruleset.records[record].columns[key.list[index]].type {
        record = child
      }
    }
    guard let index = key.list.last else { return }
    let list = ruleset.records[record].columns[index]
    guard case .list(let child) = list.type, list.listKey >= 0 else { return }
    let places = one.map { [RelatedPlace(span: $0.span, note: .alsoHere)] } ?? []
    report(
      .exampleRowTwice(list: list.name, key: ruleset.records[child].columns[list.listKey].name),
      at: other.span, related: places)
  }
}
