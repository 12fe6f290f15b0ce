import Scoring

/// Sentences about texts of JSON that are not.
extension Messages {
  static func json(_ error: JSONError) -> Phrase {
    switch error.kind {
    case .unexpectedEnd:
      Phrase("le texte s'arrête au milieu d'une valeur", "the text ends inside a value")
    case .valueExpected: Phrase("une valeur est attendue ici", "a value is expected here")
    case .keyExpected:
      Phrase("un nom entre guillemets est attendu ici", "a name in quotes is expected here")
    case .colonExpected:
      Phrase("un deux-points manque après le nom", "a colon is missing after the name")
    case .commaOrBracketExpected:
      Phrase("une virgule ou ] est attendue ici", "a comma or ] is expected here")
    case .commaOrBraceExpected:
      Phrase("une virgule ou } est attendue ici", "a comma or } is expected here")
    case .trailingComma:
      Phrase(
        "une virgule précède la fermeture : ôtez-la", "a comma comes before the closing: remove it")
    case .unknownWord:
      Phrase(
        "seuls true, false et null s'écrivent sans guillemets",
        "only true, false and null go without quotes")
    case .leadingZero:
      Phrase("un nombre ne commence pas par zéro", "a number does not begin with zero")
    case .malformedNumber: Phrase("nombre mal formé", "malformed number")
    case .unterminatedString: Phrase("un texte n'est pas fermé", "a text is not closed")
    case .controlCharacter:
      Phrase("caractère de commande dans un texte", "control character in a text")
    case .unknownEscape: Phrase("échappement inconnu après \\", "unknown escape after \\")
    case .loneSurrogate:
      Phrase(
        "moitié de caractère \\u sans son autre moitié", "half of a \\u pair without the other")
    case .invalidUTF8: Phrase("octets qui ne sont pas de l'UTF-8", "bytes that are not UTF-8")
    case .notUTF8:
      Phrase(
        "texte en UTF-16 ou UTF-32 : enregistrez-le en UTF-8",
        "text in UTF-16 or UTF-32: save it as UTF-8")
    case .tooDeep: Phrase("objets imbriqués trop profondément", "objects nested too deeply")
    case .trailingBytes:
      Phrase("du texte suit la fin de la valeur", "text follows the end of the value")
    case .duplicateKey: Phrase("ce nom est déjà dans l'objet", "this name is already in the object")
    case .objectExpected: Phrase("un objet est attendu ici", "an object is expected here")
    case .arrayExpected: Phrase("un tableau est attendu ici", "an array is expected here")
    case .stringExpected: Phrase("un texte est attendu ici", "a string is expected here")
    case .numberExpected: Phrase("un nombre est attendu ici", "a number is expected here")
    case .truthExpected: Phrase("true ou false est attendu ici", "true or false is expected here")
    case .nullExpected: Phrase("null est attendu ici", "null is expected here")
    }
  }
}
