import Rules
import Scoring

/// What was read from one file: the proof, shown to whoever ran the program, that nothing was lost.
struct FileReceipt: Sendable {
  /// The sum of one numeric column.
  struct Sum: Sendable {
    /// The column's name, after the name of its record where that is not the application.
    var name: String
    /// The sum; of rates, as proportions.
    var value: Number
    var type: NumberType
  }

  let name: String
  let rows: Int
  let sums: [Sum]
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
        sums: sums[number].map { sumList($0) } ?? [], contents: files[number].contents)
    }
  }

  private func sumList(_ sums: [Number]) -> [FileReceipt.Sum] {
    var list: [FileReceipt.Sum] = []
    for (record, declared) in ruleset.records.enumerated() {
      let prefix = record == 0 ? "" : declared.name + "."
      for (column, slot) in zip(declared.columns, plan.layout.columnSlots(of: record)) {
        guard isRead(column), case .number(let type) = column.type, !sums[slot].isZero else {
          continue
        }
        list.append(FileReceipt.Sum(name: prefix + column.name, value: sums[slot], type: type))
      }
    }
    return list
  }

  private func isRead(_ column: Column) -> Bool {
    switch column.role {
    case .fact, .mark: true
    case .ballot, .derived: false
    }
  }
}
