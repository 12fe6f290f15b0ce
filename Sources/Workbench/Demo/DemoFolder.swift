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
    /// Files that the demonstration put there were changed, or others were added to its own.
    case changed([String])
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
        let foreign = entries.map { $0.path.baseName.text }.filter { !Self.isOwn($0) }
        if !foreign.isEmpty { throw .changed(foreign) }
      }
      let changed = Self.additions(path) + changed(DemoCall.written)
      if !changed.isEmpty { throw .changed(changed) }
    }
    do throws(SystemFailure) {
      try makeFolder(path)
      try writeAtomically(path.appending(Self.mark), Array("bareme demo\n".utf8))
    } catch {
      throw .system(error)
    }
  }

  /// Whether the demonstration writes an entry so named at the top of its folder.
  private static func isOwn(_ name: String) -> Bool {
    let starts = ["classement.", "ranking.", "explication-", "explanation-", "."]
    return name == DemoCall.name || starts.contains { name.hasPrefix($0) }
  }

  /// The files of the call's folders that are none of the call's.
  private static func additions(_ path: FilePath) -> [String] {
    let own = Set(DemoCall.written.map { String(decoding: $0.name, as: UTF8.self) })
    var found: [String] = []
    for part in ["", "/applications", "/marks"] {
      let folder = DemoCall.name + part
      guard case .success(let entries) = listFolder(path.appending(FilePath(folder))) else {
        continue
      }
      for entry in entries {
        let name = folder + "/" + entry.path.baseName.text
        if entry.kind == .folder, name.hasSuffix("/applications") || name.hasSuffix("/marks") {
          continue
        }
        if !own.contains(name) { found.append(name) }
      }
    }
    return found
  }

  /// Those files that are there already with another content.
  func changed(_ files: [(name: [UInt8], bytes: [UInt8])]) -> [String] {
    files.filter { file in
      let path = path.appending(FilePath(bytes: file.name))
      guard fileStatus(path) != nil else { return false }
      guard case .success(let contents) = readFile(path) else { return true }
      return contents.array != file.bytes
    }.map { String(decoding: $0.name, as: UTF8.self) }
  }

  /// Writes a file, and the folders of its path.
  func write(_ name: [UInt8], _ bytes: [UInt8]) throws(SystemFailure) {
    var folder = path
    let parts = name.split(separator: 0x2F)
    for part in parts.dropLast() {
      folder = folder.appending(FilePath(bytes: Array(part)))
      try makeFolder(folder)
    }
    guard let last = parts.last else { return }
    try writeAtomically(folder.appending(FilePath(bytes: Array(last))), bytes)
  }
}
