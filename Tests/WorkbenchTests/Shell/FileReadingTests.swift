import Foundation
import Glibc
import Testing

@testable import Workbench

/// Reading files and listing folders.
@Suite final class FileReadingTests {
  private let folder: URL

  init() throws {
    folder = try temporaryFolder()
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  /// Sizes on both sides of the one from which files are mapped.
  @Test(arguments: [0, 1, 65_535, 65_536, 65_537, 1_000_000])
  func everySizeIsReadWhole(_ size: Int) throws {
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) }
    try Data(bytes).write(to: folder.appendingPathComponent("a"))
    let read = try readFile(path("a")).get()
    #expect(read.count == size)
    #expect(read.array == bytes)
    let sum = read.withBytes { span in
      var sum = 0
      for index in span.indices { sum += Int(span[index]) }
      return sum
    }
    #expect(sum == bytes.reduce(0) { $0 + Int($1) })
  }

  @Test func aPipeIsRead() throws {
    // Should the reader fail, the writer must not take the whole run down.
    _ = signal(SIGPIPE, SIG_IGN)
    #expect(unsafe mkfifo(folder.appendingPathComponent("p").path, 0o600) == 0)
    let bytes = [UInt8](repeating: 7, count: 200_000)
    let target = folder.appendingPathComponent("p")
    let writer = Thread { try? Data(bytes).write(to: target, options: []) }
    writer.start()
    #expect(try readFile(path("p")).get().array == bytes)
  }

  /// The kernel answers such a read with a signal, which must not look like a crash.
  @Test func aFileCutShortWhileReadEndsWithARefusal() async {
    await #expect(processExitsWith: .exitCode(4)) {
      let folder = try temporaryFolder()
      let file = folder.appendingPathComponent("a").path
      try Data(repeating: 1, count: 1_000_000).write(to: URL(fileURLWithPath: file))
      let contents = try readFile(FilePath(file)).get()
      unsafe truncate(file, 0)
      try FileManager.default.removeItem(at: folder)
      exit(contents.array.contains(2) ? 10 : 11)
    }
  }

  @Test func aNameThatIsNotTextIsRead() throws {
    let name = FilePath(bytes: Array(folder.path.utf8) + [0x2F, 0x63, 0xE9])
    let descriptor = name.withCString { unsafe open($0, O_CREAT | O_WRONLY, 0o600) } ?? -1
    #expect(descriptor >= 0)
    close(descriptor)
    #expect(try readFile(name).get().count == 0)
    #expect(try listFolder(FilePath(folder.path)).get().map(\.path) == [name])
  }

  @Test func refusalsAreExplainedInBothLanguages() {
    expectFailure(
      readFile("/nowhere/a"), "impossible de lire « /nowhere/a » : ce fichier n'existe pas",
      "cannot read ‘/nowhere/a’: no such file")
    expectFailure(
      readFile("/tmp"), "impossible de lire « /tmp » : c'est un dossier, un fichier est attendu",
      "cannot read ‘/tmp’: it is a folder, a file is expected")
    expectFailure(
      readFile("/dev/null/a"),
      "impossible de lire « /dev/null/a » : un élément du chemin n'est pas un dossier",
      "cannot read ‘/dev/null/a’: a part of the path is not a folder")
    expectFailure(
      readFile(FilePath(bytes: [0x61, 0])), "impossible de lire « a\0 » : chemin inutilisable",
      "cannot read ‘a\0’: unusable path")
    expectFailure(
      listFolder("/nowhere"),
      "impossible de parcourir le dossier « /nowhere » : ce fichier n'existe pas",
      "cannot list the folder ‘/nowhere’: no such file")
  }

  @Test func aFolderIsListedByBytes() throws {
    for name in ["é", "b", "a10", "a2", "Z", ".hidden"] {
      try Data().write(to: folder.appendingPathComponent(name))
    }
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("d"), withIntermediateDirectories: false)
    let entries = try listFolder(FilePath(folder.path)).get()
    #expect(entries.map(\.path.baseName.text) == ["Z", "a10", "a2", "b", "d", "é"])
    #expect(entries.map { $0.kind == .folder } == [false, false, false, false, true, false])
  }

  @Test(arguments: [
    ("/a/b.CSV", "b.CSV", "/a", "csv"), ("b", "b", ".", ""), ("a/b/", "b", "a", ""),
    ("/a", "a", "/", ""), ("/", "/", "/", ""), (".bareme", ".bareme", ".", ""),
  ])
  func pathsAreTakenApart(_ text: String, _ base: String, _ folder: String, _ suffix: String) {
    let path = FilePath(text)
    #expect(path.baseName.text == base)
    #expect(path.folder.text == folder)
    #expect(path.fileExtension == suffix)
  }

  private func path(_ name: String) -> FilePath { FilePath(folder.path).appending(FilePath(name)) }

  private func expectFailure<T>(
    _ result: Result<T, SystemFailure>, _ french: String, _ english: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    guard case .failure(let failure) = result else {
      Issue.record("accepted", sourceLocation: sourceLocation)
      return
    }
    #expect(failure.phrase == Phrase(french, english), sourceLocation: sourceLocation)
    #expect(failure.status == .refused, sourceLocation: sourceLocation)
  }
}
