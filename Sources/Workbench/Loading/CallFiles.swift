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
          if let failure = files.list(path, asMarks: false) { return .failure(failure) }
        } else {
          files.applications.append(path)
        }
      }
      return .found(files)
    }
    guard isCallFolder else { return .applicationsNeeded }
    let folder = call.appending("applications")
    guard isFolder(folder) else {
      files.problems.append((folder, .noApplications))
      return .found(files)
    }
    if let failure = files.list(folder, asMarks: false) { return .failure(failure) }
    if files.applications.isEmpty, files.problems.allSatisfy({ $0.problem.isNotice }) {
      files.problems.append((folder, .noApplications))
    }
    return .found(files)
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
    for entry in entries where entry.kind == .folder {
      let name = entry.path.baseName.text
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
    switch listFolder(folder) {
    case .failure(let failure): return failure
    case .success(let entries):
      for entry in entries {
        if entry.kind == .folder {
          problems.append((entry.path, .subfolder))
        } else if asMarks {
          marks.append(entry.path)
        } else {
          applications.append(entry.path)
        }
      }
      return nil
    }
  }
}
