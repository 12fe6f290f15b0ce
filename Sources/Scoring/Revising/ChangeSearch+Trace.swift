import Rules

/// A search for changes with every answer tried again by the whole engine.
package struct CheckedSearch: Sendable {
  /// An answer, with what the whole engine decides of it.
  struct Answer: Sendable {
    var set: ChangeSet
    var status: OutcomeStatus
    var rank: Int?
    /// What it asked for and receives, where that is less.
    var partial: [(StaticString, JSONNode)]
  }

  /// The most answers of a size that are listed.
  package static let mostListed = 10

  let words: ChangeWords
  let variables: [ChangeVariable]
  let leftOut: [FactAddress]
  let levels: [ChangeLevel]
  /// The answers of each size, the nearest first; the rest are only counted.
  let answers: [[Answer]]

  /// Searches, and checks what is found: the whole engine has to decide the same of every answer
  /// listed, and otherwise of one step less.
  ///
  /// - Returns: nil where they disagree, which only a defect of the program can cause.
  init?(_ search: consuming ChangeSearch) {
    var search = search
    search.run()
    words = ChangeWords(search.judge.application)
    variables = search.variables
    leftOut = search.leftOut
    levels = search.levels
    var answers: [[Answer]] = []
    for level in search.levels {
      var checked: [Answer] = []
      for set in level.found.prefix(Self.mostListed) {
        guard let answer = search.checked(set) else { return nil }
        checked.append(answer)
      }
      answers.append(checked)
    }
    self.answers = answers
  }
}

extension ChangeSearch {
  /// An answer as the whole engine decides it; nil where it decides otherwise.
  fileprivate func checked(_ set: ChangeSet) -> CheckedSearch.Answer? {
    guard let (result, index, outcome) = judge.decided(changes(set)),
      outcome.status == set.outcome.status, outcome.turn == set.outcome.turn,
      grade(outcome) == set.grade
    else { return nil }
    for part in set.parts.indices {
      guard let scale = variables[set.parts[part].variable].domain.scale,
        let place = set.parts[part].value.index, place != 0,
        let nearer = scale.candidate(place - place.signum())
      else { continue }
      var less = set
      less.parts[part].value = nearer
      let after = judge.decided(changes(less), verifies: false)
      if grade(after?.outcome) >= set.grade { return nil }
    }
    return CheckedSearch.Answer(
      set: set, status: outcome.status, rank: result.rank(at: index),
      partial: Counterfactual.partialMembers(result, index))
  }
}

extension CheckedSearch {
  /// Each size that was tried, with its answers.
  func levelsNode() -> JSONNode {
    ExplanationNodes.array(
      levels.indices.map { number in
        let level = levels[number]
        return ExplanationNodes.object([
          ("changes", ExplanationNodes.integer(level.size)),
          ("sets", ExplanationNodes.integer(level.sets)),
          ("tries", ExplanationNodes.integer(level.tries)),
          ("extent", ExplanationNodes.text(Self.extent(level))),
          ("found", ExplanationNodes.integer(level.found.count)),
          ("answers", ExplanationNodes.array(answers[number].map { node($0) })),
        ])
      })
  }

  /// How far a size was searched, in one word.
  static func extent(_ level: ChangeLevel) -> String {
    if level.isCut { return "part" }
    return level.isWhole ? "all_values" : "thresholds"
  }

  private func node(_ answer: Answer) -> JSONNode {
    ExplanationNodes.object(
      [
        ("status", JSONNode(.string(JSONWriter.bytes(of: ResultRenderer.word(answer.status))))),
        ("rank", answer.rank.map { ExplanationNodes.integer($0) } ?? ExplanationNodes.null),
      ] + answer.partial + [
        ("nearest", ExplanationNodes.text(answer.set.isExact ? "all_values" : "thresholds")),
        ("changes", ExplanationNodes.array(answer.set.parts.map { change($0, answer.set) })),
      ])
  }

  private func change(
    _ part: (variable: Int, value: ChangeDomain.Candidate), _ set: ChangeSet
  ) -> JSONNode {
    let variable = variables[part.variable]
    let isRemoved = part.value.steps >= ChangeScale.furthest && part.value.index == nil
    return ExplanationNodes.object(
      words.members(variable.place) + [
        ("from", words.pair(variable.current, variable.place)),
        ("to", words.pair(part.value.value, variable.place)),
        (
          "steps",
          isRemoved ? ExplanationNodes.null : ExplanationNodes.integer(part.value.steps)
        ),
        (
          "otherwise",
          set.opposite.map { words.pair($0.value, variable.place) } ?? ExplanationNodes.null
        ),
      ])
  }

  /// The facts that could change and that were not tried, because they are texts.
  func leftOutNode() -> JSONNode {
    ExplanationNodes.array(
      leftOut.map { ExplanationNodes.object(words.members(.fact($0))) })
  }
}

/// The answer to "why not": the smallest changes that would have changed a decision, as a tree.
package enum Counterfactual {
  /// Searches for one result, and tells what was found and what was tried.
  ///
  /// - Returns: nil where the whole engine disagrees with the search, which is a defect.
  package static func tree(_ result: CallResult, index: Int) -> JSONNode? {
    let isSelected = result.status(at: index) == .selected
    let search = ChangeSearch(result, index: index, aim: isSelected ? .lost : .better)
    guard let checked = CheckedSearch(search) else { return nil }
    let ruleset = result.plan.ruleset
    return ExplanationNodes.object([
      ("format", ExplanationNodes.text("bareme.counterfactual/1")),
      ("language", ExplanationNodes.text(result.plan.language == .french ? "fr" : "en")),
      ("ruleset", rulesetNode(result)),
      ("application", applicationNode(result, index)),
      ("wanted", ExplanationNodes.text(isSelected ? "lost" : "better")),
      (
        "facts_allowed", ExplanationNodes.truth(ChangeVariables.allowsFacts(ruleset))
      ),
      ("variables", ExplanationNodes.integer(checked.variables.count)),
      ("left_out", checked.leftOutNode()),
      ("levels", checked.levelsNode()),
    ])
  }

  static func rulesetNode(_ result: CallResult) -> JSONNode {
    ExplanationNodes.object([
      ("name", ExplanationNodes.text(result.plan.ruleset.name)),
      ("version", ExplanationNodes.text(result.plan.ruleset.version)),
      ("sha256", ExplanationNodes.text(result.plan.options.rulesetHash)),
      ("language", ExplanationNodes.text(result.plan.ruleset.language == .french ? "fr" : "en")),
    ])
  }

  static func applicationNode(_ result: CallResult, _ index: Int) -> JSONNode {
    ExplanationNodes.object(
      [
        (
          "id",
          ExplanationNodes.text(String(decoding: result.identifier(at: index), as: UTF8.self))
        ),
        (
          "status",
          JSONNode(.string(JSONWriter.bytes(of: ResultRenderer.word(result.status(at: index)))))
        ),
        (
          "rank",
          result.rank(at: index).map { ExplanationNodes.integer($0) } ?? ExplanationNodes.null
        ),
        ("ranked", ExplanationNodes.integer(result.order.references.count)),
      ] + partialMembers(result, index))
  }

  /// What was asked for and what is received, where that is less; nothing elsewhere.
  static func partialMembers(_ result: CallResult, _ index: Int) -> [(StaticString, JSONNode)] {
    guard let partial = result.partialAward(at: index) else { return [] }
    let (currency, language) = (result.plan.ruleset.currency, result.plan.language)
    return [
      ("requested", ExplanationNodes.amount(partial.requested, currency, language)),
      ("awarded", ExplanationNodes.amount(partial.awarded, currency, language)),
    ]
  }
}
