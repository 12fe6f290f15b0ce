import Rules
import Testing

@testable import Scoring

@Suite struct SelectionTests {
  /// What each application is given: rank order a, b, c…, amounts and groups by hand.
  static func outcome(_ selection: String, _ amounts: [Int], _ groups: String = "xxxxxxxx") throws
    -> [String]
  {
    let text = """
      dossier d
        code texte identifiant
        coût montant HT, à partir de 0 €
        groupe texte

      montant aide
        coût

      valeur spécial = groupe = « s »

      classement
        d'abord spécial croissant
        en dernier ressort code croissant

      sélection
      \(selection)
      """
      .replacing("d'abord spécial croissant", with: "d'abord coût < 0 €")
    let letters = Array("abcdefgh")
    let lines = amounts.indices.map { index in
      let group = Array(groups)[index]
      return #"{"code": "\#(letters[index])", "coût": \#(amounts[index]), "groupe": "\#(group)"}"#
    }
    let ruleset = try checked(text)
    let result = try run(ruleset, lines: [lines.joined(separator: "\n")]).decide().get()
    let document = try Document(result)
    return try document.order.map { id in
      let status = try document.member("status", of: id) ?? ""
      let award = try document.member("awarded", of: id)
      return status + (award.map { " " + $0 } ?? "")
    }
  }

  static let envelope = "  enveloppe 100 € consommée par aide\n"

  @Test func stopping() throws {
    let result = try Self.outcome(
      Self.envelope + "  au dépassement arrêter", [60, 50, 40, 10])
    #expect(result == ["selected", "not_selected", "not_selected", "not_selected"])
  }

  @Test func skipping() throws {
    let result = try Self.outcome(
      Self.envelope + "  au dépassement passer au suivant\n  liste complémentaire 1",
      [60, 50, 40, 10])
    #expect(result == ["selected", "waiting", "selected", "not_selected"])
  }

  @Test func awardingInPart() throws {
    let result = try Self.outcome(
      Self.envelope + "  au dépassement attribuer en partie\n  liste complémentaire illimitée",
      [60, 50, 40, 0])
    #expect(result == ["selected", "selected 40.00", "waiting", "waiting"])
  }

  @Test func places() throws {
    let result = try Self.outcome("  places 2\n  liste complémentaire 1", [1, 1, 1, 1])
    #expect(result == ["selected", "selected", "waiting", "not_selected"])
  }

  @Test func groups() throws {
    let result = try Self.outcome("  au plus 2 par groupe", [1, 1, 1, 1, 1], "xxxyx")
    #expect(
      result == ["selected", "selected", "not_selected", "selected", "not_selected"])
  }

  /// Of 100, 40 are set aside for s: a takes 50 of the 60 open to all, b (20) does not fit in the
  /// 10 left, c (45, s) takes the 40 and 5 of the 10, d (6, s) does not fit in the last 5.
  @Test func partsOfTheEnvelope() throws {
    let rules = """
        enveloppe 100 € consommée par aide
        sous-enveloppe part 40 € pour spécial
        au dépassement passer au suivant
      """
    let result = try Self.outcome(rules, [50, 20, 45, 6, 5], "xxssx")
    #expect(
      result == ["selected", "not_selected", "selected", "not_selected", "selected"])
  }

  /// Sixty are open to all and forty set aside.
  ///
  /// The second asks for 20 of the 10 left of the sixty,
  /// which closes them; the fourth takes 30 of the forty, and the fifth closes these.
  @Test(arguments: [
    ("arrêter", ["not_selected", "not_selected", "selected", "not_selected", "not_selected"]),
    (
      "attribuer en partie",
      ["selected 10.00", "not_selected", "selected", "selected 10.00", "not_selected"]
    ),
  ])
  func whatDoesNotFitClosesTheMoneyItCouldDrawOn(_ policy: String, _ rest: [String]) throws {
    let rules = """
        enveloppe 100 € consommée par aide
        sous-enveloppe part 40 € pour spécial
        au dépassement \(policy)
      """
    let result = try Self.outcome(rules, [50, 20, 5, 30, 15, 5], "xxxsss")
    #expect(result == ["selected"] + rest)
  }

  /// Nothing is asked of the 40 set aside: they go back, and b is served on the second round.
  @Test func whatIsLeftSpillsOver() throws {
    let kept = """
        enveloppe 100 € consommée par aide
        sous-enveloppe part 40 € pour spécial
        au dépassement passer au suivant
      """
    let returned = kept.replacing("pour spécial", with: "pour spécial, reliquat reversé")
    #expect(try Self.outcome(kept, [50, 45, 20]) == ["selected", "not_selected", "not_selected"])
    #expect(try Self.outcome(returned, [50, 45, 20]) == ["selected", "selected", "not_selected"])
  }

  /// Of 60 open to all, the second asks for 20 of the 10 left; of 40 set aside, 10 are asked.
  ///
  /// The other 30 go back. Where the call stops, the second then has its 20, and the 20 left are too
  /// little for the fourth; where it awards in part, the second had 10 and the fourth has its 30.
  @Test(arguments: [
    ("arrêter", ["selected", "selected", "selected", "not_selected"]),
    ("attribuer en partie", ["selected", "selected 10.00", "selected", "selected"]),
  ])
  func whatIsReturnedReachesThoseWhomMoneyDidNot(_ policy: String, _ expected: [String]) throws {
    let rules = """
        enveloppe 100 € consommée par aide
        sous-enveloppe part 40 € pour spécial, reliquat reversé
        au dépassement \(policy)
      """
    #expect(try Self.outcome(rules, [50, 20, 10, 30], "xxsx") == expected)
  }

  /// Of 100 €, a asks for 200 € less than nothing, b for 250 €, c for 50 €: b never fits, and a
  /// gives nothing back.
  @Test(arguments: [
    ("passer au suivant", ["selected 0.00", "not_selected", "selected"], "50.00"),
    ("arrêter", ["selected 0.00", "not_selected", "not_selected"], "0.00"),
    ("attribuer en partie", ["selected 0.00", "selected 100.00", "not_selected"], "100.00"),
  ])
  func aNegativeRequestGivesNothingBack(
    _ policy: String, _ expected: [String], _ consumed: String
  ) throws {
    let document = try Self.negative("  au dépassement \(policy)")
    let statuses = try ["a", "b", "c"].map { id in
      let award = try document.member("awarded", of: id).map { " " + $0 } ?? ""
      return (try document.member("status", of: id) ?? "") + award
    }
    #expect(statuses == expected)
    #expect(Document.text(document.root["envelope"]?["consumed"]) == consumed)
    #expect(
      try document.messages(of: "a") == [
        "L'aide calculée est négative, \u{2212}200,00\u{A0}€\u{A0}: rien n'est prélevé sur"
          + " l'enveloppe et rien n'est attribué."
      ])
    #expect(try document.reasons(of: "a") == ["envelope sélection"])
  }

  /// Sixty euros are set aside for all, and forty open: nothing is put back in either.
  @Test func aNegativeRequestGivesNothingBackToAPart() throws {
    let document = try Self.negative(
      "  sous-enveloppe part 60 € pour coût ≥ 0 €\n  au dépassement passer au suivant")
    #expect(try document.member("status", of: "b") == "not_selected")
    #expect(try document.member("status", of: "c") == "selected")
    #expect(Document.text(document.root["envelope"]?["consumed"]) == "50.00")
  }

  static func negative(_ rest: String) throws -> Document {
    let text = """
      dossier d
        code texte identifiant
        coût montant HT, à partir de 0 €
        recettes montant HT, à partir de 0 €

      montant aide
        coût
        − recettes
        × 50 %
        arrondi au centime

      classement
        en dernier ressort code croissant

      sélection
        enveloppe 100 € consommée par aide
      \(rest)
      """
    return try document(
      text, #"{"code": "a", "coût": 100, "recettes": 500}"#,
      #"{"code": "b", "coût": 500, "recettes": 0}"#, #"{"code": "c", "coût": 100, "recettes": 0}"#)
  }

  @Test func theEnvelopeCanBeReplaced() throws {
    let text = """
      dossier d
        code texte identifiant
        coût montant HT, à partir de 0 €

      montant aide
        coût

      classement
        d'abord coût croissant
        en dernier ressort code croissant

      sélection
        enveloppe 100 € consommée par aide
        au dépassement arrêter
      """
    var options = CallOptions()
    options.envelope = Number(10)
    let document = try document(
      text, #"{"code": "A", "coût": 10}"#, #"{"code": "B", "coût": 10.01}"#, options: options)
    #expect(try document.member("status", of: "A") == "selected")
    #expect(try document.reasons(of: "B") == ["envelope sélection"])
    #expect(
      try document.messages(of: "B") == [
        "La demande de 10,01\u{A0}€ dépasse ce qui restait de l'enveloppe à son tour, 0,00\u{A0}€."
      ])
    #expect(Document.text(document.root["envelope"]?["amount"]) == "10.00")
    #expect(Document.text(document.root["envelope"]?["consumed"]) == "10.00")
    #expect(Document.text(document.root["envelope"]?["remaining"]) == "0.00")
    #expect(Document.text(document.root["envelope"]?["overridden"]) == "true")
  }
}
