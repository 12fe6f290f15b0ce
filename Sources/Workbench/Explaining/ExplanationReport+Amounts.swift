import Scoring

extension ExplanationReport {
  /// The amounts, each as a calculation that can be done again by hand.
  mutating func addAmounts() {
    let amounts = trace.list("amounts")
    guard !amounts.isEmpty else { return }
    // What is computed for every application is awarded to some only.
    let heading =
      status == "selected"
      ? say("Calcul des montants", "How the amounts are worked out")
      : say(
        "Calcul des montants, qui ne sont pas attribués",
        "How the amounts, which are not awarded, are worked out")
    blocks.append(.heading(heading))
    for amount in amounts {
      let of = amount["of"]?.string.map { ", \($0)" } ?? ""
      blocks.append(.item(colon(amount.title + of, amount.text("text")), depth: 0))
      for step in amount.list("steps") { blocks.append(.item(calculation(step), depth: 1)) }
      blocks.append(.item(origin(amount), depth: 1))
    }
  }

  /// One line of a calculation: `× 70 % = 16 419,746 €`.
  private func calculation(_ step: JSONNode) -> String {
    let operands = step.list("operands").map { operandWords($0) }
    let result = step.text("text")
    switch step.text("operation") {
    case "start":
      let terms = step.list("operands").first?.list("terms").count ?? 0
      let isWhole = operands.count == 1 && terms < 2
      let text = operands.joined(separator: " + ")
      return isWhole ? text : text + " = " + result
    case "add": return "+ \(operands.joined(separator: " + ")) = \(result)"
    case "subtract": return "− \(operands.joined(separator: " − ")) = \(result)"
    case "multiply": return "× \(operands.joined(separator: " × ")) = \(result)"
    case "divide": return "÷ \(operands.joined(separator: " ÷ ")) = \(result)"
    case "cap":
      return say("plafonné à ", "capped at ") + "\(operands.joined(separator: ", ")) = \(result)"
    case "floor":
      return say("au moins ", "at least ") + "\(operands.joined(separator: ", ")) = \(result)"
    default: return "\(step.text("as_written")) = \(result)"
    }
  }

  private func operandWords(_ operand: JSONNode) -> String {
    let terms = operand.list("terms")
    if !terms.isEmpty {
      let parts = terms.map { term in
        term["of"]?.string.map { "\(term.text("text")) (\($0))" } ?? term.text("text")
      }
      return parts.joined(separator: " + ")
    }
    let value = operand.text("text")
    if operand["name"]?.string != nil { return "\(value) (\(operand.title))" }
    let written = operand.text("as_written")
    let isConstant = written.unicodeScalars.first.map { ("0"..."9").contains($0) } ?? true
    if isConstant { return value }
    let reads = operand.list("reads").map { colon($0.title, $0.text("text")) }
    let values = reads.isEmpty ? "" : say("\u{A0}; ", "; ") + reads.joined(separator: "\u{A0}; ")
    return "\(value) (\(quoted(written))\(values))"
  }

  /// The derived values and the rows of tables that applied.
  mutating func addValues() {
    let values = trace.list("values")
    let tables = trace.list("tables")
    guard !values.isEmpty || !tables.isEmpty else { return }
    blocks.append(.heading(say("Valeurs calculées", "Values worked out")))
    for value in values {
      let of = value["of"]?.string.map { ", \($0)" } ?? ""
      var text = colon(value.title + of, value.text("text"))
      if let written = value.list("steps").first?.text("as_written"), !written.isEmpty {
        text += " = " + written
      }
      blocks.append(.item("\(text), \(origin(value))", depth: 0))
    }
    for table in tables {
      let of = table["of"]?.string.map { ", \($0)" } ?? ""
      blocks.append(.item(colon(table.title + of, table.text("text")), depth: 0))
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

  /// The facts, one line a record, with the place they were read from.
  mutating func addFacts() {
    let facts = trace.list("facts")
    guard !facts.isEmpty else { return }
    blocks.append(.heading(say("Données utilisées", "Facts used")))
    var head = ""
    var parts: [String] = []
    for fact in facts {
      let name = fact.text("name")
      let record = name.split(separator: ".").dropLast().joined(separator: ".")
      let row = fact["row"]?.digits ?? ""
      let place = say("\(fact.text("file")), ligne \(row)", "\(fact.text("file")), row \(row)")
      let title = record.isEmpty ? place : "\(record), \(place)"
      if title != head {
        if !parts.isEmpty { blocks.append(.item(parts.joined(separator: "\u{A0}; "), depth: 1)) }
        blocks.append(.item(title, depth: 0))
        head = title
        parts = []
      }
      let column = fact["label"]?.string ?? fact.text("column")
      parts.append(colon(column, fact.text("text")))
    }
    blocks.append(.item(parts.joined(separator: "\u{A0}; "), depth: 1))
  }
}
