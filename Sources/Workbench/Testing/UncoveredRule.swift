import Rules
import Scoring

/// What examples leave out of one rule: where it is, its words, and what is missing.
struct UncoveredRule {
  let line: Int
  /// The rule in the ruleset's words: `condition débit`, `table plafond | 1 à 6 | 2 |`.
  let rule: String
  private(set) var missing: [Phrase]

  /// The rules that are not wholly covered, in the order of the text.
  static func list(_ tested: TestedRuleset, _ coverage: Coverage) -> [UncoveredRule] {
    var rules: [UncoveredRule] = []
    for point in coverage.points where point.count == 0 {
      let line = tested.words.line(point.span)
      let rule = title(point, tested)
      let isTotal = isTotal(point.subject)
      let missing = Messages.uncovered(point.subject, isTotal: isTotal)
      if let last = rules.indices.last, rules[last].line == line, rules[last].rule == rule {
        rules[last].missing.append(missing)
      } else {
        rules.append(UncoveredRule(line: line, rule: rule, missing: [missing]))
      }
    }
    let order = rules.indices.sorted {
      rules[$0].line == rules[$1].line ? $0 < $1 : rules[$0].line < rules[$1].line
    }
    return order.map { rules[$0] }
  }

  private static func isTotal(_ subject: CoveragePoint.Subject) -> Bool {
    if case .bound(_, let criterion, _) = subject { return criterion < 0 }
    return false
  }

  private static func title(_ point: CoveragePoint, _ tested: TestedRuleset) -> String {
    let title = tested.words.title(point.span)
    switch point.subject {
    case .row, .bracket, .dated: return title + " " + tested.words.quoted(point.span)
    case .bound(let grid, let criterion, _) where criterion >= 0:
      return title + "." + tested.ruleset.grids[grid].criteria[criterion].name
    case .condition, .bound, .priority: return title
    }
  }

  /// What is missing, in one sentence.
  func text(_ language: Language) -> String {
    missing.map { $0.text(language) }.joined(separator: language == .french ? " ; " : "; ")
  }
}
