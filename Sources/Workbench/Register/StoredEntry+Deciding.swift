import Rules
import Scoring

/// The deciding again of what an entry holds.
extension StoredEntry {
  /// What became of deciding again.
  enum Decision {
    case decided(LoadedCall, SourceText)
    case impossible(RegisterProblem.Kind)
    case failure(SystemFailure)
  }

  /// Decides from the copies of the entry, with the options that it records.
  ///
  /// `language` is that of a report on the decision, where it is not the language of its result.
  func decideAgain(keepsAllFacts: Bool = false, language: Language? = nil) -> Decision {
    guard let stored = bytes(.ruleset), let listed = contents.file(.ruleset) else {
      return .impossible(.notDecidable(.fileMissing))
    }
    let source = SourceText(name: listed.name, bytes: stored.array)
    guard let ruleset = RulesetPipeline.check(source).ruleset else {
      return .impossible(.notDecidable(.rulesetRefused))
    }
    var options = CallOptions()
    options.language = language ?? manifest.language
    options.rulesetHash = SHA256.hexadecimal(source.bytes)
    options.keepsAllFacts = keepsAllFacts
    if let written = manifest.envelope {
      guard case .value(let amount, _) = readNumber(Array(written.utf8), notation: .decimalPoint),
        amount.canonicalText == written
      else { return .impossible(.notDecidable(.envelope)) }
      options.envelope = amount
    }
    guard let found = callFiles(ruleset) else {
      return .impossible(.notDecidable(.fileMissing))
    }
    switch CallLoader.load(ruleset, found, options) {
    case .loaded(let call): return .decided(call, source)
    case .unreadable: return .impossible(.notDecidable(.unreadable))
    case .fault: return .impossible(.notDecidable(.fault))
    case .failure(let failure): return .failure(failure)
    }
  }

  /// The files of the call, under the names that they were read by; nil where one is missing.
  private func callFiles(_ ruleset: CheckedRuleset) -> CallFiles? {
    var found = CallFiles(rulesetFolder: ".")
    var references = ruleset.references[...]
    for (index, listed) in contents.files.enumerated() {
      let path: FilePath
      switch listed.role {
      case .ruleset, .result, .salts: continue
      case .applications, .list, .marks:
        // Two files may have had one name: each is given a folder of its own.
        path = listed.name == "-" ? "-" : FilePath("\(index)/\(listed.name)")
      case .reference:
        guard let reference = references.popFirst() else { return nil }
        path = found.path(of: reference)
      }
      guard let bytes = files[index] else { return nil }
      found.contents[path] = bytes
      switch listed.role {
      case .applications, .list: found.applications.append(path)
      case .marks: found.marks.append(path)
      case .ruleset, .reference, .result, .salts: continue
      }
    }
    return references.isEmpty ? found : nil
  }
}
