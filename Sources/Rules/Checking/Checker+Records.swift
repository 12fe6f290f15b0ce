extension Checker {
  // MARK: Header

  mutating func checkHeader(_ declaration: Declaration, isFirst: Bool) {
    ruleset.name = declaration.name?.text ?? ""
    var seen: Set<Keyword> = []
    for clause in declaration.clauses {
      let keyword: Keyword
      switch clause.body {
      case .authority(let text):
        keyword = .authority
        ruleset.header.authority = text.text
      case .service(let text):
        keyword = .service
        ruleset.header.service = text.text
      case .contact(let text):
        keyword = .contact
        ruleset.header.contact = text.text
      case .purpose(let text):
        keyword = .purpose
        ruleset.header.purpose = text.text
      case .legalBasis(let text):
        keyword = .legalBasis
        ruleset.header.legalBasis = text.text
      case .currency(let text):
        keyword = .currency
        ruleset.currency = text.text
      case .version(let version, let day):
        keyword = .version
        ruleset.version = version
        ruleset.versionDay = day
      case .document(let name, let title):
        if ruleset.documents.contains(where: { $0.name == name.text }) {
          report(.duplicateName(name.text), at: name.span)
        }
        ruleset.documents.append((name.text, title.text))
        continue
      case .unit(let name, let label):
        if ruleset.units.contains(where: { $0.name == name.text }) {
          report(.duplicateName(name.text), at: name.span)
        }
        ruleset.units.append((name.text, label.text))
        continue
      default: continue
      }
      if !seen.insert(keyword).inserted { report(.duplicateClause(keyword), at: clause.span) }
    }
    // A line that could not be read may have been the version.
    let isRead = !hasUnreadable(declaration) && isFirst
    if declaration.name != nil, ruleset.version.isEmpty, isRead {
      report(.clauseMissing(.version, of: .ruleset), at: declaration.keyword)
    }
    let missing = [Keyword.authority, .service, .contact, .purpose, .legalBasis]
      .filter { !seen.contains($0) }
    if !missing.isEmpty, isRead { report(.headerItemMissing(missing), at: declaration.keyword) }
  }

  /// One header, at the top, and no second one.
  mutating func checkHeaderPresence(_ declarations: [(Declaration, Provenance)]) {
    var first = true
    for (declaration, _) in declarations where declaration.kind == .ruleset {
      if !first {
        report(.duplicateName(words.canonical(.ruleset)), at: declaration.keyword)
      }
      first = false
    }
    let known = ruleset.documents.map { $0.name }
    let documents = Set(known)
    for (declaration, _) in declarations {
      for clause in declaration.clauses {
        guard case .source(let citation) = clause.body, let document = citation.document
        else { continue }
        if documents.contains(document.text) { continue }
        // A call has few documents: where none resembles, the one meant is one of them.
        let near = nearest(document.text, known)
        reportUnknown(
          document, .document, among: known,
          meant: near.isEmpty && known.count <= 5 ? known : near)
      }
    }
  }

  // MARK: Records

  /// Declares the application and the records; false where there is no application.
  mutating func declareRecords(_ declarations: [(Declaration, Provenance)]) -> Bool {
    let applications = declarations.filter { $0.0.kind == .application }
    for (extra, _) in applications.dropFirst() {
      report(
        .severalApplications, at: extra.keyword,
        related: [RelatedPlace(span: applications[0].0.keyword, note: .firstDeclaredHere)])
    }
    let records = declarations.filter { $0.0.kind == .record }
    let ordered = applications.prefix(1) + records
    guard !applications.isEmpty else {
      let place = declarations.first?.0.keyword ?? .none
      // A file that could not be read to its records says so already.
      // A file without anything lacks its first line before all else.
      if !hasSyntaxErrors {
        report(declarations.isEmpty ? .missingHeader : .applicationMissing, at: place)
      }
      return false
    }
    declareRecordNames(ordered)
    for (index, (declaration, _)) in ordered.enumerated() where index < ruleset.records.count {
      declareFields(declaration, record: index)
    }
    linkRecords(ordered.map { $0.0 })
    for (index, (declaration, _)) in ordered.enumerated() where index < ruleset.records.count {
      linkKeys(declaration, record: index)
    }
    if let application = applications.first { checkIdentifier(application.0) }
    return true
  }

  private mutating func declareRecordNames(_ ordered: ArraySlice<(Declaration, Provenance)>) {
    for (declaration, provenance) in ordered {
      let name = declaration.name
      if let name {
        if let known = recordNames[name.text] {
          report(
            .duplicateName(name.text), at: name.span,
            related: [
              RelatedPlace(
                span: ruleset.records[known].provenance.span, note: .firstDeclaredHere)
            ])
        } else {
          recordNames[name.text] = ruleset.records.count
          globals[name.text] = .record(ruleset.records.count)
          declaredNames.append((name, .record))
        }
      }
      ruleset.records.append(
        CheckedRecord(
          name: name?.text ?? "", label: declaration.label?.text, parent: nil, depth: 0,
          columns: [], provenance: provenance))
      members.append([:])
    }
  }

  private mutating func declareFields(_ declaration: Declaration, record: Int) {
    for clause in declaration.clauses {
      guard case .field(let field) = clause.body else { continue }
      var column = Column(
        name: field.name.text, label: field.label?.text, type: columnType(field.type),
        role: .fact, span: field.name.span)
      if case .checkbox = field.type.kind { column.isCheckbox = true }
      applyAttributes(field, &column, record)
      // Half a line says too little of what the field can be.
      if isUnread(field.name.span) { column.type = .unknown }
      applyDefaultDecimals(field, &column)
      let isRecord = record == 0 && recordNames[field.name.text] != nil
      if let known = members[record][field.name.text] {
        report(
          .duplicateName(field.name.text), at: field.name.span,
          related: [
            RelatedPlace(
              span: ruleset.records[record].columns[known].span, note: .firstDeclaredHere)
          ])
        continue
      } else if isRecord {
        // Its bare name would mean the record wherever a rule says it.
        report(.duplicateName(field.name.text), at: field.name.span)
        continue
      }
      members[record][field.name.text] = ruleset.records[record].columns.count
      ruleset.records[record].columns.append(column)
      declaredNames.append((field.name, .field))
    }
  }

  mutating func columnType(_ type: TypeSyntax) -> ValueType {
    switch type.kind {
    case .text: return .text
    case .truth, .checkbox: return .truth
    case .integer: return .number(NumberType(.plain(unit: nil), decimals: 0))
    case .number(let unit):
      if let unit {
        checkUnit(unit)
        // Of what unit the field is cannot be told: its line says so.
        guard ruleset.units.contains(where: { $0.name == unit.text }) else { return .unknown }
      }
      return .number(NumberType(.plain(unit: unit?.text), decimals: nil))
    case .amount(let basis): return .number(NumberType(.amount(basis), decimals: 2))
    case .rate: return .number(NumberType(.rate, decimals: nil))
    case .date: return .date
    case .choice(let texts): return distinct(texts).map { .choice(choiceDomain($0)) } ?? .unknown
    case .choices(let texts): return distinct(texts).map { .choices(choiceDomain($0)) } ?? .unknown
    case .list(let name):
      guard let record = recordNames[name.text], record != 0 else {
        let known = ruleset.records.dropFirst().map { $0.name }
        reportUnknown(name, .record, among: known)
        hasUnknownList = true
        return .unknown
      }
      return .list(record)
    case .unreadable: return .unknown
    }
  }

  /// How many texts a field may choose from: a set of them is held in a fixed number of bits.
  static let choiceLimit = 120

  /// The texts of a choice, each once; nil, with a message, where there are too many.
  private mutating func distinct(_ texts: [StringLiteral]) -> [String]? {
    guard texts.count <= Self.choiceLimit else {
      report(
        .tooManyDeclarations(limit: Self.choiceLimit), at: texts[Self.choiceLimit].span)
      return nil
    }
    var seen: Set<[UInt8]> = []
    for text in texts where !seen.insert(foldedKey(text.text)).inserted {
      report(.duplicateName(text.text), at: text.span)
    }
    return texts.map { $0.text }
  }

  mutating func checkUnit(_ unit: Name) {
    let known = ruleset.units.map { $0.name }
    guard !known.contains(unit.text) else { return }
    let isCurrency = ["euro", "euros", "eur"].contains { foldedName($0) == foldedName(unit.text) }
    let isRate = ["pourcent", "pourcents", "percent"].contains {
      foldedName($0) == foldedName(unit.text)
    }
    let suggestions =
      isCurrency ? [ruleset.currency] : isRate ? ["%"] : nearest(unit.text, known)
    report(
      .unknownUnit(unit.text, known: known, suggestions: suggestions), at: unit.span,
      fixes: suggestions.prefix(1).map { .replace(unit.span, with: $0, .review) })
  }

  private mutating func applyAttributes(
    _ field: FieldSyntax, _ column: inout Column, _ record: Int
  ) {
    let isOptional = field.attributes.contains { attribute in
      if case .optional = attribute.kind { return true }
      return false
    }
    for attribute in field.attributes {
      switch attribute.kind {
      // What tells applications apart cannot be absent.
      case .identifier where isOptional:
        refuse(attribute, column)
        if record == 0 { ruleset.records[0].identifier = ruleset.records[0].columns.count }
      case .identifier:
        if record == 0 { setIdentifier(attribute, column) } else { refuse(attribute, column) }
      // Blank means no there: nothing is ever absent.
      case .optional where column.isCheckbox:
        report(
          .attributeNotApplicable(source.text(attribute.span), .checkbox), at: attribute.span)
      case .optional: column.isOptional = true
      case .personal: column.isPersonal = true
      case .changeable:
        // What may be varied is one value: a list is varied by the fields of its records.
        if case .list = column.type { refuse(attribute, column) }
        column.isChangeable = true
      case .key:
        // What the field is called in the record of the list is known once all records are.
        if case .list = column.type { continue }
        if column.type != .unknown { refuse(attribute, column) }
      case .columns(let names): column.columnNames = names.map { $0.text }
      case .providedBy(let who): column.providedBy = who.text
      case .decimals(let count):
        if column.type == .unknown {
          continue
        } else if case .number(var type) = column.type, type.decimals != 0 || count == 0,
          count <= Number.largestScale / 2
        {
          type.decimals = type.quantity == .rate ? count + 2 : count
          column.type = .number(type)
        } else {
          refuse(attribute, column)
        }
      case .bound(let bound): applyBound(bound, attribute, &column)
      }
    }
  }

  private mutating func setIdentifier(_ attribute: AttributeSyntax, _ column: Column) {
    switch column.type {
    case .text, .unknown: break
    case .number(let type) where type.decimals == 0 && type.quantity == .plain(unit: nil): break
    default: return refuse(attribute, column)
    }
    if ruleset.records[0].identifier != nil {
      report(.severalIdentifiers, at: attribute.span)
    } else {
      ruleset.records[0].identifier = ruleset.records[0].columns.count
    }
  }

  private mutating func refuse(_ attribute: AttributeSyntax, _ column: Column) {
    report(
      .attributeNotApplicable(source.text(attribute.span), word(column.type)),
      at: attribute.span)
  }

  private mutating func applyBound(
    _ bound: BoundSyntax, _ attribute: AttributeSyntax, _ column: inout Column
  ) {
    let elementType: ValueType
    switch column.type {
    case .number, .date: elementType = column.type
    case .list: elementType = .number(NumberType(.plain(unit: nil), decimals: 0))
    case .unknown: return
    case .text, .truth, .choice, .choices, .record, .duration:
      return refuse(attribute, column)
    }
    guard let interval = interval(bound, like: elementType) else { return }
    column.bounds = column.bounds.intersection(interval)
    var step: Number? = elementType == .date ? .one : nil
    if case .number(let type) = elementType {
      step = type.decimals.flatMap { Number(mantissa: 1, scale: $0) }
    }
    if column.bounds.isEmpty(step: step) { report(.badBound, at: attribute.span) }
    if case .number(var type) = column.type {
      type.range = type.range.intersection(interval)
      column.type = .number(type)
    }
  }

  /// Amounts without a bound are at least zero only where the ruleset says so: nothing is assumed.
  private func applyDefaultDecimals(_ field: FieldSyntax, _ column: inout Column) {
    if case .list = column.type, column.bounds.lower == nil {
      column.bounds = column.bounds.intersection(.atLeast(.zero))
    }
  }

  /// Gives each record its parent, and refuses loops and second parents.
  private mutating func linkRecords(_ declarations: [Declaration]) {
    var selfContained: Set<Int> = []
    for parent in ruleset.records.indices {
      for column in ruleset.records[parent].columns {
        guard case .list(let child) = column.type else { continue }
        if child == parent {
          selfContained.insert(child)
          report(.recordContainsItself(ruleset.records[child].name), at: column.span)
        } else if let known = ruleset.records[child].parent, known != parent {
          report(.recordInSeveralParents(ruleset.records[child].name), at: column.span)
        } else {
          ruleset.records[child].parent = parent
        }
      }
    }
    for record in ruleset.records.indices.dropFirst() {
      var depth = 0
      var at: Int? = record
      while let current = at, current != 0, depth <= ruleset.records.count {
        depth += 1
        at = ruleset.records[current].parent
      }
      let place = declarations[record].name?.span ?? declarations[record].keyword
      let name = ruleset.records[record].name
      let isReported = recordNames[name] != record || selfContained.contains(record)
      if depth > ruleset.records.count {
        report(.recordContainsItself(ruleset.records[record].name), at: place)
        ruleset.records[record].parent = 0
        depth = 1
      } else if at == nil {
        // What could not be read may have held the list.
        if !isReported, !hasSyntaxErrors, !hasUnknownList {
          report(.recordWithoutList(name), at: place)
        }
        ruleset.records[record].parent = 0
        depth = 1
      }
      ruleset.records[record].depth = depth
    }
  }

  /// Finds the fields by which lists tell their rows apart.
  private mutating func linkKeys(_ declaration: Declaration, record: Int) {
    for clause in declaration.clauses {
      guard case .field(let field) = clause.body, let list = members[record][field.name.text],
        ruleset.records[record].columns[list].span == field.name.span,
        case .list(let child) = ruleset.records[record].columns[list].type
      else { continue }
      for attribute in field.attributes {
        guard case .key(let name) = attribute.kind else { continue }
        guard let key = members[child][name.text] else {
          reportUnknownMember(name, of: child)
          continue
        }
        usedColumns.insert(ColumnKey(record: child, column: key))
        switch ruleset.records[child].columns[key].type {
        case .text, .choice, .date, .number, .unknown:
          ruleset.records[record].columns[list].listKey = key
        case .truth, .choices, .list, .record, .duration:
          refuse(attribute, ruleset.records[child].columns[key])
        }
      }
    }
  }

  private mutating func checkIdentifier(_ application: Declaration) {
    guard ruleset.records[0].identifier == nil, !hasUnreadable(application) else { return }
    report(
      .identifierMissing(ruleset.records[0].name),
      at: application.name?.span ?? application.keyword)
  }

  /// Whether a line of a declaration could not be read whole.
  func hasUnreadable(_ declaration: Declaration) -> Bool {
    if hasSyntaxErrors {
      let first = source.line(of: declaration.span.start)
      let last = max(first, source.line(of: declaration.span.end))
      if (first...last).contains(where: { unreadLines.contains($0) }) { return true }
    }
    return declaration.clauses.contains { clause in
      if case .unreadable = clause.body { return true }
      return false
    }
  }
}
