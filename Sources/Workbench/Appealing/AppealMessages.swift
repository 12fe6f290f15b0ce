import Rules
import Scoring

/// Sentences of the command that decides again with what an appeal corrects.
extension Messages {
  /// How a correction is written.
  static let correctionForm = Phrase(
    "une correction s'écrit donnée = valeur, comme dépôt = 17/02/2026 ou écoles[2].débit = 22 Mb/s",
    "a correction is written fact = value, such as filed = 2026-02-17 or schools[2].speed = 22 Mb/s"
  )

  /// A word that names nothing that can be corrected.
  static func unknownFact(_ written: String, near: [Phrase], _ known: [Phrase]) -> Phrase {
    let limit = 12
    func list(_ language: Language) -> String {
      let names = known.prefix(limit).map { $0.text(language) }.joined(separator: ", ")
      let more = known.count - limit
      if more <= 0 { return names }
      return names + (language == .french ? " et \(more) de plus" : " and \(more) more")
    }
    guard near.isEmpty else {
      return Phrase(
        "aucune donnée ni note ne s'appelle \(quoted(written).french) ; vouliez-vous dire"
          + " \(near.map(\.french).joined(separator: " ou ")) ?",
        "no fact or mark is called \(quoted(written).english); did you mean"
          + " \(near.map(\.english).joined(separator: " or "))?")
    }
    return Phrase(
      "aucune donnée ni note ne s'appelle \(quoted(written).french) ; peuvent se corriger : "
        + list(.french),
      "no fact or mark is called \(quoted(written).english); what can be corrected: "
        + list(.english))
  }

  /// A word that is the name or the label of several facts.
  static func severalFacts(_ written: String, _ found: [Phrase]) -> Phrase {
    Phrase(
      "\(quoted(written).french) désigne plusieurs données : \(found.map(\.french).joined(separator: ", ")) ;"
        + " donnez l'un des noms entre parenthèses",
      "\(quoted(written).english) names several facts: \(found.map(\.english).joined(separator: ", "));"
        + " give one of the names in parentheses")
  }

  /// A value that the ruleset works out, with the facts that it is worked out from.
  static func computedFact(_ shown: Phrase, _ behind: [Phrase]) -> Phrase {
    let limit = 8
    let listed = behind.prefix(limit)
    let french = listed.map(\.french).joined(separator: ", ")
    let english = listed.map(\.english).joined(separator: ", ")
    let more = behind.count - limit
    return behind.isEmpty
      ? Phrase(
        "\(shown.french) est calculé par le barème et ne se corrige pas",
        "\(shown.english) is worked out by the ruleset and is not corrected")
      : Phrase(
        "\(shown.french) est calculé par le barème et ne se corrige pas ; corrigez ce dont il dépend : "
          + french + (more > 0 ? " et \(more) de plus" : ""),
        "\(shown.english) is worked out by the ruleset and is not corrected; correct what it rests on: "
          + english + (more > 0 ? " and \(more) more" : ""))
  }

  /// A rule, which is the same for all applications.
  static func ruleIsNoFact(_ name: String) -> Phrase {
    Phrase(
      "\(quoted(name).french) est une règle du barème, la même pour tous les dossiers, et non une donnée"
        + " de celui-ci",
      "\(quoted(name).english) is a rule of the ruleset, the same for all applications, and no fact of"
        + " this one")
  }

  /// Brackets after a fact that is no list.
  static func notAList(_ shown: Phrase) -> Phrase {
    Phrase(
      "\(shown.french) n'est pas une liste : écrivez-la sans crochets",
      "\(shown.english) is no list: write it without brackets")
  }

  /// That the row of a list has to be named.
  static func rowNeeded(
    _ field: Phrase?, _ list: Phrase, _ rows: [String], _ count: Int
  ) -> Phrase {
    let more = count - rows.count
    let french = rows.joined(separator: ", ") + (more > 0 ? " et \(more) de plus" : "")
    let english = rows.joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
    let known =
      rows.isEmpty
      ? Phrase(" ; ce dossier n'en a pas", "; this application has none")
      : Phrase(" : \(french)", ": \(english)")
    guard let field else {
      return Phrase(
        "\(list.french) est une liste : dites quelle ligne et quelle donnée\(known.french)",
        "\(list.english) is a list: say which row and which fact\(known.english)")
    }
    return Phrase(
      "\(field.french) se donne pour chaque ligne de \(list.french) : dites laquelle\(known.french)",
      "\(field.english) is given for each row of \(list.english): say which one\(known.english)")
  }

  /// The member whose vote is corrected.
  static func memberNeeded(_ vote: String, _ members: [String]) -> Phrase {
    let known = alternatives(members)
    return Phrase(
      "\(quoted(vote).french) est un vote : dites de qui entre crochets, \(known.french)",
      "\(quoted(vote).english) is a vote: say whose in brackets, \(known.english)")
  }

  /// An answer that a choice does not have, with those that it has.
  static func unforeseenAnswer(
    _ shown: Phrase, _ written: String, _ known: [String], near: [String]
  ) -> Phrase {
    let limit = 20
    let listed = Array(known.prefix(limit))
    let more = known.count - listed.count
    let all = alternatives(listed)
    let close = alternatives(near)
    return Phrase(
      "\(quoted(written).french) n'est pas une réponse prévue pour \(shown.french) : \(all.french)"
        + (more > 0 ? " et \(more) de plus" : "")
        + (near.isEmpty ? "" : " ; vouliez-vous dire \(close.french) ?"),
      "\(quoted(written).english) is no answer foreseen for \(shown.english): \(all.english)"
        + (more > 0 ? " and \(more) more" : "")
        + (near.isEmpty ? "" : "; did you mean \(close.english)?"))
  }

  /// A correction that cannot be read or made.
  static func badCorrection(_ written: String, _ why: Phrase) -> Phrase {
    Phrase(
      "--avec \(quoted(written).french) : \(why.french)",
      "--with \(quoted(written).english): \(why.english)")
  }

  /// Why a correction cannot be made; `fact` says what a value lacks.
  static func revision(
    _ failure: RevisionFailure, _ fact: (FactProblem.Kind) -> Phrase
  ) -> Phrase {
    switch failure {
    case .noSuchRow(_, let count):
      Phrase(
        "la liste de ce dossier a \(counted(count, Phrase("ligne", ""), Phrase("lignes", "")).french) ; une seule peut s'ajouter, à la suite",
        "the list of this application has \(count) \(count == 1 ? "row" : "rows"); only the next one can be added"
      )
    case .identifier:
      Phrase(
        "l'identifiant désigne le dossier : il ne se corrige pas ici",
        "the identifier names the application: it is not corrected here")
    case .computed:
      Phrase(
        "c'est le barème qui calcule cette valeur : corrigez les données dont elle dépend",
        "the ruleset computes this value: correct the facts that it depends on")
    case .assessorNeeded(let names):
      Phrase(
        "plusieurs évaluateurs ont noté ce critère : dites lequel entre crochets, \(list(names).french)",
        "several assessors marked this criterion: say which one in brackets, \(list(names).english)"
      )
    case .unknownAssessor(let name, let known):
      known.isEmpty
        ? Phrase(
          "\(shown(name).french) n'a pas noté ce critère, et personne d'autre",
          "\(shown(name).english) did not mark this criterion, and nobody else did")
        : Phrase(
          "\(shown(name).french) n'a pas noté ce critère de ce dossier ; l'ont noté : \(list(known).french)",
          "\(shown(name).english) did not mark this criterion of this application; those who did: \(list(known).english)"
        )
    case .refused(let kind): fact(kind)
    }
  }

  private static func shown(_ name: [UInt8]) -> Phrase {
    quoted(String(decoding: name, as: UTF8.self))
  }

  private static func list(_ names: [[UInt8]]) -> Phrase {
    alternatives(names.map { String(decoding: $0, as: UTF8.self) })
  }

  /// Two corrections of one place.
  static let correctedTwice = Phrase(
    "cette donnée est déjà corrigée par une autre option --avec : gardez l'une des deux",
    "this fact is corrected by another --with already: keep one of the two")

  /// A correction of a row that the list does not have.
  static func rowAdded(_ place: String, _ count: Int) -> Phrase {
    let rows = counted(count, Phrase("ligne", "row"), Phrase("lignes", "rows"))
    return Phrase(
      "\(quoted(place).french) ajoute une ligne à une liste qui en a \(count) : est-ce voulu ? donnez-en alors toutes les données",
      "\(quoted(place).english) adds a row to a list of \(rows.english): is that meant? then give all of its facts"
    )
  }

  /// Corrections that give what was there already.
  static let correctionsChangeNothing = Phrase(
    "les corrections redonnent les valeurs déjà retenues : il n'y a rien à décider de nouveau",
    "the corrections give the values that were there already: there is nothing to decide again")

  /// A registered decision, which is not as it was written.
  static func decisionNotIntact(_ path: String) -> Phrase {
    Phrase(
      "la décision enregistrée n'est pas intacte : bareme contrôler \(path) dit ce qui a changé",
      "the registered decision is not intact: bareme verify \(path) says what changed")
  }

  /// Options or files that would decide something else than what was registered.
  static let registeredAsItIs = Phrase(
    "une décision enregistrée a son enveloppe et ses dossiers : retirez --enveloppe et les fichiers",
    "a registered decision has its envelope and its applications: leave out --envelope and the files"
  )

  /// Corrected facts that contradict the ruleset.
  static func correctedFactsRefused(_ why: Phrase) -> Phrase {
    Phrase(
      "les données corrigées ne peuvent pas être décidées : \(why.french)",
      "the corrected facts cannot be decided: \(why.english)")
  }
}
