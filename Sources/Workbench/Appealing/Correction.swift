import Rules
import Scoring

/// A fact or a mark that an appeal says was wrong, with what it should have been.
struct Correction {
  /// As the ruleset's examples write the place: `écoles[2].débit`.
  let name: String
  let place: RevisedPlace
  let value: FactValue

  /// Reads a correction as written on the command line, in the words of the ruleset's examples.
  ///
  /// The text is read as the line of an example put at the end of the ruleset, so that units, dates,
  /// choices and places are written, and checked, as everywhere else. A mark of one of several
  /// assessors names the assessor in brackets: `projet.pédagogie[Évaluateur 2] = 3`.
  ///
  /// - Returns: the correction, or what is wrong with it.
  static func read(
    _ written: String, _ ruleset: CheckedRuleset, _ source: SourceText
  ) -> Result<Correction, CorrectionError> {
    // A line end would begin another declaration.
    if written.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
      return .failure(CorrectionError(Messages.correctionForm))
    }
    let (plain, assessor) = withoutAssessor(written, ruleset)
    let isFrench = ruleset.language == .french
    let example =
      isFrench
      ? "\n\nexemple « avec »\n  avec \(plain)\n  attendu éligible\n"
      : "\n\nexample \"with\"\n  with \(plain)\n  expected eligible\n"
    let text = SourceText(name: source.name, bytes: source.bytes + Array(example.utf8))
    let outcome = RulesetPipeline.check(text)
    let errors = outcome.diagnostics.filter {
      $0.code.severity == .error && $0.span.start >= source.bytes.count
    }
    if let first = errors.first {
      return .failure(CorrectionError(sentence(first, ruleset.language)))
    }
    guard let checked = outcome.ruleset, checked.examples.count == ruleset.examples.count + 1,
      let own = checked.examples.last, own.assignments.count == 1,
      let assignment = own.assignments.first
    else { return .failure(CorrectionError(Messages.correctionForm)) }
    let address = FactAddress(
      path: assignment.path, record: assignment.record, column: assignment.column)
    guard let assessor else {
      return .success(
        Correction(
          name: ruleset.text(address), place: .fact(address), value: assignment.value))
    }
    return .success(
      Correction(
        name: "\(ruleset.text(address))[\(assessor)]",
        place: .mark(column: assignment.column, assessor: normalizedNFC(Array(assessor.utf8))),
        value: assignment.value))
  }

  /// The headline of a diagnostic, and what to do about it here, where no ruleset is being written.
  private static func sentence(_ diagnostic: Diagnostic, _ file: Language) -> Phrase {
    func text(_ language: Language) -> String {
      let found = sentences(diagnostic.finding, language, file: file)
      if case .exampleOutOfBounds = diagnostic.finding {
        return found.headline + (found.annotation.map { " (\($0))" } ?? "")
      }
      if case .unknownUnit = diagnostic.finding { return found.headline }
      return found.headline + (found.help.map { ". " + $0 } ?? "")
    }
    return Phrase(text(.french), text(.english))
  }

  /// Takes out the assessor that follows a criterion in brackets, with or without quotation marks.
  private static func withoutAssessor(
    _ written: String, _ ruleset: CheckedRuleset
  ) -> (text: String, assessor: String?) {
    guard let open = written.firstIndex(of: "["), let close = written.firstIndex(of: "]"),
      open < close
    else { return (written, nil) }
    let target = written[..<open].filter { $0 != " " }
    let parts = target.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, ruleset.grids.contains(where: { $0.name == parts[0] }) else {
      return (written, nil)
    }
    var name = written[written.index(after: open)..<close]
    let marks: Set<Character> = ["«", "»", "\"", "“", "”", " ", "\u{A0}", "\u{202F}"]
    while let first = name.first, marks.contains(first) { name.removeFirst() }
    while let last = name.last, marks.contains(last) { name.removeLast() }
    return (String(written[..<open] + written[written.index(after: close)...]), String(name))
  }
}

/// Why a correction cannot be read or made.
struct CorrectionError: Error {
  let sentence: Phrase

  init(_ sentence: Phrase) { self.sentence = sentence }
}
