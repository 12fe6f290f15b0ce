import Glibc
import Rules
import Scoring

/// The two streams that a command speaks through, and what is known of the terminal behind them.
///
/// Standard output carries the result, standard error everything else.
struct Console: ~Copyable {
  /// What a line on standard error is about.
  enum Severity: Sendable { case error, warning, notice }

  /// The result.
  var output: OutputStream
  /// Everything else.
  var error: OutputStream
  /// The look of the result.
  private(set) var outputStyle: Style
  /// The look of everything else.
  private(set) var errorStyle: Style
  /// Columns of the terminal.
  let width: Int
  /// The language of usage messages, and of any message whose file does not decide.
  private(set) var language: Language
  /// Whether notices and the progress line are left out.
  private(set) var isQuiet = false

  private let environment: Environment
  private let errorDescriptor: Int32
  /// Whether each stream is a terminal, asked once.
  private let isOutputTerminal: Bool
  private let isErrorTerminal: Bool

  init(output: Int32 = 1, error: Int32 = 2, environment: Environment) {
    self.environment = environment
    self.output = OutputStream(output)
    self.error = OutputStream(error)
    errorDescriptor = error
    isOutputTerminal = isatty(output) == 1
    isErrorTerminal = isatty(error) == 1
    width = terminalWidth([output, error], environment: environment)
    language = environment.language
    outputStyle = .plain
    errorStyle = .plain
    setColour(.auto)
  }

  /// Speaks a language from now on.
  mutating func speak(_ language: Language) {
    self.language = language
  }

  /// Follows the options that change how the program speaks.
  mutating func follow(_ invocation: Invocation) {
    if let language = invocation.language { self.language = language }
    isQuiet = invocation.isQuiet
    setColour(invocation.colour)
  }

  /// Writes one sentence to standard error, after the word of its severity.
  ///
  /// Notices are left out by `--quiet`, unless another option asked for them; errors and warnings
  /// never are. `details` are lines below it, a little to the right.
  mutating func report(
    _ severity: Severity, _ phrase: Phrase, in language: Language? = nil, isAsked: Bool = false,
    details: [Phrase] = []
  ) {
    if severity == .notice && isQuiet && !isAsked { return }
    let language = language ?? self.language
    let word: String
    switch severity {
    case .error: word = errorStyle.paint(.error, Messages.error.text(language))
    case .warning: word = errorStyle.paint(.warning, Messages.warning.text(language))
    case .notice: word = errorStyle.paint(.notice, Messages.notice.text(language))
    }
    let colon = language == .french ? " : " : ": "
    error.write("\(word)\(colon)\(errorStyle.show(phrase.text(language)))\n")
    for detail in details { error.write("  \(errorStyle.show(detail.text(language)))\n") }
  }

  /// Reports a refusal and gives the status to end with.
  mutating func report(_ failure: SystemFailure, in language: Language? = nil) -> ExitStatus {
    report(.error, failure.phrase, in: language)
    return failure.status
  }

  /// Delivers a result: to the file of `--output`, written atomically, or to standard output.
  mutating func deliver(
    _ bytes: [UInt8], for invocation: Invocation, inputs: [FilePath] = []
  ) -> SystemFailure? {
    guard let path = invocation.output, !path.isStandardStream else {
      let isExact = !isOutputTerminal || !Self.isForPrograms(invocation)
      if isExact { output.write(bytes) } else { show(bytes) }
      return nil
    }
    do throws(SystemFailure) {
      try writeAtomically(path, bytes, inputs: inputs)
      return nil
    } catch {
      return error
    }
  }

  /// Delivers a long result piece by piece, so that it is never held whole.
  ///
  /// A progress line shows how far it is, unless the result itself goes to a terminal.
  mutating func deliver(
    pieces count: Int, for invocation: Invocation, inputs: [FilePath], _ tuning: LoadTuning,
    _ makeWorker: @escaping @Sendable () -> OrderedPieces.Worker
  ) -> SystemFailure? {
    let path = invocation.output.flatMap { $0.isStandardStream ? nil : $0 }
    error.flush()
    let progress = progress([Messages.writing], isWanted: path != nil || !isOutputTerminal)
    let ticker = progress.isShown ? ProgressTicker(progress) : nil
    defer {
      ticker?.stop()
      progress.finish()
    }
    let makeCounted: @Sendable () -> OrderedPieces.Worker = {
      let layOut = makeWorker()
      return { number, writer in
        layOut(number, &writer)
        progress.update(done: number + 1, total: count)
      }
    }
    guard let path else {
      if isOutputTerminal {
        show(pieces: count, makeCounted)
      } else {
        output.write(pieces: count, tuning, makeCounted)
      }
      return nil
    }
    do throws(SystemFailure) {
      var file = try AtomicFile(path, inputs: inputs)
      try file.write(pieces: count, tuning, makeCounted)
      try file.commit()
      return nil
    } catch {
      return error
    }
  }

  /// Whether what is delivered is read by programs: exact anywhere but on a terminal.
  private static func isForPrograms(_ invocation: Invocation) -> Bool {
    switch invocation.format {
    case .json, .jsonl, .csv, .junit: true
    case .text, .markdown, .html: invocation.command == .prove
    }
  }

  /// Writes bytes to the terminal, with what it would obey written out.
  private mutating func show(_ bytes: [UInt8]) {
    output.write(Style.visible(String(decoding: bytes, as: UTF8.self), isPage: true))
  }

  /// Writes pieces to the terminal one after another, with what it would obey written out.
  private mutating func show(pieces count: Int, _ makeWorker: () -> OrderedPieces.Worker) {
    var writer = JSONWriter(.compact)
    let layOut = makeWorker()
    for number in 0..<count {
      writer.output.removeAll()
      layOut(number, &writer)
      show(writer.output.bytes)
    }
  }

  /// Runs `body` with a progress line that is erased before this returns.
  ///
  /// `labels` name the phases of the work, which `body` goes through with `Progress.advance()`.
  mutating func withProgress<R>(_ labels: Phrase..., body: (Progress) -> R) -> R {
    // What was said before must not land in the middle of the line.
    error.flush()
    let progress = progress(labels, isWanted: true)
    let ticker = progress.isShown ? ProgressTicker(progress) : nil
    defer {
      ticker?.stop()
      progress.finish()
    }
    return body(progress)
  }

  /// A progress line for phases, shown on a terminal where it is wanted.
  private func progress(_ labels: [Phrase], isWanted: Bool) -> Progress {
    Progress(
      labels: labels.map { errorStyle.show($0.text(language)) }, descriptor: errorDescriptor,
      width: width, isShown: isErrorTerminal && !isQuiet && isWanted)
  }

  /// Writes what is kept, and gives the status to end with.
  ///
  /// A result that could not be written in full is the system's refusal, whatever the command found.
  /// A reader that left early is not: see `ExitStatus`.
  mutating func finish(_ status: ExitStatus) -> ExitStatus {
    output.flush()
    var final = status
    if let number = output.errorNumber {
      final = report(SystemFailure(.write, "-", errno: number))
    }
    error.flush()
    return final
  }

  private mutating func setColour(_ policy: ColourPolicy) {
    outputStyle = Style(
      usesColour: policy.usesColour(isTerminal: isOutputTerminal, environment: environment))
    errorStyle = Style(
      usesColour: policy.usesColour(isTerminal: isErrorTerminal, environment: environment))
  }
}

/// The columns of the first descriptor that is a terminal, else `COLUMNS`, else 80.
func terminalWidth(_ descriptors: [Int32], environment: Environment) -> Int {
  for descriptor in descriptors {
    var size = winsize()
    if unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
      return Int(size.ws_col)
    }
  }
  if let columns = environment["COLUMNS"].flatMap({ Int($0) }), (1...10_000).contains(columns) {
    return columns
  }
  return 80
}
