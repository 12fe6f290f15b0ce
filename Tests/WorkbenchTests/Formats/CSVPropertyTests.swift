import Testing

@testable import Workbench

/// SplitMix64, so that a seed gives the same trial on every machine.
private struct Trial: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &self)]
  }
}

/// Properties of the CSV reader over generated tables and damaged files.
@Suite struct CSVPropertyTests {
  private static let pieces = [
    "", "a", "é", "€", "\"", "\"\"", ",", ";", "\t", "\n", "\r\n", "\r", " ",
  ]
  private static let plainPieces = ["a", "é", "€", "x\"", "12", "\u{A0}", " "]

  /// What a table is written as, and what reading it must give back.
  @Test(arguments: [11 as UInt64, 12, 13])
  func whatIsQuotedComesBack(seed: UInt64) {
    var trial = Trial(state: seed)
    for _ in 0..<2_000 {
      let delimiter = trial.pick([",", ";", "\t"])
      let end = trial.pick(["\n", "\r\n", "\r"])
      let columns = Int.random(in: 2...5, using: &trial)
      let rows = Int.random(in: 0...6, using: &trial)
      let header = (0..<columns).map { "column \($0)" }
      var wanted = [header]
      var text = header.joined(separator: delimiter) + end
      var lines = [1]
      var line = 2
      for _ in 0..<rows {
        var cells: [String] = []
        var fields: [String] = []
        for column in 0..<columns {
          let isQuoted = Bool.random(using: &trial)
          let stock = isQuoted ? Self.pieces : Self.plainPieces
          var cell = column == 0 ? "k" : ""
          for _ in 0..<Int.random(in: 0...4, using: &trial) {
            cell += trial.pick(stock)
          }
          cells.append(cell)
          let escaped = cell.split(separator: "\"", omittingEmptySubsequences: false)
            .joined(separator: "\"\"")
          let mustQuote = isQuoted || cell.utf8.first == 0x22
          fields.append(mustQuote ? "\"" + escaped + "\"" : cell)
        }
        let row = fields.joined(separator: delimiter) + end
        wanted.append(cells)
        lines.append(line)
        line += Self.lineEnds(row)
        text += row
      }
      let (document, problems) = CSVDocument.read(Array(text.utf8))
      #expect(problems == [], "\(text.debugDescription)")
      let header8 = (0..<document.columnCount).map { Array(document.header($0)) }
      #expect(header8 == header.map { Array($0.utf8) })
      for row in 0..<rows {
        let read = (0..<columns).map { Array(document.cell(row: row, column: $0)) }
        #expect(read == wanted[row + 1].map { Array($0.utf8) }, "\(text.debugDescription)")
        #expect(document.row(row)?.line == Int32(lines[row + 1]), "\(text.debugDescription)")
        #expect(document.row(row)?.number == Int32(row + 2))
      }
    }
  }

  /// How many lines a text ends, counted the slow way.
  private static func lineEnds(_ text: String) -> Int {
    text.unicodeScalars.filter { $0 == "\n" || $0 == "\r" }.count
      - zip(text.unicodeScalars, text.unicodeScalars.dropFirst())
      .filter { $0 == "\r" && $1 == "\n" }.count
  }

  @Test(arguments: [21 as UInt64, 22])
  func anyBytesAreReadOrRefused(seed: UInt64) {
    var trial = Trial(state: seed)
    let alphabet: [UInt8] = [
      0x22, 0x22, 0x2C, 0x3B, 0x09, 0x0A, 0x0D, 0x20, 0x61, 0x62, 0xC3, 0xA9, 0xE2, 0x80, 0xA8,
      0x81, 0x00, 0xFF, 0xEF, 0xBB, 0xBF, 0xF0,
    ]
    let heads: [[UInt8]] = [[], [0xEF, 0xBB, 0xBF], Array("sep=;\r\n".utf8), Array("a;b\n".utf8)]
    for _ in 0..<10_000 {
      var input = trial.pick(heads)
      for _ in 0..<Int.random(in: 0..<40, using: &trial) {
        input.append(trial.pick(alphabet))
      }
      let (document, problems) = CSVDocument.read(input)
      for cell in document.cells {
        #expect(cell.range.lowerBound >= 0 && cell.range.upperBound <= document.text.count)
        #expect(String(validating: document.text[cell.range], as: UTF8.self) != nil)
      }
      for problem in problems {
        #expect(problem.row >= 0 && problem.line >= 0 && problem.column >= 0)
        #expect(problem.row <= problem.line)
      }
      let isRagged = (0..<document.rowCount).contains {
        Int(document.row($0)?.cellCount ?? 0) != document.columnCount
      }
      let saysSo = problems.contains {
        if case .raggedRow = $0.kind { true } else { false }
      }
      #expect(isRagged == saysSo)
    }
  }
}
