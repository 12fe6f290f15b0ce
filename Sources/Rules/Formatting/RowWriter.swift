/// Writes rows between bars, their columns aligned by what they take on a screen.
struct RowWriter {
  let spelling: Spelling

  /// The lines of one group of rows: a heading row and the rows below it.
  func lines(_ rows: [RowSyntax]) -> [InlineText] {
    let cells = rows.map { row in row.cells.map { cell($0.kind) } }
    var widths: [Int] = []
    for row in cells {
      for (index, cell) in row.enumerated() {
        if index == widths.count { widths.append(0) }
        widths[index] = max(widths[index], displayWidth(cell))
      }
    }
    return cells.map { row in
      var text = InlineText("|")
      for (index, cell) in row.enumerated() {
        let padding = FieldWriter.spaces(widths[index] - displayWidth(cell))
        text.append(" " + cell + padding + " |")
      }
      return text
    }
  }

  private func cell(_ kind: CellSyntax.Kind) -> String {
    switch kind {
    case .empty, .unreadable: ""
    case .text(let text): spelling.cellText(text)
    case .column(let word): spelling.word(Parser.keyword(word))
    case .name(let name): name.text
    case .remainder: spelling.word(.remainder)
    case .test(let alternatives): test(alternatives)
    case .value(let value): written { $0.write(value, .whole) }
    case .bound(let bound): written { $0.writeBound(bound) }
    }
  }

  private func written(_ write: (inout ExpressionWriter) -> Void) -> String {
    var writer = ExpressionWriter(spelling)
    write(&writer)
    return String(decoding: writer.text.bytes, as: UTF8.self)
  }

  private func test(_ alternatives: [TestAlternative]) -> String {
    var result = ""
    for (index, alternative) in alternatives.enumerated() {
      if index > 0 { result += ", " }
      switch alternative {
      case .anything(let place): result += spelling.word(.anything, in: place)
      case .absent(let place): result += spelling.word(.absent, in: place)
      case .bound(let bound): result += written { $0.writeBound(bound, inTest: true) }
      case .text(let literal): result += spelling.quoted(literal.text)
      case .truth(let value, _): result += spelling.word(value ? .yes : .no)
      }
    }
    return result
  }
}
