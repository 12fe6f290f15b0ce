import Rules

/// What the ruleset says is always true of the facts.
extension Decider {
  /// Notes each consistency that the application at hand breaks, on the rows that break it.
  func checkConsistencies(_ work: inout Workspace, _ problems: inout [FactProblem]) {
    var recorder = NoRecorder()
    for number in evaluator.program.consistencies.indices {
      work.ratios.removeAll(keepingCapacity: true)
      let code = evaluator.program.consistencies[number]
      if evaluator.value(code, &work, &recorder).isFalse {
        refuse(consistency: number, code, &work, &problems)
      }
    }
  }

  private func refuse(
    consistency number: Int, _ code: Int32, _ work: inout Workspace,
    _ problems: inout [FactProblem]
  ) {
    let message = contradiction(number, &work)
    let layout = evaluator.program.layout
    for broken in ContradictionFinder(evaluator).rows(breaking: code, &work) {
      let facts = broken.facts.map { fact in
        var place = work.store.place(of: fact.row, record: fact.record, work.rows[0], layout)
        place.column = fact.column
        return place
      }
      var place = work.store.place(of: broken.row, record: broken.record, work.rows[0], layout)
      let own = broken.facts.filter { $0.row == broken.row }
      if let only = own.first, own.count == 1 { place.column = only.column }
      problems.append(
        FactProblem(.inconsistent(number, message: message, facts: facts), at: place))
    }
  }

  /// What the ruleset says of a broken consistency, with the values; empty where it says nothing.
  private func contradiction(_ number: Int, _ work: inout Workspace) -> String {
    let ruleset = evaluator.program.ruleset
    guard let template = ruleset.consistencies[number].message else { return "" }
    let codes = evaluator.program.consistencyMessages[number]
    let texts = ValueText(evaluator: evaluator, language: ruleset.language)
    var recorder = NoRecorder()
    var sentence = ""
    for (index, part) in template.parts.enumerated() {
      switch part {
      case .text(let plain): sentence += plain
      case .value(let node):
        guard index < codes.count, codes[index] >= 0 else { continue }
        let value = evaluator.value(codes[index], &work, &recorder)
        sentence += texts.text(value, ruleset.types[Int(node)], work)
      }
    }
    return sentence
  }
}

extension FactStore {
  /// The place of a row: the file and row it was read from, and the way down to it.
  func place(
    of row: RowID, record: Int, _ application: RowID, _ layout: FactLayout
  ) -> FactPlace {
    var place = FactPlace(file: file, row: sourceRow(of: application))
    place.record = record
    if let own = ownSource(of: row) { (place.file, place.row) = (own.file, own.row) }
    var (row, record) = (row, record)
    while let parent = layout.ruleset.records[record].parent {
      let owner = self.parent(row)
      for (column, declared) in layout.ruleset.records[parent].columns.enumerated()
      where declared.type == .list(record) {
        guard
          let position = self.place(of: row, in: layout.slot(parent, column).cell, of: owner)
        else { continue }
        place.path.insert(FactStep(column: column, position: position), at: 0)
        break
      }
      (row, record) = (owner, parent)
    }
    return place
  }
}
