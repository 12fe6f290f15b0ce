import Rules
import Scoring

/// Sentences about rulesets with one thing changed, and about suggested examples.
extension Messages {
  static let mutationsTitle = Phrase("mutations", "mutations")

  /// How many changes the examples notice.
  static func noticed(_ tally: (covered: Int, total: Int)) -> Phrase {
    let count = coverage(tally)
    return Phrase("\(count.french), remarquées", "\(count.english), noticed")
  }

  static let unnoticedTitle = Phrase(
    "aucun exemple ne le remarque :", "no example notices:")
  static let undistinguishedTitle = Phrase(
    "aucun exemple ne le remarque, ni aucun de ceux qui ont été essayés :",
    "no example notices, nor any of those tried:")
  static let wouldNotice = Phrase("le remarquerait : ", "would notice: ")

  /// Words of the ruleset between quotation marks, but for a text that has its own.
  private static func excerpt(_ text: String) -> Phrase {
    if text.hasPrefix("«") && text.hasSuffix("»") || text.hasPrefix("\"") && text.hasSuffix("\"") {
      return Phrase(text, text)
    }
    return quoted(text)
  }

  /// What is written, and what it becomes.
  static func becomes(_ before: String, _ after: String) -> Phrase {
    Phrase(
      "\(excerpt(before).french) changé en \(excerpt(after).french)",
      "\(excerpt(before).english) changed to \(excerpt(after).english)")
  }

  /// A change and the text it is made in.
  static func within(_ change: Phrase, _ text: String) -> Phrase {
    Phrase(
      "\(change.french) dans \(excerpt(text).french)",
      "\(change.english) in \(excerpt(text).english)")
  }

  static func leftOut(_ text: String) -> Phrase {
    Phrase("\(excerpt(text).french) supprimé", "\(excerpt(text).english) left out")
  }

  static func branchesSwapped(_ text: String) -> Phrase {
    Phrase(
      "les deux issues échangées dans \(excerpt(text).french)",
      "the two outcomes swapped in \(excerpt(text).english)")
  }

  static func presence(_ text: String) -> Phrase {
    Phrase(
      "absent et présent échangés dans \(excerpt(text).french)",
      "absent and present swapped in \(excerpt(text).english)")
  }

  static func shifted(_ text: String, days: Int) -> Phrase {
    Phrase(
      "\(excerpt(text).french) : un jour plus \(days > 0 ? "tard" : "tôt")",
      "\(excerpt(text).english): one day \(days > 0 ? "later" : "earlier")")
  }

  static func filterLeftOut(_ text: String) -> Phrase {
    Phrase(
      "le filtre supprimé dans \(excerpt(text).french)",
      "the filter left out in \(excerpt(text).english)")
  }

  static let conditionOff = Phrase("n'exige plus rien", "requires nothing any more")
  static let scopeOff = Phrase("s'applique à tous", "applies to everyone")

  static func severity(from old: Severity, to new: Severity) -> Phrase {
    func word(_ severity: Severity) -> Phrase {
      switch severity {
      case .blocking: Self.word(.blocking)
      case .toComplete: Self.word(.toComplete)
      case .flag: Self.word(.flag)
      }
    }
    return Phrase(
      "gravité « \(word(old).french) » changée en « \(word(new).french) »",
      "severity ‘\(word(old).english)’ changed to ‘\(word(new).english)’")
  }

  static func neighbourFollows(_ change: Phrase) -> Phrase {
    Phrase(
      "\(change.french), la ligne voisine suit", "\(change.english), the next row follows")
  }

  static func eliminatoryBound(_ criterion: String?, _ old: String, _ new: String) -> Phrase {
    let name = criterion.map { Phrase("\($0), ", "\($0), ") } ?? Phrase("total, ", "total, ")
    return Phrase(
      "\(name.french)seuil éliminatoire « \(old) » changé en « \(new) »",
      "\(name.english)eliminatory bound ‘\(old)’ changed to ‘\(new)’")
  }

  static func coefficient(_ criterion: String?, _ old: String, _ new: String) -> Phrase {
    let name = criterion.map { $0 + ", " } ?? ""
    return Phrase(
      "\(name)coefficient « \(old) » changé en « \(new) »",
      "\(name)coefficient ‘\(old)’ changed to ‘\(new)’")
  }

  static func reversed(_ key: String) -> Phrase {
    Phrase("\(excerpt(key).french) : sens inversé", "\(excerpt(key).english): direction reversed")
  }

  static func keysSwapped(_ key: String) -> Phrase {
    Phrase(
      "\(excerpt(key).french) échangé avec le critère suivant",
      "\(excerpt(key).english) swapped with the next key")
  }

  static func spillOver(_ name: String) -> Phrase {
    Phrase(
      "\(excerpt(name).french) : le report du reste inversé",
      "\(excerpt(name).english): spill-over reversed")
  }

  // MARK: Properties

  /// What became of a property.
  static func property(tried: Int, isPassed: Bool) -> Phrase {
    guard isPassed else { return Phrase("contredite", "contradicted") }
    if tried == 0 { return Phrase("non essayée", "not tried") }
    return Phrase(
      "tenue sur \(tried) dossiers essayés", "holds on \(tried) applications tried")
  }

  static func propertyTitle(line: Int, _ label: String) -> Phrase {
    Phrase(
      "ligne \(line), propriété \(quoted(label).french)",
      "line \(line), property \(quoted(label).english)")
  }

  /// What a monotone property compares, on one application.
  static func causeAndEffect(_ cause: String, _ effect: String) -> Phrase {
    Phrase("\(cause) donne \(effect)", "\(cause) gives \(effect)")
  }

  /// What the test of a property reads of the application it fails on.
  static let factsRead = Phrase("données lues", "facts read")

  // MARK: Suggestions

  static let suggestionComment = [
    Phrase(
      "Le résultat attendu de chacun est celui que le barème donne aujourd'hui :",
      "What each expects is what the ruleset gives today:"),
    Phrase(
      "comparez-le au texte de l'appel, puis retirez « à confirmer ».",
      "compare it with the call's text, then remove \"to confirm\"."),
  ]
  static let suggestionHeading = Phrase("Exemples proposés", "Suggested examples")
  static let toConfirm = Phrase("à confirmer", "to confirm")

  /// Something that is not given, by its label.
  static func unanswered(_ label: String) -> Phrase {
    Phrase("\(label) sans réponse", "\(label) not given")
  }

  /// A day after its label: `Date de dépôt` and a day make `dépôt le 31/03/2026`.
  static func onDay(_ label: String, _ day: String) -> Phrase {
    func bare(_ prefixes: [String]) -> String {
      for prefix in prefixes where label.hasPrefix(prefix) {
        return String(label.dropFirst(prefix.count))
      }
      return label
    }
    let french = bare(["Date de ", "Date d'", "Date d’", "date de ", "date d'", "date d’"])
    return Phrase("\(french) le \(day)", "\(bare(["Date of ", "date of "])) on \(day)")
  }

  /// What a rule answers, after its label.
  static func valued(_ label: String, _ value: String) -> Phrase {
    Phrase("\(label) de \(value)", "\(label) of \(value)")
  }

  /// A status that a person must look at all the same.
  static func flagged(_ status: String) -> Phrase {
    Phrase("\(status), signalé", "\(status), flagged")
  }

  static func rankBeside(_ rank: Int, _ other: String) -> Phrase {
    Phrase("rang \(rank), à côté de \(other)", "rank \(rank), beside \(other)")
  }

  /// That nothing is suggested; where changes go unnoticed, none was found for them.
  static func noSuggestion(unnoticed: Int) -> Phrase {
    if unnoticed == 0 { return Phrase("aucun exemple à proposer", "no example to suggest") }
    let changes = counted(
      unnoticed, Phrase("changement", "change"), Phrase("changements", "changes"))
    return Phrase(
      "aucun exemple trouvé pour \(changes.french) que rien ne remarque",
      "no example found for \(changes.english) that nothing notices")
  }
}
