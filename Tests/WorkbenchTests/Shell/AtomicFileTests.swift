import Foundation
import Glibc
import Testing

@testable import Workbench

/// Atomic writing, failures included: after each, no temporary file is left.
@Suite final class AtomicFileTests {
  private let folder: URL

  init() throws {
    folder = try temporaryFolder()
  }

  deinit {
    _ = unsafe chmod(folder.path, 0o700)
    try? FileManager.default.removeItem(at: folder)
  }

  @Test func aNewFileIsWholeAndReadable() throws {
    let bytes = [UInt8](repeating: 0x61, count: 300_000)
    try writeAtomically(path("a"), bytes)
    #expect(try contents("a") == bytes)
    let mask = umask(0)
    umask(mask)
    #expect(try mode("a") == 0o644 & ~Int(mask))
    #expect(try names() == ["a"])
  }

  @Test func aReplacedFileKeepsItsMode() throws {
    try Data("old".utf8).write(to: url("a"))
    unsafe chmod(url("a").path, 0o600)
    try writeAtomically(path("a"), Array("new".utf8))
    #expect(try contents("a") == Array("new".utf8))
    #expect(try mode("a") == 0o600)
    #expect(try names() == ["a"])
  }

  @Test func aLinkStaysALink() throws {
    try Data("old".utf8).write(to: url("real"))
    try FileManager.default.createSymbolicLink(
      atPath: url("link").path, withDestinationPath: "real")
    try writeAtomically(path("link"), Array("new".utf8))
    #expect(try contents("real") == Array("new".utf8))
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: url("link").path) == "real")
  }

  @Test func whatIsDroppedLeavesNothing() throws {
    try Data("old".utf8).write(to: url("a"))
    do {
      var file = try AtomicFile(path("a"))
      try file.write([1, 2, 3])
      #expect(try names().count == 2)
    }
    #expect(try names() == ["a"])
    #expect(try contents("a") == Array("old".utf8))
  }

  @Test func aMissingFolderIsRefused() throws {
    #expect(throws: SystemFailure(.write, path("no/a"), errno: ENOENT)) {
      try writeAtomically(path("no/a"), [1])
    }
  }

  @Test func aFolderIsNotAFile() throws {
    #expect(throws: SystemFailure(.write, path("."), errno: EISDIR)) {
      try writeAtomically(path("."), [1])
    }
    #expect(try names().isEmpty)
  }

  @Test func aReadOnlyFolderIsRefused() throws {
    if geteuid() == 0 {
      print("skipped: the administrator may write in a read-only folder")
      return
    }
    unsafe chmod(folder.path, 0o500)
    #expect(throws: SystemFailure(.write, path("a"), errno: EACCES)) {
      try writeAtomically(path("a"), [1])
    }
  }

  @Test(arguments: ["a", "./a", "hard", "soft"])
  func anInputIsNeverOverwritten(_ output: String) throws {
    try Data("facts".utf8).write(to: url("a"))
    try FileManager.default.linkItem(at: url("a"), to: url("hard"))
    try FileManager.default.createSymbolicLink(atPath: url("soft").path, withDestinationPath: "a")
    let failure = SystemFailure(.write, path(output), .outputIsInput(path("a")))
    #expect(throws: failure) {
      try writeAtomically(path(output), [1], inputs: ["-", path("missing"), path("a")])
    }
    #expect(failure.status == .usage)
    #expect(try contents("a") == Array("facts".utf8))
    #expect(try names() == ["a", "hard", "soft"])
  }

  @Test func aFullDeviceIsReportedAndDevicesAreNotReplaced() throws {
    #expect(throws: SystemFailure(.write, "/dev/full", errno: ENOSPC)) {
      try writeAtomically("/dev/full", [1])
    }
    try writeAtomically("/dev/null", [1])
    var status = stat()
    #expect(unsafe stat("/dev/null", &status) == 0)
    #expect(status.st_mode & S_IFMT == S_IFCHR)
  }

  @Test func aFileLimitLeavesTheOldFile() throws {
    guard let bash = ["/bin/bash", "/usr/bin/bash"].first(where: FileManager.default.fileExists)
    else {
      print("skipped: bash is not installed")
      return
    }
    guard let binary = baremeBinary else { throw ProgramRunError.noBinary }
    try Data("old".utf8).write(to: url("a"))
    let command = "trap '' XFSZ; ulimit -f 1; \(binary.path) completion bash --output a"
    let run = try runProgram(
      URL(fileURLWithPath: bash), ["-c", command], directory: folder)
    #expect(run.status == 4)
    #expect(run.err == "erreur : impossible d'écrire « a » : fichier trop grand\n")
    #expect(try contents("a") == Array("old".utf8))
    #expect(try names() == ["a"])
  }

  private func url(_ name: String) -> URL { folder.appendingPathComponent(name) }

  private func path(_ name: String) -> FilePath { FilePath(folder.path).appending(FilePath(name)) }

  private func contents(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: url(name)))
  }

  private func mode(_ name: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: url(name).path)
    return (attributes[.posixPermissions] as? NSNumber)?.intValue ?? -1
  }

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }
}
