import Glibc

/// The refusal to write among the files that a call is read from, where the next run would read it.
///
/// `inputs` are the files of the call, its ruleset included: what stands in `applications` or
/// `marks` beside one of them, or in a folder of that name that holds one, is read by the next run.
///
/// `isFolder` says that the path is a folder to write in, as a register, and not a file.
func refusalToWriteAmongInputs(
  _ path: FilePath, inputs: [FilePath], isFolder: Bool = false
) -> SystemFailure? {
  guard let target = realFolder(isFolder ? path : path.folder) else { return nil }
  var folders: [FilePath] = []
  for input in inputs where !input.isStandardStream {
    let own = input.folder
    for folder in [own.appending("applications"), own.appending("marks")] + [own]
    where !folders.contains(folder) {
      folders.append(folder)
    }
  }
  for folder in folders {
    guard kind(of: folder) == .folder, let real = realFolder(folder),
      ["applications", "marks"].contains(real.baseName.text)
    else { continue }
    if target == real || target.bytes.starts(with: real.bytes + [0x2F]) {
      return SystemFailure(.write, path, .amongInputs(folder))
    }
  }
  return nil
}

/// A folder's path without links; that of the nearest one above it where it is not there yet.
private func realFolder(_ path: FilePath) -> FilePath? {
  var folder = path
  while true {
    let found = folder.withCString { name -> FilePath? in
      guard let full = unsafe realpath(name, nil) else { return nil }
      defer { unsafe free(full) }
      return unsafe FilePath(
        bytes: Array(UnsafeRawBufferPointer(start: full, count: strlen(full))))
    }
    if let real = found ?? nil { return real }
    let above = folder.folder
    if above == folder { return nil }
    folder = above
  }
}
