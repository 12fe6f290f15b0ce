/// A ruleset of any size, the same at each run: a header, then blocks of declarations of each
/// common kind whose names and numbers change from one block to the next.
enum LargeRuleset {
  /// The bytes of a ruleset of at least the given size.
  static func bytes(atLeast size: Int) -> [UInt8] {
    var text = header
    text.reserveCapacity(size + 4_096)
    var number = 0
    while text.utf8.count < size {
      text += block(number)
      number += 1
    }
    return Array(text.utf8)
  }

  /// A ruleset of a number of lines at most, cut between blocks.
  static func text(lines limit: Int) -> String {
    var text = header
    var lines = text.utf8.count { $0 == 0x0A }
    var number = 0
    while true {
      let next = block(number)
      lines += next.utf8.count { $0 == 0x0A }
      guard lines <= limit else { return text }
      text += next
      number += 1
    }
  }

  private static let header = """
    # Appel à projets de mesure

    barème mesure-2026
      autorité     « Département de l'Isère »
      service      « Direction de l'éducation »
      contact      « education@example.org »
      objet        « Mesurer la lecture d'un long fichier »
      base légale  « Délibération du 9 janvier 2026 »
      version      1 du 09/01/2026
      document     AMI « Appel à manifestation d'intérêt »
      unité        Mb/s « mégabits par seconde »

    dossier commune « Commune »
      code_insee  texte identifiant       « Code INSEE »
      dépôt       date                    « Date de dépôt »
      classes     entier de 1 à 90        « Classes de la commune »
      dépense     montant HT, de 0 € à 900 000 € « Dépense »


    """

  private static func block(_ number: Int) -> String {
    let low = number % 40 + 2
    let rate = number % 70 + 10
    return """
      ## Volet \(number) : équipement des écoles

      > « Le volet \(number) aide les communes de \(low) classes ou plus. »

      -- Le plafond dépend du nombre de classes.
      paramètre plancher_\(number) « Dépense minimale du volet » = \(low) 500 €
        selon AMI « Volet \(number), dépenses retenues »

      condition taille_\(number) « Taille de la commune, volet \(number) »
        exige  classes ≥ \(low) et (dépôt ≤ 17/02/2026 ou classes < \(low + 40))
        sinon  « {classes} classes : il en faut \(low) au moins. »
        selon  AMI « Volet \(number), communes concernées »

      table plafond_\(number) « Plafond de l'aide, volet \(number) »
        selon classes
        | classes         | plafond   |
        | 1 à \(low)      | 2 000 €   |
        | \(low + 1) à 60 | 10 000 €  |
        | 61 ou plus      | 200 000 € |
        selon AMI « Volet \(number), plafonds »

      montant aide_\(number) « Aide du volet \(number) »
        si dépense ≥ plancher_\(number) alors dépense sinon 0 €
        × \(rate) %
        arrondi au centime
        plafonné à plafond_\(number)
        selon AMI « Volet \(number), calcul »


      """
  }
}
