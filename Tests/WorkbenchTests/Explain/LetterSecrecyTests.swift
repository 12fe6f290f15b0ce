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
