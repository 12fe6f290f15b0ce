import Foundation
import Testing

@testable import Rules

/// The pictures of messages, drawn by hand and compared with what the renderers draw.
@Suite struct RendererTests {
  private func span(of text: String, in source: SourceText) -> SourceSpan {
    let bytes = source.bytes
    let wanted = Array(text.utf8)
    for start in 0...(bytes.count - wanted.count)
    where Array(bytes[start..<(start + wanted.count)]) == wanted {
      return SourceSpan(start, start + wanted.count)
    }
    return .none
  }

  private func rendered(_ diagnostic: Diagnostic, _ source: SourceText) -> String {
    TextRenderer(source, .french).render(diagnostic)
  }

  @Test func showsThePlaceTheLinesBeforeAndTheRepairs() {
    let source = SourceText(
      name: "pac.bareme",
      text: """
        # Appel

        ## Plafond de programmes

          | 7 à 12  | 3 |
          | 13 à 17 | 4 |
          | 19 à 24 | 5 |

        """)
    let place = span(of: "13 à 17", in: source)
    let row = SourceSpan(place.end, place.end)
    let diagnostic = Diagnostic(
      .tableGap(table: "plafond_pac", witness: "18", row: "| 18 | … |"), at: place,
      fixes: [
        .replace(place, with: "13 à 18", .review),
        .replace(row, with: "\n  | 18 | … |", .shown),
      ])
    #expect(
      rendered(diagnostic, source) == """
        erreur T012 : la table « plafond_pac » ne couvre pas toutes les valeurs
          ┌─ pac.bareme:6:5 · Plafond de programmes
        5 │   | 7 à 12  | 3 |
        6 │   | 13 à 17 | 4 |
          │     ^^^^^^^ aucune réponse pour 18
          Chaque valeur possible doit trouver une ligne. Il manque : | 18 | … |
          pour corriger, au choix :
            1. remplacer « 13 à 17 » par « 13 à 18 »
            2. ajouter la ligne : | 18 | … |

        """)
  }

  @Test func underlinesByWhatTheEyeSees() {
    // A combining accent takes no column, a wide character two, a tab is shown as four spaces.
    let source = SourceText(name: "x", text: "\te\u{301}té 界 fin\n")
    let diagnostic = Diagnostic(.strayCharacter("界"), at: span(of: "界", in: source))
    let lines = rendered(diagnostic, source).split(separator: "\n")
    #expect(lines[2] == "1 │     e\u{301}té 界 fin")
    #expect(lines[3] == "  │         ^^")
  }

  @Test func showsASecondPlaceOnItsOwnLine() {
    let text = String(repeating: "\n", count: 8) + "valeur a = 1\nvaleur a = 2\n"
    let source = SourceText(name: "x", text: text)
    let first = SourceSpan(15, 16)
    let second = SourceSpan(28, 29)
    let diagnostic = Diagnostic(
      .duplicateName("a"), at: second,
      related: [RelatedPlace(span: first, note: .firstDeclaredHere)])
    #expect(
      rendered(diagnostic, source) == """
        erreur N002 : le nom « a » est donné deux fois
           ┌─ x:10:8
         9 │ valeur a = 1
        10 │ valeur a = 2
           │        ^
           ┆
         9 │ valeur a = 1
           │        - première déclaration ici
          Un nom ne désigne qu'une chose. Renommez l'une des deux.

        """)
  }

  @Test func aSpanOverSeveralLinesIsUnderlinedToTheEndOfTheFirst() {
    let source = SourceText(name: "x", text: "exige (a\n  b)\n")
    let diagnostic = Diagnostic(.unexpectedText("("), at: SourceSpan(6, 13))
    #expect(rendered(diagnostic, source).contains("  │       ^^ en trop\n"))
  }

  @Test func nothingInAFileReachesTheTerminalAsAnOrder() {
    var bytes = Array("# Titre \u{1B}[2J\ntexte \u{1B}[31m\u{202E} ".utf8)
    bytes.append(0xFF)
    let source = SourceText(name: "a\u{1B}b", bytes: bytes)
    let diagnostic = Diagnostic(.strayCharacter("\u{1B}"), at: SourceSpan(19, 20))
    let shown = rendered(diagnostic, source)
    #expect(!shown.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x202E })
    #expect(shown.contains("texte \u{FFFD}[31m\u{FFFD} \u{FFFD}"))
  }

  @Test func aLongLineIsShownAroundThePlace() {
    let source = SourceText(
      name: "x",
      text: String(repeating: "é", count: 5000) + "!" + String(repeating: "a", count: 900))
    let diagnostic = Diagnostic(.strayCharacter("!"), at: SourceSpan(10_000, 10_001))
    let lines = rendered(diagnostic, source).split(separator: "\n")
    // 80 bytes before the place are 40 letters of two bytes.
    #expect(lines[2].hasPrefix("1 │ …" + String(repeating: "é", count: 40) + "!aaa"))
    #expect(lines[2].hasSuffix("…"))
    #expect(lines[3] == "  │ " + String(repeating: " ", count: 41) + "^")
  }

  @Test func anyPlaceCanBeShown() {
    for text in ["", "\n", "a", "a\r\nb", "\r\r", "# t"] {
      let source = SourceText(name: "x", text: text)
      for start in 0...5 {
        for end in 0...5 {
          let diagnostic = Diagnostic(.badBound, at: SourceSpan(start, end))
          #expect(rendered(diagnostic, source).hasPrefix("erreur V011 : "))
        }
      }
    }
  }

  // MARK: Lists

  @Test func diagnosticsComeInTheOrderOfTheTextWithoutRepetition() {
    let list = DiagnosticList([
      Diagnostic(.duplicateName("b"), at: SourceSpan(9, 10)),
      Diagnostic(.badBound, at: SourceSpan(2, 3)),
      Diagnostic(.duplicateName("b"), at: SourceSpan(9, 10)),
      Diagnostic(.duplicateName("a"), at: SourceSpan(2, 3)),
      Diagnostic(.uselessRounding, at: SourceSpan(0, 1)),
    ])
    #expect(list.shown.map { $0.code.rawValue } == ["R003", "N002", "V011", "N002"])
    #expect(list.errors == 3)
    #expect(list.warnings == 1)
    #expect(list.cut == 0)
  }

  @Test func beyondAHundredErrorsAreKeptFirst() {
    let warnings = (0..<150).map { Diagnostic(.uselessRounding, at: SourceSpan($0, $0 + 1)) }
    let errors = (200..<230).map { Diagnostic(.badBound, at: SourceSpan($0, $0 + 1)) }
    let list = DiagnosticList(warnings + errors)
    #expect(list.shown.count == 100)
    #expect(list.shown.count { $0.code == .badBound } == 30)
    #expect(list.shown[69].span.start == 69)
    #expect(list.cut == 80)
    let source = SourceText(name: "x", text: "a")
    #expect(
      TextRenderer(source, .french).summary(list)
        == "30 erreurs, 150 avertissements ; seuls 100 messages sont affichés")
    #expect(
      TextRenderer(source, .english).summary(list)
        == "30 errors, 150 warnings; only 100 messages are shown")
  }

  @Test(arguments: [
    (0, 0, "aucune erreur", "no error"), (1, 0, "1 erreur", "1 error"),
    (2, 1, "2 erreurs, 1 avertissement", "2 errors, 1 warning"),
    (0, 2, "aucune erreur, 2 avertissements", "no error, 2 warnings"),
  ])
  func summaryCounts(_ errors: Int, _ warnings: Int, _ french: String, _ english: String) {
    let source = SourceText(name: "x", text: "a")
    let list = DiagnosticList(
      (0..<errors).map { Diagnostic(.badBound, at: SourceSpan($0, $0 + 1)) }
        + (0..<warnings).map { Diagnostic(.uselessRounding, at: SourceSpan($0, $0 + 1)) })
    #expect(TextRenderer(source, .french).summary(list) == french)
    #expect(TextRenderer(source, .english).summary(list) == english)
  }

  // MARK: Breadcrumbs, repairs, colours, JSON

  @Test func breadcrumbIsTheChainOfHeadingsAbove() {
    let source = SourceText(name: "x", text: "# A\n## B\nb\n### C\nc\n## D\nd\n# E\ne\n")
    let outline = HeadingOutline(source)
    #expect(outline.breadcrumb(of: span(of: "b\n", in: source).start) == ["A", "B"])
    #expect(outline.breadcrumb(of: span(of: "c\n", in: source).start) == ["A", "B", "C"])
    #expect(outline.breadcrumb(of: span(of: "d\n", in: source).start) == ["A", "D"])
    #expect(outline.breadcrumb(of: span(of: "e\n", in: source).start) == ["E"])
  }

  @Test func repairsAreNamedByTheirEdits() {
    let source = SourceText(name: "x", text: "nom « a »\u{200B}\n")
    func name(_ start: Int, _ end: Int, _ text: String) -> [String] {
      let fix = Fix.replace(SourceSpan(start, end), with: text, .review)
      return Language.allCases.map { title(of: fix, in: source, $0) }
    }
    #expect(name(0, 3, "clé") == ["remplacer « nom » par « clé »", "replace \"nom\" with \"clé\""])
    #expect(name(4, 11, "« b »") == ["remplacer « a » par « b »", "replace « a » with « b »"])
    #expect(name(0, 4, "") == ["supprimer « nom »", "delete \"nom\""])
    #expect(name(11, 14, "") == ["supprimer ce caractère", "delete this character"])
    #expect(name(0, 0, "\n") == ["ajouter une ligne vide", "add a blank line"])
    #expect(name(3, 3, " »") == ["ajouter le signe »", "add the sign »"])
    #expect(
      name(0, 0, "arrondi au centime\n")
        == ["ajouter la ligne : arrondi au centime", "add the line: arrondi au centime"])
  }

  @Test func coloursChangeNothingButEscapeCodes() throws {
    let source = SourceText(name: "x", text: "valeur a = 1\nvaleur a = 2\n")
    let diagnostic = Diagnostic(
      .duplicateName("a"), at: SourceSpan(20, 21),
      related: [RelatedPlace(span: SourceSpan(7, 8), note: .firstDeclaredHere)])
    let coloured = TextRenderer(source, .french, style: .ansi).render(diagnostic)
    #expect(coloured.hasPrefix("\u{1B}[1;31merreur N002\u{1B}[0m : \u{1B}[1mle nom"))
    let plain = coloured.replacing(try Regex("\u{1B}\\[[0-9;]*m"), with: "")
    #expect(plain == rendered(diagnostic, source))
  }

  @Test func jsonIsReadByAnotherReader() throws {
    let source = SourceText(name: "a\"b\u{1B}\\.bareme", text: "# T\nélan 1.5\n")
    let place = SourceSpan(10, 13)
    let point = SourceSpan(11, 12)
    let list = DiagnosticList([
      Diagnostic(
        .decimalSeparator("1.5", right: ","), at: place,
        related: [RelatedPlace(span: SourceSpan(4, 9), note: .usedHere)],
        fixes: [.replace(point, with: ",", .review)])
    ])
    let output = JSONRenderer(source, .french).render(list)
    #expect(output.hasPrefix(#"{"format":"bareme.diagnostics/1","file":"a\"b\u001b\\.bareme","#))
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
    #expect(object["errors"] as? Int == 1)
    #expect(object["warnings"] as? Int == 0)
    let items = try #require(object["diagnostics"] as? [[String: Any]])
    let item = try #require(items.first)
    #expect(item["code"] as? String == "L008")
    #expect(item["severity"] as? String == "error")
    #expect(item["line"] as? Int == 2)
    #expect(item["column"] as? Int == 6)
    #expect(item["endColumn"] as? Int == 9)
    #expect(item["breadcrumb"] as? [String] == ["T"])
    #expect(item["annotation"] is NSNull)
    let related = try #require(item["related"] as? [[String: Any]])
    #expect(related.first?["message"] as? String == "utilisation ici")
    let fixes = try #require(item["fixes"] as? [[String: Any]])
    #expect(fixes.first?["grade"] as? String == "review")
    #expect(fixes.first?["title"] as? String == "remplacer « . » par « , »")
    let edits = try #require(fixes.first?["edits"] as? [[String: Any]])
    #expect(edits.first?["text"] as? String == ",")
    #expect(edits.first?["start"] as? [String: Int] == ["line": 2, "column": 7])
    #expect(edits.first?["end"] as? [String: Int] == ["line": 2, "column": 8])
  }
}
