import Glibc
import Rules

/// The folder that the demonstration fills, and never takes over from somebody else.
struct DemoFolder {
  /// A hidden file tells the folders that the program made.
  private static let mark = FilePath(".bareme-demo")

  let path: FilePath

  /// Why a folder cannot be used.
  enum Refusal: Error {
    case system(SystemFailure)
    /// It holds something that the demonstration did not put there.
    case occupied
  }

  /// Makes the folder, or takes again one that an earlier demonstration made.
  init(_ path: FilePath) throws(Refusal) {
    self.path = path
    if fileStatus(path) != nil {
      guard isFolder(path) else { throw .occupied }
      switch listFolder(path) {
      case .failure(let failure): throw .system(failure)
      case .success(let entries):
        let isOwn = fileStatus(path.appending(Self.mark)) != nil
        guard entries.isEmpty || isOwn else { throw .occupied }
      }
    }
    do throws(SystemFailure) {
      try Self.make(path)
      try writeAtomically(path.appending(Self.mark), Array("bareme demo\n".utf8))
    } catch {
      throw .system(error)
    }
  }

  /// Writes a file, and the folders of its path.
  func write(_ name: [UInt8], _ bytes: [UInt8]) throws(SystemFailure) {
    var folder = path
    let parts = name.split(separator: 0x2F)
    for part in parts.dropLast() {
      folder = folder.appending(FilePath(bytes: Array(part)))
      try Self.make(folder)
    }
    guard let last = parts.last else { return }
    try writeAtomically(folder.appending(FilePath(bytes: Array(last))), bytes)
  }

  private static func make(_ path: FilePath) throws(SystemFailure) {
    if isFolder(path) { return }
    let answer = path.withCString { unsafe mkdir($0, 0o777) }
    if answer != 0 { throw SystemFailure(.write, path, errno: errno) }
  }
}
