/// The way from text to a ruleset the engine accepts, and every problem met on it.
package enum RulesetPipeline {
  /// The outcome of checking a text.
  package struct Outcome: Sendable {
    package var syntax: RulesetSyntax
    /// The checked ruleset; nil where an error stands in the way.
    package var ruleset: CheckedRuleset?
    /// The problems, in source order.
    package var diagnostics: [Diagnostic]

    /// Whether the ruleset is refused.
    package var hasErrors: Bool {
      diagnostics.contains { $0.code.severity == .error }
    }
  }

  /// Reads and checks a text: tokens, tree, names and types, tables, uses.
  package static func check(_ source: SourceText) -> Outcome {
    outcome(source, { $0.answer($1) }) { $0.checkDoubts($1) }
  }

  /// Reads and checks a text to decide by it: without the properties, models and examples that try
  /// the rules, without what only warns, and without guessing what a line that cannot be read was
  /// meant to say.
  ///
  /// Of the rules it accepts and refuses what `check` does; on a line that cannot be read `check` may
  /// give another code. A module that is downloaded to decide need carry no more.
  package static func load(_ source: SourceText) -> Outcome {
    outcome(source, { _, _ in Parser.Advice() }) { _, _ in }
  }

  private static func outcome(
    _ source: SourceText, _ advice: @escaping (Parser, Parser.Question) -> Parser.Advice,
    doubts: (inout Checker, Checker.DoubtStage) -> Void
  ) -> Outcome {
    let (syntax, problems) = Parser.parse(source, advice)
    if let encoding = encodingProblem(problems) {
      return Outcome(syntax: syntax, ruleset: nil, diagnostics: [encoding])
    }
    let (ruleset, findings) = Checker.check(syntax, source, after: problems, doubts: doubts)
    let diagnostics = sorted(problems + findings)
    let outcome = Outcome(syntax: syntax, ruleset: nil, diagnostics: diagnostics)
    guard !outcome.hasErrors else { return outcome }
    return Outcome(syntax: syntax, ruleset: ruleset, diagnostics: diagnostics)
  }

  /// The one thing to say of a file in another encoding, where everything else follows from it.
  private static func encodingProblem(_ problems: [Diagnostic]) -> Diagnostic? {
    let unreadable = problems.filter { problem in
      if case .invalidUTF8 = problem.finding { return true }
      return false
    }
    return unreadable.count > 1 ? unreadable.first : nil
  }

  /// In the order of the text, then of the codes, then of discovery.
  private static func sorted(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    let ordered = diagnostics.enumerated().map { $0 }.stablySorted { left, right in
      if left.element.span.start != right.element.span.start {
        return left.element.span.start < right.element.span.start
      }
      if left.element.code.rawValue != right.element.code.rawValue {
        return left.element.code.rawValue < right.element.code.rawValue
      }
      return left.offset < right.offset
    }
    return ordered.map { $0.element }
  }
}
