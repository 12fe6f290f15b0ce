import Glibc

/// One entry of a folder.
struct FolderEntry: Sendable, Equatable {
  /// What an entry is once symbolic links are followed; missing where they lead nowhere.
  enum Kind: Sendable { case file, folder, other, missing }

  /// The folder's path followed by the entry's name.
  let path: FilePath
  let kind: Kind
}

/// Lists a folder, sorted by the bytes of the names.
///
/// The order is the same on every file system and locale. Names that start with a point are left
/// out unless `withHidden`: they are the temporary and configuration files of other programs.
func listFolder(
  _ path: FilePath, withHidden: Bool = false
) -> Result<[FolderEntry], SystemFailure> {
  folderNames(path).map { names in
    names.filter { withHidden || $0.bytes.first != 0x2E }.map { name in
      let full = path.appending(name)
      return FolderEntry(path: full, kind: kind(of: full))
    }
  }
}

/// The names in a folder, hidden ones too, sorted by their bytes; what they are is not asked.
func folderNames(_ path: FilePath) -> Result<[FilePath], SystemFailure> {
  let opened = path.withCString { unsafe opendir($0) }
  guard let attempt = unsafe opened else {
    return .failure(SystemFailure(.list, path, errno: EINVAL))
  }
  guard let stream = unsafe attempt else {
    return .failure(SystemFailure(.list, path, errno: errno))
  }
  defer { unsafe closedir(stream) }
  var names: [FilePath] = []
  while true {
    errno = 0
    guard let entry = unsafe readdir(stream) else {
      if errno != 0 { return .failure(SystemFailure(.list, path, errno: errno)) }
      break
    }
    let name = unsafe entryName(entry)
    if name != ".", name != ".." { names.append(name) }
  }
  names.sort { $0.bytes.lexicographicallyPrecedes($1.bytes) }
  return .success(names)
}

/// Whether a path designates a folder, symbolic links followed.
func isFolder(_ path: FilePath) -> Bool {
  kind(of: path) == .folder
}

/// Whether a path is itself a symbolic link, wherever it leads.
func isSymbolicLink(_ path: FilePath) -> Bool {
  var status = stat()
  return path.withCString({ unsafe lstat($0, &status) }) == 0
    && status.st_mode & S_IFMT == S_IFLNK
}

/// What a path designates, symbolic links followed.
func kind(of path: FilePath) -> FolderEntry.Kind {
  guard let status = fileStatus(path) else { return .missing }
  switch status.st_mode & S_IFMT {
  case S_IFREG: return .file
  case S_IFDIR: return .folder
  default: return .other
  }
}

/// The system's record of a file, symbolic links followed; nil where there is none.
func fileStatus(_ path: FilePath) -> stat? {
  var status = stat()
  let answer = path.withCString { unsafe stat($0, &status) }
  return answer == 0 ? status : nil
}

private func entryName(_ entry: UnsafeMutablePointer<dirent>) -> FilePath {
  let length = unsafe Int(entry.pointee.d_reclen)
  let offset = MemoryLayout<dirent>.offset(of: \dirent.d_name) ?? length
  let raw = unsafe UnsafeRawBufferPointer(start: entry, count: length)
  return unsafe FilePath(bytes: Array(raw[offset...].prefix { $0 != 0 }))
}
