import Testing

@testable import Rules

/// The formatted text of a ruleset, or a word that says why there is none.
func formattedText(_ text: String, to language: Language? = nil) -> String {
  switch RulesetFormatter.format(SourceText(name: "t", text: text), to: language) {
  case .formatted(let bytes): String(decoding: bytes, as: UTF8.self)
  case .refused(let diagnostics): "refused: \(diagnostics.map { $0.finding })"
  case .unsound: "unsound"
  }
}

/// Expressions, comments, blank lines and long lines.
@Suite struct FormatterLineTests {
  @Test(arguments: [
    ("a+b*c", "a + b × c", "a + b × c"),
    ("(a+b)*c", "(a + b) × c", "(a + b) × c"),
    ("a-(b-c)", "a − (b − c)", "a − (b − c)"),
    ("((a))", "a", "a"),
    ("-a + -b", "−a + (−b)", "−a + (−b)"),
    ("a et b ou c", "(a et b) ou c", "(a and b) or c"),
    ("a et (b ou c)", "a et (b ou c)", "a and (b or c)"),
    ("a et (b et c)", "a et (b et c)", "a and (b and c)"),
    ("non (a=b)", "non (a = b)", "not (a = b)"),
    ("non a absent", "non (a absent)", "not (a absent)"),
    ("non (non)", "non (non)", "not (no)"),
    ("pour au moins un é : a", "pour au moins un é : a", "for at least one é: a"),
    ("a arrondi au centime > b", "(a arrondi au centime) > b", "(a rounded to the cent) > b"),
    (
      "a + b arrondi au centime", "(a + b) arrondi au centime", "(a + b) rounded to the cent"
    ),
    (
      "nombre de x où y et z", "nombre de x où y et z", "number of x where y and z"
    ),
    (
      "(nombre de x où y) ≥ 2", "(nombre de x où y) ≥ 2", "(number of x where y) ≥ 2"
    ),
    ("somme de (a+b)", "somme de (a + b)", "sum of (a + b)"),
    ("moyenne de école.aide", "moyenne des école.aide", "mean of école.aide"),
    ("nombre de Œuvre", "nombre d'Œuvre", "number of Œuvre"),
    ("nombre de yeux", "nombre de yeux", "number of yeux"),
    (
      "mois révolus de dépôt à 31/12/2023", "mois révolus de dépôt au 31/12/2023",
      "completed months from dépôt to 2023-12-31"
    ),
    (
      "jours de 1/1/2023 à échéance", "jours du 01/01/2023 à échéance",
      "days from 2023-01-01 to échéance"
    ),
    ("dépôt + 1 mois", "dépôt + 1 mois", "dépôt + 1 month"),
    ("dépôt + 2 années", "dépôt + 2 ans", "dépôt + 2 years"),
    ("si a alors 1 sinon 2", "si a alors 1 sinon 2", "if a then 1 else 2"),
    ("1 + (si a alors 1 sinon 2)", "1 + (si a alors 1 sinon 2)", "1 + (if a then 1 else 2)"),
    ("9999", "9999", "9999"),
    ("10000", "10 000", "10 000"),
    ("1 234 567,50", "1 234 567,50", "1 234 567.50"),
    ("0012,0", "12,0", "12.0"),
    ("200 000$", "200 000 $", "200 000 $"),
    ("\"dit « oui »\"", "\"dit « oui »\"", "\"dit « oui »\""),
    ("\"5\"\" d'écran\"", "« 5\" d'écran »", "« 5\" d'écran »"),
    ("\" a\"", "\" a\"", "\" a\""),
    ("« l’école »", "« l’école »", "\"l’école\""),
    ("points de priorité", "points de priorité", "priority points"),
  ])
  func expressions(_ ugly: String, _ french: String, _ english: String) {
    let source = "barème b\n\nvaleur v = " + ugly + "\n"
    #expect(formattedText(source) == "barème b\n\nvaleur v = " + french + "\n")
    let translated = "ruleset b\n\nvalue v = " + english + "\n"
    #expect(formattedText(source, to: .english) == translated)
    #expect(formattedText(translated, to: .french) == "barème b\n\nvaleur v = " + french + "\n")
  }

  @Test(arguments: [
    ("10", "10", "10"),
    ("de 1 à 6", "1 à 6", "1 to 6"),
    ("du 1/1/2023 au 31/12/2023", "du 01/01/2023 au 31/12/2023", "from 2023-01-01 to 2023-12-31"),
    ("10 à moins de 20", "10 à moins de 20", "10 to less than 20"),
    ("plus de 10 à 20", "plus de 10 à 20", "more than 10 to 20"),
    ("49 ou plus", "49 ou plus", "49 or more"),
    ("à partir de 3", "à partir de 3", "from 3"),
    ("à partir de 1/1/2023", "à partir du 01/01/2023", "from 2023-01-01"),
    ("plus de 1/1/2023", "après le 01/01/2023", "after 2023-01-01"),
    ("moins de 1/1/2023", "avant le 01/01/2023", "before 2023-01-01"),
    ("jusqu'à 1/1/2023", "jusqu'au 01/01/2023", "until 2023-01-01"),
    ("jusqu’à 20", "jusqu'à 20", "up to 20"),
    ("au plus 20", "au plus 20", "at most 20"),
    ("moins de aide", "moins d'aide", "less than aide"),
  ])
  func bounds(_ ugly: String, _ french: String, _ english: String) {
    let head = "barème b\n\ntable t\n  selon x, "
    #expect(formattedText(head + ugly) == head + french + "\n")
    let translated = "ruleset b\n\ntable t\n  by x, " + english + "\n"
    #expect(formattedText(head + ugly, to: .english) == translated)
    #expect(formattedText(translated, to: .french) == head + french + "\n")
  }

  @Test func comments() {
    let ugly = """
      -- du fichier
      barème b -- de l'en-tête
          -- de l'autorité
      autorité "A"--serré

      -- loin du bloc
      -- encore

      -- loin de tout

      -- du montant
      montant m
      a + -- entre deux

      b -- de la base

      × 2
      -- au pied du montant
      condition c
      exige a
        -- au bas de la condition
      -- de la valeur
      valeur v = 1
      -- de w
      valeur w = 2
      -- du fichier encore
      """
    let expected = """
      -- du fichier
      barème b  -- de l'en-tête
        -- de l'autorité
        autorité « A »  --serré

      -- loin du bloc
      -- encore

      -- loin de tout

      -- du montant
      montant m
        -- entre deux
        a + b  -- de la base
        × 2

      -- au pied du montant
      condition c
        exige a
        -- au bas de la condition

      -- de la valeur
      valeur v = 1
      -- de w
      valeur w = 2
        -- du fichier encore

      """
    #expect(formattedText(ugly) == expected)
    #expect(formattedText(expected) == expected)
  }

  @Test func blankLines() {
    let ugly = """


      # Titre
      ## Sous-titre
      barème b

      autorité "A"
      > une citation
      >suite

      > autre
      priorité p = a
      priorité q = b

      priorité r = c
      fiche f
      x texte


      fiche g
      """
    let expected = """
      # Titre

      ## Sous-titre

      barème b
        autorité « A »

      > une citation
      > suite

      > autre
      priorité p = a
      priorité q = b

      priorité r = c

      fiche f
        x  texte

      fiche g

      """
    #expect(formattedText(ugly) == expected)
  }

  @Test func longLines() {
    let ugly = """
      barème b
      condition c
      exige secteur = "public" et total_classes >= total_minimum et (dernier_plan absent ou dernier_plan <= 31/12/2017)
      valeur v "Un libellé qui prend presque toute la largeur de la page, comme il arrive" = alpha + beta * gamma
      """
    let expected = """
      barème b

      condition c
        exige secteur = « public »
              et total_classes ≥ total_minimum
              et (dernier_plan absent ou dernier_plan ≤ 31/12/2017)

      valeur v « Un libellé qui prend presque toute la largeur de la page, comme il arrive » =
          alpha + beta × gamma

      """
    #expect(formattedText(ugly) == expected)
  }

  /// What a condition asks of each record hangs under it, so that the clauses' own words stay alone
  /// in their column; brought back to the margin, it read as a clause.
  @Test func quantifiers() {
    let ugly = """
      barème b
      condition c
      exige pour chaque école : pour chaque lot où lot.option = "tablettes" : lot.tablettes >= 10 et lot.tablettes <= 20 ou (lot.ordinateurs = 0 et lot.portables = 0)
      sinon "Non."
      inconnu demander "le détail"
      """
    let expected = """
      barème b

      condition c
        exige   pour chaque école :
                  pour chaque lot où lot.option = « tablettes » :
                    (lot.tablettes ≥ 10 et lot.tablettes ≤ 20)
                    ou (lot.ordinateurs = 0 et lot.portables = 0)
        sinon   « Non. »
        inconnu demander « le détail »

      """
    #expect(formattedText(ugly) == expected)
    #expect(formattedText(expected) == expected)
  }

  /// The facts of a model share lines, as their author had them: one a line made pages of them.
  @Test func longListsOfFacts() {
    let ugly = """
      barème b
      modèle m
      uai = "0250001A", nom = "École des Prés", commune = "Commune type", collège_référent = "Collège des Prés"
      """
    let expected = """
      barème b

      modèle m
        uai = « 0250001A », nom = « École des Prés », commune = « Commune type »,
          collège_référent = « Collège des Prés »

      """
    #expect(formattedText(ugly) == expected)
    #expect(formattedText(expected) == expected)
  }

  /// Only the author knows the gender of a name: a masculine would be a fault of French.
  ///
  /// English, which has no gender, has a second spelling for each feminine, so that it comes back.
  @Test(arguments: [
    ("valeur v = signature présente", "value v = signature is present"),
    ("valeur v = plan présent", "value v = plan present"),
    ("valeur v = (signature) absente", "value v = signature is absent"),
    ("valeur v = plan absent", "value v = plan absent"),
    (
      "valeur v = signature est absente ou plan est absent",
      "value v = signature is absent or plan absent"
    ),
    ("valeur v = pour au moins une é : é.a", "value v = for one or more é: é.a"),
    ("valeur v = pour au moins un é dans l : é.a", "value v = for at least one é in l: é.a"),
    (
      "table t\n  selon a\n  | a | t |\n  | toutes | 1 |\n  | absente | 2 |",
      "table t\n  by a\n\n  | a          | t     |\n  | whichever  | 1     |\n  | is absent  | 2     |"
    ),
    (
      "table t\n  selon a\n  | a | t |\n  | tout | 1 |\n  | tous | 2 |",
      "table t\n  by a\n\n  | a        | t     |\n  | whatever | 1     |\n  | any      | 2     |"
    ),
    (
      "classement\n  d'abord a croissante, puis b décroissante",
      "ranking\n  first a increasing, then b decreasing"
    ),
    (
      "classement\n  d'abord a croissant, puis b décroissant",
      "ranking\n  first a ascending, then b descending"
    ),
    ("modèle m\n  a = aucune, b = aucun", "model m\n  a = not one, b = none"),
    (
      "exemple « e »\n  partant de m\n  avec a absente, b absent\n  attendu c absente, d absent",
      "example \"e\"\n  starting from m\n  with a is absent, b absent\n  expected c is absent, d absent"
    ),
  ])
  func genders(_ french: String, _ english: String) {
    let source = formattedText("barème b\n\n" + french + "\n")
    let translated = formattedText(source, to: .english)
    #expect(words(translated) == words("ruleset b\n\n" + english + "\n"))
    #expect(formattedText(translated, to: .french) == source)
    #expect(formattedText(translated) == translated)
  }

  /// A reason of the selection is named by a word of the file's language, a condition by its name.
  @Test(arguments: [
    ("motif sélection, sans motif sélection", "reason selection, no reason selection", ""),
    (
      "motif sélection", "reason sélection",
      "condition sélection\n  exige oui\n  sinon « non »\n\n"
    ),
  ])
  func reasonsOfTheSelection(_ french: String, _ english: String, _ before: String) {
    let source = formattedText(
      "barème b\n\n\(before)exemple « e »\n  attendu non retenu, \(french)\n")
    let translated = formattedText(source, to: .english)
    #expect(translated.contains("expected not selected, \(english)\n"))
    #expect(formattedText(translated, to: .french) == source)
  }

  /// Spaces between the words of a form change nothing.
  @Test func aFormOfSeveralWords() {
    let source = "ruleset b\n\nvalue v = for  one or   more é: (é.date) is   absent -- is\n"
    let french = "barème b\n\nvaleur v = pour au moins une é : é.date absente  -- is\n"
    #expect(formattedText(source, to: .french) == french)
  }

  /// The words of a text, whatever the columns they stand in.
  private func words(_ text: String) -> [Substring] {
    text.split { $0 == " " || $0 == "\n" }
  }

  /// `HT` belongs to the type; a comma says where the type ends, as after a unit.
  @Test func typesOfTwoWords() {
    let french = "barème b\n\nfiche f\n  coût  montant HT, à partir de 0 €\n"
    #expect(formattedText("barème b\nfiche f\ncoût montant HT à partir de 0 €") == french)
    let plain = "barème b\n\nfiche f\n  coût  montant à partir de 0 €\n"
    #expect(formattedText("barème b\nfiche f\ncoût montant, à partir de 0 €") == plain)
  }

  /// `xsqu'` names nothing: read as a name, it would be written apart from what follows it, and
  /// would then be another word.
  @Test(arguments: [
    "valeur v = xsqu'à + 1", "valeur v = xsqu’à + 1", "valeur v = xsquʼà + 1",
    "valeur v = a.l'école", "valeur l'v = 1", "fiche f\n  l'texte texte",
    "fiche f\n  x nombre en l'a", "fiche f\n  x nombre en m/l'a", "valeur v = 3 l'a",
    "valeur v = d'à",
  ])
  func elisions(_ line: String) {
    #expect(formattedText("barème b\n\n" + line + "\n").hasPrefix("refused"))
  }

  @Test func refusals() {
    #expect(formattedText("barème b\nvaleur x = 1 +\n").hasPrefix("refused"))
    #expect(formattedText("") == "")
    #expect(formattedText("-- seul\n\n\n") == "-- seul\n")
    // A name that is a reserved word of the other language cannot be carried over.
    #expect(formattedText("barème b\nvaleur or = 1\n") == "barème b\n\nvaleur or = 1\n")
    #expect(formattedText("barème b\nvaleur or = 1\n", to: .english) == "unsound")
    // A declared name is a name, even where the language has a word for it.
    #expect(
      formattedText("barème b\nvaleur dossiers = 1\nvaleur x = dossiers\n", to: .english)
        == "ruleset b\n\nvalue dossiers = 1\nvalue x = dossiers\n")
  }
}
