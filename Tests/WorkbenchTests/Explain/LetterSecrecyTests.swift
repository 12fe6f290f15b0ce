import Foundation
import Testing

/// What goes to an applicant says nothing of another one.
@Suite struct LetterSecrecyTests {
  /// Text without the spaces of its figures and without what marks it up.
  static func bare(_ text: String) -> String {
    ThinPathTests.plainSpaces(text).replacingOccurrences(of: " ", with: "")
      .replacingOccurrences(of: "\\", with: "")
  }

  static func run(_ call: CanaryCall, _ arguments: [String]) throws -> ProgramRun {
    try runBareme(["explain", call.folder.path] + arguments)
  }

  @Test("no word or number of another application is in a letter, nor beside it")
  func canaries() throws {
    let call = try CanaryCall()
    defer { try? FileManager.default.removeItem(at: call.folder) }
    for id in ["sujet", "refusé"] {
      for view in ["letter", "sheet"] {
        for format in ["text", "markdown", "html"] {
          for language in ["fr", "en"] {
            let run = try Self.run(
              call, ["--id", id, "--view", view, "--format", format, "--lang", language])
            #expect(run.status == 0, "\(run.err)")
            let all = Self.bare(run.out + run.err)
            #expect(all.contains(id))
            for canary in CanaryCall.canaries where all.contains(canary) {
              Issue.record("\(view) of \(id), \(format), \(language): \(canary)")
            }
          }
        }
      }
    }
  }

  @Test("the pages of the administration show what letters must not, so that the test can fail")
  func canariesSing() throws {
    let call = try CanaryCall()
    defer { try? FileManager.default.removeItem(at: call.folder) }
    let audit = try Self.run(call, ["--id", "sujet", "--view", "audit"])
    #expect(audit.status == 0, "\(audit.err)")
    let text = Self.bare(audit.out + audit.err)
    // The neighbours, who closed the envelope, the highest cost, and the cost of the zone.
    for word in [
      "kobalt2", "kobalt4", "kobaltnom2", "76667,36", "75227,32", "Qwvx", "Zkjh", "Xyloto",
    ] {
      #expect(text.contains(word), "\(word)")
    }
    let letter = try Self.run(call, ["--id", "sujet", "--view", "letter"])
    #expect(
      letter.out.contains(
        "évaluateur n°\u{A0}1\u{A0}: 5,5, « propremotif, dit évaluateur n°\u{A0}1 »"))
    #expect(letter.out.contains("n'a pas pris part à la notation"))
    #expect(letter.out.contains("Part relative\u{A0}: non communiqué"))
    // Half of the 3 000 € of its own cost.
    #expect(Self.bare(letter.out).contains("Aide:1500,00€"))
    let refused = try Self.run(call, ["--id", "refusé", "--view", "letter"])
    #expect(
      Self.bare(refused.out).contains(
        "40,00€,quandleplushautest[noncommuniqué]etlazone[noncommuniqué]."))
  }

  /// The canaries rank by a value of the call too, which a letter does not say.
  @Test("no key parts neighbours where one of them is hidden, a yes or no, or a choice")
  func neighbours() throws {
    let call = try CanaryCall()
    defer { try? FileManager.default.removeItem(at: call.folder) }
    let file = call.folder.appendingPathComponent("canaris.bareme")
    let text = try String(contentsOf: file, encoding: .utf8)
    let ranking =
      "d'abord rang_f décroissant\n  puis qualité décroissant\n  puis écart croissant\n"
      + "  puis nom croissant\n"
    #expect(text.contains(ranking))
    for (keys, isSaid) in [
      (ranking, false),
      ("d'abord rang_f décroissant\n", true),
      ("d'abord rang_f décroissant\n  puis accord\n", false),
      ("d'abord accord\n  puis rang_f décroissant\n", false),
    ] {
      try text.replacingOccurrences(of: ranking, with: keys).write(
        to: file, atomically: true, encoding: .utf8)
      for view in ["letter", "sheet"] {
        let run = try Self.run(call, ["--id", "sujet", "--view", view, "--lang", "fr"])
        #expect(run.status == 0, "\(keys): \(run.err)")
        #expect(run.out.contains("en est départagé par le critère 1 (Force)") == isSaid, "\(keys)")
        #expect(run.out.contains("départagé") == isSaid, "\(keys)")
        #expect(!run.out.contains("à égalité"), "\(keys)")
      }
    }
  }

  /// An envelope of the command is that of the decision; nothing of the ruleset's is cited for it.
  @Test("notes of those who examine and the command line are in no letter or sheet")
  func internalNotes() throws {
    let call = try CanaryCall()
    defer { try? FileManager.default.removeItem(at: call.folder) }
    for view in ["letter", "sheet"] {
      let run = try Self.run(
        call, ["--id", "sujet", "--view", view, "--lang", "fr", "--envelope", "40000"])
      #expect(run.status == 0, "\(run.err)")
      for word in ["à regarder", "À regarder", "signalé", "commande", "50 000"] {
        #expect(!ThinPathTests.plainSpaces(run.out).contains(word), "\(view): \(word)")
      }
      #expect(run.out.lowercased().contains("enveloppe fixée pour cette décision"), "\(view)")
    }
  }

  @Test("an identifier that is not there is not answered with those of others")
  func unknownIdentifier() throws {
    let call = try CanaryCall()
    defer { try? FileManager.default.removeItem(at: call.folder) }
    let run = try Self.run(call, ["--id", "kobal", "--view", "letter"])
    #expect(run.status == 2)
    #expect(run.out.isEmpty)
    #expect(!run.err.contains("kobalt"))
  }
}
