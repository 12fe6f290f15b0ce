import Rules

/// The sentences of reasons, written apart from the program's: spaces that do not break before
/// colons and units, thin ones between thousands, a real minus sign.
struct OracleSentences {
  let language: Language

  private var isFrench: Bool { language == .french }

  private func quoted(_ text: String) -> String {
    isFrench ? "«\u{A0}\(text)\u{A0}»" : "“\(text)”"
  }

  func request(_ document: String) -> String {
    isFrench ? "À fournir\u{A0}: \(document)." : "To be provided: \(document)."
  }

  func unknown(_ condition: String) -> String {
    isFrench
      ? "Une information manque pour vérifier la condition \(quoted(condition))."
      : "A fact is missing to check the condition \(quoted(condition))."
  }

  func failed(_ condition: String) -> String {
    isFrench
      ? "La condition \(quoted(condition)) n'est pas remplie."
      : "The condition \(quoted(condition)) is not met."
  }

  /// The reason of a ranking key that is unknown, keys being counted from one.
  func keyUnknown(_ number: Int) -> OracleVerdict.Reason {
    let message =
      isFrench
      ? "Une information manque pour le critère de classement n° \(number)."
      : "A fact is missing for ranking key no. \(number)."
    return OracleVerdict.Reason(
      kind: "unknown", rule: isFrench ? "classement" : "ranking", at: "", message: message)
  }

  func selectionUnknown() -> OracleVerdict.Reason {
    let message =
      isFrench
      ? "Une information manque pour la sélection." : "A fact is missing for the selection."
    return OracleVerdict.Reason(
      kind: "unknown", rule: isFrench ? "sélection" : "selection", at: "", message: message)
  }

  // MARK: Grids

  /// The label of a row's criterion, or its name.
  func label(_ grid: Declaration, _ row: RowSyntax) -> String {
    if case .text(let written) = grid.cell(row, .label)?.kind { return written }
    if case .name(let name) = grid.cell(row, .criterion)?.kind { return name.text }
    return ""
  }

  func markMissing(_ criterion: String, isComputed: Bool) -> String {
    if isComputed {
      return isFrench
        ? "Une information manque pour calculer la note du critère \(quoted(criterion))."
        : "A fact is missing to compute the mark of the criterion \(quoted(criterion))."
    }
    return isFrench
      ? "La note du critère \(quoted(criterion)) manque."
      : "The mark of the criterion \(quoted(criterion)) is missing."
  }

  /// What is said of a criterion on which assessors differ; generated criteria have one label.
  func spread(_ label: String = "N") -> String {
    isFrench
      ? "Les notes des évaluateurs s'écartent trop pour \(quoted(label))."
      : "The assessors' marks differ too much for \(quoted(label))."
  }

  /// Why a mark or, where no row is given, a total eliminates.
  func eliminatory(
    _ found: Answer, _ grid: Declaration, _ row: RowSyntax?, _ evaluator: OracleEvaluator
  ) -> String {
    var most = ""
    var bound: BoundSyntax?
    var label = ""
    if let row {
      most = text(grid.expression(row, .maximum).map { evaluator.constant($0) } ?? .missing)
      if case .bound(let written) = grid.cell(row, .eliminatory)?.kind { bound = written }
      label = self.label(grid, row)
    } else {
      if case .outOf(let total) = grid.head { most = text(evaluator.constant(total)) }
      for case .eliminatoryTotal(let written) in grid.clauses.map({ $0.body }) { bound = written }
    }
    let limit = bound.map { self.bound($0, evaluator) } ?? ""
    if row == nil {
      return isFrench
        ? "Total de \(text(found)) sur \(most)\u{A0}: éliminatoire (\(limit))."
        : "Total of \(text(found)) out of \(most): eliminatory (\(limit))."
    }
    return isFrench
      ? "Note de \(text(found)) sur \(most) pour \(quoted(label))\u{A0}: éliminatoire (\(limit))."
      : "Mark of \(text(found)) out of \(most) for \(quoted(label)): eliminatory (\(limit))."
  }

  private func bound(_ bound: BoundSyntax, _ evaluator: OracleEvaluator) -> String {
    let least = text(evaluator.constant(bound.first))
    return switch bound.form {
    case .lessThan: (isFrench ? "moins de " : "less than ") + least
    case .atMost, .upTo: (isFrench ? "au plus " : "at most ") + least
    default: "not generated"
    }
  }

  // MARK: Values

  /// A sentence of the ruleset with its values put in.
  func filled(_ sentence: String, _ scope: FactScope, _ evaluator: OracleEvaluator) -> String {
    let parts = sentence.split(separator: "{", omittingEmptySubsequences: false)
    var result = parts.first.map(String.init) ?? ""
    for part in parts.dropFirst() {
      let halves = part.split(separator: "}", maxSplits: 1, omittingEmptySubsequences: false)
      let names = halves[0].split(separator: ".").map(String.init)
      if names.count == 2, let row = scope.standing[names[0]] {
        result += inSentence(evaluator.member(names[1], row, scope))
      } else {
        result += inSentence(evaluator.single(names[0], scope))
      }
      result += halves.count > 1 ? String(halves[1]) : ""
    }
    return result
  }

  /// A value among the words of the ruleset, where one that is missing is set apart.
  private func inSentence(_ answer: Answer) -> String {
    if case .missing = answer { return "[\(text(answer))]" }
    return text(answer)
  }

  /// A value as people read it.
  func text(_ answer: Answer) -> String {
    switch answer {
    case .missing: isFrench ? "non renseigné" : "not given"
    case .absent: isFrench ? "aucun" : "none"
    case .truth(let holds): isFrench ? (holds ? "oui" : "non") : (holds ? "yes" : "no")
    case .day(let day): self.day(day)
    case .text(let text): text
    case .choices(let held):
      held.isEmpty ? (isFrench ? "aucun" : "none") : held.joined(separator: ", ")
    case .number(let value, let quantity): number(value, quantity)
    }
  }

  private func day(_ number: Int) -> String {
    let date = OracleCalendar.civil(number)
    func two(_ part: Int) -> String { part < 10 ? "0\(part)" : "\(part)" }
    return isFrench
      ? "\(two(date.day))/\(two(date.month))/\(date.year)"
      : "\(date.year)-\(two(date.month))-\(two(date.day))"
  }

  private func number(_ value: Fraction, _ quantity: Answer.Quantity) -> String {
    switch quantity {
    case .plain: return digits(value)
    case .unit(let unit): return digits(value) + "\u{A0}" + unit
    case .rate: return digits(value * .hundred) + (isFrench ? "\u{A0}%" : "%")
    case .amount:
      if isFrench { return digits(value, least: 2) + "\u{A0}€" }
      return (value.isNegative ? "\u{2212}€" : "€")
        + digits(value.isNegative ? -value : value, least: 2)
    }
  }

  /// The digits, to the sixth decimal where there is no end to them.
  private func digits(_ value: Fraction, least: Int = 0) -> String {
    let millionth = Fraction(1) / Fraction(1_000_000)
    let exact =
      value.text(decimals: least)
      ?? value.rounded(toMultipleOf: millionth, .halfUp).text(decimals: least) ?? "?"
    let parts = exact.split(separator: ".")
    var whole = String(parts[0].drop { $0 == "-" })
    var grouped = ""
    while whole.count > 3 {
      grouped = (isFrench ? "\u{202F}" : ",") + whole.suffix(3) + grouped
      whole = String(whole.dropLast(3))
    }
    let sign = exact.hasPrefix("-") ? "\u{2212}" : ""
    let decimals = parts.count > 1 ? (isFrench ? "," : ".") + parts[1] : ""
    return sign + whole + grouped + decimals
  }
}
