import Scoring

/// What is said on standard error about the files of a call.
enum LoadReport {
  /// Problems shown, at most.
  static let limit = 100

  /// Lists what made the files unreadable; notices are left out, unless they help to mend it.
  static func report(
    _ problems: [LoadProblem], _ context: ProblemContext, _ console: inout Console
  ) {
    let errors = problems.filter { !$0.isNotice }
    for problem in errors.prefix(limit) {
      console.report(.error, Messages.problem(problem, context))
    }
    if errors.count > limit {
      console.report(.error, Messages.moreProblems(errors.count - limit))
    }
    // A title that means nothing is of help where one is missing: it may be the one meant.
    let lacking = Set(errors.filter { $0.isMissingColumn }.map { $0.place.file })
    let unread = problems.filter { $0.isUnknownTitle && lacking.contains($0.place.file) }
    report(notices: unread, context, &console)
    // What was read well and cannot be calculated is no error of reading.
    let isCalculation = errors.allSatisfy { $0.isOverflow }
    console.report(
      .error,
      isCalculation
        ? Messages.nothingCalculated(errors.count) : Messages.nothingDecided(errors.count))
  }

  /// Lists what is worth a notice.
  static func report(
    notices: [LoadProblem], _ context: ProblemContext, _ console: inout Console
  ) {
    for notice in notices.prefix(limit) {
      console.report(.notice, Messages.problem(notice, context))
    }
    if notices.count > limit {
      console.report(.notice, Messages.moreProblems(notices.count - limit))
    }
  }

  /// Shows the reading receipt.
  static func report(
    _ receipts: [FileReceipt], withHashes: Bool, _ console: inout Console
  ) {
    for receipt in receipts {
      console.report(
        .notice, Messages.receipt(receipt, hash: withHashes ? receipt.hash : nil),
        isAsked: withHashes)
    }
  }
}
