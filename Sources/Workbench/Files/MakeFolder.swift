import Glibc

/// Makes a folder, unless it is there; the folder that holds it must exist.
func makeFolder(_ path: FilePath) throws(SystemFailure) {
  if isFolder(path) { return }
  let answer = path.withCString { unsafe mkdir($0, 0o777) }
  if answer != 0 { throw SystemFailure(.write, path, errno: errno) }
}
