/// What a declaration of any kind may lack, or say twice.
extension Checker {
  /// Reports the clauses that stand twice, the texts that are empty and the declarations that say
  /// nothing.
  mutating func checkCompleteness(_ declarations: [(Declaration, Provenance)]) {
    for (declaration, _) in declarations {
      reportRepeats(declaration)
      reportRepeatedAttributes(declaration)
      reportEmptyTexts(declaration)
      guard !hasUnreadable(declaration) else { continue }
      switch declaration.kind {
      case .choice: checkChoiceIsReasoned(declaration)
      case .property: checkPropertySays(declaration)
      case .grid: checkGridIsWhole(declaration)
      case .ranking: checkKeysStart(declaration)
      case .parameter: checkOneValue(declaration)
      case .ruleset, .application, .record, .reference, .value, .callValue, .table, .condition,
        .amount, .shares, .payments, .priority, .vote, .selection, .model, .example, .consistency,
        .note:
        continue
      }
    }
  }

  // MARK: Twice

  /// Clauses of which one is enough, and which are read without another look.
  private mutating func reportRepeats(_ declaration: Declaration) {
    var seen: Set<Keyword> = []
    for clause in declaration.clauses {
      guard let keyword = Self.single(clause, declaration.kind) else { continue }
      reportRepeat(keyword, &seen, at: clause.span)
    }
  }

  private mutating func reportRepeatedAttributes(_ declaration: Declaration) {
    for clause in declaration.clauses {
      guard case .field(let field) = clause.body else { continue }
      var seen: Set<Keyword> = []
      for attribute in field.attributes {
        guard let word = Parser.word(attribute) else { continue }
        reportRepeat(word, &seen, at: attribute.span)
      }
    }
  }

  /// The word of a clause that a declaration has at most once; nil for those that may be repeated
  /// and for those whose own check says it.
  private static func single(_ clause: Clause, _ kind: DeclarationKind) -> Keyword? {
    switch clause.body {
    case .isInternal: .isInternal
    case .letter: .letterBrief
    case .illustrative: .illustrative
    case .rowsSummed: .rowsSummed
    case .points: .worth
    case .file: .file
    case .key: .key
    case .onDate: .onDate
    case .dated(from: nil, _): .initially
    case .members: .members
    case .voteRule: .voteRule
    case .quorum: .quorum
    case .abstention: .abstention
    case .absence: .absence
    case .silence: .silence
    case .decidedBy: .decidedBy
    case .otherwise: kind == .consistency ? .otherwise : nil
    case .operation(.rounded): kind == .amount ? nil : .rounded
    default: nil
    }
  }

  // MARK: Empty

  /// Reports texts that print with a decision and hold nothing.
  private mutating func reportEmptyTexts(_ declaration: Declaration) {
    if let label = declaration.label { requireText(label) }
    for clause in declaration.clauses {
      switch clause.body {
      case .authority(let text), .service(let text), .contact(let text), .purpose(let text),
        .legalBasis(let text), .currency(let text), .document(_, let text), .illustrative(let text),
        .otherwise(let text), .unknownRequest(let text), .file(let text), .silence(let text),
        .decidedBy(let text, _):
        requireText(text)
      case .source(let citation): requireText(citation.text)
      default: continue
      }
    }
  }

  private mutating func requireText(_ literal: StringLiteral) {
    guard literal.text.utf8.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) else { return }
    report(.expected(.text, found: nil), at: literal.span)
  }

  // MARK: Missing

  /// A choice records what the call does not say; without it there is nothing to choose.
  private mutating func checkChoiceIsReasoned(_ declaration: Declaration) {
    let isSaid = declaration.clauses.contains { clause in
      if case .silence = clause.body { return true }
      return false
    }
    if !isSaid { report(.clauseMissing(.silence, of: .choice), at: declaration.keyword) }
  }

  private mutating func checkPropertySays(_ declaration: Declaration) {
    if declaration.clauses.isEmpty {
      report(.clauseMissing(.always, of: .property), at: declaration.keyword)
    }
  }

  private mutating func checkGridIsWhole(_ declaration: Declaration) {
    let hasRows = declaration.clauses.contains { clause in
      switch clause.body {
      case .row: true
      // Titles that do not serve are said to be wrong first.
      case .header(let row): !row.cells.contains { Self.columnWord($0) == .maximum }
      default: false
      }
    }
    if !hasRows { report(.tableWithoutRows, at: declaration.keyword) }
    let isShared = declaration.clauses.contains { clause in
      if case .assessors = clause.body { return true }
      return false
    }
    for clause in declaration.clauses where !isShared {
      // One mark a criterion has nothing to differ from.
      if case .spread = clause.body {
        report(.clauseWithout(.spread, needs: .assessors), at: clause.span)
      }
    }
  }

  /// The first key of a ranking says that it is the first: a line lost at the top would otherwise
  /// leave an order that nobody decided.
  private mutating func checkKeysStart(_ declaration: Declaration) {
    var hasKeys = false
    for clause in declaration.clauses {
      guard case .keys(let isFirst, _) = clause.body else { continue }
      if isFirst, hasKeys {
        report(.duplicateClause(.first), at: clause.span)
      } else if !isFirst, !hasKeys {
        report(.clauseMissing(.first, of: .ranking), at: clause.span)
      }
      hasKeys = true
    }
  }

  /// A parameter is one value, or values that start on days, and not both.
  private mutating func checkOneValue(_ declaration: Declaration) {
    guard case .value = declaration.head else { return }
    for clause in declaration.clauses {
      switch clause.body {
      case .onDate, .dated:
        report(.unexpectedText(source.text(clause.span)), at: clause.span)
        return
      default: continue
      }
    }
  }
}
