import Rules
import Testing

@testable import Scoring

@Suite struct RankingTests {
  static let fields = """
    dossier d
      code texte identifiant
      prioritaire oui/non
      note nombre
      dépôt date
      zone texte
    """

  static func line(
    _ code: String, _ first: Bool = false, _ mark: String = "1", _ day: String = "2023-01-01",
    _ zone: String = ""
  ) -> String {
    """
    {"code": "\(code)", "prioritaire": \(first), "note": \(mark), "dépôt": "\(day)", "zone": "\(zone)z"}
    """
  }

  static func order(_ keys: String, _ lines: [String]) throws -> [String] {
    let text = fields + "\n\nclassement\n" + keys
    let ruleset = try checked(text)
    return try Document(try run(ruleset, lines: [lines.joined(separator: "\n")]).decide().get())
      .order
  }

  @Test func keysComeInTurn() throws {
    let keys = """
        d'abord prioritaire
        puis note décroissant
        puis dépôt croissant
        en dernier ressort code croissant
      """
    let lines = [
      Self.line("a", false, "99"), Self.line("b", true, "2"), Self.line("c", true, "10"),
      Self.line("d", true, "2", "2022-12-31"), Self.line("e", true, "2.50"),
      Self.line("Z", false, "99"),
    ]
    #expect(try Self.order(keys, lines) == ["c", "e", "d", "b", "Z", "a"])
  }

  @Test func numbersOfAnyLengthKeepTheirOrder() throws {
    let keys = "  d'abord note croissant\n  en dernier ressort code croissant"
    let large = "123456789012345678901234567890"
    let lines = [
      Self.line("a", false, large), Self.line("b", false, "0.000000000000000000000001"),
      Self.line("c", false, "-5"), Self.line("d", false, "0"), Self.line("e", false, "-" + large),
      Self.line("f", false, "123456789012345678901234567889.9"),
    ]
    #expect(try Self.order(keys, lines) == ["e", "c", "d", "b", "f", "a"])
  }

  @Test func textsSortByTheirBytes() throws {
    let keys = "  d'abord zone croissant\n  en dernier ressort code décroissant"
    let lines = [
      Self.line("a", false, "1", "2023-01-01", "é"), Self.line("b", false, "1", "2023-01-01", "zo"),
      Self.line("c", false, "1", "2023-01-01", "Zo"),
      Self.line("d", false, "1", "2023-01-01", "zo"),
      Self.line("e", false, "1", "2023-01-01", "e\u{301}"),
      Self.line("f", false, "1", "2023-01-01", ""),
    ]
    #expect(try Self.order(keys, lines) == ["c", "f", "d", "b", "e", "a"])
  }

  /// The order of `printf 'graine\0a' | sha256sum` and so on, computed apart.
  @Test func lotsAreDrawnFromTheSeed() throws {
    let keys = "  d'abord prioritaire\n  en dernier ressort tirage graine « graine »"
    let lines = ["a", "b", "c", "d", "e"].map { Self.line($0) }
    #expect(try Self.order(keys, lines) == ["a", "e", "d", "b", "c"])
  }

  @Test func aMissingKeyLeavesTheApplicationIncomplete() throws {
    let text =
      Self.fields + """


        classement
          d'abord note décroissant
          en dernier ressort code croissant
        """
    let document = try document(text, Self.line("A", false, "null"), Self.line("B", false, "1"))
    #expect(try document.member("status", of: "A") == "incomplete")
    #expect(try document.member("rank", of: "A") == "null")
    #expect(try document.reasons(of: "A") == ["unknown classement"])
    #expect(try document.member("rank", of: "B") == "1")
    #expect(document.order == ["B", "A"])
  }

  @Test func whatPartsTwoNeighbours() throws {
    let text =
      Self.fields + """


        classement
          d'abord prioritaire
          puis note décroissant
          en dernier ressort code croissant
        """
    let result = try result(
      text, Self.line("a", true, "1"), Self.line("b", false, "3"), Self.line("c", false, "2"),
      Self.line("d", false, "2"))
    #expect(result.order.separatingKey(0, 1) == 0)
    #expect(result.order.separatingKey(1, 2) == 1)
    #expect(result.order.separatingKey(2, 3) == nil)
  }

  /// The examples of FIPS 180-4 and of the NIST test vectors.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      String(repeating: "a", count: 1_000_000),
      "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    ),
  ])
  func digests(_ text: String, _ expected: String) {
    #expect(SHA256.hexadecimal(Array(text.utf8)) == expected)
  }
}
