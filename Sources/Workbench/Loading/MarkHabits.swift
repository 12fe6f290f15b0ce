import Rules
import Scoring

/// Finds what a committee probably did not mean in its files of marks: an application left out, a
/// recusal on one line only.
struct MarkHabits {
  /// An application, by its part and its row there.
  private struct Subject: Hashable {
    var part: Int
    var row: RowID
  }

  /// What an assessor gave.
  private struct Given {
    /// The assessor's name as first written.
    var name: [UInt8]
    var subjects: Set<Subject> = []
    /// The file of the first mark that a file gave.
    var file: Int?
  }

  /// What an assessor gave in one grid of one application.
  private struct Sheet: Hashable {
    var assessor: [UInt8]
    var subject: Subject
    var grid: Int
  }

  private let parts: [InputPart]
  private let ruleset: CheckedRuleset
  private var given: [[UInt8]: Given] = [:]
  private var order: [[UInt8]] = []
  private var marked: Set<Subject> = []

  /// Beyond that many assessors, each reads a few applications and leaves out the others.
  private static let assessorLimit = 100

  /// Gathers the marks as the files give them, before those that are waited for are added.
  init(_ parts: [InputPart], _ ruleset: CheckedRuleset) {
    self.parts = parts
    self.ruleset = ruleset
    eachMark { mark, subject in
      let key = mark.assessorKey
      if given[key] == nil { order.append(key) }
      given[key, default: Given(name: mark.assessor)].subjects.insert(subject)
      if given[key]?.file == nil { given[key]?.file = mark.source?.file }
      marked.insert(subject)
    }
  }

  private func eachMark(_ body: (AssessorMark, Subject) -> Void) {
    for (number, part) in parts.enumerated() {
      for mark in part.writer?.store.assessorMarks ?? [] where !mark.assessor.isEmpty {
        body(mark, Subject(part: number, row: mark.application))
      }
    }
  }

  /// A notice for each assessor who marked nearly all the applications that others marked.
  ///
  /// One who leaves out more than a quarter was given a share of them. `misspelt` are the keys of names
  /// that another name is probably a slip for: what such an assessor lacks is under the other name.
  func leftOut(besides misspelt: Set<[UInt8]>) -> [LoadProblem] {
    if order.count > Self.assessorLimit { return [] }
    var found: [LoadProblem] = []
    for assessor in order where !misspelt.contains(assessor) {
      guard let given = given[assessor], let file = given.file else { continue }
      let missing = marked.count - given.subjects.count
      guard missing > 0, missing <= marked.count / 4 else { continue }
      let kind = FileProblem.applicationsUnmarked(
        String(decoding: given.name, as: UTF8.self), marked: given.subjects.count,
        of: marked.count, missing: identifiers(without: given.subjects))
      found.append(LoadProblem(kind, file: file))
    }
    return found
  }

  /// The applications that somebody marked and that are not among some, in the order they came.
  private func identifiers(without subjects: Set<Subject>) -> [String] {
    var found: [String] = []
    for (number, part) in parts.enumerated() {
      guard let writer = part.writer else { continue }
      for row in writer.store.applications {
        let subject = Subject(part: number, row: row)
        guard marked.contains(subject), !subjects.contains(subject) else { continue }
        found.append(String(decoding: writer.identifier(of: row), as: UTF8.self))
      }
    }
    return found
  }

  /// A notice for each recusal beside which the same assessor's other marks stand.
  func partialRecusals(_ cell: (_ file: Int) -> Int) -> [LoadProblem] {
    var recusals: [Sheet: FactPlace] = [:]
    var order: [Sheet] = []
    var grids: [Int: Int] = [:]
    for (number, grid) in ruleset.grids.enumerated() {
      for criterion in grid.criteria { grids[criterion.column] = number }
    }
    func sheet(_ mark: AssessorMark, _ subject: Subject) -> Sheet {
      Sheet(assessor: mark.assessorKey, subject: subject, grid: grids[mark.column] ?? -1)
    }
    eachMark { mark, subject in
      guard mark.isRecused, let source = mark.source else { return }
      let sheet = sheet(mark, subject)
      if recusals[sheet] == nil {
        recusals[sheet] = FactPlace(file: source.file, row: source.row)
        order.append(sheet)
      }
    }
    if order.isEmpty { return [] }
    var contradicted: Set<Sheet> = []
    eachMark { mark, subject in
      guard !mark.isRecused, mark.mark != nil else { return }
      let sheet = sheet(mark, subject)
      if recusals[sheet] != nil { contradicted.insert(sheet) }
    }
    return order.compactMap { sheet in
      guard contradicted.contains(sheet), let place = recusals[sheet] else { return nil }
      let written = given[sheet.assessor]?.name ?? sheet.assessor
      let name = String(decoding: written, as: UTF8.self)
      return LoadProblem(.file(.partialRecusal(name)), at: place, cell: cell(place.file))
    }
  }
}
