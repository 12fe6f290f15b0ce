import Glibc
import Rules
import Scoring

/// The entering of an official run in a register, as the command line asks for it.
struct Registration {
  let folder: FilePath
  let author: String?
  let reason: String?
  /// The entry that is corrected.
  let corrects: Int?
  /// Whether the ruleset is a published version.
  var isPublished = false

  /// What the command line asks for.
  enum Request {
    /// Nothing is to be entered.
    case none
    case asked(Registration)
    /// Options that do not go together have been told.
    case refused
  }

  /// Reads the options of a command line, and tells what is wrong with them.
  static func asked(_ invocation: Invocation, _ console: inout Console) -> Request {
    guard let folder = invocation.path(.register) else {
      for option in [OptionName.author, .reason, .corrects] where invocation.has(option) {
        console.report(.error, Messages.onlyWithRegister(option))
        return .refused
      }
      return .none
    }
    for option in [OptionName.author, .reason] {
      guard let text = invocation.value(option), !hasVisibleText(text) else { continue }
      console.report(.error, Messages.blankText(option))
      return .refused
    }
    var corrects: Int?
    if let written = invocation.value(.corrects) {
      guard let number = Int(written), number > 0 else {
        console.report(.error, Messages.badEntryNumber(written))
        return .refused
      }
      guard invocation.has(.author), invocation.has(.reason) else {
        console.report(.error, Messages.correctionNeedsReason)
        return .refused
      }
      corrects = number
    }
    return .asked(
      Registration(
        folder: folder, author: invocation.value(.author), reason: invocation.value(.reason),
        corrects: corrects))
  }

  /// The decisions that the register already has by a ruleset of the same name, where none is said to
  /// be corrected: whoever enters one more may have meant to correct one of them.
  func alreadyDecided(_ ruleset: String) -> [Int] {
    guard corrects == nil, case .success(let listed) = RegisterFolder.list(folder) else {
      return []
    }
    return listed.entries.filter { $0.manifest?.rulesetName == ruleset }.map { $0.sequence }
  }

  /// Enters a decision; where it could not be, says why and gives the status to end with.
  func enter(
    _ call: LoadedCall, _ file: RulesetFile, _ console: inout Console
  ) -> Result<RegisterWriter.Receipt, Stopped> {
    var draft = DecisionDraft(call, file)
    draft.author = author
    draft.reason = reason
    draft.corrects = corrects
    draft.isPublished = isPublished
    do throws(RegisterWriter.Refusal) {
      let writer = RegisterWriter(folder: folder)
      return .success(try writer.append(draft, time: UniversalTime.now()))
    } catch {
      console.report(.error, Messages.notEntered(error, folder))
      return .failure(Stopped(status: Self.status(error)))
    }
  }

  /// The refusal to write the result in a register that this very decision begins.
  func refusal(toWrite output: FilePath) -> SystemFailure? {
    guard fileStatus(folder) == nil, let target = resolvingLinks(output) else { return nil }
    // A slash at the end says nothing of the place.
    let place = folder.appending("x").folder
    return target.folder == place ? SystemFailure(.write, output, .insideRegister(folder)) : nil
  }

  /// What the correction just entered changes; nil for another entry.
  func effect(
    of receipt: RegisterWriter.Receipt, _ call: LoadedCall
  ) -> CorrectionEffect? {
    guard let corrects, case .success(let listed) = RegisterFolder.list(folder),
      let place = listed.entries.first(where: { $0.sequence == corrects }),
      case .read(let before, _) = StoredEntry.read(place.path),
      case .read(let after, _) = StoredEntry.read(receipt.path)
    else { return nil }
    return CorrectionEffect(before, after, decided: call.result)
  }

  /// A decision that was not entered.
  struct Stopped: Error {
    let status: ExitStatus
  }

  private static func status(_ refusal: RegisterWriter.Refusal) -> ExitStatus {
    switch refusal {
    case .system(let failure), .unconfirmed(_, let failure), .chain(.system(let failure)):
      failure.status
    case .chain(.notARegister), .nothingToCorrect, .otherRuleset, .alreadyCorrected,
      .envelopeForgotten:
      .usage
    case .chain(.broken), .altered: .found
    }
  }
}

/// Instants of universal time, for information only: nothing is ordered or decided by them.
enum UniversalTime {
  /// The present, as `2026-11-21T20:50:43Z`.
  static func now() -> String {
    text(secondsSince1970: Int(time(nil)))
  }

  /// An instant, to the second.
  static func text(secondsSince1970 seconds: Int) -> String {
    let inDay = ((seconds % 86_400) + 86_400) % 86_400
    let day = Day(number: (seconds - inDay) / 86_400) ?? .first
    let parts = [inDay / 3_600, inDay / 60 % 60, inDay % 60]
    let clock = parts.map { ($0 < 10 ? "0" : "") + String($0) }.joined(separator: ":")
    return "\(day.isoText)T\(clock)Z"
  }
}
