/// Sentences about characters, dates and numbers as written (codes L).
extension Catalogue {
  func invalidUTF8(_ byte: UInt8) -> Entry {
    Entry(
      french: Sentences(
        "un caractère du fichier est illisible",
        annotation: "code \(hexadecimal(UInt32(byte), digits: 2))",
        help: """
          Le fichier n'est pas enregistré en UTF-8, mais sans doute en Windows-1252 (« ANSI »). \
          Ouvrez-le dans votre éditeur, choisissez « enregistrer sous » et le codage UTF-8, puis \
          vérifiez les accents.
          """),
      english: Sentences(
        "a character of the file cannot be read",
        annotation: "code \(hexadecimal(UInt32(byte), digits: 2))",
        help: """
          The file was not saved as UTF-8 but probably as Windows-1252 ("ANSI"). Open it in your \
          editor, choose "save as" with the UTF-8 encoding, then check the accents.
          """))
  }

  func hiddenControl(_ scalar: UInt32) -> Entry {
    Entry(
      french: Sentences(
        "un caractère invisible se cache dans le texte",
        annotation: hiddenName(scalar).french,
        help: """
          On ne le voit pas, et il peut changer ce que la ligne veut dire ; il vient souvent \
          d'un copier-coller. Supprimez-le.
          """),
      english: Sentences(
        "an invisible character hides in the text",
        annotation: hiddenName(scalar).english,
        help: """
          It cannot be seen and may change what the line means; it often comes from a copy and \
          paste. Delete it.
          """))
  }

  func foreignLetter(_ letter: String, _ lookalike: String?) -> Entry {
    Entry(
      french: Sentences(
        "la lettre \(fr(letter)) vient d'un autre alphabet",
        annotation: lookalike.map { "ressemble à \(fr($0))" },
        help: """
          Elle arrive souvent par copier-coller. Retapez-la au clavier : à l'œil, deux noms \
          sembleraient identiques sans l'être.
          """),
      english: Sentences(
        "the letter \(en(letter)) comes from another alphabet",
        annotation: lookalike.map { "looks like \(en($0))" },
        help: """
          It often arrives by copy and paste. Type it again: two names would look the same and \
          not be.
          """))
  }

  func strayCharacter(_ character: String) -> Entry {
    Entry(
      french: Sentences(
        "le caractère \(fr(character)) n'a pas de sens ici",
        help: "Supprimez-le ou, s'il fait partie d'un texte, placez ce texte entre guillemets."),
      english: Sentences(
        "the character \(en(character)) has no meaning here",
        help: "Delete it or, if it belongs to a text, put that text between quotation marks."))
  }

  func unterminatedText() -> Entry {
    Entry(
      french: Sentences(
        "il manque le guillemet fermant",
        annotation: "ce texte n'est pas refermé",
        help: """
          Un texte s'ouvre et se referme sur la même ligne. Ajoutez le guillemet à l'endroit où \
          il finit.
          """),
      english: Sentences(
        "the closing quotation mark is missing",
        annotation: "this text is not closed",
        help: "A text opens and closes on the same line. Add the mark where the text ends."))
  }

  func fileTooLarge(_ limit: Int) -> Entry {
    Entry(
      french: Sentences(
        "le fichier dépasse \(limit >> 20) Mio",
        help: """
          Vérifiez qu'il s'agit bien du barème. Les longues listes ont leur place dans un \
          référentiel, un fichier CSV à côté du barème.
          """),
      english: Sentences(
        "the file is larger than \(limit >> 20) MiB",
        help: """
          Check that this is the ruleset. Long lists belong in a reference list, a CSV file \
          beside the ruleset.
          """))
  }

  func impossibleDate(_ written: String) -> Entry {
    Entry(
      french: Sentences(
        "la date \(fr(written)) n'existe pas",
        help: "Vérifiez le jour et le mois ; une date s'écrit ici comme \(fr(dateExample))."),
      english: Sentences(
        "the date \(en(written)) does not exist",
        help: "Check the day and the month; a date is written here like \(en(dateExample))."))
  }

  func decimalSeparator(_ written: String, _ right: String) -> Entry {
    Entry(
      french: Sentences(
        "le nombre \(fr(written)) n'est pas écrit comme les autres",
        help: """
          Dans ce barème, les décimales viennent après \(fr(right)), et les milliers sont \
          séparés par une espace.
          """),
      english: Sentences(
        "the number \(en(written)) is not written like the others",
        help: """
          In this ruleset decimals follow \(en(right)), and thousands are separated by a space.
          """))
  }

  func numberTooLong(_ written: String) -> Entry {
    Entry(
      french: Sentences(
        "le nombre \(fr(written)) est trop grand ou trop précis",
        help: """
          Un nombre compte au plus une trentaine de chiffres, et un arrondi va de 0 à 18 \
          décimales.
          """),
      english: Sentences(
        "the number \(en(written)) is too large or too precise",
        help: """
          A number has at most some thirty digits, and a rounding goes from 0 to 18 decimals.
          """))
  }

  func resultTooLong(_ written: String, _ digits: Int, _ decimals: Int) -> Entry {
    Entry(
      french: Sentences(
        "\(fr(written)) peut dépasser ce qui se calcule exactement",
        annotation: "jusqu'à \(digits) chiffres, et \(decimals) décimales",
        help: """
          Un nombre compte au plus 38 chiffres, dont 36 décimales. Donnez aux champs des limites \
          plus étroites ou moins de décimales, ou arrondissez en chemin.
          """),
      english: Sentences(
        "\(en(written)) may exceed what is computed exactly",
        annotation: "up to \(digits) digits, and \(decimals) decimals",
        help: """
          A number has at most 38 digits, of which 36 decimals. Give the fields narrower limits or \
          fewer decimals, or round on the way.
          """))
  }

  func amountTooFine(_ written: String) -> Entry {
    Entry(
      french: Sentences(
        "le montant \(fr(written)) a plus de deux décimales",
        help: """
          Une somme s'écrit au centime, et les milliers sont séparés par une espace. Si ce montant \
          est juste, dites-le dans un choix : \(k(.acknowledges)) L010.
          """),
      english: Sentences(
        "the amount \(en(written)) has more than two decimals",
        help: """
          A sum is written to the cent, and thousands are separated by a space. If this amount is \
          right, say so in a choice: \(k(.acknowledges)) L010.
          """))
  }
}
