import Foundation
import Glibc
import Scoring
import Synchronization
import Testing

@testable import Workbench

/// Counts the disk operations of an append, and refuses some of them.
final class FailingDisk: @unchecked Sendable {
  private(set) var count = 0
  /// The first operation to refuse, from one; none where it is zero.
  let first: Int
  /// Whether all that follow are refused too.
  let isPersistent: Bool
  private(set) var names: [String] = []

  init(first: Int = 0, isPersistent: Bool = false) {
    self.first = first
    self.isPersistent = isPersistent
  }

  /// The error number of an operation to refuse; nil for one to let through.
  private func refuses(_ name: String) -> Int32? {
    count += 1
    names.append(name)
    guard first > 0, isPersistent ? count >= first : count == first else { return nil }
    return count % 2 == 0 ? EIO : ENOSPC
  }

  /// The operations, each counted.
  var disk: Disk {
    let real = Disk()
    var disk = Disk()
    disk.makeFolder = { [self] path in refuses("mkdir") ?? real.makeFolder(path) }
    disk.open = { [self] path, flags, mode in
      if let number = refuses("open") { return Disk.Opened(number: number) }
      return real.open(path, flags, mode)
    }
    disk.lock = { [self] descriptor in refuses("lock") ?? real.lock(descriptor) }
    disk.write = { [self] descriptor, bytes in
      if let number = refuses("write") {
        // As much as the disk still took.
        _ = real.write(descriptor, bytes.extracting(first: bytes.count / 2))
        return number
      }
      return real.write(descriptor, bytes)
    }
    disk.sync = { [self] descriptor in refuses("fsync") ?? real.sync(descriptor) }
    disk.rename = { [self] from, to in refuses("rename") ?? real.rename(from, to) }
    return disk
  }
}

/// Appends that are refused, stopped or made at the same time.
@Suite struct CrashTests {
  @Test(arguments: [false, true], [0, 1])
  func everyOperationMayFail(_ isPersistent: Bool, _ before: Int) throws {
    let draft = try RegisterCall().draft()
    let counted = FailingDisk()
    do {
      let register = try TestRegister()
      for _ in 0..<before { try register.append(draft) }
      try register.append(draft, disk: counted.disk)
    }
    // Eight files, each opened, written and synced; three folders made and synced; and the rest.
    #expect(counted.count >= 8 * 3 + 3 * 3 + 3)
    #expect(Set(counted.names) == ["mkdir", "open", "lock", "write", "fsync", "rename"])
    for first in 1...counted.count {
      let register = try TestRegister()
      for _ in 0..<before { try register.append(draft) }
      let place = "operation \(first), \(counted.names[first - 1])"
      var isUnconfirmed = false
      do {
        try register.append(
          draft, disk: FailingDisk(first: first, isPersistent: isPersistent).disk)
        Issue.record("\(place) failed and nothing was said")
      } catch let refusal as RegisterWriter.Refusal {
        switch refusal {
        case .system(let failure): #expect(failure.status == .refused)
        case .unconfirmed(_, let failure):
          isUnconfirmed = true
          #expect(failure.status == .refused)
        case .chain, .altered, .nothingToCorrect, .otherRuleset, .alreadyCorrected,
          .envelopeForgotten:
          Issue.record("\(place): \(refusal)")
        }
        let told = Messages.notEntered(refusal, register.path)
        #expect(!told.french.isEmpty && told.english != told.french)
      }
      if FileManager.default.fileExists(atPath: register.url.path) {
        let found = try register.verify()
        #expect(found.entries.count == before + (isUnconfirmed ? 1 : 0), "\(place)")
        #expect(found.problems.allSatisfy { $0.kind == .empty }, "\(place)")
      }
      // The next one works, and nothing of the failed one is left.
      let next = try register.append(draft)
      #expect(next.sequence == before + (isUnconfirmed ? 2 : 1), "\(place)")
      #expect(try register.verify().isConsistent, "\(place)")
      let left = try FileManager.default.contentsOfDirectory(atPath: register.url.path)
      #expect(!left.contains { $0.hasPrefix(".new-") }, "\(place)")
    }
  }

  /// A call folder on disk, for the program itself.
  private static func callFolder(_ folder: URL) throws -> URL {
    let call = RegisterCall()
    let url = folder.appendingPathComponent("appel")
    for name in ["applications", "marks"] {
      try FileManager.default.createDirectory(
        at: url.appendingPathComponent(name), withIntermediateDirectories: true)
    }
    try Data(call.ruleset).write(to: url.appendingPathComponent("tablettes.bareme"))
    try Data(RegisterCall.schools.utf8).write(
      to: url.appendingPathComponent("applications/écoles.csv"))
    try Data(RegisterCall.alice.utf8).write(to: url.appendingPathComponent("marks/alice.csv"))
    return url
  }

  private static func start(_ binary: URL, _ arguments: [String]) throws -> ChildProcess {
    try ChildProcess(binary, arguments, environment: ["LANG": "C"])
  }

  @Test(arguments: [UInt64(9)])
  func twoHundredRunsAreKilled(_ seed: UInt64) throws {
    let binary = try #require(baremeBinary)
    var register = try TestRegister()
    let call = try Self.callFolder(register.folder)
    let keeper = register
    let began = DispatchTime.now()
    let probe = try Self.start(binary, ["rank", call.path, "--register", register.url.path, "-q"])
    _ = probe.wait()
    let life = Int((DispatchTime.now().uptimeNanoseconds - began.uptimeNanoseconds) / 1000)
    var dice = SeededDice(seed)
    var acknowledged = [try #require(try register.verify().head)]
    var (killed, ended, halfMade) = (0, 0, 0)
    for round in 0..<200 {
      if round % 10 == 0 {
        register = try TestRegister()
        acknowledged = []
      }
      let process = try Self.start(
        binary, ["rank", call.path, "--register", register.url.path, "-q"])
      if round % 2 == 0 {
        usleep(UInt32(dice.draw(life + life / 4)))
      } else {
        // While the entry is in the making, which is a small part of the program's life.
        let making = register.url.appendingPathComponent(".new-\(process.identifier)").path
        while process.isRunning, unsafe access(making, F_OK) != 0 { usleep(50) }
        usleep(UInt32(dice.draw(4000)))
      }
      process.signal(SIGKILL)
      let ending = process.wait()
      let isDone = ending == .exited(0)
      #expect(isDone || ending == .signalled(SIGKILL))
      if isDone { ended += 1 } else { killed += 1 }
      guard FileManager.default.fileExists(atPath: register.url.path) else { continue }
      let names = try FileManager.default.contentsOfDirectory(atPath: register.url.path)
      if names.contains(where: { $0.hasPrefix(".new-") }) { halfMade += 1 }
      let found = try register.verify(head: acknowledged.last)
      #expect(found.problems.allSatisfy { $0.kind == .empty }, "round \(round)")
      #expect(found.entries.count >= acknowledged.count, "round \(round)")
      if isDone, let head = found.head { acknowledged.append(head) }
    }
    print("killed \(killed) runs, \(halfMade) with an entry half made; \(ended) ended first")
    #expect(killed >= 100 && halfMade >= 10)
    _ = keeper
  }

  @Test func runsAtTheSameTimeGetDifferentNumbers() throws {
    let binary = try #require(baremeBinary)
    let register = try TestRegister()
    let call = try Self.callFolder(register.folder)
    let processes = try (0..<8).map { _ in
      try Self.start(binary, ["rank", call.path, "--register", register.url.path, "-q"])
    }
    for process in processes {
      #expect(process.wait() == .exited(0))
    }
    let found = try register.verify()
    #expect(found.isConsistent && found.entries.count == 8)
  }

  @Test func aFullDiskIsToldAndNothingIsShown() throws {
    guard let bash = ["/bin/bash", "/usr/bin/bash"].first(where: FileManager.default.fileExists)
    else {
      print("skipped: bash is not installed")
      return
    }
    let binary = try #require(baremeBinary)
    let register = try TestRegister()
    let call = try Self.callFolder(register.folder)
    let command =
      "trap '' XFSZ; ulimit -f 1; \(binary.path) rank \(call.path) --register registre -q"
    let run = try runProgram(
      URL(fileURLWithPath: bash), ["-c", command], directory: register.folder)
    #expect(run.status == 4)
    #expect(run.out.isEmpty)
    #expect(
      run.err.hasPrefix("erreur : rien n'a été inscrit au registre : impossible d'écrire « "))
    #expect(run.err.hasSuffix(" : fichier trop grand\n"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: register.url.path) == [".lock"])
  }
}
