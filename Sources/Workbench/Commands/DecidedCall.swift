import Rules
import Scoring

/// The reading and deciding of a call whose ruleset was checked, as every command on calls needs it.
enum DecidedCall {
  /// What became of a call.
  enum Loading {
    case loaded(LoadedCall)
    /// What stands in the way has been said.
    case stopped(ExitStatus)
  }

  /// Reads and decides the applications of a call, and says what is worth a notice.
  ///
  /// `keepsAllFacts` keeps the facts that no rule reads, which tables and explanations show.
  static func load(
    _ file: RulesetFile, _ ruleset: CheckedRuleset, _ call: FilePath, keepsAllFacts: Bool,
    _ invocation: Invocation, _ console: inout Console
  ) -> Loading {
    guard let options = options(file, ruleset, keepsAllFacts: keepsAllFacts, invocation, &console)
    else { return .stopped(.usage) }
    let named = Array(invocation.positionals.dropFirst())
    switch CallFiles.find(call: call, ruleset: file.path, named: named) {
    case .failure(let failure): return .stopped(console.report(failure))
    case .applicationsNeeded:
      console.report(.error, Messages.applicationsNeeded)
      return .stopped(.usage)
    case .found(var files):
      if invocation.has(.register), let failure = files.read(for: ruleset) {
        return .stopped(console.report(failure))
      }
      return decide(ruleset, files, options, invocation, &console)
    }
  }

  /// Reads and decides the applications of files already found.
  static func decide(
    _ ruleset: CheckedRuleset, _ files: CallFiles, _ options: CallOptions,
    tellsNotices: Bool = true, _ invocation: Invocation, _ console: inout Console
  ) -> Loading {
    let outcome = console.withProgress(Messages.reading, Messages.deciding) { progress in
      CallLoader.load(ruleset, files, options, progress: progress)
    }
    return finish(outcome, tellsNotices: tellsNotices, invocation, &console)
  }

  /// What a call is decided with; nil, with a message, where the envelope given fits it not.
  static func options(
    _ file: RulesetFile, _ ruleset: CheckedRuleset, keepsAllFacts: Bool,
    _ invocation: Invocation, _ console: inout Console
  ) -> CallOptions? {
    var options = CallOptions()
    options.language = invocation.language
    options.rulesetHash = SHA256.hexadecimal(file.source.bytes)
    options.keepsAllFacts = keepsAllFacts
    if let written = invocation.envelope {
      guard ruleset.selection.map({ $0.consumed >= 0 }) ?? false else {
        console.report(.error, Messages.noEnvelope)
        return nil
      }
      guard let amount = amount(written) else {
        console.report(.error, Messages.badEnvelope(written))
        return nil
      }
      options.envelope = amount
      let parts = ruleset.selection?.subEnvelopes ?? []
      let setAside = parts.reduce(Number.zero) { $0.adding($1.amount) ?? $0 }
      if amount < setAside {
        console.report(.notice, Messages.smallEnvelope(amount, setAside, ruleset.currency))
      }
    }
    return options
  }

  /// The index of an application's result; where none has the identifier, the nearest are named.
  static func index(
    of identifier: String, _ call: LoadedCall, namesNearest: Bool = true,
    _ console: inout Console
  ) -> Int? {
    if let index = call.result.index(of: Array(identifier.utf8)) { return index }
    let places = namesNearest ? 0..<call.result.count : 0..<0
    let known = places.map {
      String(decoding: call.result.identifier(at: $0), as: UTF8.self)
    }
    let named = namesNearest ? named(identifier, call) : []
    console.report(
      .error,
      Messages.unknownApplication(
        identifier, named.isEmpty ? nearNames(identifier, among: known) : named))
    return nil
  }

  /// The identifiers of the applications of a name, given where an identifier is asked for.
  private static func named(_ name: String, _ call: LoadedCall) -> [String] {
    guard let column = RankReport.nameColumn(call.result.plan.ruleset) else { return [] }
    var renderer = ResultRenderer(call.result)
    let wanted = foldedKey(name)
    var found: [String] = []
    for index in 0..<call.result.count where found.count < 3 {
      guard let text = renderer.text(index, column: column), foldedKey(text) == wanted else {
        continue
      }
      found.append(String(decoding: call.result.identifier(at: index), as: UTF8.self))
    }
    return found
  }

  /// An amount given on the command line; nil where it is none, or negative.
  private static func amount(_ written: String) -> Number? {
    var text = Array(written.utf8)
    for suffix in ["€", "EUR", "eur", "euros", "Euros", "euro", "Euro"]
    where written.hasSuffix(suffix) {
      text.removeLast(suffix.utf8.count)
      break
    }
    let trimmed = CSVDocument.trimmed(text[...])
    // Three decimals are more likely thousands than a fraction of a cent.
    guard case .value(let number, let decimals) = readNumber(Array(trimmed), notation: .either),
      !number.isNegative, decimals <= 2
    else { return nil }
    return number
  }

  private static func finish(
    _ outcome: CallLoader.Outcome, tellsNotices: Bool, _ invocation: Invocation,
    _ console: inout Console
  ) -> Loading {
    switch outcome {
    case .failure(let failure): return .stopped(console.report(failure))
    case .unreadable(let problems, let context):
      LoadReport.report(problems, context, &console)
      return .stopped(.unreadable)
    case .fault(let faults):
      for fault in faults.prefix(3) {
        console.report(.error, Messages.resultRefused(fault.property))
      }
      return .stopped(.invariant)
    case .loaded(let call):
      // What the shipped call deserves to be noticed is for whoever ranks it, not for a first look.
      if invocation.view?.isForApplicant ?? false {
        // What is noticed may be the data of another applicant, and this goes with a letter.
        if !call.notices.isEmpty {
          console.report(.notice, Messages.noticesKept(call.notices.count))
        }
      } else if tellsNotices, invocation.command != .demo {
        LoadReport.report(notices: call.notices, call.context, &console)
      }
      return .loaded(call)
    }
  }
}
