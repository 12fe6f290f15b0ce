import Rules
import Scoring

/// Sentences about what examples show of the rules.
extension Messages {
  /// A count of points out of a total, and the share rounded down.
  static func coverage(_ tally: (covered: Int, total: Int)) -> Phrase {
    let share = Number(mantissa: Int128(Coverage.permille(tally)), scale: 3) ?? .zero
    return Phrase(
      "\(tally.covered) sur \(tally.total) (\(rateText(share, .french)))",
      "\(tally.covered) of \(tally.total) (\(rateText(share, .english)))")
  }

  static let coverageTitle = Phrase("couverture", "coverage")
  static let uncoveredTitle = Phrase("non couvert :", "not covered:")
  static let allCovered = Phrase("tout est couvert", "everything is covered")

  /// The name of a family of points.
  static func family(_ family: CoveragePoint.Family) -> Phrase {
    switch family {
    case .conditions: Phrase("conditions", "conditions")
    case .rows: Phrase("lignes de tables", "table rows")
    case .brackets: Phrase("tranches", "brackets")
    case .bounds: Phrase("seuils éliminatoires", "eliminatory bounds")
    case .priorities: Phrase("priorités", "priorities")
    }
  }

  /// What no example does.
  static func uncovered(_ subject: CoveragePoint.Subject, isTotal: Bool) -> Phrase {
    switch subject {
    case .condition(_, let answer): return unanswered(answer)
    case .row, .bracket: return Phrase("aucun exemple n'y tombe", "no example falls in it")
    case .dated: return Phrase("aucun exemple ne l'applique", "no example applies it")
    case .bound(_, _, let side): return missing(side, isTotal: isTotal)
    case .priority(_, true): return Phrase("aucun exemple ne l'a", "no example has it")
    case .priority(_, false): return Phrase("aucun exemple n'en est privé", "no example lacks it")
    }
  }

  private static func unanswered(_ answer: CoveragePoint.Answer) -> Phrase {
    switch answer {
    case .satisfied: Phrase("aucun exemple ne la remplit", "no example satisfies it")
    case .failed: Phrase("aucun exemple n'y manque", "no example fails it")
    case .unknown: Phrase("aucun exemple ne la laisse inconnue", "no example leaves it unknown")
    case .notApplicable: Phrase("aucun exemple n'y échappe", "no example is outside its scope")
    }
  }

  private static func missing(_ side: CoveragePoint.Side, isTotal: Bool) -> Phrase {
    let (french, english) = isTotal ? ("le total", "the total") : ("la note", "the mark")
    switch side {
    case .bound(let value):
      return Phrase(
        "aucun exemple n'a \(french) \(numberText(value, .french)), le seuil lui-même",
        "no example has \(english) \(numberText(value, .english)), the bound itself")
    case .next(let value):
      return Phrase(
        "aucun exemple n'a \(french) \(numberText(value, .french)), juste à côté du seuil",
        "no example has \(english) \(numberText(value, .english)), right next to the bound")
    case .other(let value):
      return Phrase(
        "aucun exemple n'est de l'autre côté de \(numberText(value, .french))",
        "no example is on the other side of \(numberText(value, .english))")
    }
  }
}
