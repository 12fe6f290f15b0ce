import Rules
import Scoring

/// The document of an appeal, `bareme.appeal/1`, from which its reports are written.
struct AppealTree {
  let decision: AppealDecision
  let corrections: [AppliedCorrection]
  /// The explanation of the decision before the corrections.
  let explanation: JSONNode
  let language: Language
  /// The register's entry; nil for a call that is not a registered decision.
  let entry: StoredEntry?

  /// A correction with what it replaces.
  struct AppliedCorrection {
    let correction: Correction
    let before: FactValue?
    /// How many rows the list had, where the correction adds one.
    var rowsBefore: Int?

    /// Whether it gives the value that was there already.
    var isVoid: Bool {
      guard let before else { return false }
      return before.isEqual(to: correction.value)
    }
  }

  private var ruleset: CheckedRuleset { decision.before.plan.ruleset }
  private var facts: FactText { FactText(ruleset: ruleset) }

  /// The whole document.
  func tree() -> JSONNode {
    let own = decision.appellant
    return ExplanationNodes.object([
      ("format", ExplanationNodes.text("bareme.appeal/1")),
      ("language", ExplanationNodes.text(language == .french ? "fr" : "en")),
      ("ruleset", explanation["ruleset"] ?? ExplanationNodes.null),
      ("decision", entry?.reference ?? ExplanationNodes.null),
      (
        "application",
        ExplanationNodes.object([
          ("id", text(own.identifier)),
          ("name", explanation["application"]?["name"] ?? ExplanationNodes.null),
        ])
      ),
      ("corrections", ExplanationNodes.array(corrections.map { node($0) })),
      ("changes_decision", ExplanationNodes.truth(decision.changesDecision)),
      ("changes_own_outcome", ExplanationNodes.truth(own.changesOutcome)),
      ("withdraws", ExplanationNodes.truth(own.withdraws)),
      ("before", standing(own.before, decision.before)),
      ("after", standing(own.after, decision.after)),
      ("others", ExplanationNodes.array(decision.others.map { node($0) })),
      ("envelope", envelope()),
      ("totals", ExplanationNodes.array(totals())),
      ("inputs", explanation["inputs"] ?? ExplanationNodes.array([])),
    ])
  }

  private func text(_ bytes: [UInt8]) -> JSONNode { JSONNode(.string(bytes)) }

  // MARK: Corrections

  private func node(_ applied: AppliedCorrection) -> JSONNode {
    let correction = applied.correction
    let (column, fact) = origin(correction)
    return ExplanationNodes.object([
      ("place", ExplanationNodes.text(correction.name)),
      ("label", ExplanationNodes.text(column.label)),
      ("of", fact?["of"] ?? ExplanationNodes.null),
      ("before", ExplanationNodes.text(applied.before.map { facts.text($0, column.type) })),
      ("after", ExplanationNodes.text(shown(correction.value, column))),
      (
        "added_to",
        applied.rowsBefore.map { ExplanationNodes.integer($0) } ?? ExplanationNodes.null
      ),
      ("file", fact?["file"] ?? ExplanationNodes.null),
      ("row", fact?["row"] ?? ExplanationNodes.null),
      ("column", fact?["column"] ?? ExplanationNodes.null),
    ])
  }

  /// The corrected value; none where a required fact becomes missing.
  private func shown(_ value: FactValue, _ column: Column) -> String? {
    if case .absent = value, !column.isOptional { return nil }
    return facts.text(value, column.type)
  }

  /// The column of a correction, and the node of the explanation that says where it was read.
  private func origin(_ correction: Correction) -> (Column, JSONNode?) {
    switch correction.place {
    case .fact(let address):
      let column = ruleset.records[address.record].columns[address.column]
      let fact = explanation.list("facts").first { $0.text("name") == correction.name }
      return (column, fact ?? mark(address.column, nil))
    case .mark(let number, let assessor):
      let name = String(decoding: assessor, as: UTF8.self)
      return (ruleset.records[0].columns[number], mark(number, name))
    }
  }

  /// The mark of a column, or that of one of its assessors.
  private func mark(_ column: Int, _ assessor: String?) -> JSONNode? {
    guard column < ruleset.records[0].columns.count,
      case .mark(let grid, let criterion) = ruleset.records[0].columns[column].role
    else { return nil }
    let grids = explanation.list("grids")
    guard grid < grids.count else { return nil }
    let name = ruleset.grids[grid].criteria[criterion].name
    let mark = grids[grid].list("marks").first { $0.text("criterion") == name }
    guard let assessor else { return mark }
    return mark?.list("assessors").first { $0.text("assessor") == assessor } ?? mark
  }

  // MARK: Standings

  private func standing(_ row: ResultRow, _ result: CallResult) -> JSONNode {
    ExplanationNodes.object(
      place(row) + [
        ("total", number(row.total)),
        (
          "reasons",
          ExplanationNodes.array(
            row.reasons.map { reason in
              ExplanationNodes.object([
                ("at", ExplanationNodes.text(reason.place)),
                ("message", ExplanationNodes.text(reason.message)),
                ("ruleset_words", ExplanationNodes.text(reason.rulesetWords)),
                ("decisive", ExplanationNodes.truth(reason.isDecisive)),
              ])
            })
        ),
      ])
  }

  private func place(_ row: ResultRow) -> [(StaticString, JSONNode)] {
    [
      ("status", JSONNode(.string(JSONWriter.bytes(of: ResultRenderer.word(row.status))))),
      ("rank", row.rank.map { ExplanationNodes.integer($0) } ?? ExplanationNodes.null),
      ("awarded", amount(row.awarded)), ("requested", amount(row.requested)),
    ]
  }

  private func node(_ move: AppealDecision.Move) -> JSONNode {
    ExplanationNodes.object([
      ("id", text(move.identifier)),
      ("changes_outcome", ExplanationNodes.truth(move.changesOutcome)),
      ("withdraws", ExplanationNodes.truth(move.withdraws)),
      ("before", ExplanationNodes.object(place(move.before))),
      ("after", ExplanationNodes.object(place(move.after))),
    ])
  }

  private func number(_ number: Number?) -> JSONNode {
    ExplanationNodes.text(number?.canonicalText)
  }

  /// An amount as results write it, with two decimals; every decimal where it has more.
  private func amount(_ value: Number?) -> JSONNode {
    ExplanationNodes.text(value.map { $0.fixedText(decimals: 2) ?? $0.canonicalText })
  }

  // MARK: The call

  private func envelope() -> JSONNode {
    guard let envelope = decision.before.envelope else { return ExplanationNodes.null }
    return ExplanationNodes.object([
      ("amount", amount(envelope)),
      ("consumed_before", amount(decision.before.consumed)),
      ("consumed_after", amount(decision.after.consumed)),
      ("remaining_after", amount(envelope.subtracting(decision.after.consumed))),
    ])
  }

  /// The values over all applications that change.
  private func totals() -> [JSONNode] {
    let after = decision.after.printedTotals
    var nodes: [JSONNode] = []
    for old in decision.before.printedTotals {
      let new = after.first { $0.name == old.name && $0.group == old.group }
      if new?.value == old.value { continue }
      nodes.append(
        ExplanationNodes.object([
          ("name", ExplanationNodes.text(old.name)), ("label", ExplanationNodes.text(old.label)),
          ("group", ExplanationNodes.text(old.group)), ("before", total(old)),
          ("after", new.map { total($0) } ?? ExplanationNodes.null),
        ]))
    }
    return nodes
  }

  private func total(_ total: PrintedTotal) -> JSONNode {
    ExplanationNodes.object([
      ("value", number(total.value)),
      ("text", ExplanationNodes.text(ruleset.text(total.value, total.type, language))),
    ])
  }
}
