import Glibc
import Scoring
import Synchronization

/// A file being written that appears whole under its name, or not at all.
///
/// Bytes go to a temporary file in the same folder; `commit` makes them durable and renames it. A
/// value that is dropped without `commit` removes its temporary file. Devices and pipes, which
/// cannot be replaced by a rename, are written to directly.
struct AtomicFile: ~Copyable {
  /// Where the bytes will be found, symbolic links resolved.
  private let target: FilePath
  /// The path that the user gave, for messages.
  private let given: FilePath
  /// The temporary file, nil for a device or a pipe, and once it is renamed.
  private var temporary: FilePath?
  private let descriptor: Int32

  /// Opens the temporary file, refusing to overwrite one of `inputs`.
  init(_ path: FilePath, inputs: [FilePath] = []) throws(SystemFailure) {
    if let refusal = refusalToOverwrite(path, inputs: inputs) { throw refusal }
    let resolved = resolvingLink(path)
    let opened = openOutput(resolved)
    guard opened.descriptor >= 0 else { throw SystemFailure(.write, path, errno: opened.number) }
    given = path
    target = resolved
    temporary = opened.path
    descriptor = opened.descriptor
  }

  deinit {
    close(descriptor)
    if let temporary { removeFile(temporary) }
  }

  /// Appends bytes.
  mutating func write(_ bytes: [UInt8]) throws(SystemFailure) {
    if let number = writeAll(descriptor, bytes[...]) {
      throw SystemFailure(.write, given, errno: number)
    }
  }

  /// Appends pieces that several threads lay out, in the order of their numbers.
  mutating func write(
    pieces count: Int, _ tuning: LoadTuning,
    _ makeWorker: @Sendable () -> OrderedPieces.Worker
  ) throws(SystemFailure) {
    if let number = OrderedPieces.write(count, to: descriptor, tuning, makeWorker) {
      throw SystemFailure(.write, given, errno: number)
    }
  }

  /// Makes the file durable and gives it its name; nothing may be written afterwards.
  consuming func commit() throws(SystemFailure) {
    guard let temporary else { return }
    if retrying({ fsync(descriptor) }) != 0, errno != EINVAL {
      throw SystemFailure(.write, given, errno: errno)
    }
    let renamed = temporary.withCString { from in
      target.withCString { to in unsafe rename(from, to) }
    }
    guard renamed == 0 else { throw SystemFailure(.write, given, errno: errno) }
    self.temporary = nil
    if let number = syncFolder(target.folder) {
      throw SystemFailure(.write, given, errno: number)
    }
  }
}

/// Writes a whole file atomically, refusing to overwrite one of `inputs`.
func writeAtomically(
  _ path: FilePath, _ bytes: [UInt8], inputs: [FilePath] = []
) throws(SystemFailure) {
  try writeAtomically(path, [bytes], inputs: inputs)
}

/// Writes a whole file atomically from pieces, in order.
func writeAtomically(
  _ path: FilePath, _ pieces: [[UInt8]], inputs: [FilePath] = []
) throws(SystemFailure) {
  var file = try AtomicFile(path, inputs: inputs)
  for piece in pieces { try file.write(piece) }
  try file.commit()
}

/// The refusal to write `path` because it designates one of `inputs`, whatever the spelling.
///
/// Worth asking before a long computation, whose result could not be written.
func refusalToOverwrite(_ path: FilePath, inputs: [FilePath]) -> SystemFailure? {
  guard let output = fileStatus(path), output.st_mode & S_IFMT == S_IFREG else { return nil }
  for input in inputs where !input.isStandardStream {
    guard let status = fileStatus(input) else { continue }
    if status.st_dev == output.st_dev, status.st_ino == output.st_ino {
      return SystemFailure(.write, path, .outputIsInput(input))
    }
  }
  return nil
}

/// Writes every byte, whatever the system takes at a time; returns the error number, or nil.
func writeAll(_ descriptor: Int32, _ bytes: ArraySlice<UInt8>) -> Int32? {
  writeAll(descriptor, bytes.span)
}

/// Writes every byte, whatever the system takes at a time; returns the error number, or nil.
func writeAll(_ descriptor: Int32, _ bytes: Span<UInt8>) -> Int32? {
  unsafe bytes.withUnsafeBytes { buffer in
    var done = 0
    while done < buffer.count {
      let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[done...])
      let answer = retrying { unsafe Glibc.write(descriptor, rest.baseAddress, rest.count) }
      if answer < 0, errno == EAGAIN {
        waitUntilWritable(descriptor)
        continue
      }
      if answer <= 0 { return answer == 0 ? EIO : errno }
      done += answer
    }
    return nil
  }
}

/// Waits for room in a pipe that another program made non-blocking.
private func waitUntilWritable(_ descriptor: Int32) {
  var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
  _ = unsafe poll(&request, 1, 1_000)
}

/// The file that a symbolic link leads to, so that the link survives; the path itself otherwise.
private func resolvingLink(_ path: FilePath) -> FilePath {
  var status = stat()
  guard path.withCString({ unsafe lstat($0, &status) }) == 0,
    status.st_mode & S_IFMT == S_IFLNK
  else { return path }
  let resolved = path.withCString { name -> FilePath? in
    guard let full = unsafe realpath(name, nil) else { return nil }
    defer { unsafe free(full) }
    return unsafe FilePath(bytes: Array(UnsafeRawBufferPointer(start: full, count: strlen(full))))
  }
  return (resolved ?? nil) ?? path
}

private func openPath(_ path: FilePath, _ flags: Int32, mode: mode_t) -> Int32 {
  let opened = path.withCString { name in
    retrying { unsafe open(name, flags, mode) }
  }
  if let opened { return opened }
  errno = EINVAL
  return -1
}

/// Numbers the temporary files of this process.
private let temporaryCount = Atomic<UInt32>(0)

/// A descriptor to write to, and the temporary file behind it, or the error number.
private typealias Opened = (path: FilePath?, descriptor: Int32, number: Int32)

/// Opens a temporary file beside the target, or the target itself where it is a device or a pipe.
private func openOutput(_ target: FilePath) -> Opened {
  guard let existing = fileStatus(target) else {
    let opened = openTemporary(in: target.folder)
    if opened.descriptor >= 0 { giveMode(opened.descriptor, like: nil) }
    return opened
  }
  switch existing.st_mode & S_IFMT {
  case S_IFDIR: return (nil, -1, EISDIR)
  case S_IFREG: break
  default:
    let descriptor = openPath(target, O_WRONLY | O_CLOEXEC, mode: 0)
    return (nil, descriptor, descriptor < 0 ? errno : 0)
  }
  // A rename asks the folder's permission only; a read-only file is not to be replaced.
  if target.withCString({ unsafe access($0, W_OK) }) != 0 { return (nil, -1, errno) }
  let opened = openTemporary(in: target.folder)
  if opened.descriptor >= 0 { giveMode(opened.descriptor, like: existing) }
  return opened
}

/// Creates a file that nobody else can read yet, under a name that nobody else uses.
private func openTemporary(in folder: FilePath) -> Opened {
  var last = FilePath("")
  for _ in 0..<100 {
    let number = temporaryCount.wrappingAdd(1, ordering: .relaxed).oldValue
    last = folder.appending(FilePath(".bareme-\(getpid())-\(number).tmp"))
    let descriptor = openPath(
      last, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode: 0o600)
    if descriptor >= 0 { return (last, descriptor, 0) }
    if errno != EEXIST { return (last, -1, errno) }
  }
  return (last, -1, EEXIST)
}

/// Gives a new file the mode that the umask leaves of 0644, a replaced one its mode and owner.
private func giveMode(_ descriptor: Int32, like existing: stat?) {
  if let existing {
    // Only the administrator may give a file away; for anyone else the owner is already right.
    _ = fchown(descriptor, existing.st_uid, existing.st_gid)
    _ = fchmod(descriptor, existing.st_mode & 0o777)
    return
  }
  // The system has no call that reads the mask without setting it.
  let mask = umask(0o077)
  _ = umask(mask)
  _ = fchmod(descriptor, 0o644 & ~mask)
}

private func removeFile(_ path: FilePath) {
  _ = path.withCString { unsafe unlink($0) }
}

/// Makes a rename durable; a folder that may be written but not read cannot be asked.
private func syncFolder(_ folder: FilePath) -> Int32? {
  let descriptor = openPath(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, mode: 0)
  guard descriptor >= 0 else { return errno == EACCES ? nil : errno }
  defer { close(descriptor) }
  if retrying({ fsync(descriptor) }) != 0, errno != EINVAL { return errno }
  return nil
}
