import Rules
import Scoring

/// Sentences about tables that are not laid out as tables of data are.
extension Messages {
  static func tableShape(_ problem: FileProblem) -> Phrase {
    switch problem {
    case .titlesExpected(let names, let row):
      let french = names.map { quoted($0).french }.joined(separator: ", ")
      let english = names.map { quoted($0).english }.joined(separator: ", ")
      if let row {
        return Phrase(
          "les titres des colonnes (\(french)) sont à la ligne \(row), et la première ligne doit les"
            + " porter : ôtez ce qui est au-dessus",
          "the titles of the columns (\(english)) are in row \(row), and the first row has to have"
            + " them: take out what is above")
      }
      return Phrase(
        "aucun titre de cette ligne n'est celui d'un champ : la première ligne porte les titres"
          + " des colonnes, comme \(french)",
        "no title of this row is that of a field: the first row has the titles of the columns,"
          + " such as \(english)")
    case .titlesMisread(let title):
      return join(
        Phrase(
          "les titres ont perdu leurs accents (\(quoted(title).french))",
          "the titles lost their accents (\(quoted(title).english))"),
        encodingLost(isQuestion: true))
    case .marksInColumns(let criterion):
      return Phrase(
        "ce fichier de notes a une colonne par critère (\(quoted(criterion).french)) : donnez une ligne"
          + " par note, avec les colonnes identifiant, évaluateur, critère et note",
        "this file of marks has a column for each criterion (\(quoted(criterion).english)): give a row"
          + " for each mark, with the columns identifier, assessor, criterion and mark")
    case .totalRow(let text):
      return Phrase(
        "cette dernière ligne (\(shown(text).french)) semble résumer les autres : ôtez-la",
        "this last row (\(shown(text).english)) seems to sum up the others: take it out")
    case .likelyTotalRow(let text):
      return Phrase(
        "\(shown(text).french) est lu comme un dossier : si cette dernière ligne résume les autres,"
          + " ôtez-la",
        "\(shown(text).english) is read as an application: if this last row sums up the others, take"
          + " it out")
    case .lastRowWithoutIdentifier:
      return Phrase(
        "l'identifiant manque à cette dernière ligne : si elle résume les autres, ôtez-la",
        "the identifier is missing in this last row: if it sums up the others, take it out")
    default: return file(problem)
    }
  }

  /// An identifier that is not there; where rows name their application, why that may be.
  static func identifierMissing(_ problem: LoadProblem, _ context: ProblemContext) -> Phrase {
    let isMark = context.headers[problem.place.file]?.markCell != nil
    guard problem.place.record > 0 && !context.isJSON(problem.place.file) || isMark else {
      return Phrase("l'identifiant manque", "the identifier is missing")
    }
    return Phrase(
      "l'identifiant du dossier manque : il se répète à chaque ligne, car une cellule fusionnée ne le"
        + " donne qu'à la première",
      "the identifier of the application is missing: every row repeats it, as a merged cell gives it to"
        + " the first one only")
  }

  // MARK: Values

  /// What is said of a cell that a spreadsheet or a person filled with something that is no value at
  /// all, before any look at its type; nil for another.
  static func noValue(_ kind: FactProblem.Kind) -> Phrase? {
    let text: String
    switch kind {
    case .notANumber(let written, .notANumber), .notADate(let written, .notADate),
      .notATruth(let written), .notAChoice(let written, _):
      text = written
    default: return nil
    }
    if text.utf8.count > 1, text.utf8.allSatisfy({ $0 == UInt8(ascii: "#") }) {
      return Phrase(
        "le tableur a écrit \(shown(text).french) faute de place : élargissez la colonne, puis"
          + " enregistrez de nouveau",
        "the spreadsheet wrote \(shown(text).english) for want of room: widen the column, then save"
          + " again")
    }
    if formulaErrors.contains(text.uppercased()) {
      return Phrase(
        "\(shown(text).french) est l'erreur d'une formule du tableur : corrigez la formule, ou videz la"
          + " cellule si l'information manque",
        "\(shown(text).english) is the error of a spreadsheet's formula: mend the formula, or empty the"
          + " cell if the information is missing")
    }
    let folded = String(decoding: foldedKey(text).filter { $0 != 0x2E }, as: UTF8.self)
    guard stopgaps.contains(folded) || dashes.contains(text) else { return nil }
    return Phrase(
      "\(shown(text).french) n'est pas une valeur : laissez la cellule vide si l'information manque",
      "\(shown(text).english) is no value: leave the cell empty if the information is missing")
  }

  private static let formulaErrors: Set<String> = [
    "#N/A", "#REF!", "#VALEUR!", "#VALUE!", "#DIV/0!", "#NOM?", "#NAME?", "#NOMBRE!", "#NUM!",
    "#NUL!", "#NULL!", "#CALC!", "#SPILL!", "#PROPAGATION!", "ERR:502", "ERR:504", "ERR:508",
    "ERR:509",
  ]

  /// What people write where they know nothing, folded and without full stops.
  private static let stopgaps: Set<String> = [
    "nd", "nc", "nr", "na", "n/a", "?", "??", "inconnu", "inconnue", "nonconnu",
    "noncommunique", "nonrenseigne", "nondisponible", "acompleter", "arenseigner", "unknown", "tbd",
    "notavailable",
  ]

  private static let dashes: Set<String> = ["-", "--", "–", "—", "−", "/", "...", "…", "."]
}
