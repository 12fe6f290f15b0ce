import Rules
import Scoring

/// Sentences about a ruleset's examples.
extension Messages {
  /// How many examples there are, and how many of them fail.
  static func examples(_ count: Int, failed: Int) -> Phrase {
    if count == 0 { return Phrase("aucun exemple", "no example") }
    let all = Phrase(
      count == 1 ? "1 exemple" : "\(count) exemples",
      count == 1 ? "1 example" : "\(count) examples")
    if failed == 0 {
      return Phrase(
        all.french + (count == 1 ? ", réussi" : ", tous réussis"),
        all.english + (count == 1 ? ", passed" : ", all passed"))
    }
    return Phrase(
      all.french + ", \(failed) \(failed == 1 ? "échoue" : "échouent")",
      all.english + ", \(failed) \(failed == 1 ? "fails" : "fail")")
  }

  /// Where an example stands, and what it is called.
  static func exampleTitle(line: Int, _ label: String) -> Phrase {
    Phrase(
      "ligne \(line) : \(quoted(label).french)", "line \(line): \(quoted(label).english)")
  }

  static let expectedTitle = Phrase("attendu :", "expected:")
  static let foundTitle = Phrase("trouvé :", "found:")
  static let decidedTitle = Phrase("décision :", "decision:")

  /// A status as an example writes it.
  static func expectedStatus(_ status: OutcomeStatus) -> Phrase {
    let keyword: Keyword =
      switch status {
      case .eligible: .statusEligible
      case .selected: .statusSelected
      case .waiting: .statusWaiting
      case .notSelected: .statusNotSelected
      case .eliminated: .statusEliminated
      case .ineligible: .statusIneligible
      case .incomplete: .statusIncomplete
      }
    return word(keyword)
  }

  /// A reserved word in both languages.
  static func word(_ keyword: Keyword) -> Phrase {
    Phrase(
      KeywordTable(.french).canonical(keyword), KeywordTable(.english).canonical(keyword))
  }

  /// The names of reasons, after their word; a few words where there is none.
  static func reasons(_ names: [String]) -> Phrase {
    if names.isEmpty { return Phrase("aucun motif", "no reason") }
    let list = names.joined(separator: ", ")
    return Phrase("\(word(.reason).french) \(list)", "\(word(.reason).english) \(list)")
  }

  /// An award as an example writes it.
  static func awarded(_ amount: String?) -> Phrase {
    let word = word(.awarded)
    guard let amount else { return Phrase("rien n'est attribué", "nothing is awarded") }
    return Phrase("\(word.french) = \(amount)", "\(word.english) = \(amount)")
  }

  /// A rank as an example writes it.
  static func rank(_ rank: Int?, among count: Int) -> Phrase {
    guard let rank else { return Phrase("non classé", "not ranked") }
    return Phrase("rang \(rank) parmi \(count)", "rank \(rank) of \(count)")
  }

  static let unusableExample = Phrase(
    "rien n'a pu être décidé :", "nothing could be decided:")
}
