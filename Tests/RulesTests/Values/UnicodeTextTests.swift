import Foundation
import Testing

@testable import Rules

/// Normalization, folding of names and width in terminals.
@Suite struct UnicodeTextTests {
  private func normal(_ text: String) -> String {
    String(decoding: normalizedNFC(Array(text.utf8)), as: UTF8.self)
  }

  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  @Test func compositions() {
    // Strings compare equal across forms, so bytes are compared.
    #expect(normalizedNFC(bytes("e\u{301}cole")) == bytes("\u{E9}cole"))
    #expect(normalizedNFC(bytes("\u{212B}")) == bytes("\u{C5}"))
    #expect(normalizedNFC(bytes("\u{2126}")) == bytes("\u{3A9}"))
    #expect(normalizedNFC(bytes("\u{2000}")) == bytes("\u{2002}"))
    #expect(normalizedNFC(bytes("\u{2329}")) == bytes("\u{3008}"))
    #expect(normalizedNFC(bytes("\u{2264}\u{338}")) == bytes("\u{2270}"))
    #expect(normalizedNFC(bytes("q\u{307}\u{323}")) == bytes("q\u{323}\u{307}"))
    #expect(normalizedNFC(bytes("\u{1100}\u{1161}\u{11A8}")) == bytes("\u{AC01}"))
    #expect(
      normalizedNFC(bytes("« Œuvre » — œ ≤ 5 €\u{202F}!")) == bytes("« Œuvre » — œ ≤ 5 €\u{202F}!"))
    #expect(normalizedNFC([0x65, 0xCC]) == [0x65, 0xCC])
    #expect(normalizedNFC([]) == [])
  }

  @Test func everyScalarAgreesWithFoundation() {
    // Foundation normalizes on its own tables; assigned scalars only, since versions may differ.
    // Beyond 16 bits it composes U+10041 and an accent as if the first were a plain A.
    var failures: [UInt32] = []
    for value in UInt32(0)..<0x1_0000 {
      guard let scalar = Unicode.Scalar(value), scalar.properties.generalCategory != .unassigned,
        (scalar.properties.age?.major ?? 99) <= 14
      else { continue }
      for text in [String(scalar), "e" + String(scalar), String(scalar) + "\u{301}"] {
        let wanted = Array(text.precomposedStringWithCanonicalMapping.utf8)
        if normalizedNFC(Array(text.utf8)) != wanted { failures.append(value) }
      }
    }
    #expect(failures.isEmpty)
  }

  @Test func publishedNormalizationSuite() throws {
    let path =
      ProcessInfo.processInfo.environment["BAREME_NORMALIZATION_TEST"]
      ?? "/usr/share/unicode/NormalizationTest.txt"
    guard FileManager.default.fileExists(atPath: path) else {
      print("skipped: NormalizationTest.txt, the Unicode data files are not installed")
      return
    }
    var lines = 0
    for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    where !line.hasPrefix("#") && !line.hasPrefix("@") {
      let columns = line.split(separator: ";").prefix(5).map(encoded)
      try #require(columns.count == 5)
      lines += 1
      // The second column is form C of the first three, the fourth of the last two.
      for index in 0..<3 { #expect(normalizedNFC(columns[index]) == columns[1], "\(line)") }
      for index in 3..<5 { #expect(normalizedNFC(columns[index]) == columns[3], "\(line)") }
    }
    print("NormalizationTest.txt: \(lines) lines run")
    #expect(lines > 15_000)
  }

  /// The bytes of scalars written in hexadecimal, as `0044 0307`.
  private func encoded(_ column: Substring) -> [UInt8] {
    column.split(separator: " ").compactMap { UInt32($0, radix: 16).flatMap(Unicode.Scalar.init) }
      .flatMap { Array(String($0).utf8) }
  }

  @Test(arguments: [
    ("Code INSEE", "code_insee"), ("Débit de l'accès", "debit-de-l’acces"), ("ŒUVRE", "oeuvre"),
    ("Ex æquo", "exaequo"), ("Nom de la commune", "NOM\u{A0}DE\u{202F}LA  COMMUNE"),
    ("e\u{301}cole", "École"), ("Straße", "STRASSE"), ("İstanbul", "istanbul"),
    ("Øre", "ore"), ("Łódź", "lodz"), ("L\u{2011}isle", "Lisle"),
  ])
  func keysThatMatch(_ left: String, _ right: String) {
    #expect(foldedKey(left) == foldedKey(right))
  }

  @Test(arguments: [
    ("REP", "REP+"), ("a", "b"), ("école 1", "école 2"), ("й", "и"), ("ά", "α"),
    ("coût (HT)", "coût"),
  ])
  func keysThatDiffer(_ left: String, _ right: String) {
    #expect(foldedKey(left) != foldedKey(right))
  }

  @Test func foldedForms() {
    #expect(foldedKey("Coût de l'Équipement_HT+") == bytes("coutdelequipementht+"))
    #expect(foldedName("Dépôt_A b") == bytes("depot_a b"))
    #expect(foldedName("dépôt") == foldedName("DEPOT"))
    #expect(foldedName("a_b") != foldedName("ab"))
    #expect(foldedName("Ά") == bytes("ά"))
    #expect(foldedKey("") == [])
    #expect(foldedKey("AZ az_-' 09+") == bytes("azaz09+"))
  }

  @Test(arguments: [
    ("", 0), ("abc", 3), ("école", 5), ("e\u{301}cole", 5), ("日本", 4), ("한글", 4), ("ｱ", 1),
    ("Ａ", 2), ("a\u{200B}b", 2), ("€", 1), ("« x »", 5), ("│──", 3), ("😀", 2), ("\u{1F1EB}", 1),
    ("a\u{202F}b", 3), ("\u{1B}", 0), ("ก็", 1), ("…", 1),
  ])
  func widths(_ text: String, _ columns: Int) {
    #expect(displayWidth(text) == columns)
    #expect(displayWidth(bytes(text)) == columns)
  }

  @Test func malformedBytesHaveAWidth() {
    #expect(displayWidth([0xFF, 0x41, 0xE2, 0x82]) == 4)
  }
}
