import Glibc

/// The folders whose files are records: a result must never be written over one, or among them.
enum RecordFolders {
  /// The refusal to write a path because it stands in a register, or among published versions.
  ///
  /// Links are followed first, in the path and in the folders above it.
  static func refusal(toWrite path: FilePath) -> SystemFailure? {
    guard let target = resolvingLinks(path), var folder = realFolder(target.folder) else {
      return nil
    }
    if target.baseName == PublishedVersions.fileName, fileStatus(target) != nil {
      return SystemFailure(.write, path, .publishedList)
    }
    while true {
      if isRegister(folder) || isEntry(folder) {
        return SystemFailure(.write, path, .insideRegister(folder))
      }
      if folder.baseName == PublishedVersions.folderName,
        fileStatus(folder.folder.appending(PublishedVersions.fileName)) != nil
      {
        return SystemFailure(.write, path, .amongPublished(folder))
      }
      if folder == "/" { return nil }
      folder = folder.folder
    }
  }

  /// Whether a folder holds an entry of a register.
  private static func isRegister(_ folder: FilePath) -> Bool {
    guard case .success(let names) = folderNames(folder) else { return false }
    return names.contains { name in
      RegisterFolder.sequence(name) != nil && isEntry(folder.appending(name))
    }
  }

  /// Whether a folder is an entry of a register: its manifest and its seal are there.
  private static func isEntry(_ folder: FilePath) -> Bool {
    [DecisionManifest.fileName, Seal.fileName].allSatisfy {
      fileStatus(folder.appending(FilePath($0))) != nil
    }
  }

  /// A folder's absolute path without links; nil where it is not there.
  private static func realFolder(_ path: FilePath) -> FilePath? {
    let resolved = path.withCString { name -> FilePath? in
      guard let full = unsafe realpath(name, nil) else { return nil }
      defer { unsafe free(full) }
      return unsafe FilePath(bytes: Array(UnsafeRawBufferPointer(start: full, count: strlen(full))))
    }
    return resolved ?? nil
  }
}
