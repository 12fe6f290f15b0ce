import Rules
import Testing

@testable import Scoring

/// Reading members on the spot, where they come as they did, gives what the general way gives.
@Suite struct ForeseenReadingTests {
  private static let text = """
    dossier d
      code texte identifiant
      nom texte
      dépôt date
      clôture date, à partir du 01/01/2020
      canton parmi « nord », « sud-élargi », « est »
      lieux plusieurs parmi « ici », « là », « là-bas »
      coût montant HT, de 0 € à 90 000 €
      part taux, de 0 % à 100 %
      note_libre nombre, de -5 à 5,5
      compte entier à partir de 1 facultatif
      actif oui/non
      coché oui/non à cocher
      écoles liste de école

    fiche école
      nom texte
      classes entier, de 1 à 30
      débit nombre

    valeur classes = somme des école.classes

    condition tout
      exige pour chaque école : école.débit ≥ 2 ou école.nom = nom
      sinon « {école.nom} »

    grille avis sur 10
      | critère | sur | pas | éliminatoire |
      | usage   | 4   | 0,5 | moins de 1   |
      | projet  | 6   | 0,2 |              |
    """

  private static let lines = """
    {"code":"C0001","nom":"Saint-Égrève 1","dépôt":"2022-12-23","clôture":"2021-02-28","canton":"sud-élargi","lieux":["ici","là"],"coût":1234.5,"part":12.5,"note_libre":3.25,"compte":4,"actif":true,"coché":false,"écoles":[{"nom":"École A","classes":9,"débit":52.2},{"nom":"École B","classes":6,"débit":20}],"notes":{"usage":3,"projet":2.4}}
    {"code":"C0002","nom":"Échirolles","dépôt":"2024-02-29","clôture":"2020-01-01","canton":"est","lieux":[],"coût":90000,"part":0,"note_libre":0.5,"compte":null,"actif":false,"coché":true,"écoles":[{"nom":"Ã©cole","classes":30,"débit":0.1},{"nom":"1E+05","classes":1,"débit":100000000000000.125}],"notes":{"usage":0.5,"projet":6}}
    {"code":"C0003", "nom": "  entouré ", "dépôt": "23/12/2022", "clôture": "2020-06-30T10:00:00Z", "canton": "Nord", "lieux": "ici ; là", "coût": "1 234,50 €", "part": "5 %", "note_libre": -2, "compte": 12, "actif": "oui", "coché": null, "écoles": [{"nom": "\\u00c9cole", "classes": 09, "débit": 1e3}], "notes": {"usage": 4, "projet": 1.2}}
    {"code":"C0004","nom":"a\u{A0}","dépôt":"2022-02-30","clôture":"2019-12-31","canton":"ouest","lieux":["ailleurs"],"coût":90000.01,"part":1.234567,"note_libre":5.75,"compte":0,"actif":1,"coché":true,"écoles":[{"nom":"","classes":31,"débit":5.}],"notes":{"usage":4.5,"projet":0.3}}
    {"nom":"sans code","nom":"deux fois","code":"C0005","inconnu":[1,{"a":2}],"écoles":[{"classes":3,"nom":"x","débit":3},{"classes":4,"nom":"y","débit":00}],"notes":{"projet":1,"usage":2,"autre":1}}

    """

  /// What a reading leaves: the packed rows, their texts, the sums and everything wrong.
  private struct Read: Equatable {
    var heap: [UInt64]
    var texts: [UInt8]
    var wides: [Number]
    var sums: [Number]
    var seen: [Bool]
    var problems: String
  }

  private static func read(_ plan: CallPlan, _ bytes: [UInt8], foresees: Bool) -> Read {
    var reader = plan.reader(file: 0)
    reader.foresees = foresees
    reader.readLines(bytes.span)
    let writer = reader.writer
    return Read(
      heap: writer.store.heap, texts: writer.store.texts, wides: writer.store.wides,
      sums: writer.sums, seen: writer.seen, problems: "\(writer.problems)")
  }

  private static func plan() throws -> CallPlan {
    var options = CallOptions()
    options.keepsAllFacts = true
    return CallPlan(try checked(text), options)
  }

  @Test func soundAndUnsoundLinesAreReadAlike() throws {
    let plan = try Self.plan()
    // Twice over, so that the second half comes as foreseen.
    let bytes = Array((Self.lines + Self.lines).utf8)
    let foreseen = Self.read(plan, bytes, foresees: true)
    #expect(foreseen == Self.read(plan, bytes, foresees: false))
    #expect(foreseen.problems.contains("C0004") == false)
    #expect(foreseen.heap.count > 100)
  }

  @Test(arguments: [1 as UInt64, 2, 3])
  func damagedLinesAreReadAlike(seed: UInt64) throws {
    let plan = try Self.plan()
    var random = SeededGenerator(seed: seed)
    let original = Array((Self.lines + Self.lines).utf8)
    let fragments: [[UInt8]] = [
      Array("\"".utf8), Array("\\u00e9".utf8), Array(",".utf8), Array(":".utf8), Array(" ".utf8),
      Array("\n".utf8), Array("0".utf8), Array(".".utf8), Array("e5".utf8), Array("-".utf8),
      Array("null".utf8), Array("[".utf8), Array("}".utf8), [0xC3], [0xC3, 0x83], [0xA0],
      [0xCC, 0x81], [0xE2, 0x80, 0xAF], [0xFF], [0x00], Array("\t".utf8),
      Array("9999999999999999999".utf8), Array("\"code\":\"X\",".utf8),
    ]
    for trial in 0..<4_000 {
      var bytes = original
      for _ in 0...Int.random(in: 0..<5, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        let end = min(bytes.count, place + Int.random(in: 0...3, using: &random))
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes.removeSubrange(place..<end)
        case 1: bytes.insert(contentsOf: bytes[place..<end], at: place)
        case 2:
          let fragment = fragments[Int.random(in: 0..<fragments.count, using: &random)]
          bytes.replaceSubrange(place..<place, with: fragment)
        default: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
        }
      }
      // A text that ends anywhere, so that no way of reading may look beyond it.
      if trial.isMultiple(of: 3) {
        bytes.removeLast(Int.random(in: 0..<bytes.count, using: &random))
      }
      let foreseen = Self.read(plan, bytes, foresees: true)
      let general = Self.read(plan, bytes, foresees: false)
      #expect(foreseen == general, "seed \(seed), trial \(trial)")
      if foreseen != general { return }
    }
  }

  @Test func sumsGoBeyondSixtyFourBits() throws {
    let ruleset = try checked(
      "dossier d\n  code texte identifiant\n  coût nombre\n\nvaleur v = coût\n")
    var lines = ""
    for number in 1...2_000 { lines += "{\"code\":\"C\(number)\",\"coût\":9999999999999.5}\n" }
    var reader = CallPlan(ruleset).reader(file: 0)
    reader.readLines(Array(lines.utf8).span)
    #expect(reader.writer.sums.contains(Number(19_999_999_999_999_000)))
  }
}
