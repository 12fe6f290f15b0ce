extension ParserCasesTests {
  static let expressions: [Fragment] = [
    french("valeur v =\n\nvaleur w = 4", "1 G004 expression"),
    french("valeur v = × 3", "1 G004 expression"),
    french("valeur v = 3 +\n\nvaleur w = 4", "1 G004 expression"),
    french("valeur v = 3 ×", "1 G004 expression"),
    french("condition c\n  exige a et\n\ncondition d\n  exige a", "2 G004 expression"),
    french("condition c\n  exige a =\n\ncondition d\n  exige a", "2 G004 expression"),
    french("valeur v = et 3", "1 G004 expression"),
    french("valeur v = 3 4", "1 G005"),
    french("valeur v = a b", "1 G005"),
    french("valeur v = 1 ≤ a ≤ 6\nvaleur w = 4", "1 G009"),
    english("value v = 1 <= a <= 6", "1 G009"),
    french("valeur v = (3 + 4\nvaleur w = 4", "1 G018"),
    french("valeur v = (3 + 4", "1 G004 closingParenthesis"),
    french("valeur v = (3 + 4 5)\nvaleur w = 4", "1 G004 closingParenthesis"),
    french("valeur v = (\nvaleur w = 4", "1 G018"),
    french("valeur v = ()", "1 G004 expression"),
    french("valeur v = 3)", "1 G005"),
    english("value v = (3 + 4 5)", "1 G004 closingParenthesis"),
    french("valeur v = zones[code 3].x\nvaleur w = 4", "1 G004 closingBracket"),
    french("valeur v = zones[code\nvaleur w = 4", "1 G018"),
    french("valeur v = zones[].x", "1 G004 expression"),
    english("value v = zones[code 3].x", "1 G004 closingBracket"),
    french("valeur v = école.3", "1 G004 name"),
    french("valeur v = école.", "1 G004 name"),
    french("valeur v = minimum(3 4)", "1 G004 closingParenthesis"),
    french("valeur v = minimum(3, 4\nvaleur w = 4", "1 G018"),
    french("valeur v = maximum(3, )", "1 G004 expression"),
    french("valeur v = maximum()", "1 G004 expression"),
    french("valeur v = si a > 3 sinon 4\nvaleur w = 4", "1 G004 thenWord"),
    french("valeur v = si a > 3 alors 4\nvaleur w = 4", "1 G004 elseWord"),
    french("valeur v = si alors 3 sinon 4", "1 G004 expression"),
    french("valeur v = si a alors 3 sinon\n\nvaleur w = 4", "1 G004 expression"),
    english("value v = if a > 3 else 4", "1 G004 thenWord"),
    english("value v = if a > 3 then 4", "1 G004 elseWord"),
    french("valeur v = jours de a 3\nvaleur w = 4", "1 G004 rangeTo"),
    french("valeur v = jours de a à", "1 G004 expression"),
    french("valeur v = années révolues de\n\nvaleur w = 4", "1 G004 expression"),
    english("value v = days from a until b", "1 G004 rangeTo"),
    french("valeur v = somme des", "1 G004 expression"),
    french("valeur v = nombre de écoles où\n\nvaleur w = 4", "1 G004 expression"),
    french("condition c\n  exige pour chaque école école.x > 3", "2 G004 colon"),
    french("condition c\n  exige pour chaque 3 : oui", "2 G004 name"),
    french("condition c\n  exige pour chaque école dans 3 : oui", "2 G004 name"),
    french("condition c\n  exige pour chaque école où : oui", "2 G004 expression"),
    english("condition c\n  requires for each school school.x > 3", "2 G004 colon"),
    french("condition c\n  exige secteur parmi", "2 G004 expression"),
    french("condition c\n  exige fragilités contient", "2 G004 expression"),
    french("condition c\n  exige code dans « zones »", "2 G004 name"),
    french("valeur v = si a alors 3\n  sinon 4\n\nvaleur w = 4", "2 G005"),
    french("condition c\n  exige si a alors b\n  sinon « S »", "2 G004 elseWord"),
  ]

  static let literals: [Fragment] = [
    french("valeur v = 12345678901234567890123456789012345678901\nvaleur w = 4", "1 L009"),
    french("valeur v = 12.5\nvaleur w = 4", "1 L008"),
    english("value v = 12,5", "1 L008"),
    french("valeur v = 5.000.000\nvaleur w = 4", "1 L008"),
    english("value v = 5,000,000", "1 L008"),
    french("condition c\n  exige a ≤ 30/02/2023\n  sinon « S »", "2 L007"),
    english("condition c\n  requires a <= 2023-02-30", "2 L007"),
    french("valeur v = a arrondi\nvaleur w = 4", "1 G004 roundingTarget"),
    french("valeur v = a arrondi vite", "1 G004 roundingTarget"),
    french("valeur v = a arrondi à deux décimales", "1 G004 roundingTarget"),
    french("valeur v = a arrondi à 2 chiffres\nvaleur w = 4", "1 G004 roundingTarget"),
    french("valeur v = a arrondi à 19 décimales\nvaleur w = 4", "1 L009"),
    french("valeur v = a arrondi à 1,5 décimale\nvaleur w = 4", "1 L009"),
    french("valeur v = a arrondi au multiple de dix €", "1 G004 number"),
    french("valeur v = a arrondi au multiple de 1.5", "1 L008"),
    english("value v = a rounded quickly", "1 G004 roundingTarget"),
    english("value v = a rounded to two decimals", "1 G004 roundingTarget"),
    english("value v = a rounded to 2 digits", "1 G004 roundingTarget"),
    english("value v = a rounded to a multiple of ten", "1 G004 number"),
  ]

  /// Signs and letters the language does not use, and text never closed.
  static let marks: [Fragment] = [
    french("valeur v = ; 3\nvaleur w = 4", "1 L004"),
    french("valeur v = 3 ; 4\nvaleur w = 4", "1 L004"),
    french("valeur v = \u{430}\nvaleur w = 4", "1 L003"),
    french("valeur v = 3 \u{430}\nvaleur w = 4", "1 L003"),
    french("; valeur v = 3\nvaleur w = 4", "1 L004"),
    french("\u{430} = 3\nvaleur w = 4", "1 L003"),
    french("condition c « C\n  exige oui", "1 L005"),
    french("condition c\n  exige nom = « A\n  sinon « S »", "2 L005"),
    french("condition c\n  exige oui « A\n  sinon « S »", "2 L005"),
    english("condition c \"C\n  requires yes", "1 L005"),
  ]

  /// What is nested too deep.
  static let nesting: [Fragment] = [
    french("valeur v = " + nested("(", 70, "3", ")"), "1 G006"),
    french("valeur v = " + nested("si a alors ", 70, "3", " sinon 4"), "1 G006"),
    french("valeur v = " + nested("non ", 70, "a", ""), "1 G006"),
    french("valeur v = " + nested("− ", 70, "3", ""), "1 G006"),
    french("valeur v = " + nested("somme de ", 70, "a", ""), "1 G006"),
    english("value v = " + nested("minimum(", 70, "3", ")"), "1 G006"),
  ]

  private static func nested(
    _ before: String, _ count: Int, _ inner: String, _ after: String
  ) -> String {
    String(repeating: before, count: count) + inner + String(repeating: after, count: count)
  }

  /// Forms near the mistakes above that are right.
  static let readings: [Fragment] = [
    file("-- Essai\n# Titre\n\nbarème isere-pac-2023\n  version 1.2-b du 09/01/2023\n"),
    french("condition c\n  exige\n    a et -- et puis\n    -- ceci\n    b"),
    french("valeur v = (3\n  + 4)\nvaleur w = 3 +\n  4"),
    french("condition c\n  exige a\n    et b\n    ou (c\n      et d)"),
    french("montant m\n  coût arrondi au centime\n  + a × b\n  arrondi à l'euro par défaut"),
    french(
      "dossier c\n  type texte\n  table texte facultatif\n  -- note\n  note entier, de 0 à 20"),
    french("valeur v = si a alors\n  3 sinon\n  4"),
    french("grille g sur 4\n  | critère | sur |\n  | q       | 4   |\n  évaluateurs médiane"),
    english("value v = 3 +\n  priority points"),
    english("value v = minimum(3,\n  4)\nvalue w = zones[code\n].x"),
    french("exemple « E »\n  attendu non retenu, motif c, rang 1 parmi a, b"),
  ]
}
