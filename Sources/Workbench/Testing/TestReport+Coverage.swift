import Rules
import Scoring

extension TestReport {
  /// The share of the rules that examples show, then what they leave out.
  mutating func write(_ coverage: Coverage) {
    line()
    let total = say(Messages.coverage(coverage.tally()))
    line(style.paint(.heading, say(Messages.coverageTitle)) + colon + total)
    let families = CoveragePoint.Family.allCases.filter { coverage.tally($0).total > 0 }
    let width = families.map { say(Messages.family($0)).unicodeScalars.count }.max() ?? 0
    for family in families {
      let name = say(Messages.family(family))
      let padding = String(repeating: " ", count: width - name.unicodeScalars.count)
      line("  " + name + padding + "  " + say(Messages.coverage(coverage.tally(family))))
    }
    let uncovered = UncoveredRule.list(tested, coverage)
    if uncovered.isEmpty { return }
    line()
    line(say(Messages.uncoveredTitle))
    for rule in uncovered {
      let place = say(Phrase("ligne \(rule.line)", "line \(rule.line)"))
      line(
        "  " + style.paint(.place, place) + colon + style.show(rule.rule) + colon
          + rule.text(tested.language))
    }
  }
}
