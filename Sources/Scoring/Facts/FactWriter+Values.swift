import Rules

/// Facts that are values already: those of examples, and those that are corrected.
extension FactWriter {
  /// Writes a fact to a column of the row at hand, checked as one of a file is.
  mutating func write(_ value: FactValue, _ column: Int) {
    switch value {
    case .absent: setEmpty(column)
    case .number(let number): setValue(column, number)
    case .day(let day): setDay(column, day)
    case .text(let text): setText(column, text.utf8Span.span)
    case .truth(let truth): setTruth(column, truth)
    case .choice(let choice): setChoice(column, choice)
    case .choices(let choices): setChoices(column, choices)
    }
  }

  /// Writes a fact in the place of the one that a column of the row at hand had.
  ///
  /// A list can only be said to hold nothing, or become missing; its rows are then left out.
  mutating func replace(_ column: Int, _ value: FactValue) {
    guard let frame else { return }
    let slot = layout.slot(frame.record, column)
    set(slot, frame.row, slot.cell.blank(slot.cell.isOptional))
    guard slot.kind == .list else { return write(value, column) }
    guard case .choices = value else { return }
    setNone(column)
    if !bounds(of: column, frame.record).contains(.zero) { reportList(column, count: 0) }
  }
}
