import Rules
import Scoring

/// The command that verifies a register, one of its decisions, or a proof.
enum VerifyCommand {
  /// Runs the command.
  static func run(_ invocation: Invocation, _ console: inout Console) -> ExitStatus {
    guard let path = invocation.positionals.first else { return .usage }
    let head = invocation.value(.head).map { CSVDocument.trimmed(Array($0.utf8)[...]) }
    if let written = invocation.value(.head), let head,
      Hexadecimal.bytes(Array(lowered(head)), count: 32) == nil
    {
      console.report(.error, Messages.badHead(written))
      return .usage
    }
    let remembered = head.map { String(decoding: lowered($0), as: UTF8.self) }
    let outcome = console.withProgress(Messages.verifying) { _ in
      Result { () throws(SystemFailure) in
        try RegisterVerifier.verify(path, head: remembered)
      }
    }
    switch outcome {
    case .failure(let failure): return console.report(failure)
    case .success(let found):
      let isFile = invocation.output.map { !$0.isStandardStream } ?? false
      let style = isFile ? Style.plain : console.outputStyle
      let report = VerificationReport(verification: found, name: path.baseName.text)
      let bytes =
        invocation.format == .json
        ? report.json(console.language) : Array(report.text(console.language, style).utf8)
      if let failure = console.deliver(bytes, for: invocation) { return console.report(failure) }
      return found.isConsistent ? .done : .found
    }
  }

  private static func lowered(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }
}
