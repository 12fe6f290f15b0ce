/// Random expressions, numbers, bounds and roundings.
extension RulesetGenerator {
  /// What an expression may be where it stands.
  struct Place {
    /// A condition is allowed, and not only a number.
    var isCondition = true
    /// A rounding without parentheses is.
    var rounds = true
    /// Nothing follows.
    var isLast = true
  }

  /// An expression of a given depth, for a place that reads a whole expression.
  mutating func expression(_ depth: Int, _ place: Place = Place()) -> String {
    guard place.isCondition, chance(60) else { return arithmetic(depth, place) }
    var inner = place
    inner.isLast = false
    switch below(5) {
    case 0 where depth > 0:
      return chain(depth, word(" \u{2}ou ", " \u{2}or "))
    case 1 where depth > 0:
      return chain(depth, word(" \u{2}et ", " \u{2}and "))
    case 2 where place.isLast && depth > 0: return quantified(depth)
    case 3 where depth > 0: return word("non ", "not ") + "(" + expression(depth - 1) + ")"
    default: return test(depth, place)
    }
  }

  private mutating func chain(_ depth: Int, _ connective: String) -> String {
    let place = Place(isCondition: true, rounds: false, isLast: false)
    let parts = (0...1 + below(2)).map { _ in
      chance(30) ? "(" + expression(depth - 1) + ")" : test(depth - 1, place)
    }
    var result = parts.joined(separator: connective)
    // Without parentheses, `et` binds closer than `ou`.
    if chance(30) { result += word(" ou ", " or ") + test(0, place) }
    return result
  }

  private mutating func quantified(_ depth: Int) -> String {
    let opening = word(
      ["pour chaque ", "pour au moins un ", "pour au moins une "],
      ["for each ", "for at least one ", "for one or more "])
    let list = chance(30) ? word(" dans ", " in ") + name() : ""
    let place = Place(isCondition: true, rounds: false, isLast: false)
    let filter = chance(30) ? word(" où ", " where ") + test(depth - 1, place) : ""
    return opening + name() + list + filter + pick([" : ", ": "]) + "\u{2}"
      + expression(depth - 1)
  }

  private mutating func test(_ depth: Int, _ place: Place) -> String {
    let inner = Place(isCondition: false, rounds: place.rounds && place.isLast, isLast: false)
    let left = arithmetic(max(0, depth - 1), inner)
    switch below(8) {
    case 0: return path() + word([" absent", " est absente"], [" absent", " is absent"])
    case 1: return path() + word([" présent", " est présente"], [" present", " is present"])
    case 2: return path() + word(" parmi ", " among ") + texts()
    case 3: return path() + word(" contient ", " contains ") + text()
    case 4: return path() + word(" dans ", " in ") + name()
    default:
      let sign = pick(["=", "<", ">", "≤", "<=", "≥", ">=", "≠", "<>"])
      return left + " " + sign + " \u{2}" + arithmetic(max(0, depth - 1), inner)
    }
  }

  /// A number, an amount, a date or a text.
  mutating func arithmetic(_ depth: Int, _ place: Place) -> String {
    let rounding = place.rounds && chance(10) ? " " + self.rounding() : ""
    let last = place.isLast && rounding.isEmpty
    guard depth > 0, chance(60) else { return unary(depth, last) + rounding }
    var result = unary(depth - 1, false)
    for _ in 0...below(3) {
      result += " " + pick(["+", "-", "−", "*", "×", "/", "÷"]) + " \u{2}"
      result += unary(depth - 1, false)
    }
    return result + rounding
  }

  private mutating func unary(_ depth: Int, _ isLast: Bool) -> String {
    if chance(8) { return pick(["-", "−"]) + pick(["", " "]) + primary(depth, false) }
    return primary(depth, isLast)
  }

  private mutating func primary(_ depth: Int, _ isLast: Bool) -> String {
    let open = isLast && chance(60)
    switch below(depth > 0 ? 12 : 6) {
    case 0: return path()
    case 1, 2: return number()
    case 3: return date()
    case 4: return chance(50) ? text() : path()
    case 5: return word(["vrai", "faux"], ["true", "no"])
    case 6: return "(" + expression(depth - 1) + ")"
    case 7: return closed(conditional(depth), unless: open)
    case 8: return closed(aggregate(depth), unless: open)
    case 9: return extremum(depth)
    case 10: return closed(elapsed(depth), unless: open)
    default: return word("points de priorité", "priority points")
    }
  }

  private func closed(_ text: String, unless isOpen: Bool) -> String {
    isOpen ? text : "(" + text + ")"
  }

  private mutating func conditional(_ depth: Int) -> String {
    let place = Place(isCondition: true, rounds: false, isLast: false)
    var result = ""
    for _ in 0...below(2) {
      result += word("si ", "if ") + expression(depth - 1, place) + word(" alors ", " then ")
      result += "\u{2}" + expression(depth - 1, place) + word(" sinon ", " else ") + "\u{2}"
    }
    return result + expression(depth - 1, place)
  }

  private mutating func aggregate(_ depth: Int) -> String {
    let opening = word(
      [
        "somme de ", "somme des ", "somme d'", "nombre de ", "nombre d'", "nombre d’",
        "moyenne des ", "minimum de ", "maximum d'",
      ],
      ["sum of ", "number of ", "mean of ", "minimum of ", "maximum of "])
    let needsLetter = opening.hasSuffix("'") || opening.hasSuffix("’")
    let operand =
      needsLetter || chance(70) ? path() : "(" + expression(depth - 1) + ")"
    let place = Place(isCondition: true, rounds: false, isLast: false)
    let filter = chance(40) ? word(" où ", " where ") + expression(depth - 1, place) : ""
    return opening + operand + filter
  }

  private mutating func extremum(_ depth: Int) -> String {
    let place = Place(isCondition: false, rounds: false, isLast: false)
    let items = (0...below(3)).map { _ in arithmetic(depth - 1, place) }
    return pick(["minimum", "maximum"]) + "(" + items.joined(separator: ", \u{2}") + ")"
  }

  private mutating func elapsed(_ depth: Int) -> String {
    let operand = { (generator: inout Self) in
      switch generator.below(3) {
      case 0: generator.date()
      case 1: generator.path()
      default: "(" + generator.arithmetic(depth - 1, Place(isCondition: false)) + ")"
      }
    }
    let opening = word(
      ["jours de ", "mois révolus du ", "années révolues de "],
      ["days from ", "completed months from ", "completed years from "])
    if chance(30) {
      let part = word(
        ["mois de ", "mois du ", "trimestre de ", "trimestre du "], ["month of ", "quarter of "])
      return part + operand(&self)
    }
    return opening + operand(&self) + word([" à ", " au "], [" to "]) + operand(&self)
  }

  mutating func path() -> String {
    var result =
      chance(8) ? word("dossiers", "applications") : name()
    if chance(10) { result += "[" + pick(["1", "2", name()]) + "]" }
    while chance(30) { result += "." + name() }
    return result
  }

  // MARK: Literals

  private static let groups = ["1", "12", "250", "999", "7"]

  /// A number with, or without, its thousands grouped, its decimals and what follows it.
  mutating func number() -> String {
    var result = pick(["0", "1", "2", "12", "999", "1234", "10000", "1234567", "0007"])
    if chance(30) {
      result = pick(Self.groups)
      let space = pick([Self.numberSpace, "\u{A0}", "\u{202F}"])
      for _ in 0...below(2) { result += space + pick(["000", "250", "001"]) }
    }
    if chance(35) { result += word(",", ".") + pick(["5", "50", "25", "001", "0"]) }
    switch below(8) {
    case 0: result += pick([" %", "%"])
    case 1: result += pick([" €", "€", " $", " £"])
    case 2: result += " " + pick(["Mb/s", "kWh", "élèves"])
    case 3: result += " " + duration()
    default: break
    }
    return result
  }

  private mutating func duration() -> String {
    let unit = word(["jour", "jours", "mois", "an", "années"], ["day", "days", "month", "years"])
    guard chance(20) else { return unit }
    return unit
      + word(
        [" ramené au dernier jour", " reporté au premier jour suivant"],
        [" clipped to the last day", " moved to the first day after"])
  }

  mutating func date() -> String {
    pick(["17/02/2023", "2023-02-17", "1/1/2020", "31/12/1999", "2024-02-29", "2020-1-5"])
  }

  mutating func rounding() -> String {
    let opening = word(["arrondi ", "arrondie ", "arrondis "], ["rounded "])
    let target = word(
      [
        "au centime", "à l'euro", "à l’unité", "à 1 décimale", "à 2 décimales",
        "au multiple de 10 €", "au multiple de 0,50", "au multiple de 5 %",
      ],
      [
        "to the cent", "to the euro", "to the unit", "to 1 decimal", "to 2 decimals",
        "to a multiple of 10 €", "to a multiple of 0.50", "to a multiple of 5 %",
      ])
    let mode = word(
      [
        "", " demi vers le haut", " demi au pair", " demi vers le bas", " par excès", " par défaut",
      ],
      ["", " half up", " half even", " half down", " up", " down"])
    return opening + target + mode
  }

  // MARK: Bounds

  mutating func bound() -> String {
    if chance(30) { return dateBound() }
    let place = Place(isCondition: false)
    let first = chance(70) ? number() : chance(50) ? path() : "(" + arithmetic(2, place) + ")"
    let second = chance(70) ? number() : path()
    switch below(11) {
    case 0: return first
    case 1: return word(["", "de "], ["", "from "]) + first + word(" à ", " to ") + second
    case 2: return first + word(" à moins de ", " to less than ") + second
    case 3: return word("plus de ", "more than ") + first + word(" à ", " to ") + second
    case 4: return first + word(" ou plus", " or more")
    case 5: return word("à partir de ", "from ") + first
    case 6: return word("au moins ", "at least ") + first
    case 7: return word("plus de ", "more than ") + first
    case 8: return word("moins de ", "less than ") + first
    case 9: return word("au plus ", "at most ") + first
    default: return word("jusqu'à ", "up to ") + first
    }
  }

  private mutating func dateBound() -> String {
    switch below(8) {
    case 0: word("du ", "from ") + date() + word(" au ", " to ") + date()
    case 1: word("après le ", "after ") + date()
    case 2: word("avant le ", "before ") + date()
    case 3: word("à partir du ", "from ") + date()
    case 4: word("jusqu'au ", "until ") + date()
    case 5: word("au plus ", "at most ") + date()
    case 6: word("plus de ", "more than ") + date() + word(" à ", " to ") + date()
    default: date() + word(" à avant le ", " to before ") + date()
    }
  }
}
