/// The files that make up a call, found but not read.
struct CallFiles: Sendable {
  /// Where reference lists are looked for.
  var rulesetFolder: FilePath
  /// Files of applications and of their lists, in the order in which they are read.
  var applications: [FilePath] = []
  var marks: [FilePath] = []
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
    if files.applications.isEmpty, files.problems.isEmpty {
      files.problems.append((folder, .noApplications))
    }
    return .found(files)
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
