import Glibc
import Rules

/// The files that make up a call, found but not read.
struct CallFiles: Sendable {
  /// Where reference lists are looked for.
  var rulesetFolder: FilePath
  /// Files of applications and of their lists, in the order in which they are read.
  var applications: [FilePath] = []
  var marks: [FilePath] = []
  /// What has been read already, by path.
  var contents: [FilePath: FileContents] = [:]
  /// What is found in the folders and cannot be a file of the call.
  var problems: [(path: FilePath, problem: FileProblem)] = []

  /// What became of looking for the files of a call.
  enum Search {
    case found(CallFiles)
    case failure(SystemFailure)
    /// A ruleset given as a file needs its applications named.
    case applicationsNeeded
  }

  /// Finds the files of a call whose ruleset has been read.
  ///
  /// Applications named on the command line stand for those of the call folder.
  static func find(call: FilePath, ruleset: FilePath, named: [FilePath]) -> Search {
    let isCallFolder = !call.isStandardStream && isFolder(call)
    var files = CallFiles(rulesetFolder: ruleset.isStandardStream ? "." : ruleset.folder)
    if isCallFolder { files.lookAround(call) }
    if isCallFolder, isFolder(call.appending("marks")),
      let failure = files.list(call.appending("marks"), asMarks: true)
    {
      return .failure(failure)
    }
    if !named.isEmpty {
      for path in named {
        if !path.isStandardStream, isFolder(path) {
          if let failure = files.listApplications(path) { return .failure(failure) }
        } else {
          files.add(path, asMarks: false)
        }
      }
      return .found(files)
    }
    guard isCallFolder else { return .applicationsNeeded }
    let folder = call.appending("applications")
    if isFolder(folder) {
      if let failure = files.listApplications(folder) { return .failure(failure) }
    } else if kind(of: folder) == .missing, !files.problems.contains(where: { $0.path == folder }) {
      files.problems.append((folder, .noApplications))
    }
    return .found(files)
  }

  /// Adds the files of a folder of applications, which must have some.
  private mutating func listApplications(_ folder: FilePath) -> SystemFailure? {
    let (files, errors) = (applications.count, problems.count { !$0.problem.isNotice })
    if let failure = list(folder, asMarks: false) { return failure }
    if applications.count == files, problems.count(where: { !$0.problem.isNotice }) == errors {
      problems.append((folder, .noApplications))
    }
    return nil
  }

  /// Adds a file, unless it is there already under this or another name.
  private mutating func add(_ path: FilePath, asMarks: Bool) {
    let earlier = (applications + marks).first { other in
      if other == path { return true }
      guard let one = fileStatus(path), let two = fileStatus(other) else { return false }
      return one.st_mode & S_IFMT == S_IFREG && one.st_dev == two.st_dev
        && one.st_ino == two.st_ino
    }
    if let earlier {
      problems.append((path, .unclear(.givenTwice(earlier.text))))
    } else if asMarks {
      marks.append(path)
    } else {
      applications.append(path)
    }
  }

  /// Where a reference list is looked for.
  func path(of reference: CheckedReference) -> FilePath {
    rulesetFolder.appending(FilePath(reference.file))
  }

  /// Reads every file of the call now, so that what is decided is what can be kept.
  ///
  /// A mapped file would show what somebody writes into it between the two.
  mutating func read(for ruleset: CheckedRuleset) -> SystemFailure? {
    let references = ruleset.references.map { path(of: $0) }
    for path in applications + marks + references where contents[path] == nil {
      if references.contains(path), kind(of: path) == .other { continue }
      switch readFile(path, maps: false) {
      case .failure(let failure): return failure
      case .success(let bytes): contents[path] = bytes
      }
    }
    return nil
  }

  /// Notices the folders of a call folder from which nothing is read.
  private mutating func lookAround(_ call: FilePath) {
    guard case .success(let entries) = listFolder(call) else { return }
    for entry in entries {
      let name = entry.path.baseName.text
      if entry.kind != .folder {
        // What is named so and cannot be read must not pass for something that is not there.
        if ["marks", "applications"].contains(name) {
          problems.append((entry.path, .unclear(.notAFolder)))
        }
        continue
      }
      if ["marks", "applications", "published"].contains(name) || name.hasPrefix(".") { continue }
      problems.append((entry.path, .unknownFolder(near: Self.meant(name))))
    }
  }

  /// The folder that a name in another language, number or case probably means.
  private static func meant(_ name: String) -> String? {
    switch String(decoding: foldedKey(name), as: UTF8.self) {
    case "notes", "note", "notations", "mark", "marks", "scores", "evaluations": "marks"
    case "dossiers", "candidatures", "demandes", "application", "applications": "applications"
    default: nearest(name, ["marks", "applications"]).first
    }
  }

  private mutating func list(_ folder: FilePath, asMarks: Bool) -> SystemFailure? {
    switch listFolder(folder, withHidden: true) {
    case .failure(let failure): return failure
    case .success(let entries):
      for entry in entries {
        let name = entry.path.baseName.text
        if let opened = Self.openedFile(name) {
          problems.append((entry.path, .unclear(.lockFile(opened))))
        } else if name.hasPrefix(".") {
          continue
        } else {
          switch entry.kind {
          case .folder: problems.append((entry.path, .subfolder))
          case .other: problems.append((entry.path, .unclear(.notOrdinary)))
          // What a link does not lead to is told when it is opened.
          case .file, .missing: add(entry.path, asMarks: asMarks)
          }
        }
      }
      return nil
    }
  }

  /// The file that a spreadsheet has open, from the name of the mark that it leaves beside it:
  /// `~$a.xlsx` of Excel, `.~lock.a.csv#` of LibreOffice.
  private static func openedFile(_ name: String) -> String? {
    if name.hasPrefix("~$") { return String(name.dropFirst(2)) }
    guard name.hasPrefix(".~lock."), name.hasSuffix("#") else { return nil }
    return String(name.dropFirst(7).dropLast())
  }
}
