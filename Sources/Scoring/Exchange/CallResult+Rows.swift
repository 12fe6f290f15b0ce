import Rules

/// What reports in tables show of one application.
package struct ResultRow: Sendable {
  /// One reason, in words.
  package struct Reason: Sendable {
    /// The record concerned, as in `écoles[2]`; nil where the application is.
    package var place: String?
    /// The sentence.
    package var message: String
    /// The part of the sentence that the ruleset writes, in its language; nil where none is.
    package var rulesetWords: String?
    /// Whether it is what the decision rests on, and not only worth a look.
    package var isDecisive: Bool
    /// Whether it is only worth a look, whatever was decided.
    package var isFlag = false
  }

  /// The identifier as read.
  package var identifier: [UInt8]
  /// What was decided.
  package var status: OutcomeStatus
  /// The rank; nil for an application that is not ranked.
  package var rank: Int?
  /// The total of the grid that ranks; nil without one or with a mark missing.
  package var total: Number?
  /// What it takes of the envelope, or would take; nil where nothing is consumed.
  package var requested: Number?
  /// What it receives of the envelope; nil where it is not selected or nothing is consumed.
  package var awarded: Number?
  /// Why it stands where it does, in the order of results.
  package var reasons: [Reason]

  /// Whether it is selected and receives less than it asked for.
  package var isPartial: Bool {
    guard let awarded, let requested else { return false }
    return awarded < requested
  }
}

extension CallResult {
  /// The envelope that was shared out; nil where the ruleset has none.
  package var envelope: Number? { selection.envelope }
  /// What the selected applications take of the envelope.
  package var consumed: Number { selection.consumed }
  /// What is set aside of the envelope for some applications, and what they received of it.
  package var subEnvelopes: [(part: CheckedSubEnvelope, given: Number)] {
    Array(zip(plan.ruleset.selection?.subEnvelopes ?? [], selection.partsGiven))
      .map { (part: $0, given: $1) }
  }

  /// How many selected applications receive less than they asked for.
  package var partialCount: Int { selection.partial.count }

  /// What the result at an index asked for and receives; nil unless it receives less than that.
  package func partialAward(at index: Int) -> (requested: Number, awarded: Number)? {
    let position = Int(entries[index].position)
    guard position >= 0, !selection.asksBelowZero(at: position),
      let award = selection.award(at: position)
    else { return nil }
    return (asked(at: position), award)
  }

  /// The place on the reserve list of the result at an index, from one; nil unless it waits.
  package func reservePlace(at index: Int) -> Int? {
    let position = Int(entries[index].position)
    guard position >= 0, selection.statuses[position] == .waiting else { return nil }
    return selection.statuses[...position].count { $0 == .waiting }
  }
}

extension ResultRenderer {
  /// What a report in a table shows of the result at an index.
  package mutating func row(_ index: Int) -> ResultRow {
    let entry = result.entries[index]
    stand(on: entry)
    let chunk = Int(entry.chunk)
    var row = ResultRow(
      identifier: result.identifier(at: index), status: result.status(at: index),
      rank: result.rank(at: index), reasons: reasons(of: entry))
    if let grid = rankedGrid {
      let total = result.plan.decider.total(read: grid, works[chunk].rows[0], &works[chunk])
      if total.kind == .number { row.total = total.number }
      if total.kind == .ratio { row.total = works[chunk].ratios[total.payload].exactNumber }
    }
    guard entry.position >= 0, let rules = ruleset.selection, rules.consumed >= 0 else {
      return row
    }
    let position = Int(entry.position)
    let asked = result.asked(at: position)
    row.requested = asked
    if row.status == .selected { row.awarded = result.selection.award(at: position) ?? asked }
    return row
  }

  /// A fact of the result at an index as text; nil where it is missing or was not kept.
  package mutating func text(_ index: Int, column: Int) -> String? {
    let entry = result.entries[index]
    stand(on: entry)
    let chunk = Int(entry.chunk)
    let cell = result.plan.layout.records[0].cells[column]
    let value = works[chunk].value(works[chunk].rows[0], cell)
    guard value.isKnown else { return nil }
    if ruleset.records[0].columns[column].isPersonal, !showsPersonal {
      return ResultPieces.personalCover(ruleset.language)
    }
    return ownText.text(value, ruleset.records[0].columns[column].type, works[chunk])
  }

  /// A number of the result at an index, as a column has it; nil where it is missing.
  package mutating func number(_ index: Int, column: Int) -> Number? {
    let entry = result.entries[index]
    stand(on: entry)
    let chunk = Int(entry.chunk)
    let cell = result.plan.layout.records[0].cells[column]
    let value = works[chunk].value(works[chunk].rows[0], cell)
    return value.kind == .number ? value.number : nil
  }

  private mutating func stand(on entry: CallResult.Entry) {
    let chunk = Int(entry.chunk)
    works[chunk].rows[0] = result.chunks[chunk].store.applications[Int(entry.application)]
    works[chunk].ratios.removeAll(keepingCapacity: true)
  }
}

/// A value over all applications as reports print it.
package struct PrintedTotal: Sendable {
  /// The declared name.
  package var name: String
  /// The label; nil where none is declared.
  package var label: String?
  /// The group; nil for a value that is not grouped.
  package var group: String?
  /// The value.
  package var value: Number
  /// The type, from which its unit follows.
  package var type: ValueType
}

extension CallResult {
  /// The values over all applications that could be computed and are not internal, in order.
  package var printedTotals: [PrintedTotal] {
    var printed: [PrintedTotal] = []
    for (number, declared) in plan.ruleset.callValues.enumerated()
    where !declared.isInternal && number < totals.count {
      var entry = PrintedTotal(
        name: declared.name, label: declared.label, group: nil, value: .zero, type: declared.type)
      if declared.group < 0 {
        guard let value = ResultWriter.printable(totals[number].value) else { continue }
        entry.value = value
        printed.append(entry)
        continue
      }
      for group in totals[number].groups {
        guard let value = ResultWriter.printable(group.value) else { continue }
        entry.group = String(decoding: group.label, as: UTF8.self)
        entry.value = value
        printed.append(entry)
      }
    }
    return printed
  }
}
