import Rules
import Scoring

/// Tables, compared by what they answer to which values and not by their rows.
extension RulesetComparison {
  mutating func compareTable(_ pair: Pair, _ before: DeclaredRules, _ after: DeclaredRules) {
    let (first, second) = (
      old.ruleset.derivations[pair.old.index], new.ruleset.derivations[pair.new.index]
    )
    guard pair.old.signature != pair.new.signature, let one = before.table(first),
      let other = after.table(second)
    else { return }
    let tables = TablePair(
      old: (one, before, old.scope(of: first.record)),
      new: (other, after, new.scope(of: second.record)))
    let inputs = (tables.inputs(of: tables.old), tables.inputs(of: tables.new))
    if inputs.0.keys != inputs.1.keys {
      tell(pair, "inputs", inputs.0.texts, inputs.1.texts)
    }
    if one.isSummed != other.isSummed {
      tell(pair, "summed", Messages.summed(other.isSummed), nil, nil)
    }
    if one.isSummed || other.isSummed {
      compareRows(pair, tables)
    } else if inputs.0.keys == inputs.1.keys, let changes = tables.changes() {
      for change in changes {
        tell(pair, "outcome", tables.sentence(change), change.before, change.after)
      }
    } else {
      tell(
        pair, "rows", quoted(pair.old.definition), quoted(pair.new.definition), within: [])
    }
  }

  /// Rows that are added up are rules of their own: each is there, or is not.
  private mutating func compareRows(_ pair: Pair, _ tables: TablePair) {
    let (one, other) = (tables.rows(of: tables.old), tables.rows(of: tables.new))
    let edits = LineEdits(one.map { $0.key }.sorted(), other.map { $0.key }.sorted())
    let removed = edits.removed.map { place in one.map { $0.key }.sorted()[place] }
    let added = edits.added.map { place in other.map { $0.key }.sorted()[place] }
    for row in one where removed.contains(row.key) {
      tell(pair, "row", Messages.rowRemoved(row.text), row.text, nil)
    }
    for row in other where added.contains(row.key) {
      tell(pair, "row", Messages.rowAdded(row.text), nil, row.text)
    }
  }
}

/// Brackets, compared by the rate that each amount meets.
extension RulesetComparison {
  /// Tells the amounts that meet another rate; false where the brackets are too unlike.
  mutating func compareBrackets(_ pair: Pair, _ one: NodeID, _ other: NodeID) -> Bool {
    let (first, second) = (old.ruleset.nodes[Int(one)], new.ruleset.nodes[Int(other)])
    guard first.operation == second.operation else { return false }
    let type = new.ruleset.types[Int(second.a)]
    var step: Number?
    if case .number(let number) = type, second.operation == .wholeBrackets {
      step = number.decimals.flatMap { $0 <= 9 ? Number(mantissa: 1, scale: $0) : nil }
    }
    var rates: [String] = []
    func rows(_ side: RulesetSide, _ node: Node) -> [Region.Row] {
      side.ruleset.brackets[Int(node.b)].map { bracket in
        let rate = NodeText(side: side).text(bracket.rate, [0])
        if !rates.contains(rate) { rates.append(rate) }
        let isSlice = node.operation == .marginalBrackets
        let range = isSlice ? Self.slice(bracket.range) : bracket.range
        return Region.Row([.intervals([range])], outcome: rates.firstIndex(of: rate) ?? 0)
      }
    }
    let (before, after) = (rows(old, first), rows(new, second))
    let axis = Region.Axis(.numbers(domain: .unbounded, step: step))
    guard let changes = Region.changes(axes: [axis], from: before, to: after), !changes.isEmpty
    else { return false }
    for change in changes {
      let rates = (change.old.map { rates[$0] }, change.new.map { rates[$0] })
      let range = NodeText(side: new).cell(change.cells[0], type)
      tell(pair, "brackets", Messages.bracket(range, rates.0, rates.1), rates.0, rates.1)
    }
    return true
  }

  /// A slice: whether a bound belongs to it or to the next changes nothing.
  private static func slice(_ range: Interval) -> Interval {
    Interval(
      lower: range.lower.map { .excluding($0.value) },
      upper: range.upper.map { .including($0.value) })
  }
}

/// Two tables of the same name, made ready to be compared.
struct TablePair {
  typealias Side = (table: CheckedTable, rules: DeclaredRules, scope: [Int])

  let old: Side
  let new: Side

  /// Values to which the two answer differently, in words.
  struct Change {
    let inputs: [(title: String, cell: String, isCount: Bool)]
    let outcome: String
    let before: String?
    let after: String?
  }

  /// The inputs of a table, by meaning and in words.
  func inputs(of side: Side) -> (keys: [String], texts: String) {
    (
      side.table.inputs.map { side.rules.key.key($0, side.scope) },
      side.table.inputs.map { side.rules.text.text($0, side.scope) }.joined(separator: ", ")
    )
  }

  /// The rows of a table, by meaning and in words.
  func rows(of side: Side) -> [(key: String, text: String)] {
    let texts = side.rules.tableRows(side.table, side.scope)
    return zip(side.table.rows, texts).map {
      (side.rules.rowKey(side.table, $0, side.scope), $1)
    }
  }

  /// What the tables answer differently; nil where they are too large to be compared value by value.
  func changes() -> [Change]? {
    var outcomes: [String: Int] = [:]
    var texts: [String] = []
    let axes = old.table.inputs.indices.map(axis)
    func rows(_ side: Side) -> [Region.Row] {
      side.table.rows.map { row in
        let key = side.rules.key.key(row.outcome, side.scope)
        let number = outcomes[key] ?? texts.count
        if number == texts.count {
          outcomes[key] = number
          texts.append(side.rules.text.text(row.outcome, side.scope))
        }
        let cells = row.tests.enumerated().map { cell($1.region, axes[$0], side) }
        return Region.Row(cells, outcome: number)
      }
    }
    let (before, after) = (rows(old), rows(new))
    guard let found = Region.changes(axes: axes.map { $0.axis }, from: before, to: after) else {
      return nil
    }
    return found.map { change in
      Change(
        inputs: zip(axes, change.cells).map { ($0.title, shown($1, $0), $0.isCount) },
        outcome: title(new.table.inputs.count), before: change.old.map { texts[$0] },
        after: change.new.map { texts[$0] })
    }
  }

  private struct Axis {
    let axis: Region.Axis
    let type: ValueType
    let title: String
    let isCount: Bool
    /// The choices of both rulesets, those of the newer first.
    let choices: [String]
    let position: Int
  }

  private func axis(_ index: Int) -> Axis {
    let first = old.rules.side.ruleset
    let second = new.rules.side.ruleset
    let (one, other) = (
      first.types[Int(old.table.inputs[index])], second.types[Int(new.table.inputs[index])]
    )
    let isOptional = (old.table.rows + new.table.rows).contains { $0.tests[index].absent }
    var choices: [String] = []
    let kind: Region.Axis.Kind
    var isCount = false
    switch (one, other) {
    case (.number(let before), .number(let after)):
      let decimals = before.decimals.flatMap { old in after.decimals.map { max(old, $0) } }
      let step = decimals.flatMap { $0 <= 9 ? Number(mantissa: 1, scale: $0) : nil }
      kind = .numbers(domain: before.range.hull(after.range), step: step)
      isCount = after.quantity == .plain(unit: nil) && after.decimals == 0
    case (.date, _): kind = .days(domain: .unbounded)
    case (.choice(let before), .choice(let after)):
      choices = second.choiceDomains[after]
      choices += first.choiceDomains[before].filter { !choices.contains($0) }
      kind = .choices(count: choices.count)
    default: kind = .truth
    }
    return Axis(
      axis: Region.Axis(kind, optional: isOptional), type: other, title: title(index),
      isCount: isCount, choices: choices, position: index)
  }

  /// A cell with the choices of both rulesets numbered alike.
  private func cell(_ cell: Region.Cell, _ axis: Axis, _ side: Side) -> Region.Cell {
    guard case .members(let members, let orAbsent) = cell, !axis.choices.isEmpty,
      case .choice(let domain) = side.rules.side.ruleset.types[
        Int(side.table.inputs[axis.position])]
    else { return cell }
    let texts = side.rules.side.ruleset.choiceDomains[domain]
    return .members(
      members.compactMap { axis.choices.firstIndex(of: texts[$0]) }, orAbsent: orAbsent)
  }

  private func shown(_ cell: Region.Cell, _ axis: Axis) -> String {
    guard case .members(let members, let orAbsent) = cell, !axis.choices.isEmpty else {
      return new.rules.text.cell(cell, axis.type)
    }
    let language = new.rules.side.ruleset.language
    let texts = members.map { FactText.quoted(axis.choices[$0], language) }
    let absent = orAbsent ? [new.rules.text.words.canonical(.absent)] : []
    return (texts + absent).joined(separator: ", ")
  }

  /// The title of a column of the newer table, or what it reads.
  private func title(_ index: Int) -> String {
    if index < new.table.titles.count, !new.table.titles[index].isEmpty {
      return new.table.titles[index]
    }
    guard index < new.table.inputs.count else { return "" }
    return new.rules.text.text(new.table.inputs[index], new.scope)
  }

  /// A change as a sentence.
  func sentence(_ change: Change) -> Phrase {
    let inputs = change.inputs.map { input in
      Messages.tableInput(input.title, input.cell, isCount: input.isCount)
    }
    return Messages.outcome(inputs, change.outcome, change.before, change.after)
  }
}
