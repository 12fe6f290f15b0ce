import Rules
import Scoring

/// What would have changed a decision, and what parts two applications.
extension ExplainCommand {
  /// Answers "why not" for one application.
  static func whyNot(
    _ wanted: String, _ opened: OpenedCall, _ invocation: Invocation, _ console: inout Console
  ) -> ExitStatus {
    if invocation.view != nil {
      console.report(.error, Messages.changesWithoutView)
      return .usage
    }
    guard let index = index(of: wanted, opened.call, invocation, &console) else { return .usage }
    guard let found = Counterfactual.tree(opened.call.result, index: index) else {
      return refused(&console)
    }
    let tree = ExplainedCall.tree(found, of: opened.entry)
    return opened.deliver(tree, invocation, &console) { CounterfactualReport.blocks($0) }
  }

  /// Answers "why him" for two applications.
  static func compare(
    _ pair: (String, String), _ opened: OpenedCall, _ invocation: Invocation,
    _ console: inout Console
  ) -> ExitStatus {
    if invocation.has(.whyNot) || invocation.identifier != nil || invocation.view != nil {
      console.report(.error, Messages.compareAlone)
      return .usage
    }
    guard let one = index(of: pair.0, opened.call, invocation, &console),
      let other = index(of: pair.1, opened.call, invocation, &console)
    else { return .usage }
    if one == other {
      console.report(.error, Messages.sameApplication(pair.0))
      return .usage
    }
    guard
      let found = PairComparison.tree(
        opened.call.result, one, other, source: opened.ruleset.source)
    else {
      return refused(&console)
    }
    let tree = ExplainedCall.tree(found, of: opened.entry)
    return opened.deliver(tree, invocation, &console) { PairReport.blocks($0) }
  }

  private static func refused(_ console: inout Console) -> ExitStatus {
    console.report(.error, Messages.searchRefused)
    return .invariant
  }
}

/// Sentences of the command that looks for changes.
extension Messages {
  /// `--compare` with what explains one application.
  static let compareAlone = Phrase(
    "--comparer nomme ses deux dossiers ; --identifiant, --pourquoi-pas et --vue n'y servent pas",
    "--compare names its two applications; --id, --why-not and --view are of no use with it")

  /// `--why-not` with a page that answers another question.
  static let changesWithoutView = Phrase(
    "--pourquoi-pas et --vue ne vont pas ensemble", "--why-not and --view do not go together")

  /// The same application twice.
  static func sameApplication(_ id: String) -> Phrase {
    Phrase(
      "les deux dossiers à comparer sont le même, \(quoted(id).french)",
      "the two applications to compare are the same, \(quoted(id).english)")
  }

  /// A search that the whole engine contradicts.
  static let searchRefused = Phrase(
    "défaut du programme : le moteur entier contredit la recherche ; rien n'est écrit",
    "defect of the program: the whole engine contradicts the search; nothing is written")
}
