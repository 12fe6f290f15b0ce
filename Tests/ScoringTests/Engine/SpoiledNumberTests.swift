import Rules
import Testing

@testable import Scoring

/// Long numbers that a spreadsheet spoiled, where a text stands.
@Suite struct SpoiledNumberTests {
  @Test(arguments: ["2,1E+08", "2.1E+08", "2E+08", "2.1e+14", "9,87654E+123"])
  func aSpoiledNumberIsTold(_ text: String) {
    let isTold = isSpoiledNumber(Array(text.utf8).span)
    #expect(isTold)
  }

  /// Classes, codes and numbers that resemble one.
  @Test(arguments: [
    "", "2", "6E1", "3E12", "2E08", "E+08", "2,E+08", ",1E+08", "21E+08", "2,1E+8", "2,1E-08",
    "2,1F+08", "2;1E+08", "2,1E+0B", "2,1E++08", "+2,1E+08", "2,1E+0008", "A+08", "2,1,1E+08",
    "210000008",
  ])
  func otherTextsPass(_ text: String) {
    let isTold = isSpoiledNumber(Array(text.utf8).span)
    #expect(!isTold)
  }

  private static let text = """
    dossier d
      code texte identifiant
      commune texte
      nom texte facultatif
    """

  @Test func identifiersAndCodesAreRefused() throws {
    let found = try problems(
      Self.text, #"{"code": "2,1E+08", "commune": "01004"}"#,
      #"{"code": "210000002", "commune": " 3.8E+04 "}"#,
      #"{"code": 2.1E+08, "commune": "6E1"}"#,
      #"{"code": "210000003", "commune": "01004", "nom": "2E+10"}"#)
    let told = found.compactMap { problem -> String? in
      guard case .spoiledNumber(let text) = problem.kind else { return "another" }
      return "\(problem.place.row).\(problem.place.column) \(text)"
    }
    #expect(told == ["1.0 2,1E+08", "2.1 3.8E+04", "3.0 2.1E+08", "4.2 2E+10"])
  }
}
