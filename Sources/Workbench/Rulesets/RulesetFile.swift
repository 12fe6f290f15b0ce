import Rules

/// A ruleset file that was read: from a path, or the one file of a call folder.
struct RulesetFile {
  let path: FilePath
  let source: SourceText

  /// What became of a path that should lead to a ruleset.
  enum Reading {
    case success(RulesetFile)
    case failure(SystemFailure)
    /// A folder that holds no ruleset, or several.
    case ambiguous([String])
  }

  /// Reads the ruleset at a path; a call folder holds exactly one `*.bareme`.
  static func read(_ path: FilePath) -> Reading {
    guard !path.isStandardStream, isFolder(path) else { return readText(path) }
    switch listFolder(path) {
    case .failure(let failure): return .failure(failure)
    case .success(let entries):
      let rulesets = entries.filter { $0.kind == .file && $0.path.fileExtension == "bareme" }
      guard let only = rulesets.first, rulesets.count == 1 else {
        return .ambiguous(rulesets.map { $0.path.baseName.text })
      }
      return readText(only.path)
    }
  }

  private static func readText(_ path: FilePath) -> Reading {
    switch readFile(path) {
    case .failure(let failure): .failure(failure)
    case .success(let contents):
      .success(
        RulesetFile(
          path: path,
          source: SourceText(
            name: path.isStandardStream ? "-" : path.baseName.text, bytes: contents.array)))
    }
  }
}
