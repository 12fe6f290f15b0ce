import Rules

extension Explainer {
  /// Every grid: its marks, who gave them, the bounds that eliminate, and the total.
  func gridsNode() -> JSONNode {
    var nodes: [JSONNode] = []
    for number in ruleset.grids.indices { nodes.append(grid(number)) }
    return ExplanationNodes.array(nodes)
  }

  /// A plain number, as marks and totals are.
  private var plain: ValueType { .number(NumberType(.plain(unit: nil), decimals: nil)) }

  private func grid(_ number: Int) -> JSONNode {
    let grid = ruleset.grids[number]
    let total = decider.total(read: number, application, &work)
    let isOut = isWithin(total, grid.eliminatory)
    if isOut {
      note(grid.name, grid.provenance)
      noteMark(nil, grid.name, grid.label, total, grid.eliminatory)
    }
    var marks: [JSONNode] = []
    for item in grid.criteria.indices { marks.append(mark(number, item)) }
    return ExplanationNodes.object(
      [
        ("name", ExplanationNodes.text(grid.name)),
        ("label", ExplanationNodes.text(grid.label)),
        ("maximum", self.number(grid.total, plain)),
        ("marks", ExplanationNodes.array(marks)),
        ("total", ExplanationNodes.object(pair(total, plain))),
        ("assessor_rule", assessorRule(grid)),
        ("eliminatory_bound", bound(grid.eliminatory)),
        ("eliminatory", ExplanationNodes.truth(isOut)),
        (
          "near_bound",
          ExplanationNodes.truth(
            !isOut && isNear(total, grid.eliminatory, Self.smallestStep(grid)))
        ),
      ] + provenance(grid.provenance))
  }

  private func bound(_ interval: Interval?) -> JSONNode {
    ExplanationNodes.text(interval.map { sentences.bound($0) })
  }

  private func isWithin(_ value: Value, _ interval: Interval?) -> Bool {
    guard let interval else { return false }
    switch value.kind {
    case .number: return interval.contains(value.number)
    case .ratio:
      // A total that is no number is beyond a bound as its sixth decimal is; no bound has as many.
      return work.ratios[value.payload].rounded(.decimals(6)).map { interval.contains($0) }
        ?? false
    case .missing, .absent, .overflow, .truth, .day, .choice, .choices, .text, .literal:
      return false
    }
  }

  /// Whether one step less would have eliminated.
  private func isNear(_ value: Value, _ interval: Interval?, _ step: Number?) -> Bool {
    guard let interval, let step else { return false }
    let number: Number?
    switch value.kind {
    case .number: number = value.number
    case .ratio: number = work.ratios[value.payload].rounded(.decimals(6))
    case .missing, .absent, .overflow, .truth, .day, .choice, .choices, .text, .literal:
      number = nil
    }
    return number?.subtracting(step).map { interval.contains($0) } ?? false
  }

  /// The least that a total moves by when one mark moves by a step; nil where no criterion has one.
  private static func smallestStep(_ grid: CheckedGrid) -> Number? {
    grid.criteria.compactMap { criterion in
      criterion.step.flatMap { $0.multiplied(by: criterion.coefficient) }
    }.filter { !$0.isZero }.min()
  }

  private func mark(_ grid: Int, _ item: Int) -> JSONNode {
    let declared = ruleset.grids[grid]
    let criterion = declared.criteria[item]
    let cell = result.plan.layout.records[0].cells[criterion.column]
    let value = work.number(application, cell)
    let isOut = isWithin(value, criterion.eliminatory)
    if isOut {
      note(declared.name, declared.provenance)
      noteMark(criterion.name, declared.name, criterion.label, value, criterion.eliminatory)
    } else if !value.isNumeric {
      note(declared.name, declared.provenance)
      noteMark(criterion.name, declared.name, criterion.label, value, nil)
    }
    let isFlagged = work.store.spreads.contains {
      $0.application == application && $0.column == criterion.column
    }
    return ExplanationNodes.object(
      [
        ("criterion", ExplanationNodes.text(criterion.name)),
        ("label", ExplanationNodes.text(criterion.label)),
        (
          "given_by",
          ExplanationNodes.text(criterion.computed >= 0 ? "rule" : "assessors")
        ),
      ] + pair(value, plain) + [
        ("maximum", self.number(criterion.maximum, plain)),
        ("coefficient", self.number(criterion.coefficient, plain)),
        ("step", criterion.step.map { self.number($0, plain) } ?? ExplanationNodes.null),
        ("eliminatory_bound", bound(criterion.eliminatory)),
        ("eliminatory", ExplanationNodes.truth(isOut)),
        (
          "near_bound",
          ExplanationNodes.truth(!isOut && isNear(value, criterion.eliminatory, criterion.step))
        ),
        ("spread_flagged", ExplanationNodes.truth(isFlagged)),
        ("rule", computed(grid, item)),
        (
          "across",
          ExplanationNodes.truth(across.holds(evaluator.program.computedMarks[grid][item]))
        ),
        ("together", together(grid, criterion)),
      ] + place(grid, criterion, isGiven: value.isNumeric) + [
        ("assessors", assessors(grid, criterion))
      ])
  }

  /// How a rule computed a mark; null for a mark that assessors gave.
  private func computed(_ grid: Int, _ item: Int) -> JSONNode {
    let code = evaluator.program.computedMarks[grid][item]
    guard code >= 0 else { return ExplanationNodes.null }
    work.rows[0] = application
    let trace = trace(code)
    let declared = ruleset.grids[grid]
    noteConstants(of: declared.name, declared.label, declared.provenance, trace)
    return operand(0, in: trace)
  }

  private func assessors(_ grid: Int, _ criterion: CheckedCriterion) -> JSONNode {
    ExplanationNodes.array(
      marks(criterion.column).map { mark in
        ExplanationNodes.object(
          [
            ("assessor", JSONNode(.string(mark.assessor))),
            ("role", role(mark)),
            ("mark", mark.mark.map { number($0, plain) } ?? ExplanationNodes.null),
            ("text", ExplanationNodes.text(mark.mark.map { numberText($0, texts.language) })),
            ("recused", ExplanationNodes.truth(mark.isRecused)),
            ("justification", JSONNode(.string(mark.justification))),
          ] + place(of: mark, grid, criterion))
      })
  }

  private func marks(_ column: Int) -> [AssessorMark] {
    work.store.assessorMarks.filter { $0.application == application && $0.column == column }
  }

  /// Where an assessor's mark was read: in a file of marks, or with the application.
  private func place(
    of mark: AssessorMark, _ grid: Int, _ criterion: CheckedCriterion
  ) -> [(StaticString, JSONNode)] {
    let name = key(grid, criterion)
    // No row says a mark that is only waited for.
    if mark.isImplied { return place(grid, criterion, isGiven: false) }
    guard let (file, row) = mark.source else {
      let assessor = String(decoding: mark.assessor, as: UTF8.self)
      let row = work.store.sourceRow(of: application)
      return place(work.store.file, row, assessor.isEmpty ? name : name + "." + assessor)
    }
    return place(file, row, columnTitle?(file, 0, criterion.column) ?? name)
  }

  /// Where a mark was read that no assessor signs; nulls for one that a rule or assessors made.
  private func place(
    _ grid: Int, _ criterion: CheckedCriterion, isGiven: Bool
  ) -> [(StaticString, JSONNode)] {
    guard isGiven, criterion.computed < 0, marks(criterion.column).isEmpty else {
      return [
        ("file", ExplanationNodes.null), ("row", ExplanationNodes.null),
        ("column", ExplanationNodes.null),
      ]
    }
    let title = columnTitle?(work.store.file, 0, criterion.column)
    return place(
      work.store.file, work.store.sourceRow(of: application), title ?? key(grid, criterion))
  }

  /// The key of a mark in JSON: `projet.pédagogie`.
  private func key(_ grid: Int, _ criterion: CheckedCriterion) -> String {
    ruleset.grids[grid].name + "." + criterion.name
  }

  private func place(_ file: Int, _ row: Int, _ column: String) -> [(StaticString, JSONNode)] {
    let name = result.inputs.indices.contains(file) ? result.inputs[file].name : nil
    return [
      ("file", ExplanationNodes.text(name)), ("row", ExplanationNodes.integer(row)),
      ("column", ExplanationNodes.text(column)),
    ]
  }

  private func noteMark(
    _ criterion: String?, _ grid: String, _ label: String?, _ value: Value, _ limit: Interval?
  ) {
    changes.append(
      ExplanationNodes.object(
        [
          ("kind", ExplanationNodes.text(value.isNumeric ? "mark" : "missing")),
          ("rule", ExplanationNodes.text(criterion ?? grid)),
          ("label", ExplanationNodes.text(label)),
          ("at", ExplanationNodes.null),
          ("of", ExplanationNodes.null),
        ] + pair(value, plain) + [("eliminatory_bound", bound(limit))]))
  }
}
