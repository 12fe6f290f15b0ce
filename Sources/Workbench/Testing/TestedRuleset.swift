import Rules
import Scoring

/// A ruleset with what its examples gave.
struct TestedRuleset {
  /// The file as read.
  let file: RulesetFile
  let ruleset: CheckedRuleset
  /// The language of what is said about it.
  let language: Language
  /// The ruleset made ready, which sentences about facts need.
  let plan: CallPlan
  /// The rules in the ruleset's own words.
  let words: RuleWords
  /// The outcome of each example, in source order.
  let examples: [ExampleOutcome]
  /// The outcome of each property, in source order.
  let properties: [PropertyOutcome]
  /// What the examples show of the rules; nil where it was not asked for.
  var coverage: Coverage?
  /// What became of each mutant; nil where it was not asked for.
  var mutants: [MutantOutcome]?
  /// The examples suggested; nil where it was not asked for.
  var suggestions: [Suggestion]?
  /// How many changes no example notices, where suggestions were asked for.
  var unnoticed = 0

  /// What became of testing a ruleset.
  enum Testing {
    case tested(TestedRuleset)
    /// What stands in the way has been said.
    case stopped(ExitStatus)
  }

  /// How many examples and properties failed.
  var failureCount: Int {
    examples.count { !$0.isPassed } + properties.count { !$0.isPassed }
  }

  /// Whether what was asked for shows something that no example tries.
  var hasGaps: Bool {
    let isUncovered = coverage?.points.contains { $0.count == 0 } ?? false
    return isUncovered || mutants?.contains { $0.noticedBy == nil } ?? false
  }

  /// Reads, checks and tests the ruleset at a path.
  static func test(
    _ path: FilePath, _ invocation: Invocation, _ console: inout Console
  ) -> Testing {
    switch CheckedCall.open(path, invocation, &console) {
    case .stopped(let status): return .stopped(status)
    case .opened(let file, let ruleset):
      var options = CallOptions()
      options.language = console.language
      options.rulesetHash = SHA256.hexadecimal(file.source.bytes)
      switch references(of: ruleset, file, options, &console) {
      case .stopped(let status): return .stopped(status)
      case .read(let lists): options.references = lists
      }
      let runner = ExampleRunner(ruleset, options)
      var tested = TestedRuleset(
        file: file, ruleset: ruleset, language: console.language,
        plan: CallPlan(ruleset, options),
        words: RuleWords(Parser.parse(file.source).0, file.source), examples: runner.run(),
        properties: runner.properties())
      tested.look(further: runner, invocation)
      return .tested(tested)
    }
  }

  /// Does what the options ask for besides running the examples.
  private mutating func look(further runner: ExampleRunner, _ invocation: Invocation) {
    if invocation.has(.coverage) { coverage = runner.coverage() }
    if invocation.has(.mutate) { mutants = runner.mutations() }
    if invocation.has(.suggest) {
      let changes = mutants ?? runner.mutations()
      unnoticed = changes.count { $0.noticedBy == nil }
      suggestions = runner.suggestions(coverage ?? runner.coverage(), changes)
    }
  }

  private enum Reading {
    case read(ReferenceLists)
    case stopped(ExitStatus)
  }

  /// The reference lists beside a ruleset, read as for a call that has no application yet.
  private static func references(
    of ruleset: CheckedRuleset, _ file: RulesetFile, _ options: CallOptions,
    _ console: inout Console
  ) -> Reading {
    if ruleset.references.isEmpty { return .read(ReferenceLists()) }
    let folder: FilePath = file.path.isStandardStream ? "." : file.path.folder
    switch CallLoader.load(ruleset, CallFiles(rulesetFolder: folder), options) {
    case .failure(let failure): return .stopped(console.report(failure))
    case .unreadable(let problems, let context):
      LoadReport.report(problems, context, &console)
      return .stopped(.unreadable)
    // Without applications there is no result that could be at fault.
    case .fault: return .stopped(.invariant)
    case .loaded(let call): return .read(call.result.plan.options.references)
    }
  }
}
