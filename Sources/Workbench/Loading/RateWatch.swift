import Rules
import Scoring

/// Watches the rates of a table, to notice those that were probably meant as proportions.
///
/// A rate is read in percent, so that `0,25` is 0.25 %. A spreadsheet holds 25 % as 0.25 and may
/// save it so: a column without a single value of one percent or more deserves a look.
struct RateWatch {
  private struct Watched {
    var cell: Int
    var small = 0
    var isPlausible = false
  }

  private var watched: [Watched] = []

  init(_ header: TableHeader, _ columns: [Column]) {
    for (cell, target) in header.targets.enumerated() where columns.indices.contains(target) {
      if case .number(let type) = columns[target].type, type.quantity == .rate {
        watched.append(Watched(cell: cell))
      }
    }
  }

  /// Looks at a row of the table.
  mutating func look(_ table: InputTable, _ row: Int) {
    for index in watched.indices where !watched[index].isPlausible {
      let text = table.text(row, watched[index].cell)
      if text.contains(UInt8(ascii: "%")) {
        watched[index].isPlausible = true
      } else if case .value(let number, _) = readNumber(text, notation: .either), !number.isZero {
        if number.isNegative || number >= Number(1) {
          watched[index].isPlausible = true
        } else {
          watched[index].small += 1
        }
      }
    }
  }

  /// The notices on a file: one for each column to look at.
  func problems(_ header: TableHeader, file: Int) -> [LoadProblem] {
    watched.filter { !$0.isPlausible && $0.small > 0 }.map { column in
      LoadProblem(
        .ratesBelowOne(header.names[column.cell]), file: file, row: header.row, cell: column.cell)
    }
  }
}
