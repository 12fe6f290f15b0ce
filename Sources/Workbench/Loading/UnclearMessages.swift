import Rules

/// Sentences about what could be taken for something else.
extension Messages {
  static func unclear(_ problem: UnclearInput) -> Phrase {
    switch problem {
    case .notOrdinary:
      return Phrase(
        "ce n'est pas un fichier ordinaire (tube, périphérique…), et sa lecture pourrait ne jamais"
          + " finir : ôtez-le du dossier de l'appel",
        "it is no ordinary file (a pipe, a device…), and reading it might never end: take it out"
          + " of the folder of the call")
    case .notAFolder:
      return Phrase(
        "ce n'est pas un dossier, ou c'est un lien qui ne mène à aucun dossier",
        "it is not a folder, or it is a link that leads to no folder")
    case .givenTwice(let name):
      return Phrase(
        "ce fichier est donné deux fois (\(quoted(name).french)) : ne le donnez qu'une",
        "this file is given twice (\(quoted(name).english)): give it once")
    case .lockFile(let name):
      return Phrase(
        "marque laissée par un tableur qui a \(quoted(name).french) ouvert ; elle n'est pas lue :"
          + " le tableau est-il enregistré ?",
        "mark left by a spreadsheet that has \(quoted(name).english) open; it is not read: has the"
          + " table been saved?")
    case .listNotNamed(let key, let written):
      let keys = alternatives(written)
      return Phrase(
        "\(shown(key).french) ne dit pas de quelle liste est la ligne : écrivez \(keys.french),"
          + " ou donnez cette liste en JSON",
        "\(shown(key).english) does not say of which list the row is: write \(keys.english), or"
          + " give this list as JSON")
    case .lookAlike(let text, let other, let letter):
      let code = codePoint(letter)
      return Phrase(
        "\(shown(text).french) et \(shown(other).french) se ressemblent, mais ne s'écrivent pas avec"
          + " les mêmes caractères (\(code)) : est-ce le même dossier ?",
        "\(shown(text).english) and \(shown(other).english) look alike, but are not written with"
          + " the same characters (\(code)): are they the same application?")
    }
  }

  /// A text that must be seen whole, in which something cannot be seen.
  static func hiddenCharacter(_ text: String, _ scalar: UInt32) -> Phrase {
    var visible = ""
    for letter in text.unicodeScalars {
      visible += isHidden(letter.value) ? "[\(codePoint(letter.value))]" : String(letter)
    }
    let code = codePoint(scalar)
    let name = hiddenName(scalar)
    let french = name.map { "\(code), \($0.french)" } ?? code
    let english = name.map { "\(code), \($0.english)" } ?? code
    return Phrase(
      "\(shown(visible).french) a un caractère qui ne se voit pas (\(french)) : ôtez-le, ou tapez de"
        + " nouveau le texte",
      "\(shown(visible).english) has a character that cannot be seen (\(english)): take it out, or"
        + " type the text again")
  }

  private static func hiddenName(_ scalar: UInt32) -> Phrase? {
    switch scalar {
    case 0x09: Phrase("tabulation", "tab")
    case 0x0A, 0x0D, 0x2028, 0x2029: Phrase("retour à la ligne", "line break")
    case 0x1B: Phrase("échappement", "escape")
    case 0xAD: Phrase("trait d'union invisible", "soft hyphen")
    case 0x200B, 0xFEFF: Phrase("espace sans largeur", "zero width space")
    case 0x200E, 0x200F, 0x061C, 0x202A...0x202E, 0x2066...0x2069:
      Phrase("change le sens de lecture", "changes the reading direction")
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF:
      Phrase("sélecteur de variante", "variation selector")
    default: nil
    }
  }

  /// A character by its number: `U+200B`.
  static func codePoint(_ scalar: UInt32) -> String {
    let digits = String(scalar, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// A cell that may be one choice or several.
  static func severalReadings(_ text: String) -> Phrase {
    Phrase(
      "\(shown(text).french) peut être un choix ou plusieurs, car l'un des choix a une virgule :"
        + " séparez les choix par « ; », et finissez par « ; » s'il n'y en a qu'un",
      "\(shown(text).english) may be one choice or several, as one of the choices has a comma: part"
        + " the choices by ‘;’, and end with ‘;’ where there is one only")
  }

  /// An object of JSON that holds several arrays.
  static func severalArrays(_ names: [String]) -> Phrase {
    let french = names.prefix(4).map { shown($0).french }.joined(separator: ", ")
    let english = names.prefix(4).map { shown($0).english }.joined(separator: ", ")
    return Phrase(
      "cet objet a plusieurs tableaux (\(french)), et rien ne dit lequel est celui des dossiers :"
        + " n'en gardez qu'un",
      "this object has several arrays (\(english)), and nothing says which one is that of the"
        + " applications: keep one only")
  }
}
