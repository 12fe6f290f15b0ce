/// Random headings, declarations and their clauses.
extension RulesetGenerator {
  mutating func writeHeader() {
    if chance(40) { margin("#" + pick(["", " ", "   "]) + "Un appel : « essai »  ") }
    margin(word("barème", "ruleset") + " essai-2026")
    let clauses: [String] = [
      word("autorité ", "authority ") + text(), word("service ", "service ") + text(),
      word("contact ", "contact ") + text(), word("objet ", "purpose ") + text(),
      word("base légale ", "legal basis ") + text(),
      "version " + pick(["1", "2.1", "3-b", "a4"])
        + (chance(60) ? word(" du ", " of ") + date() : ""),
      "document AMI " + text(), word("monnaie ", "currency ") + text(),
      word("unité ", "unit ") + pick(["Mb/s ", "kWh ", "élèves "]) + text(),
    ]
    for text in clauses where chance(60) { clause(text) }
  }

  mutating func writeItem() {
    switch below(25) {
    case 0: margin(pick(["#", "## ", "###  ", "####### "]) + pick(["Titre", "À  deux", ""]))
    case 1: margin(">" + pick([" ", "", "   "]) + pick(["« Le texte de l'appel »", "a -- b", ""]))
    case 2, 3: writeRecord()
    case 4: writeReference()
    case 5, 6: writeParameter()
    case 7: writeValue()
    case 8, 9: writeTable()
    case 10, 11: writeCondition()
    case 12, 13: writeAmount()
    case 14: writeShares()
    case 15: writeChoice()
    case 16: writePriority()
    case 17, 18: writeGrid()
    case 19: writeVote()
    case 20: writeRanking()
    case 21: writeSelection()
    case 22, 23: writeExample()
    default: writeProperty()
    }
  }

  // MARK: Clauses that many declarations share

  private mutating func label() -> String { chance(60) ? " " + text() : "" }

  private mutating func source() -> String {
    word("selon ", "source ") + (chance(50) ? "AMI " : "") + text()
  }

  private mutating func illustrative() -> String {
    word("illustratif ", "illustrative ") + text()
  }

  private mutating func closing(isInternal: Bool = false) {
    if chance(30) { clause(source()) }
    if isInternal, chance(15) { clause(word("interne", "internal")) }
    if chance(15) { clause(illustrative()) }
    if chance(8) { clause(word("courrier sans détail", "letter without detail")) }
    if chance(8) { clause(word("courrier sans mention", "letter without mention")) }
  }

  private mutating func number(isLast: Bool) -> String {
    arithmetic(1, Place(isCondition: false, rounds: false, isLast: isLast))
  }

  // MARK: Records

  private mutating func writeRecord() {
    let opening = chance(50) ? word("dossier ", "application ") : word("fiche ", "record ")
    margin(opening + name() + label())
    endRecord()
    let reserved = ["date", "type", "montant", "value", "table"]
    for _ in 0..<below(6) {
      var line = (chance(15) ? pick(reserved) : name()) + " " + type()
      while chance(35) { line += pick([", ", " "]) + attribute() }
      field(line + label())
    }
  }

  private mutating func type() -> String {
    switch below(12) {
    case 0: word("texte", "text")
    case 1: word("oui/non à cocher", "yes/no checkbox")
    case 2: word("oui/non", "yes/no")
    case 3: word("entier", "integer")
    case 4: word("nombre", "number")
    case 5: word("nombre en ", "number in ") + pick(["Mb/s", "kWh", "élèves"])
    case 6: word("montant", "amount") + pick(["", word(" HT", " before tax")])
    case 7: word("montant TTC", "amount with tax")
    case 8: word("taux", "rate")
    case 9: word("parmi ", "one of ") + texts()
    case 10: word("plusieurs parmi ", "several of ") + texts()
    default: word(["liste de ", "liste d'"], ["list of "]) + name()
    }
  }

  private mutating func attribute() -> String {
    switch below(9) {
    case 7: word("clé ", "key ") + name()
    case 0: word("identifiant", "identifier")
    case 1: word("facultatif", "optional")
    case 2: word("personnel", "personal")
    case 3: word("modifiable", "changeable")
    case 4: pick(["0", "1", "2"]) + word([" décimale", " décimales"], [" decimal", " decimals"])
    case 5: word("colonne ", "column ") + texts()
    case 6: word("fourni par ", "provided by ") + text()
    default: word(["à partir de ", "au moins ", "moins de "], ["from ", "at least "]) + number()
    }
  }

  private mutating func writeReference() {
    margin(word("référentiel ", "reference ") + name() + label())
    clause(word("fichier ", "file ") + text())
    clause(word("clé ", "key ") + name() + " " + type())
    for _ in 0..<below(3) { clause(word("colonne ", "column ") + name() + " " + type()) }
    if chance(30) { clause(source()) }
  }

  // MARK: Parameters, values, tables

  private mutating func writeParameter() {
    let opening = word("paramètre ", "parameter ") + name() + label()
    if chance(60) {
      margin(opening + " = \u{2}" + expression(2))
    } else {
      margin(opening)
      clause(word("à la date ", "on the date ") + path())
      clause(word("au départ", "initially") + pick([" : ", ": "]) + expression(1))
      clause(
        word(["à partir du ", "à partir de "], ["from "]) + date() + pick([" : ", ": "])
          + number())
    }
    closing()
  }

  private mutating func writeValue() {
    if chance(30) {
      margin(word("valeur d'appel ", "call value ") + name() + label() + " = " + expression(2))
      if chance(60) { clause(word("par ", "per ") + path()) }
    } else {
      let owner = chance(30) ? name() + "." : ""
      margin(word("valeur ", "value ") + owner + name() + label() + " = \u{2}" + expression(3))
    }
    closing(isInternal: true)
  }

  private mutating func row(_ cells: [String]) {
    clause("|" + cells.map { pick([" ", ""]) + $0 + pick([" ", "", "  "]) + "|" }.joined())
  }

  private mutating func title() -> String {
    pick([
      "classes", "Débit — accès", "a b", "", "« cité »", "dit « oui » donc", "\"a | b\"", "n° 1",
    ])
  }

  private mutating func writeTable() {
    margin("table " + name() + label())
    let inputs = 1 + below(2)
    for _ in 0..<inputs {
      clause(
        word("selon ", "by ") + path() + (chance(40) ? ", " + bound() : ""))
    }
    row((0...inputs).map { _ in title() })
    for _ in 0..<below(5) {
      row((0..<inputs).map { _ in test() } + [cellValue()])
    }
    if chance(20) { clause(word("lignes additionnées", "rows summed")) }
    closing(isInternal: true)
  }

  private mutating func cellValue() -> String {
    // A row is one line: nothing of it may be broken.
    expression(1).filter { $0 != "\u{2}" }
  }

  private mutating func test() -> String {
    let alternatives = (0...below(3)).map { _ in
      switch below(6) {
      case 0: word(["tous", "toutes"], ["any"])
      case 1: word("absent", "absent")
      case 2: text()
      case 3: word(["oui", "non"], ["yes", "no"])
      default: bound().filter { $0 != "\u{2}" }
      }
    }
    // `1 ou plus de 3` would be read as `1 ou plus`.
    let canAlternate = !alternatives.contains { $0.hasPrefix("plus") || $0.hasPrefix("more") }
    return alternatives.joined(separator: canAlternate ? pick([", ", word(" ou ", " or ")]) : ", ")
  }

  // MARK: Conditions and amounts

  private mutating func writeCondition() {
    margin("condition " + name() + label())
    clause(word("exige ", "requires ") + expression(3))
    if chance(40) { clause(word("quand ", "when ") + expression(1)) }
    if chance(60) { clause(word("sinon ", "otherwise ") + text()) }
    if chance(40) { clause(word("inconnu demander ", "unknown request ") + text()) }
    if chance(40) {
      clause(
        word(
          ["gravité bloquante", "gravité à compléter", "gravité signalement"],
          ["severity blocking", "severity to complete", "severity flag"]))
    }
    closing()
  }

  private mutating func writeAmount() {
    let owner = chance(30) ? name() + "." : ""
    margin(word("montant ", "amount ") + owner + name() + label())
    // `interne` alone would be the clause of that name.
    clause(
      chance(10)
        ? "(" + word("interne", "internal") + ")"
        : name() + " + " + arithmetic(2, Place(isCondition: false)))
    for _ in 0..<below(5) { clause(operation()) }
    if chance(40) {
      clause(
        word(
          ["par tranches", "au taux de la tranche atteinte"],
          ["by marginal brackets", "at the rate of the bracket reached"]))
      row([title(), title()])
      for _ in 0..<1 + below(3) { row([bound().filter { $0 != "\u{2}" }, number()]) }
    }
    closing(isInternal: true)
  }

  private mutating func operation() -> String {
    switch below(6) {
    case 0: pick(["+", "-", "−"]) + " " + pick([number(), path(), "(" + expression(1) + ")"])
    case 1: pick(["×", "*"]) + " " + pick([number(), path(), "(" + expression(1) + ")"])
    case 2: pick(["÷", "/"]) + " " + pick([number(), path()])
    case 3: rounding()
    case 4: word(["plafonné à ", "plafonnée à "], ["capped at "]) + number(isLast: true)
    default: word("au moins ", "at least ") + number(isLast: true)
    }
  }

  private mutating func writeShares() {
    let opening = chance(50) ? word("répartition ", "shares ") : word("échéancier ", "payments ")
    margin(
      opening + name() + label() + word([" de ", " du ", " des "], [" of "])
        + number(isLast: true))
    row([
      word("nom", "name"), word("libellé", "label"), word("part", "share"), word("quand", "when"),
    ])
    for _ in 0..<below(3) { row([name(), title(), number(), pick(["", cellValue()])]) }
    row([name(), "", word("le reste", "the rest"), ""])
    if chance(50) { clause(rounding()) }
    closing(isInternal: true)
  }

  private mutating func writeChoice() {
    margin(word("choix ", "choice ") + name() + label())
    clause("silence " + text())
    if chance(60) {
      clause(
        word("retenu par ", "decided by ") + text()
          + (chance(50) ? word(" le ", " on ") + date() : ""))
    }
    if chance(50) {
      clause(
        word("accepte T012", "accepts T012") + (chance(50) ? word(" sur ", " on ") + name() : ""))
    }
  }

  // MARK: Decisions

  private mutating func writePriority() {
    for _ in 0...below(3) {
      margin(word("priorité ", "priority ") + name() + label() + " = " + expression(2))
    }
    if chance(50) {
      clause(
        word("vaut ", "worth ") + pick(["1", "2", "3"])
          + pick(["", " points", " point"]))
    }
    closing()
  }

  private mutating func writeGrid() {
    margin(word("grille ", "grid ") + name() + label() + word(" sur ", " out of ") + "20")
    row([
      word("critère", "criterion"), word("libellé", "label"), word("sur", "out of"),
      word("pas", "step"), "coefficient", word("poids", "weight"),
      word("éliminatoire", "eliminatory"), word("calcul", "computed"),
    ])
    for _ in 0..<below(5) {
      row([
        name(), title(), number(), pick(["", number()]), pick(["", "2"]), pick(["", "30 %"]),
        pick(["", bound().filter { $0 != "\u{2}" }]), pick(["", cellValue()]),
      ])
    }
    if chance(50) { clause(word("total éliminatoire ", "eliminatory total ") + bound()) }
    if chance(50) {
      clause(
        word(
          ["évaluateurs moyenne", "évaluateurs médiane"], ["assessors mean", "assessors median"])
          + pick(["", " " + rounding()]))
    }
    if chance(50) {
      clause(
        word("écart signalé plus de ", "spread flagged more than ") + pick(["1", "2"])
          + pick(["", " points"]))
    }
    closing()
  }

  private mutating func writeVote() {
    margin("vote " + name() + label())
    clause(word("membres ", "members ") + texts())
    clause(
      word(
        ["règle unanimité", "règle majorité simple", "règle majorité des deux tiers"],
        ["rule unanimity", "rule simple majority", "rule two thirds majority"]))
    if chance(50) { clause("quorum " + number()) }
    clause("abstention " + word(["compte contre", "ne compte pas"], ["does not count"]))
    clause("absence " + word("compte pour", "counts in favour"))
    closing()
  }

  private mutating func key() -> String {
    let place = Place(isCondition: false, rounds: false, isLast: false)
    return arithmetic(1, place)
      + word(["", " croissant", " décroissante"], ["", " ascending", " descending"])
  }

  private mutating func writeRanking() {
    margin(word("classement", "ranking"))
    let then = word(", puis ", ", then ")
    clause(word("d'abord ", "first ") + (0...below(3)).map { _ in key() }.joined(separator: then))
    for _ in 0..<below(3) { clause(word("puis ", "then ") + key()) }
    clause(
      word("en dernier ressort ", "as a last resort ")
        + (chance(50) ? key() : word("tirage graine ", "draw seed ") + text()))
    closing()
  }

  private mutating func writeSelection() {
    margin(word("sélection", "selection"))
    if chance(50) { clause("places " + number()) }
    clause(
      word("enveloppe ", "envelope ") + number() + word(" consommée par ", " consumed by ")
        + path())
    if chance(50) {
      clause(
        word("sous-enveloppe ", "sub-envelope ") + name() + label() + " " + number()
          + word(" pour ", " for ")
          + expression(1, Place(isCondition: true, rounds: false, isLast: false))
          + word(["", ", reliquat reversé"], ["", ", leftover returned"]))
    }
    if chance(50) {
      clause(word("au plus ", "at most ") + number() + word(" par ", " per ") + path())
    }
    clause(
      word(
        [
          "au dépassement arrêter", "au dépassement passer au suivant",
          "au dépassement attribuer en partie",
        ],
        ["on overflow stop", "on overflow try the next", "on overflow award in part"]))
    clause(
      word("liste complémentaire ", "reserve list ")
        + pick(["10", word("illimitée", "unlimited")]))
    closing()
  }

  // MARK: Examples and properties

  private mutating func assignments() -> String {
    (0...below(3)).map { _ in
      let target = path()
      switch below(4) {
      case 0: return target + word(" absent", " absent")
      case 1: return target + " = " + texts()
      case 2: return target + " = " + word(["aucun", "aucune"], ["none"])
      default: return target + " = " + pick([number(), date(), word("oui", "yes")])
      }
    }.joined(separator: ", \u{2}")
  }

  private mutating func writeExample() {
    if chance(40) {
      margin(word("modèle ", "model ") + name())
      for _ in 0..<below(4) { clause(pick(["", word("avec ", "with ")]) + assignments()) }
      return
    }
    margin(word("exemple ", "example ") + text())
    clause(word("partant de ", "starting from ") + name())
    if chance(60) { clause(word("avec ", "with ") + assignments()) }
    let status = word(
      ["éligible", "retenu", "en attente", "non retenu", "éliminé", "inéligible", "incomplet"],
      ["eligible", "selected", "waiting", "not selected", "eliminated", "incomplete"])
    clause(word("attendu ", "expected ") + status)
    clause(
      word("attendu ", "expected ") + name() + " = " + number() + ", " + name()
        + word(" absent, motif ", " absent, reason ") + name())
    if chance(30) { clause(word("déjà attribué 12,50 €", "already awarded 12.50 €")) }
    clause(
      word("attendu ", "expected ") + word("sans motif", "no reason")
        + pick(["", " " + name()]) + ", " + word("attribué", "awarded")
        + pick([" = " + number(), " absent"]))
    clause(word("attendu rang 1 parmi ", "expected rank 1 among ") + name() + ", " + name())
  }

  private mutating func writeProperty() {
    switch below(4) {
    case 0:
      margin(word("propriété ", "property ") + text())
      clause(
        word("quand ", "when ") + path()
          + word([" augmente, \u{2}", " diminue, \u{2}"], [" increases, \u{2}"]) + path()
          + word(
            [" ne baisse jamais", " n'augmente jamais", " n’augmente jamais"],
            [" never decreases", " never increases"]))
    case 1:
      margin(word("propriété ", "property ") + text())
      clause(word("toujours ", "always ") + expression(2))
    case 2:
      margin(word("cohérence ", "consistency ") + name() + label() + " = " + expression(2))
      if chance(50) { clause(word("sinon ", "otherwise ") + text()) }
    default:
      margin(word("remarque ", "note ") + text())
    }
  }
}
