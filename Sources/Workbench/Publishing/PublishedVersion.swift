import Rules
import Scoring

/// One line of `published.txt`: a version of a ruleset as it was published.
struct PublishedVersion: Equatable {
  /// The ruleset's name.
  var name: String
  var version: String
  /// The day of the version, as its header says it.
  var day: String
  /// The copy kept, under the folder of the ruleset.
  var copy: String
  /// The SHA-256 of the text.
  var hash: String

  /// What the line says, before its control.
  var fields: String { [name, version, day, copy, hash].joined(separator: ";") }
}

/// The versions published from a folder, in the order of their publication.
///
/// Each line ends with a control worked out from it and from the line before, so that a line that
/// was edited, taken out or put in is noticed. It guards against accidents: who rewrites the whole
/// file rewrites the controls too.
struct PublishedVersions {
  /// What is wrong with the file.
  enum Fault: Equatable {
    /// A line, counted from one, that is not as it was written.
    case line(Int)
    /// The copy of a version is missing.
    case missingCopy(PublishedVersion)
    /// The copy of a version is not what was published.
    case changedCopy(PublishedVersion)
    /// Copies are there and the file is not.
    case missingFile
  }

  /// The name of the file beside the ruleset.
  static let fileName: FilePath = "published.txt"
  /// The name of the folder of copies beside it.
  static let folderName: FilePath = "published"
  private static let header = "barème;version;jour;copie;SHA-256;contrôle"

  let folder: FilePath
  private(set) var versions: [PublishedVersion] = []
  private(set) var fault: Fault?

  /// Reads what was published from a folder; no file is no version.
  static func read(_ folder: FilePath) -> Result<PublishedVersions, SystemFailure> {
    var published = PublishedVersions(folder: folder)
    let path = folder.appending(fileName)
    guard fileStatus(path) != nil else {
      if isFolder(folder.appending(folderName)) { published.fault = .missingFile }
      return .success(published)
    }
    switch readFile(path) {
    case .failure(let failure): return .failure(failure)
    case .success(let contents):
      published.parse(contents.array)
      if published.fault == nil { published.checkCopies() }
      return .success(published)
    }
  }

  private init(folder: FilePath) { self.folder = folder }

  private mutating func parse(_ bytes: [UInt8]) {
    let lines = Self.split(bytes[...], 0x0A)
    guard lines.first == Array(Self.header.utf8)[...], lines.last?.isEmpty == true else {
      fault = .line(lines.first == Array(Self.header.utf8)[...] ? lines.count : 1)
      return
    }
    var control = ""
    for (place, line) in lines.enumerated().dropFirst().dropLast() {
      let parts = Self.split(line, 0x3B).map { String(decoding: $0, as: UTF8.self) }
      guard parts.count == 6 else { return fault = .line(place + 1) }
      let version = PublishedVersion(
        name: parts[0], version: parts[1], day: parts[2], copy: parts[3], hash: parts[4])
      control = Self.control(version, after: control)
      guard parts[5] == control else { return fault = .line(place + 1) }
      versions.append(version)
    }
  }

  /// The parts between the occurrences of a byte; carriage returns are an editor's and say nothing.
  private static func split(_ bytes: ArraySlice<UInt8>, _ separator: UInt8) -> [ArraySlice<UInt8>] {
    bytes.split(separator: separator, omittingEmptySubsequences: false).map { part in
      part.last == 0x0D ? part.dropLast() : part
    }
  }

  /// The control of a line that stands after another.
  private static func control(_ version: PublishedVersion, after previous: String) -> String {
    String(SHA256.hexadecimal(Array((previous + "\n" + version.fields).utf8)).prefix(16))
  }

  private mutating func checkCopies() {
    for version in versions {
      switch copy(of: version) {
      case nil: return fault = .missingCopy(version)
      case let bytes?:
        if SHA256.hexadecimal(bytes) != version.hash { return fault = .changedCopy(version) }
      }
    }
  }

  /// The text of a version as it was published; nil where the copy cannot be read.
  func copy(of version: PublishedVersion) -> [UInt8]? {
    guard case .success(let contents) = readFile(folder.appending(FilePath(version.copy))) else {
      return nil
    }
    return contents.array
  }

  /// The publication of a version of a ruleset.
  func version(_ version: String, of name: String) -> PublishedVersion? {
    versions.last { $0.name == name && $0.version == version }
  }

  /// The last version published of a ruleset.
  func last(of name: String) -> PublishedVersion? { versions.last { $0.name == name } }

  /// Publishes a version: its copy first, so that no line ever names a file that is not there.
  mutating func add(_ version: PublishedVersion, _ bytes: [UInt8]) throws(SystemFailure) {
    try makeFolder(folder.appending(Self.folderName), purpose: .publication)
    try writeAtomically(
      folder.appending(FilePath(version.copy)), bytes, purpose: .publication)
    versions.append(version)
    var text = Self.header + "\n"
    var control = ""
    for version in versions {
      control = Self.control(version, after: control)
      text += version.fields + ";" + control + "\n"
    }
    try writeAtomically(
      folder.appending(Self.fileName), Array(text.utf8), purpose: .publication)
  }

  /// The name of the copy of a version: what a file name cannot hold becomes a dash.
  static func copyName(_ name: String, _ version: String) -> String {
    var bytes: [UInt8] = []
    for byte in (name + "-v" + version).utf8 {
      let isPlain =
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || byte == 0x2D || byte == 0x5F || byte == 0x2E || byte >= 0x80
      bytes.append(isPlain ? byte : 0x2D)
    }
    return folderName.text + "/" + String(decoding: bytes, as: UTF8.self) + ".bareme"
  }
}
