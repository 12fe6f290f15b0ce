import Dispatch
import Foundation

/// A program that runs beside the tests, started by the system's own `posix_spawn`.
///
/// Foundation's `Process` is not used: where tests start programs from several threads, it was seen
/// to read memory already given back, which ends the whole run of the tests.
struct ChildProcess {
  /// How a program ended: its exit status, or the signal that ended it.
  enum Ending: Equatable { case exited(Int32), signalled(Int32) }

  /// Its number in the system.
  let identifier: pid_t

  /// Starts a program with its streams on files.
  ///
  /// `env` enters the folder, which the toolchain's view of the C library has no call for, and
  /// becomes the program.
  init(
    _ executable: URL, _ arguments: [String], environment: [String: String],
    directory: String = "/", input: String = "/dev/null", output: String = "/dev/null",
    errors: String = "/dev/null"
  ) throws {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    for (number, path) in [input, output, errors].enumerated() {
      let flags = number == 0 ? O_RDONLY : O_WRONLY | O_TRUNC
      unsafe posix_spawn_file_actions_addopen(&actions, Int32(number), path, flags, 0)
    }
    let values = environment.sorted { $0.key < $1.key }.map { $0.key + "=" + $0.value }
    var child: pid_t = 0
    let words = ["env", "-C", directory, executable.path] + arguments
    let failure = unsafe Self.withPointers(words) { words in
      unsafe Self.withPointers(values) { variables in
        unsafe posix_spawn(&child, "/usr/bin/env", &actions, nil, words, variables)
      }
    }
    guard failure == 0 else {
      throw POSIXError(POSIXErrorCode(rawValue: failure) ?? .EINVAL)
    }
    identifier = child
  }

  /// Texts as the array of C strings, ended by a null, that the system takes.
  private static func withPointers<Result>(
    _ texts: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result {
    let copies = unsafe texts.map { unsafe strdup($0) } + [nil]
    defer { unsafe copies.forEach { unsafe free($0) } }
    return unsafe copies.withUnsafeBufferPointer { buffer in
      // The array holds its closing null at least, so that it has a base address.
      guard let base = buffer.baseAddress else { preconditionFailure("an empty array") }
      return unsafe body(base)
    }
  }

  /// Whether it still runs; what it left stays to be waited for.
  var isRunning: Bool {
    var ending = unsafe siginfo_t()
    let found = unsafe waitid(P_PID, id_t(identifier), &ending, WEXITED | WNOHANG | WNOWAIT)
    return unsafe found == 0 && ending.si_signo == 0
  }

  /// Sends it a signal.
  func signal(_ number: Int32) { kill(identifier, number) }

  /// Waits for its end, at most so many seconds: nil where it then had to be killed.
  ///
  /// To be called once: the number is the system's again afterwards.
  func wait(seconds: Int = 120) -> Ending? {
    let limit = DispatchTime.now() + .seconds(seconds)
    let child = identifier
    let watchdog = DispatchWorkItem { kill(child, SIGKILL) }
    DispatchQueue.global().asyncAfter(deadline: limit, execute: watchdog)
    var ending = unsafe siginfo_t()
    // It is left as it ended until nobody can signal it any more.
    while unsafe waitid(P_PID, id_t(child), &ending, WEXITED | WNOWAIT) != 0, errno == EINTR {}
    watchdog.cancel()
    var status: Int32 = 0
    while unsafe waitpid(child, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    if signal == SIGKILL, DispatchTime.now() >= limit { return nil }
    return signal == 0 ? .exited(status >> 8 & 0xFF) : .signalled(signal)
  }
}
