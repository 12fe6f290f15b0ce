import Rules

extension Explainer {
  /// The keys of the assessors of the application, in the order in which its marks were read.
  static func assessors(_ application: RowID, _ store: FactStore) -> [[UInt8]] {
    var names: [[UInt8]] = []
    for mark in store.assessorMarks
    where mark.application == application && !mark.assessor.isEmpty
      && !names.contains(mark.assessorKey)
    {
      names.append(mark.assessorKey)
    }
    return names
  }

  /// The number that stands for an assessor where the name must not be said; null without a name.
  func role(_ mark: AssessorMark) -> JSONNode {
    assessorNames.firstIndex(of: mark.assessorKey).map { ExplanationNodes.integer($0 + 1) }
      ?? ExplanationNodes.null
  }

  /// How a grid makes one mark of those of several assessors; null where it does not say.
  func assessorRule(_ grid: CheckedGrid) -> JSONNode {
    guard let rule = grid.assessors else { return ExplanationNodes.null }
    return ExplanationNodes.object(method(rule))
  }

  private func method(_ rule: AssessorRule) -> [(StaticString, JSONNode)] {
    [
      ("method", ExplanationNodes.text(rule.method == .mean ? "mean" : "median")),
      (
        "rounding",
        ExplanationNodes.text(rule.rounding.map { words($0, isAmount: false) })
      ),
    ]
  }

  /// How a mark was made of those of several assessors: what was counted, their sum, the rounding.
  func together(_ grid: Int, _ criterion: CheckedCriterion) -> JSONNode {
    let given = work.store.assessorMarks.filter {
      $0.application == application && $0.column == criterion.column && !$0.isRecused
    }
    let marks = given.compactMap { $0.mark }
    guard let rule = ruleset.grids[grid].assessors, !marks.isEmpty, marks.count == given.count
    else { return ExplanationNodes.null }
    let counted = rule.method == .median ? Self.middle(marks) : marks
    var sum = Number.zero
    for mark in counted { sum = sum.adding(mark) ?? sum }
    return ExplanationNodes.object([
      ("method", ExplanationNodes.text(rule.method == .mean ? "mean" : "median")),
      (
        "counted",
        ExplanationNodes.array(
          counted.map { ExplanationNodes.text(numberText($0, texts.language)) })
      ),
      ("sum", ExplanationNodes.text(numberText(sum, texts.language))),
      ("by", ExplanationNodes.integer(counted.count)),
      (
        "rounding",
        ExplanationNodes.text(rule.rounding.map { words($0, isAmount: false) })
      ),
    ])
  }

  /// The mark in the middle, or the two that are.
  private static func middle(_ marks: [Number]) -> [Number] {
    let sorted = marks.sorted()
    let middle = sorted.count / 2
    return sorted.count.isMultiple(of: 2) ? [sorted[middle - 1], sorted[middle]] : [sorted[middle]]
  }
}
