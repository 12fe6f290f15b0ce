import Foundation
import Glibc

/// A system call refused to a test.
struct DescriptorError: Error { let number: Int32 }

/// Makes a pipe.
func pipeEnds() throws -> (read: Int32, write: Int32) {
  var ends: [Int32] = [0, 0]
  guard unsafe pipe(&ends) == 0 else { throw DescriptorError(number: errno) }
  return (ends[0], ends[1])
}

/// Closes descriptors.
func closeAll(_ descriptors: [Int32]) {
  for descriptor in descriptors { close(descriptor) }
}

/// Reads a pipe to its end on a thread, so that a writer never waits for the test.
final class PipeReader: @unchecked Sendable {
  private var bytes: [UInt8] = []
  private let done = DispatchSemaphore(value: 0)

  init(_ descriptor: Int32) {
    let thread = Thread { [self] in
      bytes = readToEnd(descriptor)
      close(descriptor)
      done.signal()
    }
    thread.start()
  }

  /// Everything that was written, once every writer has closed.
  func wait() -> [UInt8] {
    done.wait()
    return bytes
  }
}

/// A pseudo-terminal of a given width.
final class Terminal {
  private let master: Int32
  let slave: Int32
  /// The name that a program opens it by.
  let path: String

  init(columns: UInt16) throws {
    // The calls that the C library offers for this are not visible from Swift; these are beneath them.
    master = unsafe open("/dev/ptmx", O_RDWR | O_NOCTTY)
    var unlocked: Int32 = 0
    var number: Int32 = 0
    guard master >= 0, unsafe ioctl(master, 0x4004_5431, &unlocked) == 0,
      unsafe ioctl(master, 0x8004_5430, &number) == 0
    else { throw DescriptorError(number: errno) }
    path = "/dev/pts/\(number)"
    slave = unsafe open(path, O_RDWR | O_NOCTTY)
    var size = winsize(ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    guard slave >= 0, unsafe ioctl(slave, UInt(TIOCSWINSZ), &size) == 0 else {
      throw DescriptorError(number: errno)
    }
  }

  /// What was shown; closes the terminal.
  func text() -> String {
    close(slave)
    defer { close(master) }
    return String(decoding: readToEnd(master), as: UTF8.self)
  }
}

/// Reads until the end, or until the other side of a terminal is closed.
private func readToEnd(_ descriptor: Int32) -> [UInt8] {
  var all: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = unsafe read(descriptor, &chunk, chunk.count)
    if count <= 0 { return all }
    all += chunk[..<count]
  }
}
