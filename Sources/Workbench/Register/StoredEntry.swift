import Glibc
import Rules
import Scoring

/// An entry of a register as it was read back, with what is wrong in its files.
struct StoredEntry {
  let path: FilePath
  let manifest: DecisionManifest
  /// The SHA-256 of the manifest.
  let hash: String
  let contents: DecisionContents
  /// The bytes of the files of `contents`, in their order; nil for one that is missing.
  let files: [FileContents?]

  /// The entry's folder's name.
  var name: String { path.baseName.text }

  /// The bytes of the first file of a role.
  func bytes(_ role: DecisionContents.Role) -> FileContents? {
    guard let index = contents.files.firstIndex(where: { $0.role == role }) else { return nil }
    return files[index]
  }

  /// What became of reading an entry.
  enum Reading {
    /// The entry, with the problems of its files.
    case read(StoredEntry, [RegisterProblem.Kind])
    /// An entry of which nothing can be made: its manifest, perhaps, and why.
    case unusable(DecisionManifest?, hash: String?, [RegisterProblem.Kind])
    case failure(SystemFailure)
  }

  /// Reads an entry and compares every file with the hash recorded for it.
  static func read(_ path: FilePath) -> Reading {
    do throws(SystemFailure) {
      var reader = EntryReader(path: path)
      guard let bytes = try reader.own(DecisionManifest.fileName) else {
        return .unusable(nil, hash: nil, reader.problems)
      }
      let hash = SHA256.hexadecimal(bytes)
      guard let manifest = DecisionManifest(bytes) else {
        return .unusable(nil, hash: hash, [.notAManifest])
      }
      if let seal = try reader.own(Seal.fileName), seal != Seal.render(hash) {
        reader.problems.append(.sealBroken)
      }
      guard let list = try reader.own(DecisionContents.fileName) else {
        return .unusable(manifest, hash: hash, reader.problems)
      }
      if SHA256.hexadecimal(list) != manifest.contents {
        reader.problems.append(.changed(DecisionContents.fileName))
      }
      guard let contents = DecisionContents(list) else {
        return .unusable(manifest, hash: hash, reader.problems + [.notAList])
      }
      let files = try reader.files(contents)
      try reader.lookForStrays(contents)
      let entry = StoredEntry(
        path: path, manifest: manifest, hash: hash, contents: contents, files: files)
      return .read(entry, reader.problems)
    } catch {
      return .failure(error)
    }
  }
}

/// The reading of the files of one entry.
private struct EntryReader {
  let path: FilePath
  var problems: [RegisterProblem.Kind] = []

  /// The bytes of one of the entry's own files; nil where it is missing.
  mutating func own(_ name: String) throws(SystemFailure) -> [UInt8]? {
    try file(name)?.array
  }

  /// The files of a list, each compared with its size and hash.
  mutating func files(_ contents: DecisionContents) throws(SystemFailure) -> [FileContents?] {
    var found: [FileContents?] = []
    for listed in contents.files {
      let bytes = try file(listed.path)
      if let bytes {
        if SHA256.hexadecimal(bytes) != listed.hash {
          problems.append(.changed(listed.path))
        } else if bytes.count != listed.size {
          problems.append(.wrongSize(listed.path, stated: listed.size, size: bytes.count))
        }
      }
      found.append(bytes)
    }
    return found
  }

  private mutating func file(_ name: String) throws(SystemFailure) -> FileContents? {
    let full = path.appending(FilePath(name))
    switch readFile(full) {
    case .success(let contents): return contents
    case .failure(let failure):
      // What is not there, or is a folder, is missing; what cannot be read is the system's refusal.
      let missing = [ENOENT, ENOTDIR, EISDIR, ENXIO, ELOOP].contains {
        failure.cause == .system($0)
      }
      guard missing else { throw failure }
      problems.append(.missing(name))
      return nil
    }
  }

  /// Tells the files and folders that the entry does not list.
  mutating func lookForStrays(_ contents: DecisionContents) throws(SystemFailure) {
    let own = [DecisionManifest.fileName, Seal.fileName, DecisionContents.fileName]
    let files = Set(own + contents.files.map(\.path))
    let folders = Set(contents.files.flatMap { EntryImage.parents($0.path) })
    try lookForStrays(in: "", files, folders)
  }

  private mutating func lookForStrays(
    in folder: String, _ files: Set<String>, _ folders: Set<String>
  ) throws(SystemFailure) {
    let full = folder.isEmpty ? path : path.appending(FilePath(folder))
    let entries: [FolderEntry]
    switch listFolder(full, withHidden: true) {
    case .failure(let failure): throw failure
    case .success(let found): entries = found
    }
    for entry in entries {
      let name = (folder.isEmpty ? "" : folder + "/") + entry.path.baseName.text
      if isSymbolicLink(entry.path) {
        problems.append(.link(name))
        continue
      }
      switch entry.kind {
      case .folder where folders.contains(name): try lookForStrays(in: name, files, folders)
      case .file where files.contains(name): continue
      case .file, .folder, .other, .missing: problems.append(.stray(name))
      }
    }
  }
}
