import Rules

/// A place among the facts of one application: a column, down the rows of nested lists.
package struct FactAddress: Sendable, Hashable {
  /// A row of a list, counted from zero.
  package struct Step: Sendable, Hashable {
    /// The list's column in the record that holds it.
    package var column: Int
    /// The row in the list.
    package var row: Int
  }

  /// The way down to the row; empty for the application itself.
  package var steps: [Step]
  /// The record of the row.
  package var record: Int
  /// The column in the record.
  package var column: Int

  /// Makes an address from a path as the checker gives it.
  package init(path: [(column: Int, row: Int)], record: Int, column: Int) {
    steps = path.map { Step(column: $0.column, row: $0.row) }
    self.record = record
    self.column = column
  }

  init(steps: [Step], record: Int, column: Int) {
    self.steps = steps
    self.record = record
    self.column = column
  }

  /// Whether the address is within the list at another one.
  func isInside(_ list: FactAddress) -> Bool {
    steps.count > list.steps.count && steps.starts(with: list.steps)
      && steps[list.steps.count].column == list.column
  }
}

extension CheckedRuleset {
  /// An address as examples write it: `écoles[1].débit`, `accord[« DRAAF »]`.
  package func text(_ address: FactAddress) -> String {
    var result = ""
    var record = 0
    for step in address.steps {
      let column = records[record].columns[step.column]
      result += column.name + "[" + String(step.row + 1) + "]."
      if case .list(let inner) = column.type { record = inner }
    }
    let column = records[address.record].columns[address.column]
    guard case .ballot(let number, let member) = column.role, number < votes.count,
      member < votes[number].members.count
    else { return result + column.name }
    let name = votes[number].members[member]
    return votes[number].name + (language == .french ? "[« \(name) »]" : "[\"\(name)\"]")
  }
}
