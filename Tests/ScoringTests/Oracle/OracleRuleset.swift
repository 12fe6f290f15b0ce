import Rules

/// A syntax tree with its declarations by name: all that the second evaluator knows of a ruleset.
struct OracleRuleset {
  let declarations: [Declaration]
  /// The fields of the application and of each record, by the record's name.
  var fields: [String: [FieldSyntax]] = [:]
  /// The record that holds each record's lists.
  var parents: [String: String] = [:]
  var application = ""
  var identifier = ""
  /// What may be read by a single name, or by `record.name`.
  var named: [String: Declaration] = [:]
  /// The columns of each reference list, the key first.
  var references: [String: [(name: String, type: TypeSyntax.Kind)]] = [:]
  /// The rows of shares and payments, by the name of each.
  var shares: [String: (declaration: Declaration, row: Int)] = [:]

  init(_ syntax: RulesetSyntax) {
    declarations = syntax.items.compactMap {
      if case .declaration(let declaration) = $0 { return declaration }
      return nil
    }
    for declaration in declarations { index(declaration) }
    for (record, members) in fields {
      for field in members {
        if case .list(let inner) = field.type.kind { parents[inner.text] = record }
      }
    }
  }

  private mutating func index(_ declaration: Declaration) {
    guard let name = declaration.name?.text else { return }
    switch declaration.kind {
    case .application, .record:
      fields[name] = declaration.clauses.compactMap {
        if case .field(let field) = $0.body { return field }
        return nil
      }
      guard declaration.kind == .application else { return }
      application = name
      for field in fields[name] ?? [] {
        let isIdentifier = field.attributes.contains {
          if case .identifier = $0.kind { return true }
          return false
        }
        if isIdentifier { identifier = field.name.text }
      }
    case .parameter, .value, .callValue, .table, .amount, .priority, .grid, .vote:
      named[(declaration.owner.map { $0.text + "." } ?? "") + name] = declaration
    case .shares, .payments:
      for (number, row) in declaration.rows.enumerated() {
        if case .name(let share) = declaration.cell(row, .name)?.kind {
          shares[share.text] = (declaration, number)
        }
      }
    case .reference:
      references[name] = declaration.clauses.compactMap {
        switch $0.body {
        case .key(let column, let type), .column(let column, let type):
          return (column.text, type.kind)
        default: return nil
        }
      }
    case .ruleset, .condition, .choice, .ranking, .selection, .model, .example,
      .property, .consistency, .note:
      break
    }
  }

  func all(_ kind: DeclarationKind) -> [Declaration] { declarations.filter { $0.kind == kind } }
}

extension Declaration {
  /// The rows, without the heading.
  var rows: [RowSyntax] {
    clauses.compactMap {
      if case .row(let row) = $0.body { return row }
      return nil
    }
  }

  /// The cell of a row under a heading word; nil where the heading lacks it or it is empty.
  func cell(_ row: RowSyntax, _ word: ColumnWord) -> CellSyntax? {
    for clause in clauses {
      guard case .header(let header) = clause.body else { continue }
      for (number, title) in header.cells.enumerated() where number < row.cells.count {
        guard case .column(word) = title.kind else { continue }
        if case .empty = row.cells[number].kind { return nil }
        return row.cells[number]
      }
    }
    return nil
  }

  /// The expression of a row's cell under a heading word.
  func expression(_ row: RowSyntax, _ word: ColumnWord) -> Expression? {
    if case .value(let value) = cell(row, word)?.kind { return value }
    return nil
  }

  /// The first rounding that stands as a clause.
  var rounding: RoundingClause? {
    for clause in clauses {
      if case .operation(.rounded(let rounding)) = clause.body { return rounding }
    }
    return nil
  }

  var isInternal: Bool {
    clauses.contains {
      if case .isInternal = $0.body { return true }
      return false
    }
  }

  /// The first expression that a clause of one sort holds.
  func first(_ pick: (Clause.Body) -> Expression?) -> Expression? {
    for clause in clauses {
      if let found = pick(clause.body) { return found }
    }
    return nil
  }
}
