import Foundation

/// A call in which every field of every application is a word or a number found nowhere else.
struct CanaryCall {
  /// The folder of the call; whoever makes one removes it.
  let folder: URL

  /// A ruleset that reads other applications wherever one can: values over the call in a value, an
  /// amount, a table, a mark, a key, a sentence and a comparison, an envelope that is closed.
  static let ruleset = """
    barème canaris
      autorité « Autorité »
      version 1 du 01/01/2026
      document D « Appel »

    ## Dossier

    dossier projet « Projet »
      code    texte identifiant « Code »
      nom     texte « Nom »
      maire   texte personnel « Maire »
      dépôt   date « Dépôt »
      zone    texte « Zone »
      coût    montant TTC, à partir de 0 € « Coût »
      rang_f  entier à partir de 0 « Force »
      lieux   liste de lieu, au moins 1 « Lieux »

    fiche lieu « Lieu »
      nom     texte « Nom du lieu »
      places  entier à partir de 0 « Places »

    ## Règles

    valeur d'appel plus_haut « Coût le plus haut » = maximum des dossiers.coût
    valeur d'appel zone_totale « Coût de la zone » = somme des dossiers.coût
      par zone
    valeur d'appel combien « Dossiers » = nombre de dossiers où coût ≥ 0 €

    valeur écart « Écart au plus haut » = plus_haut − coût
    valeur copie « Copie » = plus_haut

    condition peu_cher « Pas trop loin du plus haut »
      exige coût × 100 ≥ plus_haut
      sinon « {coût}, quand le plus haut est {plus_haut} et la zone {zone_totale}. »
      selon D « article 1 »

    condition à_voir « Lieux assez grands »
      exige pour chaque lieu : lieu.places ≥ 0
      sinon « {lieu.nom}. »
      gravité signalement
      selon D « article 2 »

    montant part « Part relative »
      copie
      × 10 %
      arrondi au centime
      selon D « article 3 »

    montant aide « Aide »
      coût
      × 50 %
      arrondi au centime
      selon D « article 4 »

    grille qualité « Qualité » sur 20
      | critère | libellé       | sur | calcul                               |
      | intérêt | Intérêt       | 10  |                                      |
      | prix    | Prix          | 10  | si coût < plus_haut alors 5 sinon 10 |
      évaluateurs moyenne arrondie à 2 décimales
      écart signalé plus de 3 points
      selon D « article 5 »

    vote accord « Accord »
      membres « Membre Xyloto », « Membre Zuwari »
      règle majorité simple
      quorum 1
      abstention ne compte pas
      absence ne compte pas
      selon D « article 6 »

    condition voté « Accord du groupement »
      exige accord
      sinon « Pas d'accord. »
      selon D « article 6 »

    classement
      d'abord rang_f décroissant
      puis qualité décroissant
      puis écart croissant
      puis nom croissant
      en dernier ressort code croissant
      selon D « article 7 »

    sélection
      enveloppe 50000 € consommée par aide
      au dépassement arrêter
      liste complémentaire 1
      selon D « article 8 »

    """

  /// The applications: one served above, the one that closes the envelope, the one written to, one
  /// below, one that is refused, and one whose rows look alike.
  static let applications: [(id: String, cells: String, places: [String])] = [
    ("kobalt1", "kobaltnom1;kobaltmaire1;03/01/2031;kobaltzone1;71117,31;91", ["41113"]),
    ("kobalt2", "kobaltnom2;kobaltmaire2;04/02/2032;zonecommune;72227,32;82", ["42223"]),
    ("sujet", "Sujette;Madame Sujet;05/03/2026;zonecommune;3000;50", ["10"]),
    ("kobalt4", "kobaltnom4;kobaltmaire4;06/04/2034;kobaltzone4;74447,34;43", ["44443"]),
    ("refusé", "Refusée;Monsieur Refus;07/05/2026;zoneautre;40;60", ["20"]),
    ("kobalt6", "kobaltnom6;kobaltmaire6;08/06/2036;kobaltzone6;76667,36;37", ["46663", "46664"]),
  ]

  init() throws {
    folder = try temporaryFolder()
    try write(Self.ruleset, "canaris.bareme")
    for (number, application) in Self.applications.enumerated() {
      // Each has a file of its own, named like nothing else.
      let isOther = application.id.hasPrefix("kobalt")
      let file = isOther ? "kobaltfichier\(number + 1)" : "dossier-\(number + 1)"
      try write(
        "code;nom;maire;dépôt;zone;coût;rang_f;accord.Membre Xyloto;accord.Membre Zuwari\n"
          + "\(application.id);\(application.cells);pour;pour\n",
        "applications/\(file).csv")
    }
    var lists = "code;nom;places\n"
    for application in Self.applications {
      for places in application.places {
        lists += "\(application.id);\(application.id)lieu;\(places)\n"
      }
    }
    try write(lists, "applications/lieux.csv")
    var marks = "identifiant;évaluateur;grille;critère;note;justification;récusé\n"
    for (number, application) in Self.applications.enumerated() {
      let word = application.id.hasPrefix("kobalt") ? application.id : "propre"
      marks +=
        "\(application.id);Assesseur Qwvx;qualité;intérêt;\(number + 3),\(word == "propre" ? "5" : "\(number + 1)37");"
      marks += "\(word)motif, dit Assesseur Qwvx;non\n"
      marks += "\(application.id);Assesseur Zkjh;qualité;intérêt;;\(word)absence;oui\n"
    }
    try write(marks, "marks/Assesseur-Qwvx.csv")
  }

  private func write(_ text: String, _ path: String) throws {
    let file = folder.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: true, encoding: .utf8)
  }

  /// The words and numbers of the other applications, as they may be written.
  static let canaries: [String] = {
    var all = ["kobalt", "Qwvx", "Zkjh", "Xyloto", "Zuwari"]
    for application in applications where application.id.hasPrefix("kobalt") {
      let cells = application.cells.split(separator: ";").map(String.init)
      let year = cells[2].split(separator: "/").last.map(String.init) ?? ""
      all += [year, String(cells[4].prefix(5))] + application.places
    }
    // Marks as given, and rounded.
    all += ["3,137", "3,14", "4,237", "4,24", "6,437", "6,44", "8,637", "8,64"]
    all += ["3.137", "3.14", "4.237", "4.24", "6.437", "6.44", "8.637", "8.64"]
    // 10 % of the highest cost, the cost of the zone, and the halves that the envelope gave.
    return all + ["7666", "7667", "75227", "35558", "36113", "37223", "38333", "14441"]
  }()
}
