import Glibc

/// Makes a folder, unless it is there; the folder that holds it must exist.
///
/// A folder of results is for its owner alone, as they are; the umask may only narrow that.
func makeFolder(_ path: FilePath, purpose: OutputPurpose = .result) throws(SystemFailure) {
  if isFolder(path) { return }
  let mode: mode_t
  switch purpose {
  case .result:
    if let refusal = RecordFolders.refusal(toWrite: path) { throw refusal }
    mode = 0o700
  case .publication: mode = 0o755
  }
  let answer = path.withCString { unsafe mkdir($0, mode) }
  if answer != 0 { throw SystemFailure(.write, path, errno: errno) }
}
