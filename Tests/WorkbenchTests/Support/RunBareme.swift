import Foundation

/// What one run of the program left.
struct ProgramRun {
  /// The exit status; 128 + n where a signal n ended it, as shells count.
  let status: Int32
  let outBytes: [UInt8]
  let err: String

  /// Standard output as text.
  var out: String { String(decoding: outBytes, as: UTF8.self) }
}

/// A run that could not be made.
enum ProgramRunError: Error { case noBinary, timeout([String]) }

/// Runs the built program with no terminal, a fixed environment and French as its default language.
///
/// Streams go through files, so that no amount of output can block. `environment` adds to, or
/// overrides, the fixed variables.
func runBareme(
  _ arguments: [String], stdin: [UInt8] = [], environment: [String: String] = [:],
  directory: URL? = nil
) throws -> ProgramRun {
  guard let binary = baremeBinary else { throw ProgramRunError.noBinary }
  return try runProgram(
    binary, arguments, stdin: stdin, environment: environment, directory: directory)
}

/// Runs any program the way `runBareme` does.
func runProgram(
  _ binary: URL, _ arguments: [String], stdin: [UInt8] = [], environment: [String: String] = [:],
  directory: URL? = nil
) throws -> ProgramRun {
  let folder = try temporaryFolder()
  defer { try? FileManager.default.removeItem(at: folder) }
  let files = ["in", "out", "err"].map { folder.appendingPathComponent($0) }
  try Data(stdin).write(to: files[0])
  try Data().write(to: files[1])
  try Data().write(to: files[2])
  let process = try ChildProcess(
    binary, arguments,
    environment: ["PATH": "/usr/local/bin:/usr/bin:/bin", "LANG": "C"].merging(environment) { $1 },
    directory: (directory ?? folder).path, input: files[0].path, output: files[1].path,
    errors: files[2].path)
  let status: Int32
  switch process.wait() {
  case .exited(let code): status = code
  case .signalled(let signal): status = 128 + signal
  case nil: throw ProgramRunError.timeout(arguments)
  }
  return ProgramRun(
    status: status,
    outBytes: [UInt8](try Data(contentsOf: files[1])),
    err: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self))
}

/// The program: `BAREME_BINARY`, else the one built beside the test bundle.
let baremeBinary: URL? = {
  if let path = ProcessInfo.processInfo.environment["BAREME_BINARY"] {
    return URL(fileURLWithPath: path)
  }
  var bundles = CommandLine.arguments.filter { $0.hasSuffix(".xctest") }
  if let own = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") {
    bundles.append(own)
  }
  for bundle in bundles {
    let beside = URL(fileURLWithPath: bundle).deletingLastPathComponent()
      .appendingPathComponent("bareme")
    if FileManager.default.isExecutableFile(atPath: beside.path) { return beside }
  }
  return nil
}()

/// A new empty folder, which the caller removes.
func temporaryFolder() throws -> URL {
  let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("bareme-tests-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  return folder
}
