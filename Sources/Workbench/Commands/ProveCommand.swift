import Glibc
import Rules
import Scoring

/// The command that gives an applicant's own row with its proof.
enum ProveCommand {
  /// Runs the command.
  static func run(_ invocation: Invocation, _ console: inout Console) -> ExitStatus {
    guard let path = invocation.positionals.first, let wanted = invocation.identifier else {
      return .usage
    }
    guard fileStatus(path) != nil else {
      return console.report(SystemFailure(.read, path, errno: ENOENT))
    }
    guard isFolder(path),
      fileStatus(path.appending(FilePath(DecisionManifest.fileName))) != nil
    else {
      console.report(.error, Messages.notADecision(path.text))
      return .usage
    }
    switch StoredEntry.read(path) {
    case .failure(let failure): return console.report(failure)
    case .unusable:
      console.report(.error, Messages.nothingToProve(path.text))
      return .found
    case .read(let entry, let problems):
      guard problems.isEmpty else {
        console.report(.error, Messages.nothingToProve(path.text))
        return .found
      }
      return prove(wanted, in: entry, invocation, &console)
    }
  }

  private static func prove(
    _ wanted: String, in entry: StoredEntry, _ invocation: Invocation, _ console: inout Console
  ) -> ExitStatus {
    switch entry.proof(of: wanted) {
    case .unsound:
      console.report(.error, Messages.nothingToProve(entry.path.text))
      return .found
    case .unknown(let known):
      console.report(.error, Messages.unknownApplication(wanted, nearNames(wanted, among: known)))
      return .usage
    case .proof(let proof):
      if let number = entry.correctedBy() {
        console.report(.notice, Messages.correctedSince(number))
      }
      if let failure = console.deliver(proof.render(), for: invocation) {
        return console.report(failure)
      }
      return .done
    }
  }
}
