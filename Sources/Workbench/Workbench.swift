import Glibc

/// The program: from the system's arguments to an exit status.
@main
enum WorkbenchProgram {
  static func main() {
    // A reader that leaves early is seen as an error of `write`, not as a signal.
    _ = signal(SIGPIPE, SIG_IGN)
    occupyStandardDescriptors()
    var console = Console(environment: .current())
    let status = dispatch(arguments(), &console)
    let final = console.finish(status)
    exit(final.rawValue)
  }

  /// The words after the program's name, byte for byte.
  private static func arguments() -> [FilePath] {
    var words: [FilePath] = []
    for index in 1..<max(1, Int(CommandLine.argc)) {
      guard let word = unsafe CommandLine.unsafeArgv[index] else { break }
      let raw = unsafe UnsafeRawBufferPointer(start: word, count: strlen(word))
      unsafe words.append(FilePath(bytes: Array(raw)))
    }
    return words
  }

  /// Opens something on each standard descriptor that the caller closed.
  ///
  /// The next file opened would otherwise take its number, and messages would be written into it.
  /// What is opened refuses the stream's own direction, so that using it is reported.
  private static func occupyStandardDescriptors() {
    for descriptor in Int32(0)...2 where fcntl(descriptor, F_GETFD) == -1 {
      _ = unsafe open("/dev/null", descriptor == 0 ? O_WRONLY : O_RDONLY)
    }
  }
}
