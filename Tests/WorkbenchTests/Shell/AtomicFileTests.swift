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
    #expect(try mode("a") == 0o600 & ~Int(mask))
    // What is published is for everyone.
    try writeAtomically(path("b"), bytes, purpose: .publication)
    #expect(try mode("b") == 0o644 & ~Int(mask))
    #expect(try names() == ["a", "b"])
  }

  /// A ruleset and a result for their owner alone, whatever the mask, which only narrows.
  @Test(arguments: [("000", 0o600), ("022", 0o600), ("277", 0o400)])
  func aResultIsForItsOwner(_ mask: String, _ expected: Int) throws {
    guard let binary = baremeBinary else { throw ProgramRunError.noBinary }
    let call = folder.path
    let shell = URL(fileURLWithPath: "/bin/sh")
    let written = "umask \(mask); '\(binary.path)' completion bash --output '\(call)/a'"
    #expect(try runProgram(shell, ["-c", written]).status == 0)
    #expect(try mode("a") == expected)
    guard mask != "277" else { return }
    let demo = "umask \(mask); '\(binary.path)' demo --output '\(call)/demo'"
    #expect(try runProgram(shell, ["-c", demo]).status == 0)
    #expect(try mode("demo") == 0o700)
    #expect(try mode("demo/classement.csv") == 0o600)
    // What is there keeps its mode.
    unsafe chmod(url("a").path, 0o640)
    #expect(try runProgram(shell, ["-c", written]).status == 0)
    #expect(try mode("a") == 0o640)
  }

  @Test func aLinkToNothingYetStaysALink() throws {
    try FileManager.default.createDirectory(at: url("far"), withIntermediateDirectories: true)
    let links = [("first", "second"), ("second", "far/real")]
    for (link, target) in links {
      try FileManager.default.createSymbolicLink(
        atPath: url(link).path, withDestinationPath: target)
    }
    try writeAtomically(path("first"), Array("new".utf8))
    #expect(try contents("far/real") == Array("new".utf8))
    for (link, target) in links {
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: url(link).path) == target)
    }
    try FileManager.default.createSymbolicLink(atPath: url("x").path, withDestinationPath: "y")
    try FileManager.default.createSymbolicLink(atPath: url("y").path, withDestinationPath: "x")
    #expect(throws: SystemFailure(.write, path("x"), errno: ELOOP)) {
      try writeAtomically(path("x"), [1])
    }
  }

  /// What a process that was killed left goes with the next writing there; what is at work stays.
  @Test func whatAStoppedProcessLeftIsRemoved() throws {
    let child = try ChildProcess(
      URL(fileURLWithPath: "/bin/true"), [], environment: ["PATH": "/usr/bin:/bin"])
    #expect(child.wait() == .exited(0))
    let left = ".bareme-\(child.identifier)-0.tmp"
    let kept = [
      ".bareme-\(getpid())-999999.tmp", ".bareme-1-0.tmp", ".bareme-x-0.tmp",
      ".bareme-\(child.identifier)-0.tmp.bak",
    ]
    for name in kept + [left] { try Data("half".utf8).write(to: url(name)) }
    try writeAtomically(path("a"), [1])
    #expect(try names() == (kept + ["a"]).sorted())
    // One that another machine writes is locked.
    try Data("half".utf8).write(to: url(left))
    let locked = unsafe open(url(left).path, O_WRONLY)
    defer { close(locked) }
    #expect(flock(locked, LOCK_EX) == 0)
    try writeAtomically(path("a"), [2])
    #expect(try names().contains(left))
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
