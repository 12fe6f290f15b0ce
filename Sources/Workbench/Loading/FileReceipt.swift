import Rules
import Scoring

/// What was read from one file: the proof, shown to whoever ran the program, that nothing was lost.
struct FileReceipt: Sendable {
  /// The sum of one numeric column.
  struct Sum: Sendable {
    /// The column's title in its table; in JSON its name, after that of a record it is nested in.
    var name: String
    /// The sum; of rates, as proportions.
    var value: Number
    var type: NumberType
    /// The symbol of the call's amounts.
    var currency: String
  }

  let name: String
  let rows: Int
  /// Whether the rows are applications of a document of JSON, which has no rows.
  let isDocument: Bool
  let sums: [Sum]
  /// The fields that may be left out, and for which the table has no column.
  let absent: [String]
  /// What the file is hashed from.
  let contents: FileContents

  /// The file's SHA-256 in hexadecimal.
  var hash: String {
    var digest = SHA256()
    contents.withBytes { digest.update($0) }
    return SHA256.text(digest.finish())
  }
}

extension CallLoader {
  /// The receipts of all files, in the order in which they were read.
  func receipts(_ inputs: [CallInput]) -> [FileReceipt] {
    files.indices.map { number in
      FileReceipt(
        name: files[number].name, rows: inputs[number].rows,
        isDocument: files[number].format == .json,
        sums: sums[number].map { sumList($0, headers[number], given[number] ?? []) }
          ?? markSum(number),
        absent: absentFields(number),
        contents: files[number].contents)
    }
  }

  /// The sums of the numeric columns that a table has, zeros included, or that JSON gave.
  private func sumList(
    _ sums: [Number], _ header: TableHeader?, _ given: [Bool]
  ) -> [FileReceipt.Sum] {
    var list: [FileReceipt.Sum] = []
    for (record, declared) in ruleset.records.enumerated() {
      let prefix = record == 0 ? "" : declared.name + "."
      let slots = plan.layout.columnSlots(of: record)
      for (number, (column, slot)) in zip(declared.columns, slots).enumerated() {
        guard isRead(column), case .number(let type) = column.type else { continue }
        var title: String?
        if let header, header.record == record, let cell = header.cell(of: number) {
          title = header.names[cell]
        }
        let isGiven = header == nil && given.indices.contains(slot) && given[slot]
        guard title != nil || isGiven || !sums[slot].isZero else { continue }
        list.append(
          FileReceipt.Sum(
            name: title ?? prefix + column.name, value: sums[slot], type: type,
            currency: ruleset.currency))
      }
    }
    return list
  }

  /// The fields of a table's record that no column gives, where none had to.
  private func absentFields(_ number: Int) -> [String] {
    guard let header = headers[number], header.markCell == nil else { return [] }
    let given = listFiles(record: header.record)
    let columns = plan.layout.columns(of: header.record)
    return columns.indices.filter { index in
      guard case .fact = columns[index].role, header.cell(of: index) == nil else { return false }
      if case .list = columns[index].type { return false }
      return !given.contains(index)
    }.map { columns[$0].label ?? columns[$0].name }
  }

  /// The sum of the marks of a file of marks, recused ones included: it is a proof of reading.
  private func markSum(_ number: Int) -> [FileReceipt.Sum] {
    guard let sum = markSums[number], let header = headers[number], let cell = header.markCell
    else { return [] }
    return [
      FileReceipt.Sum(
        name: header.names[cell], value: sum,
        type: NumberType(.plain(unit: nil), decimals: nil), currency: ruleset.currency)
    ]
  }

  private func isRead(_ column: Column) -> Bool {
    switch column.role {
    case .fact, .mark: true
    case .ballot, .derived: false
    }
  }
}
