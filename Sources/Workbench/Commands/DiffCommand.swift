import Rules
import Scoring

/// The command that says what changed between two rulesets, and its effect on applications.
enum DiffCommand {
  /// A ruleset of the two, checked.
  private typealias Side = (path: FilePath, file: RulesetFile, ruleset: CheckedRuleset)

  private enum Opening {
    case opened(Side)
    case stopped(ExitStatus)
  }

  private enum Effect {
    case none
    /// The effect, the files read, and whether the older call holds others.
    case decided(CallEffect, [CallInput], [FilePath], othersAside: Bool)
    case stopped(ExitStatus)
  }

  /// Runs the command.
  static func run(_ invocation: Invocation, _ console: inout Console) -> ExitStatus {
    guard invocation.positionals.count >= 2 else { return .usage }
    let (first, second) = (invocation.positionals[0], invocation.positionals[1])
    if first.isStandardStream, second.isStandardStream {
      console.report(.error, Messages.oneStandardInput)
      return .usage
    }
    let old: Side
    let new: Side
    switch open(first, invocation, &console) {
    case .stopped(let status): return status
    case .opened(let side): old = side
    }
    // What is said from then on is in the language of the newer ruleset.
    switch open(second, invocation, &console) {
    case .stopped(let status): return status
    case .opened(let side): new = side
    }
    var report = DiffReport(
      comparison: RulesetComparison.compare(
        (old.ruleset, old.file.source), (new.ruleset, new.file.source), console.language),
      files: (old.file.source, new.file.source), language: console.language)
    var inputs = [old.file.path, new.file.path]
    switch effect(old, new, invocation, &console) {
    case .stopped(let status): return status
    case .none: break
    case .decided(let effect, let read, let paths, let othersAside):
      report.effect = effect
      report.leavesFilesAside = othersAside
      report.inputs = read
      inputs += paths
    }
    if let failure = console.deliver(
      render(report, invocation), for: invocation, inputs: inputs)
    {
      return console.report(failure)
    }
    return report.comparison.changes.isEmpty ? .done : .found
  }

  private static func open(
    _ path: FilePath, _ invocation: Invocation, _ console: inout Console
  ) -> Opening {
    switch CheckedCall.open(path, invocation, &console) {
    case .stopped(let status): return .stopped(status)
    case .opened(let file, let ruleset): return .opened((path, file, ruleset))
    }
  }

  private static func render(_ report: DiffReport, _ invocation: Invocation) -> [UInt8] {
    switch invocation.format {
    case .json: return DiffJSON.render(report)
    case .markdown: return Array(ReportLayout.markdown(report.blocks).utf8)
    case .text, .jsonl, .csv, .junit, .html:
      return Array(ReportLayout.text(report.blocks).utf8)
    }
  }

  // MARK: Applications

  /// Decides the same applications by both rulesets, where there are any.
  private static func effect(
    _ old: Side, _ new: Side, _ invocation: Invocation, _ console: inout Console
  ) -> Effect {
    let named = Array(invocation.positionals.dropFirst(2))
    guard let call = callFolder(old, new, named) else { return .none }
    let files: CallFiles
    switch CallFiles.find(call: call.path, ruleset: call.file.path, named: named) {
    case .failure(let failure): return .stopped(console.report(failure))
    case .applicationsNeeded: return .none
    case .found(let found): files = found
    }
    var results: [LoadedCall] = []
    for side in [old, new] {
      guard
        let options = DecidedCall.options(
          side.file, side.ruleset, keepsAllFacts: true, invocation, &console)
      else { return .stopped(.usage) }
      let isNew = side.file.path == new.file.path
      switch DecidedCall.decide(
        side.ruleset, Self.files(files, of: side), options, tellsNotices: isNew, invocation,
        &console)
      {
      case .loaded(let call): results.append(call)
      case .stopped(let status):
        if status == .unreadable {
          console.report(.notice, Messages.unreadableUnder(side.file.source.name), isAsked: true)
        }
        return .stopped(status)
      }
    }
    if let envelope = results[1].result.plan.options.envelope {
      let symbol = new.ruleset.currency
      console.report(
        .notice,
        Messages.otherEnvelope(
          amountText(envelope, symbol: symbol, .french),
          amountText(envelope, symbol: symbol, .english)))
    }
    return .decided(
      CallEffect(results[0].result, results[1].result), results[1].result.inputs,
      files.applications + files.marks,
      othersAside: named.isEmpty && holdsOtherFiles(old, than: files, of: new))
  }

  /// Whether the older side is a call folder too, with other applications or marks than the newer.
  private static func holdsOtherFiles(_ old: Side, than files: CallFiles, of new: Side) -> Bool {
    let folders = [old.path, new.path].filter {
      !$0.isStandardStream && isFolder($0) && isFolder($0.appending("applications"))
    }
    guard folders.count == 2,
      case .found(let others) = CallFiles.find(
        call: old.path, ruleset: old.file.path, named: [])
    else { return false }
    return fingerprints(files.applications) != fingerprints(others.applications)
      || fingerprints(files.marks) != fingerprints(others.marks)
  }

  /// The name and the hash of each file; no hash for one that cannot be read.
  private static func fingerprints(_ paths: [FilePath]) -> [[String?]] {
    paths.map { path in
      guard case .success(let contents) = readFile(path) else { return [path.baseName.text, nil] }
      return [path.baseName.text, SHA256.hexadecimal(contents)]
    }
  }

  /// The call whose folder holds applications or marks: the newer one where it has any.
  private static func callFolder(_ old: Side, _ new: Side, _ named: [FilePath]) -> Side? {
    let sides = [new, old].filter { !$0.path.isStandardStream && isFolder($0.path) }
    if let full = sides.first(where: { isFolder($0.path.appending("applications")) }) {
      return full
    }
    return named.isEmpty ? nil : sides.first ?? new
  }

  /// The files of a call for one of the rulesets: its reference lists are those beside it, if any.
  private static func files(_ files: CallFiles, of side: Side) -> CallFiles {
    let folder: FilePath = side.file.path.isStandardStream ? "." : side.file.path.folder
    let hasLists = side.ruleset.references.allSatisfy { reference in
      fileStatus(folder.appending(FilePath(reference.file))) != nil
    }
    var own = files
    if hasLists { own.rulesetFolder = folder }
    return own
  }
}
