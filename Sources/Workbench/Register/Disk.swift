import Glibc

/// The operations by which an append changes the disk; tests replace them to make each one fail.
///
/// Each gives the system's error number, or nil where it succeeded.
struct Disk: Sendable {
  /// Makes a folder for its owner alone, as what a register holds is personal.
  var makeFolder: @Sendable (FilePath) -> Int32? = { path in
    made(path.withCString { unsafe mkdir($0, 0o700) })
  }
  /// Opens a path with flags and the mode of a new file.
  var open: @Sendable (FilePath, _ flags: Int32, mode_t) -> Opened = { path, flags, mode in
    let answer = path.withCString { name in retrying { unsafe Glibc.open(name, flags, mode) } }
    guard let answer else { return Opened(number: EINVAL) }
    return answer < 0 ? Opened(number: errno) : Opened(descriptor: answer)
  }
  /// Waits until no other process has the lock of an open file, and takes it.
  var lock: @Sendable (Int32) -> Int32? = { descriptor in
    made(retrying { flock(descriptor, LOCK_EX) })
  }
  /// Writes every byte.
  var write: @Sendable (Int32, Span<UInt8>) -> Int32? = { descriptor, bytes in
    writeAll(descriptor, bytes)
  }
  /// Makes an open file or folder durable.
  var sync: @Sendable (Int32) -> Int32? = { descriptor in
    let number = made(retrying { fsync(descriptor) })
    // Some file systems have nothing to do, and say so with this number.
    return number == EINVAL ? nil : number
  }
  /// Gives a folder its final name.
  var rename: @Sendable (FilePath, FilePath) -> Int32? = { from, to in
    let answer = from.withCString { old in to.withCString { unsafe Glibc.rename(old, $0) } }
    return made(answer ?? nil)
  }

  /// A descriptor, or why there is none.
  struct Opened: Sendable {
    var descriptor: Int32 = -1
    var number: Int32 = 0
  }

  private static func made(_ answer: Int32?) -> Int32? {
    guard let answer else { return EINVAL }
    return answer == -1 ? errno : nil
  }
}

// MARK: What no failure may stop

/// Removes a folder and everything in it, as far as the system allows; links are not followed.
func removeTree(_ path: FilePath, depth: Int = 8) {
  var status = stat()
  guard path.withCString({ unsafe lstat($0, &status) }) == 0 else { return }
  guard status.st_mode & S_IFMT == S_IFDIR else {
    _ = path.withCString { unsafe unlink($0) }
    return
  }
  if depth > 0, case .success(let entries) = listFolder(path, withHidden: true) {
    for entry in entries { removeTree(entry.path, depth: depth - 1) }
  }
  _ = path.withCString { unsafe rmdir($0) }
}
