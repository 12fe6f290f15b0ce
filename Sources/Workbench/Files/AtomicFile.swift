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

  /// Opens the temporary file, refusing to overwrite one of `inputs` or a record.
  init(
    _ path: FilePath, inputs: [FilePath] = [], purpose: OutputPurpose = .result
  ) throws(SystemFailure) {
    if let refusal = refusalToOverwrite(path, inputs: inputs, purpose) { throw refusal }
    guard let resolved = resolvingLinks(path) else {
      throw SystemFailure(.write, path, errno: ELOOP)
    }
    let opened = openOutput(resolved, purpose)
    guard opened.descriptor >= 0 else {
      // The folder that is missing is that of the file a link leads to.
      let blamed = opened.number == ENOENT ? resolved : path
      throw SystemFailure(.write, blamed, errno: opened.number)
    }
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

/// What a file is written for, which says who may read it and where it may stand.
enum OutputPurpose: Sendable {
  /// A result, which may hold personal data: for its owner alone, and never among records.
  case result
  /// A published version of a ruleset, for everyone.
  case publication

  /// The mode of a new file, which the umask may only narrow.
  var mode: mode_t {
    switch self {
    case .result: 0o600
    case .publication: 0o644
    }
  }
}

/// Writes a whole file atomically, refusing to overwrite one of `inputs` or a record.
func writeAtomically(
  _ path: FilePath, _ bytes: [UInt8], inputs: [FilePath] = [], purpose: OutputPurpose = .result
) throws(SystemFailure) {
  var file = try AtomicFile(path, inputs: inputs, purpose: purpose)
  try file.write(bytes)
  try file.commit()
}

/// The refusal to write `path`: it stands among records, or designates one of `inputs`.
///
/// Whatever the spelling. Worth asking before a long computation, whose result could not be written.
func refusalToOverwrite(
  _ path: FilePath, inputs: [FilePath], _ purpose: OutputPurpose = .result
) -> SystemFailure? {
  if let refusal = refusalToWriteAmongInputs(path, inputs: inputs) { return refusal }
  let existing = fileStatus(path)
  let isReplaced = existing.map { $0.st_mode & S_IFMT == S_IFREG } ?? true
  if isReplaced, purpose == .result, let refusal = RecordFolders.refusal(toWrite: path) {
    return refusal
  }
  guard let output = existing, isReplaced else { return nil }
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

/// The file that symbolic links lead to, there or not, so that the links survive.
///
/// The path itself where it is no link; nil where links lead to each other.
func resolvingLinks(_ path: FilePath) -> FilePath? {
  var path = path
  for _ in 0..<40 {
    guard let target = linkTarget(path) else { return path }
    path = target.bytes.first == 0x2F ? target : path.folder.appending(target)
  }
  return nil
}

/// What a symbolic link holds; nil for anything else.
private func linkTarget(_ path: FilePath) -> FilePath? {
  var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
  let count = path.withCString { name in
    unsafe buffer.withUnsafeMutableBytes { bytes -> Int in
      guard let start = bytes.baseAddress else { return -1 }
      return unsafe readlink(name, start.assumingMemoryBound(to: CChar.self), bytes.count)
    }
  }
  guard let count, count > 0 else { return nil }
  return FilePath(bytes: Array(buffer[..<count]))
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
private func openOutput(_ target: FilePath, _ purpose: OutputPurpose) -> Opened {
  guard let existing = fileStatus(target) else {
    let opened = openTemporary(in: target.folder)
    if opened.descriptor >= 0 { giveMode(opened.descriptor, purpose.mode) }
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
///
/// It is locked as long as it is written, which tells it from what a stopped process left.
private func openTemporary(in folder: FilePath) -> Opened {
  removeAbandoned(in: folder)
  var last = FilePath("")
  for _ in 0..<100 {
    let number = temporaryCount.wrappingAdd(1, ordering: .relaxed).oldValue
    last = folder.appending(FilePath(".bareme-\(getpid())-\(number).tmp"))
    let descriptor = openPath(
      last, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode: 0o600)
    if descriptor >= 0 {
      // A file system without locks has none to offer; the number of the process still protects.
      _ = retrying { flock(descriptor, LOCK_EX | LOCK_NB) }
      return (last, descriptor, 0)
    }
    if errno != EEXIST { return (last, -1, errno) }
  }
  return (last, -1, EEXIST)
}

/// Removes the temporary files of processes that were stopped before they could.
///
/// One is left where its process is there, where another machine that shares the folder has it
/// locked, or where it cannot be opened.
private func removeAbandoned(in folder: FilePath) {
  guard case .success(let names) = folderNames(folder) else { return }
  for name in names {
    guard let process = temporaryProcess(name), kill(process, 0) != 0, errno == ESRCH else {
      continue
    }
    let path = folder.appending(name)
    let descriptor = openPath(path, O_WRONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, mode: 0)
    guard descriptor >= 0 else { continue }
    if retrying({ flock(descriptor, LOCK_EX | LOCK_NB) }) == 0 { removeFile(path) }
    close(descriptor)
  }
}

/// The process that the name of a temporary file, `.bareme-PROCESS-NUMBER.tmp`, is of.
private func temporaryProcess(_ name: FilePath) -> pid_t? {
  let (start, end) = (Array(".bareme-".utf8), Array(".tmp".utf8))
  guard name.bytes.starts(with: start), name.bytes.suffix(end.count) == end[...] else { return nil }
  let middle = name.bytes.dropFirst(start.count).dropLast(end.count)
  let parts = middle.split(separator: 0x2D, omittingEmptySubsequences: false)
  guard parts.count == 2, parts.allSatisfy({ $0.allSatisfy { (0x30...0x39).contains($0) } }),
    let process = pid_t(String(decoding: parts[0], as: UTF8.self)), process > 0
  else { return nil }
  return process
}

/// Gives a file that replaces another its mode and owner.
private func giveMode(_ descriptor: Int32, like existing: stat) {
  // Only the administrator may give a file away; for anyone else the owner is already right.
  _ = fchown(descriptor, existing.st_uid, existing.st_gid)
  _ = fchmod(descriptor, existing.st_mode & 0o777)
}

/// Gives a new file what the umask leaves of a mode.
private func giveMode(_ descriptor: Int32, _ mode: mode_t) {
  // The system has no call that reads the mask without setting it.
  let mask = umask(0o077)
  _ = umask(mask)
  _ = fchmod(descriptor, mode & ~mask)
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
