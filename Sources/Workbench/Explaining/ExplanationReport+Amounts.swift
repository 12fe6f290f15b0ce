import Rules
import Scoring

extension ExplanationReport {
  /// The amounts, each as a calculation that can be done again by hand.
  mutating func addAmounts() {
    let amounts = trace.list("amounts")
    guard !amounts.isEmpty else { return }
    blocks.append(.heading(amountsHeading))
    for amount in amounts { addAmount(amount) }
  }

  /// The title of the amounts: what is computed for every application is awarded to some only.
  var amountsHeading: String {
    if status != "selected" {
      return say(
        "Calcul des montants, qui ne sont pas attribués",
        "How the amounts, which are not awarded, are worked out")
    }
    return partial == nil
      ? say("Calcul des montants", "How the amounts are worked out")
      : say(
        "Calcul des montants, qui ne sont attribués qu'en partie",
        "How the amounts, which are awarded in part only, are worked out")
  }

  mutating func addAmount(_ amount: JSONNode) {
    let name = colon(amount.title + owner(amount), amount.text("text"))
    var table = ReportTable(
      caption: name, columns: [say("Opération", "Operation"), say("Résultat", "Result")],
      figures: [1], note: origin(amount), items: [.item(name, depth: 0)])
    for step in amount.list("steps") where !isIdle(step) {
      let (operation, isWhole) = calculation(step)
      let result = step.text("text")
      table.add([operation, result], isWhole ? operation : "\(operation) = \(result)", depth: 1)
    }
    table.items.append(.item(origin(amount), depth: 1))
    blocks.append(.table(table))
  }

  /// One line of a calculation, as `× 70 %`; whether it says its result itself.
  func calculation(_ step: JSONNode) -> (text: String, isWhole: Bool) {
    let all = step.list("operands")
    let said = step.text("operation") == "start" ? saidTerms(all) : all
    let operands = said.map { operandWords($0) }
    switch step.text("operation") {
    case "start":
      let terms = said.first?.list("terms").count ?? 0
      return (operands.joined(separator: " + "), operands.count == 1 && terms < 2)
    case "add": return ("+ \(operands.joined(separator: " + "))", false)
    case "subtract": return ("− \(operands.joined(separator: " − "))", false)
    case "multiply": return ("× \(operands.joined(separator: " × "))", false)
    case "divide": return ("÷ \(operands.joined(separator: " ÷ "))", false)
    case "cap":
      return (say("plafonné à ", "capped at ") + operands.joined(separator: ", "), false)
    case "floor":
      return (say("au moins ", "at least ") + operands.joined(separator: ", "), false)
    case "brackets": return (brackets(step), false)
    default:
      let own = disclosure.isPrivate ? say("calcul", "calculation") : step.text("as_written")
      return (step["label"]?.string ?? own, false)
    }
  }

  /// The parts of an amount, each with its rate and what it gives.
  func brackets(_ step: JSONNode) -> String {
    let parts = step.list("brackets").map { part in
      let factors = "\(part["base"]?.text("text") ?? "") × \(part["rate"]?.text("text") ?? "")"
      return part["part"]?["text"]?.string.map { "\(factors) (\($0))" } ?? factors
    }
    let name = say("par tranches", "by brackets")
    return parts.isEmpty ? name : colon(name, parts.joined(separator: " + "))
  }

  /// The derived values and the rows of tables that applied.
  mutating func addValues() {
    let values = trace.list("values")
    let tables = trace.list("tables")
    guard !values.isEmpty || !tables.isEmpty else { return }
    blocks.append(.heading(say("Valeurs calculées", "Values worked out")))
    addFormulas(values)
    for table in tables {
      blocks.append(.item(colon(table.title + owner(table), table.text("text")), depth: 0))
      for input in table.list("inputs") {
        blocks.append(.item(colon(input.title, input.text("text")), depth: 1))
      }
      for row in table.list("rows") {
        let line = row["line"]?.digits ?? ""
        blocks.append(
          .item(
            say("ligne \(line) du barème\u{A0}: ", "line \(line) of the ruleset: ")
              + row.text("as_written"), depth: 1))
      }
      blocks.append(.item(origin(table), depth: 1))
    }
  }

  mutating func addFormulas(_ values: [JSONNode]) {
    if values.isEmpty { return }
    var table = ReportTable(
      caption: say("Valeurs et formules", "Values and formulas"),
      columns: [
        say("Valeur", "Value"), say("Résultat", "Result"), say("Formule", "Formula"),
        say("Source", "Source"),
      ], figures: [1])
    for value in values {
      let name = value.title + owner(value)
      let written = value.list("steps").first?.text("as_written") ?? ""
      let formula = written.isEmpty ? "" : " = " + written
      table.add(
        [name, value.text("text"), written, origin(value)],
        "\(colon(name, value.text("text")))\(formula), \(origin(value))")
    }
    blocks.append(.table(table))
  }

  /// The facts, a table for each record, with the place they were read from.
  mutating func addFacts() {
    let facts = trace.list("facts")
    guard !facts.isEmpty else { return }
    blocks.append(.heading(say("Données utilisées", "Facts used")))
    var start = 0
    while start < facts.count {
      let head = head(facts[start])
      let end = facts[start...].firstIndex { self.head($0) != head } ?? facts.count
      addFacts(facts[start..<end], head)
      start = end
    }
  }

  /// The record of a fact and where it was read.
  func head(_ fact: JSONNode) -> String {
    let path = fact.text("name").split(separator: ".").dropLast().joined(separator: ".")
    let place = source(fact) ?? say("entrée standard", "standard input")
    if path.isEmpty { return place }
    let title = fact["of"]?.string.map { " (\($0))" } ?? ""
    return colon(self.place(path) + title, place)
  }

  mutating func addFacts(_ facts: ArraySlice<JSONNode>, _ head: String) {
    var table = ReportTable(
      caption: head,
      columns: [say("Donnée", "Fact"), say("Valeur", "Value"), say("Colonne", "Column")])
    let parts = facts.map { fact in
      let name = fact["label"]?.string ?? fact.text("column")
      table.rows.append([name, fact.text("text"), fact.text("column")])
      return colon(name, fact.text("text"))
    }
    table.items = [
      .item(head, depth: 0), .item(parts.joined(separator: "\u{A0}; "), depth: 1),
    ]
    blocks.append(.table(table))
  }

  /// The files that the decision was made from, and the ruleset's own fingerprint.
  mutating func addFiles(withHashes: Bool = false) {
    let inputs = trace.list("inputs")
    guard !inputs.isEmpty, let ruleset = trace["ruleset"] else { return }
    blocks.append(.heading(say("Fichiers lus", "Files read")))
    for input in inputs {
      let count = input["rows"]?.digits.flatMap { Int($0) } ?? 0
      let name = input["file"]?.string ?? ""
      let rows =
        Self.isDocument(name)
        ? Messages.applicationCount(count)
        : Messages.counted(count, Phrase("ligne", "row"), Phrase("lignes", "rows"))
      let hash = withHashes ? input["sha256"]?.string.map { ", SHA-256 \($0)" } ?? "" : ""
      blocks.append(.item(colon(name, rows.text(language)) + hash, depth: 0))
    }
    blocks.append(
      .item(
        say(
          "empreinte du barème (SHA-256)\u{A0}: \(ruleset.text("sha256"))",
          "fingerprint of the ruleset (SHA-256): \(ruleset.text("sha256"))"), depth: 0))
  }
}
