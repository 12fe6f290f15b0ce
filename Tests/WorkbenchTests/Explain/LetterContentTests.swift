import Foundation
import Testing

/// What a letter or a sheet says, and what it must not.
@Suite struct LetterContentTests {
  private static func view(
    _ view: String, _ id: String, _ call: String = LetterTests.call
  ) throws -> (text: String, notices: String) {
    let run = try LetterTests.view(view, id, "fr", call: call)
    #expect(run.status == 0, "\(run.err)")
    return (ThinPathTests.plainSpaces(run.out), ThinPathTests.plainSpaces(run.err))
  }

  @Test("an incomplete application gets a request, and no decision")
  func request() throws {
    let letter = try Self.view("letter", "210000005").text
    for word in [
      "attestation de débit de École du Tertre", "L. 114-5", "ce n'est pas une décision",
    ] {
      #expect(letter.contains(word), "\(word)")
    }
    for word in [
      "Cette décision", "tribunal", "recours", "Notes :", "Calcul des montants", "Total", "€",
    ] {
      #expect(!letter.contains(word), "\(word)")
    }
  }

  @Test("where only the administration's marks are missing, nothing is asked for")
  func nothingToSend() throws {
    let letter = try Self.view("letter", "38956", "rulesets/isere-pac-2023").text
    #expect(letter.contains("vous n'avez rien à faire"))
    for word in ["Envoyez", "Ce qu'il faut", "Cette décision", "tribunal", "incomplète"] {
      #expect(!letter.contains(word), "\(word)")
    }
  }

  @Test("what is left of the envelope after one other is not told, nor the value of a yes or no")
  func neighbour() throws {
    // One better ranked application took 13 350,30 € of 20 000 €.
    for view in ["letter", "sheet"] {
      let page = try Self.view(view, "210000003").text
      #expect(page.contains("ce qui restait de l'enveloppe ne suffisait pas"))
      #expect(!page.contains("6 649,70"))
      #expect(!page.contains("2 530,30"))
      #expect(!page.contains("départagé par le critère 1"))
      #expect(page.contains("départagé par un critère du classement"))
    }
    // Grésivole is fifth: four others were served, and a total of marks parts it.
    let fifth = try Self.view("letter", "38915", "rulesets/isere-pac-2023").text
    #expect(fifth.contains("restait à son tour"))
  }

  @Test("the sheet gives every figure that rules write, with the line that writes it")
  func constants() throws {
    let sheet = try Self.view("sheet", "210000002").text
    let parts = sheet.components(separatedBy: "\n4. ")
    let third = parts[0].components(separatedBy: "\n3. ").last ?? ""
    for (figure, line) in [
      ("30/06/2026", 32), ("20 %", 37), ("8 Mb/s", 42), ("60 %", 56), ("15 000,00 €", 62),
    ] {
      let found = third.split(separator: "\n").contains {
        $0.contains(": \(figure), ") && $0.contains("ligne \(line) du barème")
      }
      #expect(found, "\(figure)")
    }
  }

  @Test("the sheet says what was done for this application only, and by whom")
  func hands() throws {
    let ranked = try Self.view("sheet", "210000003").text
    #expect(ranked.contains("notes mises ensemble ; classement ; sélection."))
    // The second assessor is recused there.
    #expect(ranked.contains("Notes données par des personnes, évaluateur n° 1 : "))
    let refused = try Self.view("sheet", "210000004").text
    #expect(refused.contains("conditions vérifiées, 4"))
    #expect(!refused.contains("; classement"))
  }

  @Test("a choice is a ground only where it names the rule that decided, and by its title")
  func choices() throws {
    let call = "rulesets/isere-pac-2023"
    let letter = try Self.view("letter", "38901", call).text
    #expect(letter.contains("Les priorités se lisent dans l'ordre du texte"))
    #expect(!letter.contains("Les fragilités sont les six que le texte nomme"))
    #expect(!letter.contains("Autres choix"))
    let sheet = try Self.view("sheet", "38901", call).text
    let readings = sheet.components(separatedBy: "Lectures retenues dans cette partie").last ?? ""
    #expect(readings.contains("Les fragilités sont les six que le texte nomme"))
    for page in [letter, sheet] { #expect(!page.contains("choix consigné « priorit")) }
  }

  @Test("the list of a waiting application is explained, with the place and a blank for its end")
  func waiting() throws {
    let letter = try Self.view("letter", "210000003")
    #expect(letter.text.contains("Place 1 sur 5 de la liste complémentaire."))
    #expect(letter.text.contains("La liste vaut jusqu'au [à compléter"))
    #expect(letter.notices.contains("la date de fin de la liste complémentaire"))
  }

  @Test("the mark that eliminates is cited with the rows where it was read")
  func elimination() throws {
    let letter = try Self.view("letter", "38951", "rulesets/isere-pac-2023").text
    let cited = letter.components(separatedBy: "Données citées").last ?? ""
    #expect(cited.contains("Note, Communauté éducative mobilisée, publique et privée : 0,75"))
    #expect(cited.contains("fichier de notes, ligne "))
  }

  @Test("what is to be checked before sending is told, a notice each")
  func notices() throws {
    let letter = try Self.view("letter", "38951", "rulesets/isere-pac-2023")
    #expect(letter.notices.contains("illustratif, et non de l'appel"))
    #expect(letter.notices.contains("ni adresse, ni téléphone, ni courriel"))
    let small = try Self.view("letter", "210000002")
    #expect(!small.notices.contains("illustratif"))
    #expect(!small.notices.contains("ni adresse"))
    #expect(small.notices.contains("les noms qui y sont écrits n'en sont pas retirés"))
  }

  @Test("reports of what would change a decision call assessors by number")
  func assessorsByNumber() throws {
    let run = try runBareme(
      ["explain", "docs/examples/ecoles-2026", "--compare", "210000002", "210000003"],
      directory: ConsoleBlocksTests.root)
    #expect(run.status == 0)
    #expect(!run.out.contains("Évaluateur"))
  }
}
