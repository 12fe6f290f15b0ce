extension SingleMistakeTests {
  static let mistakes = names + types + guards + tablesAndGrids + ranking + words

  /// A use, or a declaration, of which the name is changed.
  private static let names: [Mistake] = [
    Mistake("exige   en_isère", "exige   en_isere", "N001"),
    Mistake("somme des école.classes", "somme des école.classe", "N004"),
    Mistake("somme des école.classes", "somme des écol.classes", "N001"),
    Mistake("exige pac_demandés ≤ plafond_pac", "exige pac_demandés ≤ plafond", "N001"),
    Mistake("{total_classes}", "{total_class}", "N001"),
    Mistake("  par_le_maire    oui/non", "  par_maire    oui/non", "N001", elsewhere: true),
    Mistake("paramètre date_limite", "paramètre limite", "N001", elsewhere: true),
    Mistake("table plafond_pac", "table plafond", "N001", elsewhere: true),
    Mistake("montant aide_70", "montant aide_soixante_dix", "N001", elsewhere: true),
    Mistake("grille dynamique", "grille élan", "N001", elsewhere: true),
    Mistake("  selon AMI « Priorisation »", "  selon AMO « Priorisation »", "N001"),
    Mistake("dépôt           date", "nom             date", "N002", "N001", elsewhere: true),
    Mistake("priorité sans_plan_récent", "priorité sans_plan", "N002", "N001", elsewhere: true),
    Mistake("priorité public_fragile", "priorité Sans_plan", "N003", "N001", elsewhere: true),
    Mistake("condition quota", "condition territoire", "N002", "N001", elsewhere: true),
    Mistake("modèle commune_type", "modèle commune_modèle", "N001", elsewhere: true),
    Mistake("motif débit", "motif débits", "N001"),
    Mistake("dynamique.territoire = 3,5", "dynamique.terroir = 3,5", "N004"),
    Mistake("liste de programme ", "liste de programes ", "N001"),
    Mistake(
      "valeur total_classes « Classes de la commune » = somme des école.classes",
      "valeur total_classes « Classes de la commune » = somme des école.classes + plafond_pac",
      "N005", elsewhere: true),
  ]

  /// A type or a unit that does not fit.
  private static let types: [Mistake] = [
    Mistake(
      "débit        nombre en Mb/s, à partir de 0 Mb/s", "débit        nombre", "V002",
      elsewhere: true),
    Mistake("écoles[1].débit = 12 Mb/s", "écoles[1].débit = 12", "V002"),
    Mistake("dépôt = 31/01/2023", "dépôt = 31", "V001"),
    Mistake("plafonné à 200 000 €", "plafonné à 200 000", "V001"),
    Mistake(
      "part_ent     montant HT", "part_ent     montant TTC", "V003", elsewhere: true),
    Mistake("secteur = « privé »", "secteur = « prive »", "V005"),
    Mistake("alors 50 % sinon 70 %", "alors 50 % sinon 70 €", "V001"),
    Mistake("exige   par_le_maire", "exige   nom", "V001"),
    Mistake(
      "paramètre date_limite « Date limite de dépôt » = 17/02/2023",
      "paramètre date_limite « Date limite de dépôt » = 17", "V004", elsewhere: true),
    Mistake("nombre de fragilités ≥ 1", "nombre de fragilités ≥ 1 €", "V001"),
    Mistake("consommée par subvention", "consommée par total_classes", "V001"),
    Mistake("écoles[1].classes = 5", "écoles[1].classes = 0", "E001"),
    Mistake("dynamique.inclusion = 2,", "dynamique.inclusion = 2,3,", "E001"),
  ]

  /// A guard or a rounding that is dropped.
  private static let guards: [Mistake] = [
    Mistake(
      "dernier_plan absent ou dernier_plan ≤ 31/12/2017", "dernier_plan ≤ 31/12/2017", "M001"),
    Mistake(
      "× si école.socle alors 50 % sinon 70 %\n  arrondi au centime",
      "× si école.socle alors 50 % sinon 70 %", "R002"),
    Mistake("× si école.socle alors 50 % sinon 70 %", "÷ 3\n  plafonné à 3 €", "R001"),
    Mistake("× si école.socle alors 50 % sinon 70 %", "÷ (école.classes − 1)", "V008"),
    Mistake(
      "somme des école.programmes_de_l_école", "moyenne des école.programmes_de_l_école", "R001"),
    Mistake("= nombre d'école.programmes", "= minimum des école.programmes.classes", "M003"),
    Mistake(
      "plan_préalable = non, dernier_plan absent", "dernier_plan absent", "E002", elsewhere: true),
  ]

  private static let tablesAndGrids: [Mistake] = [
    Mistake("  | 13 à 18    | 4          |\n", "", "T012"),
    Mistake("| 13 à 18    |", "| 13 à 19    |", "T005", elsewhere: true),
    Mistake("| 13 à 18    |", "| 14 à 18    |", "T012"),
    Mistake("| 49 ou plus |", "| 49 à 60    |", "T012"),
    Mistake(
      "  selon total_classes, à partir de 1", "  selon total_classes, à partir de 2", "T003",
      "T004",
      elsewhere: true),
    Mistake("| 13 à 18    | 4          |", "| 13 à 18    | 3          |", "T008"),
    Mistake("| 13 à 18    | 4          |", "| 18 à 13    | 4          |", "T009"),
    Mistake("« Dynamique de territoire » sur 20", "« Dynamique de territoire » sur 21", "K001"),
    Mistake("| 4   | 0,5 | moins de 1   |", "| 4   | 0,5 | moins de 5   |", "K002"),
    Mistake(
      "| 4   | 0,5 | moins de 1   |", "| 4   | 0,3 | moins de 1   |", "K005", "E001",
      elsewhere: true),
    Mistake("évaluateurs moyenne arrondie à 2 décimales", "évaluateurs moyenne", "K008"),
    Mistake("total éliminatoire moins de 10", "total éliminatoire moins de 30", "K002"),
    Mistake("| critère     | libellé ", "| critère     | intitulé", "G012"),
  ]

  private static let ranking: [Mistake] = [
    Mistake("  en dernier ressort code_insee croissant\n", "", "O001", elsewhere: true),
    Mistake("en dernier ressort code_insee", "en dernier ressort dépôt", "O002"),
    Mistake("puis dépôt croissant", "puis dépôt", "O003"),
    Mistake("puis dépôt croissant", "puis dynamique croissant", "O004"),
    Mistake("puis dépôt croissant", "puis subventions_demandées croissant", "O007"),
    Mistake("puis dépôt croissant", "puis fragilités croissant", "O008"),
    Mistake("  enveloppe 2 000 000 € consommée par subvention\n", "", "O006", elsewhere: true),
    Mistake("  au dépassement passer au suivant\n", "", "G016", elsewhere: true),
    Mistake("  accepte    C003 sur sans_plan_récent\n", "", "C003", elsewhere: true),
    Mistake("accepte    C003", "accepte    C014", "S002"),
    Mistake(
      "  gravité à compléter\n  selon   AMI « Démarche »", "  gravité à compléter", "S001",
      elsewhere: true),
  ]

  /// A word of the language that is misspelt.
  private static let words: [Mistake] = [
    Mistake("dossier commune", "dosier commune", "G002"),
    Mistake("fiche école", "fich école", "G002"),
    Mistake("paramètre date_limite", "parametre date_limite", "G002"),
    Mistake("condition débit", "conditon débit", "G002"),
    Mistake("table plafond_pac", "tabl plafond_pac", "G002"),
    Mistake("grille dynamique", "grile dynamique", "G002"),
    Mistake("modèle commune_type", "modele commune_type", "G002"),
    Mistake("montant école.aide", "montan école.aide", "G002"),
    Mistake("classement\n", "clasement\n", "G002"),
    Mistake("  exige   en_isère", "  exgie   en_isère", "G003"),
    Mistake("dépôt           date modifiable", "dépôt           dat modifiable", "G020"),
    Mistake("plan_préalable  oui/non  ", "plan_préalable  oui-non  ", "G020"),
    Mistake(
      "classes      entier à partir de 1 ", "classes      entier a partir de 1 ", "G021"),
    Mistake("  version     1 du 09/01/2023", "  verson     1 du 09/01/2023", "G003"),
    Mistake("  plafonné à 200 000 €", "  plafoné à 200 000 €", "G019"),
    Mistake("au dépassement passer", "au depassement passer", "G003"),
    Mistake("en dernier ressort", "en dernier resort", "G003"),
    Mistake("pour chaque école : école.descriptif", "pour chaque école école.descriptif", "G004"),
  ]
}
