import Rules
import Scoring

/// Sentences about files as a whole and how they go together.
extension Messages {
  static func file(_ problem: FileProblem) -> Phrase {
    switch problem {
    case .spreadsheet(let kind):
      let name = kind.uppercased()
      return Phrase(
        "la lecture de \(name) n'est pas disponible dans cette version : enregistrez la feuille en CSV",
        "reading \(name) is not available in this version: save the sheet as CSV")
    case .unknownFormat(let ending):
      let shown =
        ending.isEmpty
        ? Phrase("sans extension", "without extension")
        : Phrase("d'extension .\(ending)", "with the extension .\(ending)")
      return Phrase(
        "fichier \(shown.french), qui ne se lit pas : donnez du CSV, du JSON (.json) ou du JSON Lines (.jsonl), ou ôtez-le du dossier",
        "file \(shown.english), which cannot be read: give CSV, JSON (.json) or JSON Lines (.jsonl), or take it out of the folder"
      )
    case .subfolder:
      return Phrase(
        "c'est un dossier ; les fichiers sont à mettre directement dans le dossier de l'appel",
        "it is a folder; files go directly into the folder of the call")
    case .noMarks(let grid):
      return Phrase(
        "aucune note lue, alors que la grille \(quoted(grid).french) en attend : les fichiers de notes se lisent dans marks/, à côté du barème, quand l'appel est donné comme dossier",
        "no mark read, though the grid \(quoted(grid).english) waits for some: files of marks are read from marks/, beside the ruleset, where the call is given as a folder"
      )
    case .noApplications:
      return Phrase(
        "aucun fichier de dossiers à lire : mettez-y un fichier CSV, JSON ou JSON Lines",
        "no file of applications to read: put a CSV, JSON or JSON Lines file there")
    case .noApplicationInFile:
      return Phrase(
        "aucun dossier dans ce fichier, alors que d'autres fichiers ont des lignes pour des dossiers",
        "no application in this file, while other files have rows for applications")
    case .tableExpected:
      return Phrase("un fichier CSV est attendu ici", "a CSV file is expected here")
    case .referenceExpected:
      return Phrase(
        "un fichier CSV, ou un fichier .json qui est un tableau d'objets, est attendu ici",
        "a CSV file, or a .json file that is an array of objects, is expected here")
    case .unnamedColumn:
      return Phrase(
        "colonne sans titre, qui n'est pas lue", "column without a title, which is not read")
    case .looksLikeList(let name):
      return Phrase(
        "ce fichier a les titres de la liste \(quoted(name).french) : nommez-le \(name).csv",
        "this file has the titles of the list \(quoted(name).english): name it \(name).csv")
    case .looksLikeMarks:
      return Phrase(
        "ce fichier a les titres d'un fichier de notes : mettez-le dans le dossier marks/ de l'appel",
        "this file has the titles of a file of marks: put it into the folder marks/ of the call")
    case .unknownFolder(let near):
      let start = Phrase(
        "ce dossier n'est pas lu : un appel n'a que applications/ et marks/",
        "this folder is not read: a call has applications/ and marks/ only")
      return join(start, didYouMean(near.map { [$0] } ?? []))
    case .ratesBelowOne(let name):
      return Phrase(
        "toutes les valeurs de \(quoted(name).french) sont inférieures à 1 % : un taux s'écrit en"
          + " pour cent, 25 et non 0,25",
        "all values of \(quoted(name).english) are below 1%: a rate is written in percent, 25 and"
          + " not 0.25")
    case .blankRows(let count):
      return counted(
        count, Phrase("ligne vide passée", "blank row passed over"),
        Phrase("lignes vides passées", "blank rows passed over"))
    case .ambiguousList(let records):
      let list = alternatives(records)
      return Phrase(
        "le nom du fichier désigne une liste de \(list.french) : donnez celle-ci en JSON",
        "the file's name means a list of \(list.english): give this one as JSON")
    case .titlesExpected, .titlesMisread, .marksInColumns, .totalRow, .likelyTotalRow,
      .lastRowWithoutIdentifier:
      return tableShape(problem)
    default: return fileRow(problem)
    }
  }

  private static func fileRow(_ problem: FileProblem) -> Phrase {
    switch problem {
    case .parentColumnExpected(let header, let identifier):
      return Phrase(
        "la première colonne d'une liste donne l'identifiant du dossier (\(quoted(identifier).french)), et non \(quoted(header).french)",
        "the first column of a list gives the identifier of the application (\(quoted(identifier).english)), not \(quoted(header).english)"
      )
    case .parentRowNeeded(let key, let count):
      return Phrase(
        "\(shown(key).french) a \(count) lignes : dites laquelle, comme \(quoted(key + "/1").french)",
        "\(shown(key).english) has \(count) rows: say which one, as \(quoted(key + "/1").english)")
    case .parentRowUnknown(let key, let count):
      let rows = counted(count, Phrase("ligne", "row"), Phrase("lignes", "rows"))
      return Phrase(
        "\(shown(key).french) : ce dossier n'a que \(rows.french) dans la liste",
        "\(shown(key).english): this application has only \(rows.english) in the list")
    case .sameName(let name, let row):
      return Phrase(
        "\(shown(name).french) est déjà à la ligne \(row), pour le même dossier et avec d'autres"
          + " valeurs : n'est-ce pas la même ?",
        "\(shown(name).english) is already in row \(row), for the same application and with other"
          + " values: is it not the same one?")
    case .sameRows(let rows):
      let list = rows.prefix(5).map { String($0) }.joined(separator: ", ")
      let more = rows.count > 5 ? "…" : ""
      return Phrase(
        rows.count == 1
          ? "la ligne \(list) répète une autre ligne du même dossier : est-ce voulu ?"
          : "\(rows.count) lignes (\(list)\(more)) répètent une autre ligne du même dossier :"
            + " est-ce voulu ?",
        rows.count == 1
          ? "row \(list) repeats another row of the same application: is it meant?"
          : "\(rows.count) rows (\(list)\(more)) repeat another row of the same application:"
            + " is it meant?")
    case .loneAssessor(let name, let count, let near): return loneAssessor(name, count, near)
    case .applicationsUnmarked(let name, let marked, let total, let missing):
      return applicationsUnmarked(name, marked, total, missing)
    case .partialRecusal(let name):
      return Phrase(
        "\(shown(name).french) se récuse sur cette ligne, mais ses autres notes de ce dossier"
          + " comptent : une récusation pour une partie des critères est-elle voulue ?",
        "\(shown(name).english) is recused on this row, while their other marks for this"
          + " application count: is a recusal for some of the criteria meant?")
    case .identifierAltered(let text, let named):
      return Phrase(
        "l'identifiant \(shown(text).french) est écrit \(shown(named).french) dans d'autres fichiers :"
          + " corrigez l'un des deux",
        "the identifier \(shown(text).english) is written \(shown(named).english) in other files:"
          + " correct one of the two")
    case .listGivenTwice(let name):
      return Phrase(
        "la liste \(quoted(name).french) est donnée ici et dans un fichier à part : gardez l'un des deux",
        "the list \(quoted(name).english) is given here and in a file of its own: keep one of them")
    case .unknownIdentifier(let text, let near):
      return join(unknownParent(text), didYouMean(near))
    case .unknownGrid(let name):
      return Phrase(
        "aucune grille ne s'appelle \(quoted(name).french)",
        "no grid is named \(quoted(name).english)")
    case .severalGrids(let name):
      return Phrase(
        "plusieurs grilles ont un critère \(quoted(name).french) : remplissez la colonne grille",
        "several grids have a criterion \(quoted(name).english): fill the column grid")
    case .assessorMissing:
      return Phrase("le nom de l'évaluateur manque", "the assessor's name is missing")
    case .notARecusal(let text):
      return join(
        shown(text),
        Phrase(
          " n'est ni oui ni non : écrivez oui ou non", " is neither yes nor no: write yes or no"))
    case .markGivenTwice:
      return Phrase(
        "la note de ce critère est déjà donnée avec le dossier : gardez l'une des deux",
        "the mark of this criterion is already given with the application: keep one of them")
    case .marksColumnMissing(let name, let nearest):
      let near = nearest.map { quoted($0) }
      return Phrase(
        "la colonne \(quoted(name).french) manque"
          + (near.map { " ; la plus proche est \($0.french)" } ?? ""),
        "the column \(quoted(name).english) is missing"
          + (near.map { "; the nearest one is \($0.english)" } ?? ""))
    case .duplicateReferenceKey(let key, let row, isElement: true):
      return Phrase(
        "\(shown(key).french) est déjà à l'élément [\(row)], et une clé ne sert qu'une fois : corrigez"
          + " l'un des deux, ou ôtez-le",
        "\(shown(key).english) is already in the element [\(row)], and a key serves once: correct one"
          + " of the two, or take it out")
    case .duplicateReferenceKey(let key, let row, isElement: false):
      return Phrase(
        "\(shown(key).french) est déjà à la ligne \(row), et une clé ne sert qu'une fois : corrigez"
          + " l'une des deux, ou ôtez-la",
        "\(shown(key).english) is already in row \(row), and a key serves once: correct one of the"
          + " two, or take it out")
    case .unclear(let input): return unclear(input)
    case .referenceKeyMissing:
      return Phrase("la clé de la ligne manque", "the row's key is missing")
    case .spreadsheet, .unknownFormat, .subfolder, .noApplications, .noApplicationInFile, .noMarks,
      .tableExpected, .referenceExpected, .unnamedColumn,
      .blankRows, .ratesBelowOne, .ambiguousList, .titlesExpected, .looksLikeList, .looksLikeMarks,
      .unknownFolder, .titlesMisread, .marksInColumns, .totalRow, .likelyTotalRow,
      .lastRowWithoutIdentifier:
      return file(problem)
    }
  }

  // MARK: CSV

  static func table(_ kind: CSVProblem.Kind) -> Phrase {
    switch kind {
    case .utf16:
      return Phrase(
        "texte en UTF-16 : enregistrez-le en « CSV UTF-8 »",
        "text in UTF-16: save it as ‘CSV UTF-8’")
    case .fileTooLarge(let bytes):
      return Phrase(
        "\(bytes) octets, plus qu'un fichier CSV ne peut en avoir : coupez-le",
        "\(bytes) bytes, more than a CSV file can have: cut it")
    case .readAsWindows1252:
      return Phrase(
        "lu en Windows-1252, car ce n'est pas de l'UTF-8",
        "read as Windows-1252, as it is not UTF-8")
    case .undefinedByte(let byte):
      return Phrase(
        "l'octet \(hexadecimal(byte)) ne veut rien dire en Windows-1252 : enregistrez de nouveau le"
          + " tableau en « CSV UTF-8 »",
        "the byte \(hexadecimal(byte)) means nothing in Windows-1252: save the table again as"
          + " ‘CSV UTF-8’")
    case .invalidUTF8(let byte):
      return Phrase(
        "l'octet \(hexadecimal(byte)) abîme un texte en UTF-8 : enregistrez de nouveau le tableau en"
          + " « CSV UTF-8 »",
        "the byte \(hexadecimal(byte)) damages a text in UTF-8: save the table again as ‘CSV UTF-8’"
      )
    case .nulByte: return Phrase("octet nul dans le texte", "zero byte in the text")
    case .raggedRow(let cells, let expected): return raggedRow(cells, expected)
    case .unterminatedQuote:
      return Phrase(
        "un guillemet ouvert ici n'est jamais fermé", "a quote opened here is never closed")
    case .textAfterQuote:
      return Phrase(
        "du texte suit un guillemet fermant : doublez les guillemets du texte",
        "text follows a closing quote: double the quotes of the text")
    case .tooManyColumns(let count):
      return Phrase(
        "\(count) colonnes, plus qu'un tableur n'en a",
        "\(count) columns, more than a spreadsheet has")
    case .tooManyCells:
      return Phrase("trop de cellules : coupez le fichier", "too many cells: cut the file")
    case .noHeader: return Phrase("le fichier est vide", "the file is empty")
    case .more(let count):
      return counted(
        count, Phrase("autre défaut du texte", "more defect of the text"),
        Phrase("autres défauts du texte", "more defects of the text"))
    }
  }

  private static func raggedRow(_ cells: Int, _ expected: Int) -> Phrase {
    let found = counted(cells, Phrase("cellule", "cell"), Phrase("cellules", "cells"))
    let wanted = counted(expected, Phrase("colonne", "column"), Phrase("colonnes", "columns"))
    let start = Phrase(
      "\(found.french) pour \(wanted.french) : un séparateur manque ou est de trop",
      "\(found.english) for \(wanted.english): a separator is missing or in excess")
    if cells < expected { return start }
    return join(
      start,
      Phrase(
        ", ou un texte qui en contient un n'est pas entre guillemets",
        ", or a text that contains one is not between quotation marks"))
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return "0x" + (digits.count < 2 ? "0" : "") + digits
  }
}
