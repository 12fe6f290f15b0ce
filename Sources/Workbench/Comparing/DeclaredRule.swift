import Rules
import Scoring

/// A declaration of a ruleset as it is compared: what it is called, and what it says.
struct DeclaredRule {
  let kind: RuleKind
  /// The record of a field or of a rule declared for each row, as the newer ruleset calls it.
  let owner: String?
  /// The name in its own ruleset.
  let name: String
  /// The name in the newer ruleset.
  let shownName: String
  let label: String?
  let provenance: Provenance
  let isInternal: Bool
  /// Its number among the declarations of its kind in the checked ruleset.
  let index: Int
  /// Works out what it says, in words: most rules are never quoted.
  let define: () -> String
  /// What it says, as text equal where the meaning is; without its name and label.
  let signature: String

  /// What pairs a rule of one ruleset with a rule of the other.
  ///
  /// There is one record of the application, whatever it is called.
  var identity: String {
    if kind == .record, index == 0 { return kind.rawValue }
    return kind.rawValue + "|" + (owner ?? "") + "|" + shownName
  }

  /// What it says, in words.
  var definition: String { define() }

  /// The name as rules read it.
  var qualifiedName: String { owner.map { $0 + "." + shownName } ?? shownName }
}

/// The declarations of one side, kind by kind.
struct DeclaredRules {
  let side: RulesetSide
  let key: NodeKey
  let text: NodeText
  private(set) var rules: [DeclaredRule] = []

  private var ruleset: CheckedRuleset { side.ruleset }

  init(_ side: RulesetSide) {
    self.side = side
    key = NodeKey(side: side)
    text = NodeText(side: side)
    addRecords()
    addParameters()
    addDerivations()
    addCallValues()
    addConditions()
    addGridsAndVotes()
    addChoices()
  }

  private mutating func add(
    _ kind: RuleKind, _ index: Int, _ name: String, _ label: String?, _ provenance: Provenance,
    _ definition: @autoclosure @escaping () -> String, _ signature: String, record: Int = 0,
    isInternal: Bool = false
  ) {
    let isColumn = Self.isColumn(kind)
    let owner = record == 0 ? nil : ruleset.records[record].name
    let shown =
      isColumn ? side.renames.column(name, of: owner) : side.renames.name(kind, name)
    rules.append(
      DeclaredRule(
        kind: kind, owner: record == 0 ? nil : side.name(ofRecord: record), name: name,
        shownName: shown, label: label, provenance: provenance, isInternal: isInternal,
        index: index, define: definition, signature: signature))
  }

  /// Whether rules of a kind are read as columns of a record.
  static func isColumn(_ kind: RuleKind) -> Bool {
    switch kind {
    case .field, .value, .table, .amount, .share, .payment, .priority, .grid, .vote: true
    case .header, .record, .reference, .parameter, .callValue, .condition, .ranking, .selection,
      .choice, .consistency, .note:
      false
    }
  }

  // MARK: Facts

  private mutating func addRecords() {
    let own = self
    for (number, record) in ruleset.records.enumerated() {
      let facts = record.columns.indices.filter { record.columns[$0].role == .fact }
      let fields = facts.map { side.name(ofColumn: $0, in: number) + " " + fieldKey($0, number) }
      add(
        .record, number, record.name, record.label, record.provenance,
        facts.map { own.side.name(ofColumn: $0, in: number) }.joined(separator: ", "),
        fields.joined(separator: ";"))
      for column in facts {
        var place = record.provenance
        place.source = nil
        place.illustrative = nil
        place.letter = .full
        let field = record.columns[column]
        place.span = field.span
        place.line = side.line(field.span)
        add(
          .field, column, field.name, field.label, place, own.fieldText(column, number),
          fieldKey(column, number), record: number)
      }
    }
    for (number, reference) in ruleset.references.enumerated() {
      let columns = ([reference.key] + reference.columns).map {
        $0.name + " " + type(of: $0) + ($0.isOptional ? " " + text.words.canonical(.optional) : "")
      }
      add(
        .reference, number, reference.name, reference.label, reference.provenance,
        reference.file + " (" + columns.joined(separator: ", ") + ")",
        reference.file + "|" + columns.joined(separator: "|"))
    }
  }

  /// Everything that is declared of a field besides its name and label.
  func fieldKey(_ column: Int, _ record: Int) -> String {
    let field = ruleset.records[record].columns[column]
    let flags = [
      field.isOptional, field.isPersonal, field.isChangeable, field.isCheckbox,
      ruleset.records[record].identifier == column,
    ]
    return [
      type(of: field), NodeKey.key(field.bounds), flags.map { $0 ? "1" : "0" }.joined(),
      field.columnNames.joined(separator: ","), field.providedBy ?? "-", listKey(field) ?? "-",
    ].joined(separator: "|")
  }

  /// The field that no two rows of a list share; nil where there is none.
  func listKey(_ field: Column) -> String? {
    guard field.listKey >= 0, case .list(let record) = field.type else { return nil }
    return side.name(ofColumn: field.listKey, in: record)
  }

  /// A field as its line says it, without its name and label.
  func fieldText(_ column: Int, _ record: Int) -> String {
    let field = ruleset.records[record].columns[column]
    let words = text.words
    var parts = [type(of: field)]
    if ruleset.records[record].identifier == column {
      parts[0] += " " + words.canonical(.identifier)
    }
    if field.isOptional { parts[0] += " " + words.canonical(.optional) }
    if field.bounds != .unbounded { parts.append(bounds(field)) }
    return parts.joined(separator: ", ")
  }

  /// What a field can be.
  func bounds(_ field: Column) -> String { text.interval(field.bounds, boundType(field)) }

  /// The type that the bounds of a field are read in: a list is bounded by a count.
  func boundType(_ field: Column) -> ValueType {
    if case .list = field.type { return .number(NumberType(.plain(unit: nil), decimals: 0)) }
    return field.type
  }

  /// The type of a column, in the words of rulesets.
  func type(of column: Column) -> String {
    let words = text.words
    switch column.type {
    case .truth: return words.canonical(column.isCheckbox ? .typeCheckbox : .typeTruth)
    case .text: return words.canonical(.typeText)
    case .date: return words.canonical(.typeDate)
    case .choice(let domain): return words.canonical(.oneOf) + " " + list(domain)
    case .choices(let domain): return words.canonical(.severalOf) + " " + list(domain)
    case .list(let record): return text.linked(.listOf, side.name(ofRecord: record))
    case .number(let number): return self.number(number)
    case .duration, .record, .unknown: return "…"
    }
  }

  private func list(_ domain: Int) -> String {
    ruleset.choiceDomains[domain].map { FactText.quoted($0, ruleset.language) }
      .joined(separator: ", ")
  }

  private func number(_ number: NumberType) -> String {
    let words = text.words
    let decimals = number.decimals.map {
      ", \($0) " + (words.spellings(.decimalPlaces).first ?? "")
    }
    // Two decimals go without saying for money.
    let cents = number.decimals == 2 ? "" : decimals ?? ""
    switch number.quantity {
    case .amount(let basis):
      switch basis {
      case .unstated: return words.canonical(.typeAmount) + cents
      case .beforeTax:
        return words.canonical(.typeAmount) + " " + words.canonical(.beforeTax) + cents
      case .withTax: return words.canonical(.typeAmount) + " " + words.canonical(.withTax) + cents
      }
    case .rate: return words.canonical(.typeRate) + (decimals ?? "")
    case .plain(let unit):
      if unit == nil, number.decimals == 0 { return words.canonical(.typeInteger) }
      let tail = unit.map { " " + words.canonical(.inUnit) + " " + $0 } ?? ""
      return words.canonical(.typeNumber) + tail + (decimals ?? "")
    }
  }

  // MARK: Parameters and values

  private mutating func addParameters() {
    let own = self
    let text = text
    for (number, parameter) in ruleset.parameters.enumerated() {
      add(
        .parameter, number, parameter.name, parameter.label, parameter.provenance,
        text.text(parameter.node, [], isOwn: true), key.key(parameter.node, [], isOwn: true))
    }
    for (number, parameter) in ruleset.datedParameters.enumerated() {
      let steps = parameter.steps.map { (from: Optional($0.from), value: $0.value) }
      let all = (parameter.initially >= 0 ? [(from: nil, value: parameter.initially)] : []) + steps
      add(
        .parameter, ruleset.parameters.count + number, parameter.name, parameter.label,
        parameter.provenance,
        all.map { own.dated($0.from, $0.value) }.joined(separator: ", "),
        "dated " + key.key(parameter.date, [0]) + " "
          + all.map { ($0.from?.isoText ?? "") + "=" + key.key($0.value, []) }
          .joined(separator: ";"))
    }
  }

  private func dated(_ from: Day?, _ value: NodeID) -> String {
    let own = text.text(value, [])
    let french = ruleset.language == .french
    guard let from else { return text.words.canonical(.initially) + (french ? " : " : ": ") + own }
    return text.interval(.atLeast(Number(Int(from.number))), .date) + (french ? " : " : ": ") + own
  }

  private mutating func addDerivations() {
    let own = self
    for (number, derivation) in ruleset.derivations.enumerated() {
      let kind: RuleKind
      switch derivation.kind {
      case .value: kind = .value
      case .amount: kind = .amount
      case .table: kind = .table
      case .share: kind = .share
      case .payment: kind = .payment
      case .priority: kind = .priority
      case .gridTotal, .vote, .dated: continue
      }
      let scope = side.scope(of: derivation.record)
      var signature = key.key(derivation.node, scope)
      if kind == .table, let table = table(derivation) { signature = tableKey(table, scope) }
      if kind == .priority, let points = points(number) {
        signature += " worth " + points.canonicalText
      }
      add(
        kind, number, derivation.name, derivation.label, derivation.provenance,
        own.definition(derivation, scope), signature, record: derivation.record,
        isInternal: derivation.isInternal)
    }
  }

  private func definition(_ derivation: Derivation, _ scope: [Int]) -> String {
    if derivation.kind == .amount {
      return AmountLines(side, derivation).lines.map { $0.text }.joined(separator: " ; ")
    }
    if let table = table(derivation) { return tableRows(table, scope).joined(separator: "\n") }
    return text.text(derivation.node, scope)
  }

  /// The points of a priority, by the number of its derivation.
  func points(_ derivation: Int) -> Number? {
    ruleset.priorities.first { $0.derivation == derivation }?.points
  }

  /// The table behind a derivation.
  func table(_ derivation: Derivation) -> CheckedTable? {
    guard derivation.node >= 0 else { return nil }
    let node = ruleset.nodes[Int(derivation.node)]
    return node.operation == .table ? ruleset.tables[Int(node.a)] : nil
  }

  func tableKey(_ table: CheckedTable, _ scope: [Int]) -> String {
    let inputs = table.inputs.map { key.key($0, scope) }.joined(separator: ",")
    return inputs + (table.isSummed ? " summed " : " ")
      + table.rows.map { rowKey(table, $0, scope) }.joined(separator: ";")
  }

  func rowKey(_ table: CheckedTable, _ row: CheckedRow, _ scope: [Int]) -> String {
    let cells = zip(table.inputs, row.tests).map { testKey($1, ruleset.types[Int($0)]) }
    return cells.joined(separator: "&") + "→" + key.key(row.outcome, scope)
  }

  private func testKey(_ test: CellTest, _ type: ValueType) -> String {
    var members = test.members.map { "\($0)" }
    if case .choice(let domain) = type {
      members = test.members.map { NodeKey.key(ruleset.choiceDomains[domain][$0]) }.sorted()
    }
    return (test.anything ? "*" : "") + (test.absent ? "0" : "")
      + test.ranges.map(NodeKey.key).joined(separator: ",") + members.joined(separator: ",")
  }

  /// The rows of a table as they are written.
  func tableRows(_ table: CheckedTable, _ scope: [Int]) -> [String] {
    table.rows.map { row in
      let cells = zip(table.inputs, row.tests).map { input, test in
        text.cell(test.region, ruleset.types[Int(input)])
      }
      return "| " + (cells + [text.text(row.outcome, scope)]).joined(separator: " | ") + " |"
    }
  }

  // MARK: Rules

  private mutating func addCallValues() {
    let own = self
    for (number, value) in ruleset.callValues.enumerated() {
      add(
        .callValue, number, value.name, value.label, value.provenance,
        own.callValueText(value),
        callValueKey(value), isInternal: value.isInternal)
    }
  }

  private func callValueKey(_ value: CheckedCallValue) -> String {
    [
      "\(value.aggregate)", key.key(value.element, [0]), key.key(value.filter, [0]),
      key.key(value.group, [0]), value.rounding.map(NodeKey.key) ?? "-",
    ].joined(separator: " ")
  }

  private func callValueText(_ value: CheckedCallValue) -> String {
    let words = text.words
    let keyword: Keyword =
      switch value.aggregate {
      case .sum: .sumOf
      case .count: .countOf
      case .mean: .meanOf
      case .minimum: .minimumOf
      case .maximum: .maximumOf
      }
    var head = words.canonical(.applications)
    if value.element >= 0 { head += "." + text.text(value.element, [0], .primary) }
    var result = text.linked(keyword, head)
    if value.filter >= 0 {
      result += " " + words.canonical(.whereWord) + " " + text.text(value.filter, [0])
    }
    if let rounding = value.rounding {
      result += " " + words.canonical(.rounded) + " " + text.target(rounding.target, value.type)
    }
    if value.group >= 0 {
      result += " " + words.canonical(.perGroup) + " " + text.text(value.group, [0])
    }
    return result
  }

  private mutating func addConditions() {
    let text = text
    for (number, condition) in ruleset.conditions.enumerated() {
      let own = ConditionText(side, condition)
      add(
        .condition, number, condition.name, condition.label, condition.provenance,
        own.requirement, own.signature)
    }
    for (number, consistency) in ruleset.consistencies.enumerated() {
      add(
        .consistency, number, consistency.name, consistency.label, consistency.provenance,
        text.text(consistency.node, [0]),
        key.key(consistency.node, [0]) + key.key(consistency.message, [0]))
    }
  }

  private mutating func addGridsAndVotes() {
    for (number, grid) in ruleset.grids.enumerated() {
      let own = GridText(side, grid)
      add(
        .grid, number, grid.name, grid.label, grid.provenance,
        own.criteria.map { $0.text }.joined(separator: "\n"), own.signature)
    }
    for (number, vote) in ruleset.votes.enumerated() {
      let own = VoteText(side, vote)
      add(
        .vote, number, vote.name, vote.label, vote.provenance,
        own.parts.map { $0.text }.joined(separator: ", "),
        own.parts.map { $0.key }.joined(separator: "|"))
    }
  }

  private mutating func addChoices() {
    for (number, choice) in ruleset.choices.enumerated() {
      let signature = [
        choice.silence ?? "-", choice.decidedBy ?? "-", choice.decidedOn?.isoText ?? "-",
        choice.acknowledged.map { $0.code + ($0.on ?? "") }.sorted().joined(separator: ","),
      ]
      add(
        .choice, number, choice.name, choice.label, choice.provenance, choice.silence ?? "",
        signature.joined(separator: "|"))
    }
  }
}

extension CellTest {
  /// The cell as a set of values.
  var region: Region.Cell {
    if anything { return .any }
    if !members.isEmpty { return .members(members, orAbsent: absent) }
    if ranges.isEmpty, absent { return .absent }
    return .intervals(ranges, orAbsent: absent)
  }
}
