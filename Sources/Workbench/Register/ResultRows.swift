import Scoring

/// The rows of a result, `bareme.ranking/1`, as one object a line.
enum ResultRows {
  /// The name of the result in an entry.
  static let fileName = "result.json"

  /// The rows of a document that this program wrote, as `--format jsonl` writes them.
  ///
  /// Each stands on a line of its own between the one that opens `results` and the one that closes
  /// it; there only spaces part it from the other form.
  static func rows(_ document: [UInt8]) -> [[UInt8]] {
    let opening = Array("  \"results\": [".utf8)
    let closing = Array("  ],".utf8)
    var rows: [[UInt8]] = []
    var isInside = false
    for line in lines(document) {
      if !isInside {
        isInside = line.elementsEqual(opening)
      } else if line.elementsEqual(closing) {
        break
      } else {
        rows.append(compact(line))
      }
    }
    return rows
  }

  /// The lines of a text, without their ends.
  static func lines(_ text: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for index in text.indices where text[index] == 0x0A {
      lines.append(text[start..<index])
      start = index + 1
    }
    if start < text.count { lines.append(text[start...]) }
    return lines
  }

  /// A row's line without the spaces that are not in a text, nor the comma after it.
  static func compact(_ line: ArraySlice<UInt8>) -> [UInt8] {
    var row: [UInt8] = []
    row.reserveCapacity(line.count)
    var isText = false
    var isEscaped = false
    for byte in line {
      if isText {
        if isEscaped {
          isEscaped = false
        } else if byte == 0x5C {
          isEscaped = true
        } else if byte == 0x22 {
          isText = false
        }
      } else if byte == 0x20 {
        continue
      } else if byte == 0x22 {
        isText = true
      }
      row.append(byte)
    }
    if row.last == 0x2C { row.removeLast() }
    return row
  }

  /// The identifier of a row; nil where it has none.
  static func identifier(_ row: [UInt8]) -> String? {
    JSONNode.document(row)?["id"]?.string
  }
}
