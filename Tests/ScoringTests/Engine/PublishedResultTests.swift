import Rules
import Testing

@testable import Scoring

/// What a result that may be published leaves out, and what it says in its place.
@Suite struct PublishedResultTests {
  static let text = """
    dossier d
      code texte identifiant
      maire texte personnel
      naissance date personnel
      n entier
      lots liste de lot

    fiche lot
      agent texte personnel
      prix entier

    valeur élu = maire
    valeur récent = naissance > 01/01/2000
    valeur lot.qui = lot.agent

    condition c
      exige n > 5
      sinon « {maire}, né le {naissance}, dit {élu} : {n}, {récent} »

    condition l
      exige pour chaque lot : lot.prix > 5
      sinon « {lot.agent} : {lot.prix} »

    condition k
      exige n > 0
      sinon « non »
      inconnu demander « attestation de {maire} »

    classement
      en dernier ressort code croissant
    """

  static let line =
    #"{"code": "A", "maire": "Jean Dupont", "naissance": "1960-02-01", "n": 5, "#
    + #""lots": [{"agent": "Luc", "prix": 1}]}"#

  @Test func personalFactsAreNotPrinted() throws {
    let document = try document(Self.text, Self.line)
    #expect(
      try document.messages(of: "A") == [
        "(donnée personnelle), né le (donnée personnelle), dit (donnée personnelle) : 5, non",
        "(donnée personnelle) : 1",
      ])
    #expect(try document.value("élu") == "(donnée personnelle)")
    #expect(try document.value("récent") == "false")
    #expect(try document.value("lots[1].qui") == "(donnée personnelle)")
  }

  @Test func inEnglish() throws {
    let text = """
      ruleset test
        version 1

      application d
        code text identifier
        mayor text personal

      condition c
        requires mayor = "x"
        otherwise "{mayor}"

      ranking
        as a last resort code ascending
      """
    let document = try document(text, #"{"code": "A", "mayor": "John"}"#)
    #expect(try document.messages(of: "A") == ["(personal data)"])
  }

  @Test func whatIsToBeProvidedIsNotPrintedEither() throws {
    let line = Self.line.replacing(#""n": 5"#, with: #""n": null"#)
    let document = try document(Self.text, line)
    #expect(
      try document.messages(of: "A").contains(
        "À fournir\u{A0}: attestation de (donnée personnelle)."))
  }

  @Test func whoMayReadThemIsGivenThem() throws {
    let decided = try result(Self.text, Self.line)
    var hidden = ResultRenderer(decided)
    var shown = ResultRenderer(decided, showsPersonal: true)
    #expect(hidden.row(0).reasons[1].message == "(donnée personnelle) : 1")
    #expect(
      shown.row(0).reasons[0].message == "Jean Dupont, né le 01/02/1960, dit Jean Dupont : 5, non")
    #expect(shown.row(0).reasons[1].message == "Luc : 1")
    #expect(hidden.text(0, column: 1) == "(donnée personnelle)")
    #expect(shown.text(0, column: 1) == "Jean Dupont")
  }

  // MARK: Groups

  static let groups = """
    dossier d
      code texte identifiant
      canton texte
      mont oui/non
      coût entier

    valeur d'appel tot = somme des dossiers.coût
      par canton

    valeur d'appel hauts = nombre de dossiers où mont
      par canton

    classement
      en dernier ressort code croissant
    """

  /// The group of B is not known, N or M, and it is not in the mountains.
  @Test func aMissingGroupLeavesNoTotal() throws {
    let lines = [
      #"{"code": "A", "canton": "N", "mont": true, "coût": 5}"#,
      #"{"code": "B", "mont": false, "coût": 7}"#,
      #"{"code": "C", "canton": "M", "mont": true, "coût": 3}"#,
    ]
    let document = try document(Self.groups, lines.joined(separator: "\n"))
    #expect(document.root["totals"]?["tot"]?["N"] == nil)
    #expect(document.root["totals"]?["tot"]?["M"] == nil)
    #expect(Document.text(document.root["totals"]?["hauts"]?["N"]) == "1")
    #expect(Document.text(document.root["totals"]?["hauts"]?["M"]) == "1")
  }

  /// Cutting the input into parts changes nothing.
  @Test func aMissingGroupOfAnotherPart() throws {
    let ruleset = try checked(Self.groups)
    let result = try run(
      ruleset,
      lines: [
        #"{"code": "A", "canton": "N", "mont": true, "coût": 5}"#, #"{"code": "B", "coût": 7}"#,
      ]
    ).decide().get()
    let document = try Document(result)
    #expect(document.root["totals"]?["tot"]?["N"] == nil)
    #expect(document.root["totals"]?["hauts"]?["N"] == nil)
  }

  // MARK: Computed marks

  @Test func aMarkThatCannotBeComputedNamesItsFacts() throws {
    let text = """
      dossier d
        code texte identifiant
        n entier de 0 à 10 « Classes »

      grille g sur 5
        | critère | libellé | sur | calcul |
        | auto    | Auto    | 5   | n ÷ 2  |

      classement
        d'abord g décroissant
        en dernier ressort code croissant
      """
    let document = try document(text, #"{"code": "A", "n": null}"#)
    #expect(
      try document.messages(of: "A") == [
        "Une information manque pour calculer la note du critère «\u{A0}Auto\u{A0}»\u{A0}:"
          + " à fournir, «\u{A0}Classes\u{A0}»."
      ])
  }
}
