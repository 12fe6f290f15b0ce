import Glibc

/// Regular files of at least this size are mapped: below, one `read` costs less than the page faults.
private let mappingThreshold = 65_536

/// The largest input, so that a place in it fits in 32 bits and an endless device ends.
private let maximumSize = Int(UInt32.max)

/// Reads a whole file, or standard input where the path is `-`.
///
/// A large file is mapped, and shows what is written to it meanwhile, unless `maps` forbids it.
func readFile(_ path: FilePath, maps: Bool = true) -> Result<FileContents, SystemFailure> {
  if path.isStandardStream { return readDescriptor(0, path, expected: 0) }
  let opened = path.withCString { unsafe openForReading($0) }
  guard let descriptor = opened else { return .failure(SystemFailure(.read, path, errno: EINVAL)) }
  guard descriptor >= 0 else { return .failure(SystemFailure(.read, path, errno: errno)) }
  defer { close(descriptor) }
  var status = stat()
  guard unsafe fstat(descriptor, &status) == 0 else {
    return .failure(SystemFailure(.read, path, errno: errno))
  }
  switch status.st_mode & S_IFMT {
  case S_IFDIR: return .failure(SystemFailure(.read, path, errno: EISDIR))
  case S_IFREG where Int(status.st_size) > maximumSize:
    return .failure(SystemFailure(.read, path, .tooLarge))
  case S_IFREG where maps && Int(status.st_size) >= mappingThreshold:
    return mapDescriptor(descriptor, path, size: Int(status.st_size))
  case S_IFREG: return readDescriptor(descriptor, path, expected: Int(status.st_size))
  default: return readDescriptor(descriptor, path, expected: 0)
  }
}

private func openForReading(_ name: UnsafePointer<CChar>) -> Int32 {
  retrying { unsafe open(name, O_RDONLY | O_CLOEXEC) }
}

/// Repeats a system call that a signal interrupted.
func retrying<N: SignedInteger>(_ call: () -> N) -> N {
  while true {
    let answer = call()
    if answer != -1 || errno != EINTR { return answer }
  }
}

private func mapDescriptor(
  _ descriptor: Int32, _ path: FilePath, size: Int
) -> Result<FileContents, SystemFailure> {
  guardAgainstTruncation()
  let address = unsafe mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0)
  guard let address = unsafe address, unsafe address != MAP_FAILED else {
    // Some file systems cannot map; reading works everywhere.
    return readDescriptor(descriptor, path, expected: size)
  }
  let mapping = unsafe UnsafeRawBufferPointer(start: address, count: size)
  return .success(unsafe FileContents(path: path, mapping: mapping))
}

/// Reads to the end; `expected` is the likely size, 0 where it is not known.
private func readDescriptor(
  _ descriptor: Int32, _ path: FilePath, expected: Int
) -> Result<FileContents, SystemFailure> {
  // One byte more than expected, so that the end is seen without growing.
  var capacity = max(expected + 1, mappingThreshold)
  guard var memory = unsafe malloc(capacity) else {
    return .failure(SystemFailure(.read, path, errno: ENOMEM))
  }
  var count = 0
  while true {
    if count == capacity {
      guard capacity <= maximumSize else {
        unsafe free(memory)
        return .failure(SystemFailure(.read, path, .tooLarge))
      }
      capacity *= 2
      guard let larger = unsafe realloc(memory, capacity) else {
        unsafe free(memory)
        return .failure(SystemFailure(.read, path, errno: ENOMEM))
      }
      unsafe memory = larger
    }
    let answer = retrying { unsafe read(descriptor, memory + count, capacity - count) }
    if answer < 0 {
      let number = errno
      unsafe free(memory)
      return .failure(SystemFailure(.read, path, errno: number))
    }
    if answer == 0 { break }
    count += answer
  }
  return .success(unsafe FileContents(path: path, allocation: memory, count: count))
}

/// Ends with status 4 where a mapped file is cut short while it is read.
///
/// The kernel then sends SIGBUS, whose default is a crash without a word. The handler may only call
/// what is safe in a signal, hence a constant sentence in both languages and no clean-up.
private func guardAgainstTruncation() {
  signal(SIGBUS) { _ in
    let sentence: StaticString = """
      erreur : un fichier a été tronqué pendant sa lecture
      error: a file was truncated while it was being read

      """
    unsafe _ = write(2, sentence.utf8Start, sentence.utf8CodeUnitCount)
    _exit(ExitStatus.refused.rawValue)
  }
}
