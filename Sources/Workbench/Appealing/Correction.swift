import Rules
import Scoring

/// A fact or a mark that an appeal says was wrong, with what it should have been.
struct Correction {
  /// As the ruleset's examples write the place: `écoles[2].débit`.
  let name: String
  let place: RevisedPlace
  let value: FactValue

  /// Reads a correction as written on the command line: `écoles[2].débit = 22 Mb/s`.
  ///
  /// A fact may be named by its label. What is then in the ruleset's own words is read as the line of
  /// an example put at the end of the ruleset, so that units, dates, choices and places are checked as
  /// everywhere else. A mark of one of several assessors names the assessor in brackets:
  /// `projet.pédagogie[Évaluateur 2] = 3`.
  ///
  /// - Returns: the correction, or what is wrong with it.
  static func read(
    _ written: String, _ names: CorrectionNames, _ source: SourceText
  ) -> Result<Correction, CorrectionError> {
    // A line end would begin another declaration.
    if written.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
      return .failure(CorrectionError(Messages.correctionForm))
    }
    let ruleset = names.ruleset
    let absent = KeywordTable(ruleset.language).canonical(.absent)
    let (left, right) = sides(written, absent: absent)
    guard let left, !left.isEmpty else { return .failure(CorrectionError(Messages.correctionForm)) }
    switch CorrectionTarget.find(left, in: names) {
    case .failure(let error): return .failure(error)
    case .success(let target):
      guard let right else { return read("\(target.text) \(absent)", nil, target, ruleset, source) }
      let value = CorrectionValue(names: names, target: target)
      switch value.rewritten(right) {
      case .failure(let error): return .failure(error)
      case .success(let text):
        return read("\(target.text) = \(text)", (right, value), target, ruleset, source)
      }
    }
  }

  /// The two sides of the sign, the right one nil where the fact is to be absent.
  private static func sides(_ written: String, absent: String) -> (String?, String?) {
    var depth = 0
    for index in written.indices {
      if written[index] == "[" { depth += 1 }
      if written[index] == "]" { depth -= 1 }
      guard written[index] == "=", depth == 0 else { continue }
      let left = trimmed(written[..<index])
      let right = trimmed(written[written.index(after: index)...])
      if right.isEmpty { return (nil, nil) }
      return (left, right == absent ? nil : right)
    }
    let whole = trimmed(written[...])
    guard whole.hasSuffix(" " + absent) else { return (nil, nil) }
    return (trimmed(whole.dropLast(absent.count)), nil)
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while let first = text.first, CorrectionNames.spaces.contains(first) { text.removeFirst() }
    while let last = text.last, CorrectionNames.spaces.contains(last) { text.removeLast() }
    return String(text)
  }

  private static func read(
    _ plain: String, _ given: (written: String, value: CorrectionValue)?,
    _ target: CorrectionTarget, _ ruleset: CheckedRuleset, _ source: SourceText
  ) -> Result<Correction, CorrectionError> {
    let example =
      ruleset.language == .french
      ? "\n\nexemple « avec »\n  avec \(plain)\n  attendu éligible\n"
      : "\n\nexample \"with\"\n  with \(plain)\n  expected eligible\n"
    let text = SourceText(name: source.name, bytes: source.bytes + Array(example.utf8))
    let outcome = RulesetPipeline.check(text)
    let errors = outcome.diagnostics.filter {
      $0.code.severity == .error && $0.span.start >= source.bytes.count
    }
    if let first = errors.first {
      guard let given else { return .failure(CorrectionError(sentence(first, ruleset.language))) }
      let why = given.value.expectation(given.written, detail(first, ruleset.language))
      return .failure(CorrectionError(why))
    }
    guard let checked = outcome.ruleset, checked.examples.count == ruleset.examples.count + 1,
      let own = checked.examples.last, own.assignments.count == 1,
      let assignment = own.assignments.first
    else { return .failure(CorrectionError(Messages.correctionForm)) }
    let address = FactAddress(
      path: assignment.path, record: assignment.record, column: assignment.column)
    guard let assessor = target.person else {
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

  /// What a diagnostic says of the value itself, where that is more than that it cannot be read.
  private static func detail(_ diagnostic: Diagnostic, _ file: Language) -> Phrase? {
    func headline(_ language: Language) -> String {
      sentences(diagnostic.finding, language, file: file).headline
    }
    func annotation(_ language: Language) -> String? {
      sentences(diagnostic.finding, language, file: file).annotation
    }
    switch diagnostic.finding {
    case .impossibleDate: return Phrase(headline(.french), headline(.english))
    case .unknownUnit(let unit, _, _):
      return Phrase(
        "\(Messages.quoted(unit).french) est une autre unité",
        "\(Messages.quoted(unit).english) is another unit")
    case .exampleOutOfBounds:
      guard let french = annotation(.french), let english = annotation(.english) else { return nil }
      return Phrase("hors des bornes (\(french))", "out of bounds (\(english))")
    default: return nil
    }
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
}

/// Why a correction cannot be read or made.
struct CorrectionError: Error {
  let sentence: Phrase

  init(_ sentence: Phrase) { self.sentence = sentence }
}
