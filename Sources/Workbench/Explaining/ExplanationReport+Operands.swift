import Rules
import Scoring

/// The operands of calculations and comparisons in words.
extension ExplanationReport {
  /// An operand: its value, and what it is called or made from.
  func operandWords(_ operand: JSONNode) -> String {
    let terms = saidTerms(operand.list("terms"))
    if !terms.isEmpty {
      let parts = terms.map { term in
        term["of"]?.string.map { "\(term.text("text")) (\($0))" } ?? term.text("text")
      }
      return parts.joined(separator: " + ")
    }
    let value = operand.text("text")
    if operand["name"]?.string != nil { return "\(value) (\(operand.title))" }
    let reads = operand.list("reads").map { colon($0.title, $0.text("text")) }
    // A constant says itself.
    if reads.isEmpty { return value }
    guard disclosure.isPrivate, let share = share(operand) else {
      // A letter tells what was read; the formula, which is no sentence, is in the sheet.
      let parts = disclosure.isLetter ? reads : [operandTitle(operand)] + reads
      return "\(value) (\(parts.joined(separator: "\u{A0}; ")))"
    }
    let isAwaited = isZero(operand) && operand.list("reads").contains { isUnmet($0) }
    return isAwaited
      ? "\(value) (\(share), \(say("pas encore dû", "not yet due")))"
      : "\(value) (\(([share] + reads).joined(separator: "\u{A0}; ")))"
  }

  /// What an operand is called.
  func operandTitle(_ operand: JSONNode) -> String {
    operand["name"]?.string == nil ? withOuterMarks(operand.title) : operand.title
  }

  /// A formula with outer marks of quotation in French: it is written with inner ones, and stands in
  /// no quotation here.
  func withOuterMarks(_ text: String) -> String {
    guard language == .french else { return text }
    var result = String.UnicodeScalarView()
    var depth = 0
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\u{201C}":
        result.append(contentsOf: (depth == 0 ? "\u{AB}\u{A0}" : "\u{201C}").unicodeScalars)
        depth += 1
      case "\u{201D}":
        depth -= 1
        result.append(contentsOf: (depth == 0 ? "\u{A0}\u{BB}" : "\u{201D}").unicodeScalars)
      case "\u{AB}", "\u{BB}":
        depth += scalar == "\u{AB}" ? 1 : -1
        result.append(scalar)
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// The cells of a row of a table of the ruleset, without its bars.
  func cells(_ row: String) -> [String] {
    row.split(separator: "|").map { cell in
      var cell = cell
      while cell.first == " " { cell.removeFirst() }
      while cell.last == " " { cell.removeLast() }
      return String(cell)
    }.filter { !$0.isEmpty }
  }

  /// The share of a row of a financing plan or of instalments: its third cell.
  private func share(_ operand: JSONNode) -> String? {
    let row = operand.text("as_written")
    guard row.utf8.first == 0x7C else { return nil }
    let cells = cells(row)
    return cells.count > 2 ? cells[2] : nil
  }

  private func isUnmet(_ read: JSONNode) -> Bool {
    guard let value = read["value"], !value.isNull else { return true }
    if case .truth(false) = value.value { return true }
    return false
  }

  // MARK: Terms of nothing

  /// The terms of a sum that are said: a letter leaves out those that are zero, unless all are.
  func saidTerms(_ terms: [JSONNode]) -> [JSONNode] {
    guard disclosure.isLetter else { return terms }
    let said = terms.filter { !isZero($0) }
    return said.isEmpty ? terms : said
  }

  /// Whether a letter leaves out a line of a calculation, which adds or takes away nothing.
  func isIdle(_ step: JSONNode) -> Bool {
    let operation = step.text("operation")
    guard disclosure.isLetter, operation == "add" || operation == "subtract" else { return false }
    return step.list("operands").allSatisfy { isZero($0) }
  }

  private func isZero(_ node: JSONNode) -> Bool {
    guard let value = node["value"]?.string, !value.isEmpty else { return false }
    return value.utf8.allSatisfy { $0 == 0x30 || $0 == 0x2E }
  }
}
