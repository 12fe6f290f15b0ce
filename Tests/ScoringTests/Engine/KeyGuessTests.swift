import Testing

@testable import Scoring

/// Keys that come as they did in the object before, and keys that do not.
@Suite struct KeyGuessTests {
  /// Names of one letter, of the longest that is guessed, of one more, and one that begins another.
  private static let longest = String(repeating: "a", count: 31)
  private static let longer = String(repeating: "a", count: 32)

  private static var text: String {
    """
    dossier demande
      id texte identifiant
      x entier de 0 à 99
      \(longest) entier de 0 à 99
      \(longer) entier de 0 à 99

    valeur chiffres = 10000 × x + 100 × \(longest) + \(longer)
    """
  }

  /// An application whose members stand in an order.
  private static func line(
    _ id: String, _ values: [(String, Int)], colon: String = ":", last: String = ""
  ) -> String {
    let members = values.map { "\"\($0.0)\"\(colon)\($0.1)" }
    return "{" + (["\"id\"\(colon)\"\(id)\""] + members).joined(separator: ",") + last + "}"
  }

  @Test func anyOrderGivesTheSame() throws {
    let (long, more) = (Self.longest, Self.longer)
    let lines = [
      Self.line("A", [("x", 1), (long, 2), (more, 3)]),
      Self.line("B", [("x", 4), (long, 5), (more, 6)]),
      Self.line("C", [(more, 9), (long, 8), ("x", 7)]),
      Self.line("D", [(long, 11), (more, 12), ("x", 10)], colon: " : "),
      Self.line("E", [("\\u0078", 13), (long, 14), (more, 15)]),
      Self.line("F", [("x", 16), (long, 17), (more, 18)], last: ",\"autre\":[1,{\"x\":2}]"),
      Self.line("G", [(long, 20), (more, 21), ("x", 1)]),
    ]
    let decided = try run(checked(Self.text), lines: [lines.joined(separator: "\n")]).decide().get()
    let document = try Document(decided)
    let expected = [
      "A": "10203", "B": "40506", "C": "70809", "D": "101112", "E": "131415", "F": "161718",
      "G": "12021",
    ]
    for (id, digits) in expected {
      #expect(Document.text(try document.result(id)["values"]?["chiffres"]) == digits, "\(id)")
    }
  }

  @Test func aKeyGivenTwiceIsToldWhereverItStands() throws {
    let whole = [("x", 1), (Self.longest, 2), (Self.longer, 3)]
    let found = try problems(
      Self.text, Self.line("A", whole), Self.line("B", whole, last: ",\"x\":4"),
      Self.line("C", whole, last: ",\"x\":4"))
    let twice = found.filter { problem in
      if case .duplicateColumn("x") = problem.kind { return true }
      return false
    }
    #expect(twice.map { $0.place.row } == [2, 3])
    #expect(found.count == 2)
  }
}
