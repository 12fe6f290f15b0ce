import Rules
import Scoring

/// What sentences about problems need to name places as people know them.
struct ProblemContext: Sendable {
  let plan: CallPlan
  let files: [InputFile]
  let headers: [Int: TableHeader]
  /// The parts that files were read in: the file, and the lines and bytes before the part.
  let parts: [(file: Int, rowBase: Int, byteBase: Int)]

  /// The columns of a record; none for a record that is not.
  func columns(of record: Int) -> [Column] { plan.layout.columns(of: record) }

  /// The name of a column as its file spells it, or as it is declared.
  func columnName(_ problem: LoadProblem) -> String? {
    if let header = headers[problem.place.file] {
      let cell = problem.cell >= 0 ? problem.cell : header.cell(of: problem.place.column)
      if let cell, cell < header.names.count { return header.names[cell] }
    }
    return declaredName(problem.place)
  }

  /// The declared name of the column that a place is about.
  func declaredName(_ place: FactPlace) -> String? {
    let columns = columns(of: place.record)
    return place.column >= 0 && place.column < columns.count ? columns[place.column].name : nil
  }

  /// The declared name after that of its record, for a column of a nested record.
  func qualifiedName(_ place: FactPlace) -> String {
    let name = declaredName(place) ?? ""
    let records = plan.ruleset.records
    guard place.record > 0, place.record < records.count else { return name }
    return records[place.record].name + "." + name
  }

  /// Whether a file is a text of JSON.
  func isJSON(_ file: Int) -> Bool {
    guard file >= 0, file < files.count else { return false }
    return files[file].format == .json || files[file].format == .jsonLines
  }

  // MARK: Places

  /// A place before its sentence: `communes.csv, ligne 7, colonne « Débit » (D7)`.
  func placeText(_ problem: LoadProblem) -> Phrase {
    if case .fact(.inconsistent(_, _, let facts)) = problem.kind, facts.count > 1 {
      return placeText(problem.place, facts: facts)
    }
    if let path = problem.path {
      // What is missing under a folder's name is a folder that is missing.
      let isPlain =
        !path.isStandardStream && (kind(of: path) == .folder || kind(of: path) == .missing)
      let name = path.baseName.text + (isPlain ? "/" : "")
      return path.isStandardStream
        ? Phrase("entrée standard", "standard input") : Phrase(name, name)
    }
    let place = problem.place
    guard place.file >= 0, place.file < files.count else { return Phrase("", "") }
    let file = files[place.file]
    switch file.format {
    case .json, .jsonLines: return jsonPlace(problem, file)
    case .csv, .spreadsheet, .unknown: return tablePlace(problem, file)
    }
  }

  private func tablePlace(_ problem: LoadProblem, _ file: InputFile) -> Phrase {
    let row = problem.place.row
    var french = name(file).french
    var english = name(file).english
    guard row > 0 else { return Phrase(french, english) }
    french += ", ligne \(row)"
    english += ", row \(row)"
    let header = headers[problem.place.file]
    // A fact of a file of marks is what its row marks.
    let isMark = problem.place.column >= 0
    let cell =
      problem.cell >= 0
      ? problem.cell : header?.cell(of: problem.place.column) ?? (isMark ? header?.markCell : nil)
    guard let cell else {
      guard row != header?.row, let field = declaredName(problem.place) else {
        return Phrase(french, english)
      }
      return Phrase(
        "\(french), champ \(Messages.quoted(field).french)",
        "\(english), field \(Messages.quoted(field).english)")
    }
    let address = Self.letters(cell) + String(row)
    if row == header?.row {
      // The sentence names the column itself.
      return Phrase(
        name(file).french + ", cellule \(address)", name(file).english + ", cell \(address)")
    }
    if let name = header?.names, cell < name.count, !name[cell].isEmpty {
      french += ", colonne \(Messages.quoted(name[cell]).french) (\(address))"
      english += ", column \(Messages.quoted(name[cell]).english) (\(address))"
    } else {
      french += ", cellule \(address)"
      english += ", cell \(address)"
    }
    if let header, let subject = problem.mark?.text(besides: cell, header) {
      french += subject.french
      english += subject.english
    }
    return Phrase(french, english)
  }

  private func name(_ file: InputFile) -> Phrase {
    file.path.isStandardStream
      ? Phrase("entrée standard", "standard input") : Phrase(file.name, file.name)
  }

  /// The letters of a column in spreadsheets: A, B… Z, AA.
  static func letters(_ column: Int) -> String {
    var rest = column
    var text: [UInt8] = []
    repeat {
      text.append(0x41 + UInt8(truncatingIfNeeded: rest % 26))
      rest = rest / 26 - 1
    } while rest >= 0
    return String(decoding: text.reversed(), as: UTF8.self)
  }

  private func jsonPlace(_ problem: LoadProblem, _ file: InputFile) -> Phrase {
    let place = problem.place
    // What the whole file lacks has no place in it.
    if place.row == 0, place.offset < 0 { return name(file) }
    let path = keyPath(place, isDocument: file.format == .json)
    var text = ""
    if let found = JSONLocator(self).place(of: problem, in: file) {
      text = ":\(found.line):\(found.column)"
    } else if file.format == .jsonLines, place.row > 0 {
      text = ":\(place.row)"
    }
    if !path.isEmpty { text += ", " + path }
    let name = name(file)
    return Phrase(name.french + text, name.english + text)
  }

  /// The way to a value: `[3].écoles[2].débit`.
  func keyPath(_ place: FactPlace, isDocument: Bool) -> String {
    var text = isDocument && place.row > 0 ? "[\(place.row)]" : ""
    var record = 0
    for step in place.path {
      let columns = columns(of: record)
      guard step.column >= 0, step.column < columns.count else { return text }
      text += (text.isEmpty ? "" : ".") + columns[step.column].name + "[\(step.position)]"
      if case .list(let inner) = columns[step.column].type { record = inner }
    }
    if let name = declaredName(place) { text += (text.isEmpty ? "" : ".") + name }
    return text
  }
}
