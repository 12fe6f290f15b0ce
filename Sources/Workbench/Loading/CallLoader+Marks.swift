import Rules
import Scoring

/// Reading the files of marks.
extension CallLoader {
  /// The columns of a file of marks, by what they hold.
  struct MarkColumns {
    var identifier = -1
    var assessor = -1
    var grid = -1
    var criterion = -1
    var mark = -1
    var justification = -1
    var recusal = -1
  }

  /// The marks that stand in the applications themselves, without an assessor: part, row, column.
  func marksGivenWithApplications(_ files: [Int]) -> Set<[Int]> {
    if files.isEmpty { return [] }
    var given: Set<[Int]> = []
    for (number, part) in parts.enumerated() {
      guard let writer = part.writer else { continue }
      for grid in ruleset.grids {
        for criterion in grid.criteria where criterion.computed < 0 {
          for row in writer.store.applications where !writer.isBlank(criterion.column, of: row) {
            given.insert([number, row, criterion.column])
          }
        }
      }
      // Marks that were given with their assessors are put together with those of the files.
      for mark in writer.store.assessorMarks {
        given.remove([number, mark.application, mark.column])
      }
    }
    return given
  }

  mutating func readMarks(_ number: Int, _ index: IdentifierIndex, _ given: Set<[Int]>) {
    let table = InputTable(files[number], file: number)
    guard table.hasHeader, let columns = markColumns(table, number) else {
      let header = headers[number]
      problems += header.map { table.problems(under: $0) } ?? table.problems
      return
    }
    problems += table.problems
    var read = 0
    markSums[number] = .zero
    table.eachRow(progress) { row, line, isUsable in
      guard isUsable else { return }
      read += 1
      noteLastRow(table, row, line, identifier: columns.identifier)
      readMark(table, row, line, columns, index, given)
    }
    rows[number] = read
  }

  private mutating func readMark(
    _ table: InputTable, _ row: Int, _ line: Int, _ columns: MarkColumns,
    _ index: IdentifierIndex, _ given: Set<[Int]>
  ) {
    let identifier = table.text(row, columns.identifier)
    guard let entry = index.find(identifier) else {
      if identifier.isEmpty {
        report(.fact(.identifierMissing), table, line, columns.identifier)
      } else if index.isDamaged(identifier) {
        return
      } else if let entry = index.altered(identifier) {
        if altered[entry] == nil { altered[entry] = identifier }
      } else {
        report(index.absence(of: identifier), table, line, columns.identifier)
      }
      return
    }
    guard let column = criterion(table, row, line, columns) else { return }
    let assessor = table.text(row, columns.assessor)
    if columns.assessor >= 0, assessor.isEmpty {
      report(.file(.assessorMissing), table, line, columns.assessor)
      return
    }
    if let hidden = hiddenScalar(in: assessor.span) {
      let name = String(decoding: assessor, as: UTF8.self)
      report(.fact(.hiddenCharacter(name, hidden)), table, line, columns.assessor)
      return
    }
    if given.contains([entry.part, entry.row, column]) {
      report(.file(.markGivenTwice), table, line, columns.criterion)
      return
    }
    guard let isRecused = recusal(table, row, line, columns),
      let mark = value(table, row, line, columns)
    else { return }
    if let given = mark.number {
      markSums[table.file] = markSums[table.file]?.adding(given)
    }
    let justification = table.text(row, columns.justification)
    parts[entry.part].writer?.source = (table.file, line)
    parts[entry.part].writer?.resume(entry.row, of: 0)
    parts[entry.part].writer?.addAssessorMark(
      AssessorMark(
        application: entry.row, column: column, assessor: assessor, mark: mark.number,
        isRecused: isRecused, justification: justification, source: (table.file, line)))
    parts[entry.part].writer?.source = nil
  }

  /// The mark's column that a row means.
  private mutating func criterion(
    _ table: InputTable, _ row: Int, _ line: Int, _ columns: MarkColumns
  ) -> Int? {
    let written = table.text(row, columns.criterion)
    let gridText = table.text(row, columns.grid)
    var grid: Int?
    if !gridText.isEmpty {
      let folded = foldedKey(gridText)
      grid =
        plan.layout.grid(named: folded)
        ?? ruleset.grids.firstIndex { $0.label.map { foldedKey($0) } == folded }
      if grid == nil {
        report(
          .file(.unknownGrid(String(decoding: gridText, as: UTF8.self))), table, line, columns.grid)
        return nil
      }
    }
    let found = plan.layout.criteria(named: foldedKey(written), grid: grid)
    if found.count == 1 { return found[0] }
    let name = String(decoding: written, as: UTF8.self)
    report(
      found.isEmpty ? .fact(.unknownCriterion(name)) : .file(.severalGrids(name)), table, line,
      columns.criterion)
    return nil
  }

  private mutating func recusal(
    _ table: InputTable, _ row: Int, _ line: Int, _ columns: MarkColumns
  ) -> Bool? {
    let written = table.text(row, columns.recusal)
    switch String(decoding: foldedKey(written), as: UTF8.self) {
    case "", "non", "no", "faux", "false", "off": return false
    case "oui", "yes", "vrai", "true", "on", "x": return true
    default:
      report(
        .file(.notARecusal(String(decoding: written, as: UTF8.self))), table, line, columns.recusal)
      return nil
    }
  }

  /// The mark of a row; without a number where the assessor has yet to give one.
  private mutating func value(
    _ table: InputTable, _ row: Int, _ line: Int, _ columns: MarkColumns
  ) -> (number: Number?, Void)? {
    let written = table.text(row, columns.mark)
    switch readNumber(written, notation: .either) {
    case .value(let number, _): return (number, ())
    case .failure(.empty): return (nil, ())
    case .failure(let failure):
      report(
        .fact(.notANumber(String(decoding: written, as: UTF8.self), failure)), table, line,
        columns.mark)
      return nil
    }
  }

  private mutating func report(
    _ kind: LoadProblem.Kind, _ table: InputTable, _ line: Int, _ cell: Int
  ) {
    problems.append(LoadProblem(kind, at: FactPlace(file: table.file, row: line), cell: cell))
  }

  // MARK: Columns

  private mutating func markColumns(_ table: InputTable, _ number: Int) -> MarkColumns? {
    let row = Int(table.document.headerRow?.number ?? 0)
    var columns = MarkColumns()
    var names: [String] = []
    var unknown: [String] = []
    let before = problems.count
    for cell in 0..<table.document.columnCount {
      let title = Array(CSVDocument.trimmed(table.document.header(cell)))
      let name = String(decoding: title, as: UTF8.self)
      names.append(name)
      guard let slot = slot(title) else {
        unknown.append(name)
        report(.fact(.unknownKey(name)), table, row, cell)
        continue
      }
      if columns[keyPath: slot] >= 0 {
        report(.fact(.duplicateColumn(name)), table, row, cell)
      } else {
        columns[keyPath: slot] = cell
      }
    }
    headers[number] = TableHeader(
      record: 0, targets: [Int](repeating: -1, count: names.count), names: names, row: row,
      markCell: columns.mark < 0 ? nil : columns.mark,
      assessorCell: columns.assessor < 0 ? nil : columns.assessor,
      identifierCell: columns.identifier < 0 ? nil : columns.identifier,
      criterionCell: columns.criterion < 0 ? nil : columns.criterion)
    if let problem = foreignTitles(table, columns, unknown) {
      problems.removeLast(problems.count - before)
      problems.append(LoadProblem(problem, file: number, row: row))
      headers[number]?.isForeign = true
      return nil
    }
    var isComplete = true
    let isFrench = ruleset.language == .french
    let wanted = [
      (columns.identifier, isFrench ? "identifiant" : "identifier"),
      (columns.criterion, isFrench ? "critère" : "criterion"),
      (columns.mark, isFrench ? "note" : "mark"),
    ]
    for (cell, name) in wanted where cell < 0 {
      isComplete = false
      let near = nearest(name, unknown).first
      report(.file(.marksColumnMissing(name, nearest: near)), table, row, -1)
    }
    return isComplete ? columns : nil
  }

  /// What titles are, that are not those of a file of marks; nil where only some are missing.
  private func foreignTitles(
    _ table: InputTable, _ columns: MarkColumns, _ unknown: [String]
  ) -> FileProblem? {
    if min(columns.identifier, columns.criterion, columns.mark) >= 0 { return nil }
    if let title = TitleSearch.misread(unknown) { return .titlesMisread(title) }
    if columns.criterion < 0, columns.mark < 0,
      let criterion = unknown.first(where: {
        !plan.layout.criteria(named: foldedKey($0), grid: nil).isEmpty
      })
    {
      return .marksInColumns(criterion)
    }
    guard columns.identifier < 0, columns.criterion < 0, columns.mark < 0 else { return nil }
    let isFrench = ruleset.language == .french
    return .titlesExpected(
      isFrench ? ["identifiant", "critère", "note"] : ["identifier", "criterion", "mark"],
      row: TitleSearch.row(table.document) { slot($0) != nil })
  }

  private func slot(_ title: [UInt8]) -> WritableKeyPath<MarkColumns, Int>? {
    switch String(decoding: foldedKey(title), as: UTF8.self) {
    case "identifiant", "identifier", "id", "dossier", "application": return \.identifier
    case "evaluateur", "evaluatrice", "assessor", "expert": return \.assessor
    case "grille", "grid": return \.grid
    case "critere", "criterion": return \.criterion
    case "note", "mark": return \.mark
    case "justification", "commentaire", "comment": return \.justification
    case "recuse", "recusee", "recusation", "recused": return \.recusal
    default: break
    }
    guard let identifier = ruleset.records.first?.identifier,
      plan.layout.match(title, record: 0) == .column(identifier)
    else { return nil }
    return \.identifier
  }
}
