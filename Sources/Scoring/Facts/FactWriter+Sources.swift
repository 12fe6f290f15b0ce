import Rules

/// Where rows that did not come with their application were read: in files of lists and of marks.
extension FactWriter {
  /// The identifier of an application as it prints; empty where it is missing.
  package func identifier(of application: RowID) -> [UInt8] {
    guard let column = layout.ruleset.records.first?.identifier else { return [] }
    let cell = layout.records[0].cells[column]
    return Array(store.text(store.bits(application, cell)))
  }

  /// The rows of a list of a row, in order.
  package func rows(list column: Int, of record: Int, under owner: RowID) -> [RowID] {
    var result: [RowID] = []
    var row = store.first(owner, layout.slot(record, column).cell)
    while row > 0 {
      result.append(row)
      row = store.next(row)
    }
    return result
  }

  /// Whether nothing at all was said of a list of a row.
  package func isMissing(list column: Int, of record: Int, under owner: RowID) -> Bool {
    store.first(owner, layout.slot(record, column).cell) < 0
  }

  /// Stands on a row written earlier, so that its cells can be set.
  package mutating func resume(_ row: RowID, of record: Int) {
    frames.removeAll(keepingCapacity: true)
    frames.append(newFrame(record, row))
  }
}

extension FactStore {
  /// Where a nested row was read, when it was not with its application: a file and a row of it.
  package func ownSource(of row: RowID) -> (file: Int, row: Int)? {
    var low = 0
    var high = sources.count
    while low < high {
      let middle = (low + high) / 2
      if sources[middle].row < row { low = middle + 1 } else { high = middle }
    }
    guard low < sources.count, sources[low].row == row else { return nil }
    return (sources[low].file, sources[low].line)
  }
}

extension FactStore {
  /// The assessors who have yet to give a mark of an application.
  func assessorsPending(_ application: RowID, _ column: Int) -> [[UInt8]] {
    var low = 0
    var high = pendingMarks.count
    while low < high {
      let middle = (low + high) / 2
      let item = pendingMarks[middle]
      let isBefore =
        item.application == application ? item.column < column : item.application < application
      if isBefore { low = middle + 1 } else { high = middle }
    }
    var found: [[UInt8]] = []
    while low < pendingMarks.count, pendingMarks[low].application == application,
      pendingMarks[low].column == column
    {
      found.append(pendingMarks[low].assessor)
      low += 1
    }
    return found
  }
}

extension FactWriter {
  /// Whether nothing was written to a column of an application.
  package func isBlank(_ column: Int, of application: RowID) -> Bool {
    let cell = layout.slot(0, column).cell
    return store.bits(application, cell) == cell.blank(cell.isOptional) & cell.mask
  }
}

extension FactLayout {
  /// What belongs to each column of a record in an array over all columns, as sums are.
  package func columnSlots(of record: Int) -> Range<Int> {
    let start = slotStarts[record]
    return start..<start + columns(of: record).count
  }
}
