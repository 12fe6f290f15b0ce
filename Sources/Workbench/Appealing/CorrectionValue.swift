import Rules
import Scoring

/// The value of a correction as the ruleset's examples write it, from what a person typed.
struct CorrectionValue {
  let names: CorrectionNames
  let target: CorrectionTarget

  private var ruleset: CheckedRuleset { names.ruleset }
  private var column: Column { ruleset.records[target.record].columns[target.column] }
  private var place: CorrectionNames.Place {
    CorrectionNames.Place(record: target.record, column: target.column)
  }
  private var words: KeywordTable { KeywordTable(ruleset.language) }

  /// The value in the ruleset's own words; an answer that is not foreseen is refused here.
  ///
  /// A text needs no quotation marks, a choice no capitals, a number no unit: none can be mistaken.
  func rewritten(_ written: String) -> Result<String, CorrectionError> {
    let plain = CorrectionNames.unquoted(written)
    switch column.type {
    case .text: return .success(FactText.quoted(plain, ruleset.language))
    case .choice(let domain): return choice(plain, domain).map { $0 }
    case .choices(let domain): return choices(written, domain)
    case .truth: return .success(truth(plain) ?? written)
    case .number(let type):
      guard case .value = readNumber(Array(written.utf8), notation: .either) else {
        return .success(written)
      }
      switch type.quantity {
      case .amount: return .success("\(written) \(ruleset.currency)")
      case .rate: return .success("\(written) %")
      case .plain(let unit): return .success(written + (unit.map { " \($0)" } ?? ""))
      }
    case .date, .duration, .list, .record, .unknown: return .success(written)
    }
  }

  private func truth(_ written: String) -> String? {
    switch CorrectionNames.folded(written) {
    case "oui", "yes", "vrai", "true": words.canonical(.yes)
    case "non", "no", "faux", "false": words.canonical(.no)
    default: nil
    }
  }

  private func choice(_ written: String, _ domain: Int) -> Result<String, CorrectionError> {
    let known = ruleset.choiceDomains[domain]
    let found =
      known.first { $0 == written }
      ?? known.first { CorrectionNames.folded($0) == CorrectionNames.folded(written) }
    if let found { return .success(FactText.quoted(found, ruleset.language)) }
    return .failure(
      CorrectionError(
        Messages.unforeseenAnswer(
          names.shown(place), written, known, near: nearNames(written, among: known))))
  }

  private func choices(_ written: String, _ domain: Int) -> Result<String, CorrectionError> {
    let none = words.canonical(.noneWord)
    if CorrectionNames.folded(written) == CorrectionNames.folded(none) { return .success(none) }
    var found: [String] = []
    for part in written.split(whereSeparator: { [",", ";", "|"].contains($0) }) {
      switch choice(CorrectionNames.unquoted(String(part)), domain) {
      case .failure(let error): return .failure(error)
      case .success(let one): found.append(one)
      }
    }
    return .success(found.joined(separator: ", "))
  }

  /// What the fact can be, where what was typed cannot be read as that.
  func expectation(_ written: String, _ detail: Phrase?) -> Phrase {
    let subject = names.shown(place)
    let what = kind
    let why =
      detail
      ?? Phrase(
        "\(Messages.quoted(written).french) ne se lit pas ainsi",
        "\(Messages.quoted(written).english) cannot be read so")
    return Phrase(
      "\(subject.french) attend \(what.french) ; \(why.french)",
      "\(subject.english) takes \(what.english); \(why.english)")
  }

  private var kind: Phrase {
    if case .mark(let grid, let criterion) = column.role {
      let rule = ruleset.grids[grid].criteria[criterion]
      let most = (numberText(rule.maximum, .french), numberText(rule.maximum, .english))
      let step = rule.step.map { (numberText($0, .french), numberText($0, .english)) }
      return Phrase(
        "une note de 0 à \(most.0)" + (step.map { ", de \($0.0) en \($0.0)" } ?? ""),
        "a mark from 0 to \(most.1)" + (step.map { ", by steps of \($0.1)" } ?? ""))
    }
    switch column.type {
    case .truth:
      return Phrase("oui ou non", ruleset.language == .french ? "oui or non" : "yes or no")
    case .date: return Phrase("une date, comme 17/02/2026", "a date, such as 2026-02-17")
    case .number(let type):
      switch type.quantity {
      case .amount:
        return Phrase(
          "un montant, comme 1 250,50 \(ruleset.currency)",
          "an amount, such as 1250.50 \(ruleset.currency)")
      case .rate: return Phrase("un taux, comme 25 %", "a rate, such as 25 %")
      case .plain(let unit?): return Phrase("un nombre en \(unit)", "a number in \(unit)")
      case .plain(nil):
        return type.decimals == 0
          ? Phrase("un nombre entier", "a whole number") : Phrase("un nombre", "a number")
      }
    case .text: return Phrase("un texte", "a text")
    case .choice, .choices, .duration, .list, .record, .unknown:
      return Phrase("une autre valeur", "another value")
    }
  }
}
