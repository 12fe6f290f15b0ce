import Rules
import Scoring

/// Sentences of the command that decides again with what an appeal corrects.
extension Messages {
  /// How a correction is written.
  static let correctionForm = Phrase(
    "une correction s'écrit comme dans un exemple du barème : champ = valeur, écoles[2].débit = 22 Mb/s",
    "a correction is written as in an example of the ruleset: field = value, schools[2].speed = 22 Mb/s"
  )

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
