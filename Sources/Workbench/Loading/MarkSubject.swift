import Rules
import Scoring

/// Whose mark a row of a file of marks is, as the row says it.
struct MarkSubject: Sendable, Equatable {
  var application = ""
  var assessor = ""
  var criterion = ""

  /// The same after the place of a problem; what the column at fault holds is in its sentence, and
  /// an application that is not known has no marks to tell apart.
  func text(besides cell: Int, _ header: TableHeader) -> Phrase {
    var text = Phrase("", "")
    if cell == header.identifierCell { return text }
    for (value, own, word) in [
      (application, header.identifierCell, Phrase("dossier", "application")),
      (assessor, header.assessorCell, Phrase("évaluateur", "assessor")),
      (criterion, header.criterionCell, Phrase("critère", "criterion")),
    ] where !value.isEmpty && own != cell {
      let shown = Messages.shown(value)
      text = Phrase(
        "\(text.french), \(word.french) \(shown.french)",
        "\(text.english), \(word.english) \(shown.english)")
    }
    return text
  }
}

extension CallLoader {
  /// The problems, those of rows of marks with whose marks they are.
  ///
  /// A file is read once more for it, and only where it has problems at all.
  func namingMarks(_ found: [LoadProblem]) -> [LoadProblem] {
    var problems = found
    let marked = files.indices.filter { headers[$0]?.markCell != nil }
    for file in marked {
      guard let header = headers[file] else { continue }
      let concerned = problems.indices.filter {
        problems[$0].place.file == file && problems[$0].place.row > header.row
      }
      if concerned.isEmpty { continue }
      let subjects = subjects(
        of: Set(concerned.map { problems[$0].place.row }), in: file, header)
      for index in concerned { problems[index].mark = subjects[problems[index].place.row] }
    }
    return problems
  }

  private func subjects(
    of lines: Set<Int>, in file: Int, _ header: TableHeader
  ) -> [Int: MarkSubject] {
    let table = InputTable(files[file], file: file)
    var found: [Int: MarkSubject] = [:]
    table.eachRow { row, line, isUsable in
      guard isUsable, lines.contains(line) else { return }
      func text(_ cell: Int?) -> String {
        cell.map { String(decoding: table.text(row, $0), as: UTF8.self) } ?? ""
      }
      found[line] = MarkSubject(
        application: text(header.identifierCell), assessor: text(header.assessorCell),
        criterion: text(header.criterionCell))
    }
    return found
  }
}
