import Glibc
import Rules

/// A refusal by the system, or a refusal to endanger a file, with the path concerned.
struct SystemFailure: Error, Sendable, Equatable {
  /// What was being done.
  enum Operation: Sendable { case read, list, write }

  /// Why it was refused.
  enum Cause: Sendable, Equatable {
    /// The system's error number.
    case system(Int32)
    /// A file larger than the program reads.
    case tooLarge
    /// An output path that designates one of the inputs, given as `input`.
    case outputIsInput(FilePath)
    /// An output path inside a register, whose folder is given.
    case insideRegister(FilePath)
    /// An output path among published versions, whose folder is given.
    case amongPublished(FilePath)
    /// An output path that is the list of published versions.
    case publishedList
    /// An output path in the folder of applications or of marks of the call being read.
    case amongInputs(FilePath)
  }

  let operation: Operation
  let path: FilePath
  let cause: Cause

  init(_ operation: Operation, _ path: FilePath, _ cause: Cause) {
    self.operation = operation
    self.path = path
    self.cause = cause
  }

  init(_ operation: Operation, _ path: FilePath, errno number: Int32) {
    self.init(operation, path, .system(number))
  }

  /// The status to end with: naming an input or a record as the output is wrong usage, the rest is
  /// the system's.
  var status: ExitStatus {
    switch cause {
    case .outputIsInput, .amongInputs, .insideRegister, .amongPublished, .publishedList: .usage
    case .system, .tooLarge: .refused
    }
  }

  /// The sentence to print, in both languages.
  var phrase: Phrase { Messages.systemFailure(self) }
}
