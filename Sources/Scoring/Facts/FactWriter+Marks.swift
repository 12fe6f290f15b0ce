import Rules

extension FactWriter {
  /// Notes the mark that an assessor gave to an application, checked like any mark.
  ///
  /// `finishMarks` puts the assessors' marks together once all are known.
  package mutating func addAssessorMark(_ mark: AssessorMark) {
    if let value = mark.mark, !mark.isRecused,
      let problem = markProblem(layout.limits[mark.column], value)
    {
      report(problem, mark.column)
      return
    }
    if let value = mark.mark {
      let slot = layout.slotStarts[0] &+ mark.column
      longSums[slot] = longSums[slot].adding(value) ?? longSums[slot]
    }
    store.assessorMarks.append(mark)
  }

  /// Finds an application by its identifier, as written or but for case where no other has it.
  package func application(_ identifier: [UInt8]) -> RowID? {
    guard let column = layout.ruleset.records.first?.identifier else { return nil }
    let cell = layout.records[0].cells[column]
    let wanted = normalizedNFC(identifier)
    return store.applications.first { store.text(store.bits($0, cell)).elementsEqual(wanted) }
  }

  /// Puts together the marks of the assessors who are not recused, as each grid says.
  package mutating func finishMarks() {
    let marks = store.assessorMarks
    // Marks may come from the application and from files: what is done is done anew.
    store.spreads.removeAll()
    store.pendingMarks.removeAll()
    if marks.isEmpty { return }
    let order = marks.indices.map { $0 }.stablySorted { left, right in
      let (one, other) = (marks[left], marks[right])
      if one.application != other.application { return one.application < other.application }
      if one.column != other.column { return one.column < other.column }
      return left < right
    }
    var start = 0
    while start < order.count {
      var end = start
      let first = marks[order[start]]
      while end < order.count, marks[order[end]].application == first.application,
        marks[order[end]].column == first.column
      {
        end += 1
      }
      combine(order[start..<end].map { marks[$0] })
      start = end
    }
    frames.removeAll(keepingCapacity: true)
  }

  /// Adds a mark still to be given for each criterion that an assessor left out, without a row.
  ///
  /// An assessor is waited for on a criterion of an application where others marked it, where the
  /// assessor marked another criterion of the same grid, and where `criteria` says that the
  /// assessor marks that one at all: by the assessor's key, the columns of marks given anywhere in the call. One
  /// who is recused from a criterion of the grid is not waited for on the others.
  package mutating func awaitMarks(_ criteria: [[UInt8]: Set<Int>]) {
    // Those of an earlier pass may have come since.
    store.assessorMarks.removeAll { $0.isImplied }
    let marks = store.assessorMarks
    let order = marks.indices.sorted { left, right in
      let (one, other) = (marks[left].application, marks[right].application)
      return one == other ? left < right : one < other
    }
    var start = 0
    while start < order.count {
      var end = start
      let application = marks[order[start]].application
      while end < order.count, marks[order[end]].application == application { end += 1 }
      let own = order[start..<end].map { marks[$0] }
      for grid in layout.ruleset.grids { awaitMarks(criteria, application, own, grid) }
      start = end
    }
  }

  private mutating func awaitMarks(
    _ criteria: [[UInt8]: Set<Int>], _ application: RowID, _ marks: [AssessorMark],
    _ grid: CheckedGrid
  ) {
    let columns = Set(grid.criteria.map { $0.column })
    let own = marks.filter { columns.contains($0.column) }
    let marked = Set(own.map { $0.column }).sorted()
    var assessors: [AssessorMark] = []
    for mark in own where !mark.assessor.isEmpty {
      if assessors.contains(where: { $0.assessorKey == mark.assessorKey }) { continue }
      assessors.append(mark)
    }
    for assessor in assessors {
      let theirs = own.filter { $0.assessorKey == assessor.assessorKey }
      if theirs.contains(where: { $0.isRecused }) { continue }
      for column in marked where criteria[assessor.assessorKey]?.contains(column) ?? false {
        if theirs.contains(where: { $0.column == column }) { continue }
        var mark = AssessorMark(
          application: application, column: column, assessor: assessor.assessor, mark: nil,
          isRecused: false, justification: [])
        mark.isImplied = true
        store.assessorMarks.append(mark)
      }
    }
  }

  private mutating func combine(_ marks: [AssessorMark]) {
    guard let first = marks.first, first.column < layout.columns(of: 0).count,
      case .mark(let number, _) = layout.columns(of: 0)[first.column].role
    else { return }
    frames = [newFrame(0, first.application)]
    for (index, mark) in marks.enumerated()
    where marks[..<index].contains(where: { $0.assessorKey == mark.assessorKey }) {
      source = mark.source
      defer { source = nil }
      report(
        .duplicateMark(assessor: String(decoding: mark.assessor, as: UTF8.self)), first.column)
      return
    }
    let counted = marks.filter { !$0.isRecused }
    let values = counted.compactMap { $0.mark }
    let cell = layout.records[0].cells[first.column]
    // An assessor who has yet to answer leaves the mark unknown, whatever was put together before.
    if values.isEmpty || values.count < counted.count {
      store.setBits(first.application, cell, cell.blank(cell.isOptional))
      for mark in counted where mark.mark == nil && !mark.assessor.isEmpty {
        store.pendingMarks.append((first.application, first.column, mark.assessor))
      }
      return
    }
    let grid = layout.ruleset.grids[number]
    guard let result = Self.together(values, grid.assessors) else {
      report(.severalAssessors, first.column)
      return
    }
    store.setBits(first.application, cell, store.packing(result, width: cell.width))
    let sorted = values.sorted()
    if let spread = grid.spread, let low = sorted.first, let high = sorted.last,
      let gap = high.subtracting(low), spread.contains(gap)
    {
      store.spreads.append((first.application, first.column))
    }
  }

  /// The mean or the median of marks, rounded; nil where the grid does not say and marks differ.
  static func together(_ marks: [Number], _ rule: AssessorRule?) -> Number? {
    guard let rule else { return marks.count == 1 ? marks[0] : nil }
    var chosen = marks
    if rule.method == .median {
      let sorted = marks.sorted()
      let middle = sorted.count / 2
      chosen =
        sorted.count.isMultiple(of: 2) ? [sorted[middle - 1], sorted[middle]] : [sorted[middle]]
    }
    var sum = Number.zero
    for mark in chosen {
      guard let next = sum.adding(mark) else { return nil }
      sum = next
    }
    let count = Number(chosen.count)
    guard let rounding = rule.rounding else { return sum.dividedExactly(by: count) }
    return sum.divided(by: count, rounding: rounding)
  }
}
