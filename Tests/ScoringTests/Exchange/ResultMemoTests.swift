import Rules
import Testing

@testable import Scoring

/// Marks and totals that come again are written as they were, and as many as there may be.
@Suite struct ResultMemoTests {
  private static let text = """
    dossier d
      code texte identifiant
      prête oui/non

    priorité avance = prête

    grille avis sur 20
      | critère | sur | éliminatoire |
      | usage   | 10  | moins de 1   |
      | projet  | 10  |              |
      total éliminatoire moins de 3

    classement
      d'abord avance, puis avis décroissant
      en dernier ressort code croissant
    """

  /// A count of thousandths as a decimal without superfluous zeros.
  private static func decimal(_ thousandths: Int) -> String {
    var digits = String(String(1_000 + thousandths % 1_000).dropFirst())
    while digits.hasSuffix("0") { digits.removeLast() }
    return "\(thousandths / 1_000)" + (digits.isEmpty ? "" : "." + digits)
  }

  /// What is said of an application whose marks are given in thousandths.
  private static func messages(_ usage: Int, _ projet: Int) -> [String] {
    let comma = { (text: String) in text.split(separator: ".").joined(separator: ",") }
    var expected: [String] = []
    if usage < 1_000 {
      expected.append(
        "Note de \(comma(decimal(usage))) sur 10 pour «\u{A0}usage\u{A0}»\u{A0}: "
          + "éliminatoire (moins de 1).")
    }
    if usage + projet < 3_000 {
      expected.append(
        "Total de \(comma(decimal(usage + projet))) sur 20\u{A0}: éliminatoire (moins de 3).")
    }
    return expected
  }

  private static func texts(_ node: JSONNode?, _ key: StaticString) -> [String?] {
    guard case .array(let nodes)? = node?.value else { return [] }
    return nodes.map { Document.text($0[key]) }
  }

  @Test func everyMarkIsItsOwn() throws {
    var lines = ""
    let count = 1_500
    for number in 0..<count {
      lines += """
        {"code":"\(number)","prête":\(number % 3 == 0),"notes":\
        {"usage":\(Self.decimal(number * 5)),"projet":\(Self.decimal(number % 7 * 500))}}

        """
    }
    let written = try document(Self.text, lines)
    guard case .array(let results)? = written.root["results"]?.value else { return }
    #expect(results.count == count)
    for result in results {
      let number = try #require(Document.text(result["id"]).flatMap { Int($0) })
      let (usage, projet) = (number * 5, number % 7 * 500)
      #expect(Document.text(result["total"]) == Self.decimal(usage + projet))
      #expect(
        Self.texts(result["marks"], "mark") == [Self.decimal(usage), Self.decimal(projet)])
      #expect(
        Self.texts(result["marks"], "eliminatory") == [usage < 1_000 ? "true" : "false", "false"])
      #expect(Self.texts(result["reasons"], "message") == Self.messages(usage, projet))
      #expect(
        Self.texts(result["priorities"], "value") == [number % 3 == 0 ? "true" : "false"])
    }
  }
}
