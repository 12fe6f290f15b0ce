import Foundation
import Rules
import Synchronization
import Testing

@testable import Scoring

/// What must not change a result: the threads that decide, how the input is cut, its order.
@Suite struct InvarianceTests {
  private static let text = """
    dossier d
      code texte identifiant
      canton parmi « nord », « sud », « est »
      dépôt date
      écoles liste de école

    fiche école
      nom texte
      classes entier, de 1 à 30
      coût montant HT, de 0 € à 90 000 €

    valeur classes = somme des école.classes

    valeur d'appel demandes = somme des dossiers.aide
      par canton

    valeur d'appel total = somme des dossiers.aide

    montant école.part
      école.coût
      × 33,33 %
      arrondi au centime

    montant aide
      somme des école.part
      plafonné à 9 000 €

    condition taille
      exige pour chaque école : école.classes ≤ 25
      sinon « {école.nom} a {école.classes} classes, le canton demande {demandes}. »

    grille avis sur 10
      | critère | sur | pas | éliminatoire |
      | usage   | 4   | 0,5 | moins de 1   |
      | projet  | 6   | 0,5 |              |
      évaluateurs moyenne arrondie à 2 décimales

    classement
      d'abord avis décroissant
      puis dépôt croissant
      en dernier ressort tirage graine « 2026-03-02 »

    sélection
      enveloppe 150 000 € consommée par aide
      sous-enveloppe nord 30 000 € pour canton = « nord », reliquat reversé
      au plus 25 par canton
      au dépassement passer au suivant
      liste complémentaire 10
    """

  private static func lines(_ count: Int, seed: UInt64) -> [String] {
    var dice = SeededNumbers(seed: seed)
    return (0..<count).map { number in
      let schools = (0..<dice.below(4)).map { school in
        let cost = dice.below(12) == 0 ? "null" : "\(dice.below(20_000)).\(10 + dice.below(90))"
        return #"{"nom": "É\#(school)", "classes": \#(1 + dice.below(27)), "coût": \#(cost)}"#
      }
      let canton = ["nord", "sud", "est"][dice.below(3)]
      let marks = (0..<1 + dice.below(3)).map { assessor in
        #""A\#(assessor)": \#(dice.below(5))"#
      }
      return """
        {"code": "D\(number)", "canton": "\(canton)", "dépôt": "2026-01-\(10 + dice.below(9))", \
        "écoles": [\(schools.joined(separator: ", "))], \
        "avis": {"projet": \(dice.below(7)), "usage": {\(marks.joined(separator: ", "))}}}
        """
    }
  }

  /// The bytes of the result where parts of the input are decided by a number of threads.
  private static func decide(
    _ plan: CallPlan, _ lines: [String], parts: Int, threads: Int
  ) throws -> [UInt8] {
    let size = max(1, (lines.count + parts - 1) / parts)
    let starts = Array(stride(from: 0, to: lines.count, by: size))
    let chunks = Mutex<[Int: DecidedChunk]>([:])
    let next = Mutex(0)
    withThreads(threads) {
      while true {
        let number = next.withLock { value in
          defer { value += 1 }
          return value
        }
        guard number < starts.count else { return }
        let end = min(starts[number] + size, lines.count)
        var reader = plan.reader(file: 0)
        let bytes = Array(lines[starts[number]..<end].map { $0 + "\n" }.joined().utf8)
        reader.readLines(bytes.span)
        let chunk = plan.decided(reader.writer)
        chunks.withLock { $0[number] = chunk }
      }
    }
    var run = CallRun(plan, inputs: [CallInput(name: "dossiers.jsonl")])
    for number in starts.indices {
      let chunk = chunks.withLock { $0[number] }
      run.add(try #require(chunk), rowBase: starts[number])
    }
    return ResultWriter.document(try run.decide().get())
  }

  /// Runs the same work on threads of its own, and waits for all of them.
  private static func withThreads(_ count: Int, _ work: @Sendable @escaping () -> Void) {
    let group = DispatchGroup()
    for _ in 0..<count {
      group.enter()
      Thread.detachNewThread {
        work()
        group.leave()
      }
    }
    group.wait()
  }

  @Test(arguments: [1, 2, 3])
  func threadsAndPartsChangeNoByte(_ seed: UInt64) throws {
    let plan = CallPlan(try checked(Self.text))
    let lines = Self.lines(300, seed: seed)
    let expected = try Self.decide(plan, lines, parts: 1, threads: 1)
    #expect(expected.count > 50_000)
    for threads in [1, 2, 8] {
      for parts in [1, 7, 64, 300] {
        let found = try Self.decide(plan, lines, parts: parts, threads: threads)
        #expect(found == expected, "\(parts) parts on \(threads) threads")
      }
    }
  }

  /// The order of the input orders only the applications that are not ranked.
  @Test(arguments: [4, 5, 6])
  func theOrderOfTheInputChangesNoDecision(_ seed: UInt64) throws {
    let plan = CallPlan(try checked(Self.text))
    var lines = Self.lines(200, seed: seed)
    let expected = try Self.results(try Self.decide(plan, lines, parts: 3, threads: 2))
    var dice = SeededNumbers(seed: seed + 100)
    for _ in 0..<3 {
      for index in lines.indices.reversed() { lines.swapAt(index, dice.below(index + 1)) }
      let found = try Self.results(try Self.decide(plan, lines, parts: 3, threads: 2))
      #expect(found.ranked == expected.ranked)
      #expect(found.others.sorted() == expected.others.sorted())
      #expect(found.head == expected.head)
    }
    #expect(expected.ranked.count > 20 && expected.others.count > 20)
  }

  /// The results of ranked applications in order, those of the others, and the rest of a document.
  private static func results(
    _ bytes: [UInt8]
  ) throws -> (ranked: [String], others: [String], head: [String]) {
    let top = try #require(
      try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    func text(_ value: Any) throws -> String {
      let options: JSONSerialization.WritingOptions = [.sortedKeys, .fragmentsAllowed]
      return String(
        decoding: try JSONSerialization.data(withJSONObject: value, options: options),
        as: UTF8.self)
    }
    var (ranked, others): ([String], [String]) = ([], [])
    for result in try #require(top["results"] as? [[String: Any]]) {
      if result["rank"] is Int {
        ranked.append(try text(result))
      } else {
        others.append(try text(result))
      }
    }
    let head = try ["envelope", "counts", "totals"].map { try text(top[$0] ?? "none") }
    return (ranked, others, head)
  }
}
