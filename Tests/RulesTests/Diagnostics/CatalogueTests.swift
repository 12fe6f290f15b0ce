import Testing

@testable import Rules

/// The wording of the messages: what holds for all of them, and the grammar of a few.
@Suite struct CatalogueTests {
  private struct Case {
    var finding: Finding
    var message: Language
    var file: Language
    var sentences: Sentences
  }

  private static let cases: [Case] = FindingSamples.all.flatMap { finding in
    Language.allCases.flatMap { message in
      Language.allCases.map { file in
        Case(
          finding: finding, message: message, file: file,
          sentences: sentences(finding, message, file: file))
      }
    }
  }

  @Test func samplesCoverEveryCode() {
    let covered = Set(FindingSamples.all.map { $0.code })
    #expect(DiagnosticCode.allCases.filter { !covered.contains($0) } == [])
  }

  @Test func headlinesAreOnePhraseInLowerCaseWithoutFullStop() {
    for item in Self.cases {
      let headline = item.sentences.headline
      #expect(!headline.isEmpty && !headline.contains("\n") && !headline.hasSuffix("."))
      #expect(!headline.contains("  "), "\(headline)")
      let first = headline.first ?? " "
      #expect(first == "«" || first == "\"" || first.isLowercase || first.isNumber, "\(headline)")
    }
  }

  @Test func helpIsInFullSentences() {
    for item in Self.cases {
      guard let help = item.sentences.help else { continue }
      // A line to copy may follow a colon, and takes no full stop.
      let endsWithExample = help.contains(" : ") || help.contains(": ")
      let ends = [".", "?", "!"].contains(help.last.map(String.init) ?? "")
      #expect(ends || endsWithExample, "\(help)")
      #expect(help.first?.isUppercase == true || help.first == "«", "\(help)")
      #expect(!help.contains("\n") && !help.contains("  "), "\(help)")
    }
  }

  @Test func theWordsAreThoseOfTheReader() {
    let french = ["token", "pars", "booléen", "nul ", "chaîne", "syntaxe", "expression", "nœud"]
    let english = ["token", "pars", "boolean", "null", "string", "syntax", "expression", "node"]
    for item in Self.cases {
      let parts = [item.sentences.headline, item.sentences.annotation, item.sentences.help]
      let shown = parts.compactMap { $0 }.joined(separator: " ").lowercased()
      for word in item.message == .french ? french : english {
        #expect(!shown.contains(word), "\(word) in: \(shown)")
      }
    }
  }

  @Test func frenchQuotationMarksArePairedAndEnglishSentencesHaveNone() {
    for item in Self.cases where item.file == item.message {
      let parts = [item.sentences.headline, item.sentences.annotation, item.sentences.help]
      let shown = parts.compactMap { $0 }.joined(separator: " ")
      let opening = shown.count { $0 == "«" }
      #expect(opening == shown.count { $0 == "»" }, "\(shown)")
      if item.message == .english { #expect(opening == 0, "\(shown)") }
    }
  }

  @Test func noFrenchSentenceIsLeftInEnglish() {
    for item in Self.cases where item.message == .french {
      let other = sentences(item.finding, .english, file: item.file)
      #expect(item.sentences.headline != other.headline)
      #expect((item.sentences.help == nil) == (other.help == nil))
      #expect((item.sentences.annotation == nil) == (other.annotation == nil))
    }
  }

  @Test func countsAgreeWithTheirNoun() {
    let one = Finding.cellCount(expected: 3, found: 1)
    let two = Finding.cellCount(expected: 3, found: 2)
    #expect(sentences(one, .french).headline == "cette ligne a 1 cellule au lieu de 3")
    #expect(sentences(two, .french).headline == "cette ligne a 2 cellules au lieu de 3")
    #expect(sentences(one, .english).headline == "this row has 1 cell instead of 3")
    #expect(sentences(two, .english).headline == "this row has 2 cells instead of 3")
    let many = Finding.tooManyDeclarations(limit: 250_000)
    #expect(
      sentences(many, .french).headline == "le fichier compte plus de 250 000 déclarations")
    #expect(
      sentences(many, .english).headline == "the file holds more than 250,000 declarations")
  }

  @Test func articlesAgreeAndElide() {
    func headline(_ kind: DeclarationKind) -> String {
      sentences(.clauseMissing(.source, of: kind), .french).headline
    }
    #expect(headline(.example) == "il manque la clause « selon » à cet exemple")
    #expect(headline(.condition) == "il manque la clause « selon » à cette condition")
    #expect(headline(.amount) == "il manque la clause « selon » à ce montant")
    let table = Finding.unknownName("x", .table, suggestions: [])
    #expect(sentences(table, .french).headline == "aucune table ne s'appelle « x »")
  }

  @Test func suggestionsReadAsAList() {
    let finding = Finding.unknownName("x", .field, suggestions: ["a", "b", "c"])
    #expect(sentences(finding, .french).help == "Vouliez-vous dire « a », « b » ou « c » ?")
    #expect(sentences(finding, .english).help == "Did you mean \"a\", \"b\" or \"c\"?")
  }

  @Test func reservedWordsAreQuotedAsTheFileWritesThem() {
    let finding = Finding.clauseMissing(.requires, of: .condition)
    #expect(
      sentences(finding, .english, file: .french).headline
        == "this condition has no \"exige\" clause")
    #expect(
      sentences(finding, .french, file: .english).headline
        == "il manque la clause « requires » à cette condition")
  }

  @Test func textOfTheFileCannotBreakASentence() {
    let hostile = "a\nb\u{202E}\u{1B}[31m" + String(repeating: "x", count: 500)
    let headline = sentences(.duplicateName(hostile), .french).headline
    #expect(headline.hasPrefix("le nom « a b\u{FFFD}\u{FFFD}[31mxxx"))
    #expect(headline.hasSuffix("x… » est donné deux fois"))
    #expect(headline.unicodeScalars.count < 100)
  }
}
