import Rules
import Scoring

/// The command that makes a decision again with what an appeal corrects.
enum AppealCommand {
  /// Runs the command.
  static func run(_ invocation: Invocation, _ console: inout Console) -> ExitStatus {
    guard let path = invocation.positionals.first, let wanted = invocation.identifier else {
      return .usage
    }
    switch OpenedCall.open(path, invocation, &console) {
    case .stopped(let status): return status
    case .opened(let opened):
      guard let index = DecidedCall.index(of: wanted, opened.call, &console) else {
        return .usage
      }
      return decide(index, opened, invocation, &console)
    }
  }

  private static func decide(
    _ index: Int, _ opened: OpenedCall, _ invocation: Invocation, _ console: inout Console
  ) -> ExitStatus {
    let call = opened.call
    var revised = RevisedApplication(call.result, index: index)
    var applied: [AppealTree.AppliedCorrection] = []
    for written in invocation.allValues(.with) {
      switch correct(written, &revised, call, index, opened.ruleset) {
      case .failure(let error):
        console.report(.error, Messages.badCorrection(written, error.sentence))
        return .usage
      case .success(let correction):
        if applied.contains(where: { $0.correction.place == correction.correction.place }) {
          console.report(.error, Messages.badCorrection(written, Messages.correctedTwice))
          return .usage
        }
        if let rows = correction.rowsBefore {
          console.report(.notice, Messages.rowAdded(correction.correction.name, rows))
        }
        applied.append(correction)
      }
    }
    if applied.allSatisfy({ $0.isVoid }) {
      console.report(.notice, Messages.correctionsChangeNothing)
    }
    switch revised.decided() {
    case .failure(.fault(let faults)):
      for fault in faults.prefix(3) {
        console.report(.error, Messages.resultRefused(fault.property))
      }
      return .invariant
    case .failure(.problems(let problems)):
      for problem in problems.prefix(3) {
        let why = Messages.fact(problem.kind, LoadProblem(problem), call.context)
        console.report(.error, Messages.correctedFactsRefused(why))
      }
      return .unreadable
    case .success(let after):
      let tree = AppealTree(
        decision: AppealDecision(before: call.result, after: after, index: index),
        corrections: applied,
        explanation: ExplainedCall.tree(call, index, opened.ruleset.source),
        language: call.result.plan.language, entry: opened.entry
      ).tree()
      return opened.deliver(tree, invocation, &console) {
        AppealReport.blocks($0, currency: call.result.plan.ruleset.currency)
      }
    }
  }

  private static func correct(
    _ written: String, _ revised: inout RevisedApplication, _ call: LoadedCall, _ index: Int,
    _ file: RulesetFile
  ) -> Result<AppealTree.AppliedCorrection, CorrectionError> {
    let names = CorrectionNames(plan: call.result.plan) {
      ExplainedCall.tree(call, index, file.source).list("facts").map {
        ($0.text("name"), $0["of"]?.string)
      }
    }
    switch Correction.read(written, names, file.source) {
    case .failure(let error): return .failure(error)
    case .success(let correction):
      let before = revised.value(correction.place)
      let rows = revised.rowAdded(by: correction.place)
      do throws(RevisionFailure) {
        try revised.set(correction.place, correction.value)
      } catch {
        let place = correction.place.factPlace
        return .failure(
          CorrectionError(
            Messages.revision(error) { kind in
              Messages.fact(kind, LoadProblem(FactProblem(kind, at: place)), call.context)
            }))
      }
      return .success(
        AppealTree.AppliedCorrection(correction: correction, before: before, rowsBefore: rows))
    }
  }
}

extension RevisedPlace {
  /// The place as problems have it: its record and column, in no file.
  var factPlace: FactPlace {
    var place = FactPlace()
    switch self {
    case .fact(let address):
      place.record = address.record
      place.column = address.column
    case .mark(let column, _): place.column = column
    }
    return place
  }
}
