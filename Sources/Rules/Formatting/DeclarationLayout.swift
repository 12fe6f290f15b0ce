/// Lays out one declaration: its first line, then a line for each of its clauses.
struct DeclarationLayout {
  let spelling: Spelling

  /// The first line.
  func head(_ declaration: Declaration) -> InlineText {
    var text = InlineText(spelling.word(Self.keyword(declaration.kind)))
    // What goes on stands further in than the clauses below.
    text.start = 2
    if let name = declaration.name {
      text.append(" ")
      if let owner = declaration.owner { text.append(owner.text + ".") }
      text.append(name.text)
    }
    if let label = declaration.label { text.append(" " + spelling.quoted(label.text)) }
    switch declaration.head {
    case .none: break
    case .value(let value):
      text.append(" =")
      text.appendBreak(0)
      text.append(ExpressionWriter(spelling).apart(value, .whole))
    case .outOf(let value):
      text.append(" " + spelling.word(.outOf) + " ")
      text.append(ExpressionWriter(spelling).apart(value, .arithmetic))
    case .of(let value):
      let writer = ExpressionWriter(spelling)
      let operand = writer.apart(value, .arithmetic)
      text.append(" " + spelling.linked(.of, to: operand, isDate: writer.isDate(value)))
      text.append(operand)
    }
    return text
  }

  private static func keyword(_ kind: DeclarationKind) -> Keyword {
    for (keyword, candidate) in Parser.openings where candidate == kind { return keyword }
    return .note
  }

  /// The lines of the clauses, in the order of the clauses.
  func clauses(_ declaration: Declaration) -> [InlineText] {
    switch declaration.kind {
    case .application, .record: return fields(declaration.clauses)
    default: break
    }
    var lines: [InlineText?] = Array(repeating: nil, count: declaration.clauses.count)
    writeRows(declaration.clauses, &lines)
    let writer = ClauseWriter(spelling: spelling, declaration: declaration.kind)
    var texts: [Int: ClauseText] = [:]
    for (index, clause) in declaration.clauses.enumerated() where lines[index] == nil {
      texts[index] = writer.write(clause.body)
    }
    let column = Self.alignsValues(declaration.kind) ? valueColumn(texts) : 0
    return lines.indices.map { index in
      if let line = lines[index] { return line }
      return texts[index].map { joined($0, column) } ?? InlineText()
    }
  }

  private func fields(_ clauses: [Clause]) -> [InlineText] {
    var fields: [FieldSyntax] = []
    for clause in clauses {
      if case .field(let field) = clause.body { fields.append(field) }
    }
    return FieldWriter(spelling: spelling).lines(fields)
  }

  /// Writes the rows, each group of a heading row and its rows with its own columns.
  private func writeRows(_ clauses: [Clause], _ lines: inout [InlineText?]) {
    var group: [(index: Int, row: RowSyntax)] = []
    func flush() {
      let written = RowWriter(spelling: spelling).lines(group.map { $0.row })
      for (place, line) in zip(group, written) { lines[place.index] = line }
      group.removeAll()
    }
    for (index, clause) in clauses.enumerated() {
      switch clause.body {
      case .header(let row):
        flush()
        group.append((index, row))
      case .row(let row): group.append((index, row))
      default: break
      }
    }
    flush()
  }

  // MARK: Alignment

  /// Kinds whose clauses read as a list of headings and values.
  private static func alignsValues(_ kind: DeclarationKind) -> Bool {
    switch kind {
    case .ruleset, .condition, .vote, .reference, .choice: true
    case .application, .record, .parameter, .value, .callValue, .table, .amount, .shares,
      .payments, .priority, .grid, .ranking, .selection, .model, .example, .property,
      .consistency, .note:
      false
    }
  }

  /// The column of values, a space after the longest opening.
  ///
  /// One that does not align (`inconnu demander`) only has its first word before the column, and
  /// so a wider gap than one space would set it apart from the others.
  private func valueColumn(_ texts: [Int: ClauseText]) -> Int {
    var column = 0
    for index in texts.keys {
      guard let text = texts[index], !text.opening.isEmpty else { continue }
      let opening = Array(text.opening.utf8)
      let width = displayWidth(text.aligns ? opening[...] : opening.prefix { $0 != 0x20 })
      column = max(column, width + 1)
    }
    return column
  }

  private func joined(_ text: ClauseText, _ column: Int) -> InlineText {
    var line = InlineText(text.opening)
    if !text.opening.isEmpty, !text.rest.isEmpty {
      let padding = max(1, text.aligns ? column - displayWidth(text.opening) : 1)
      line.append(FieldWriter.spaces(padding))
      line.start = displayWidth(text.opening) + padding
    }
    line.append(text.rest)
    return line
  }
}
