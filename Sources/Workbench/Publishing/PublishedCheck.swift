import Rules
import Scoring

/// The publication of a ruleset's versions, and the guard against a published one that changes.
enum PublishedCheck {
  /// Publishes the version of a ruleset: `check --freeze`.
  static func freeze(
    _ file: RulesetFile, _ ruleset: CheckedRuleset, _ invocation: Invocation,
    _ console: inout Console
  ) -> ExitStatus {
    guard let day = ruleset.versionDay, !ruleset.version.isEmpty else {
      console.report(.error, Messages.versionNeeded(file.source.name))
      return .found
    }
    switch published(file, &console) {
    case .stopped(let status): return status
    case .read(var published):
      if let known = published.version(plain(ruleset.version), of: ruleset.name) {
        return compare(file, ruleset, known, published, invocation, &console)
      }
      let version = PublishedVersion(
        name: ruleset.name, version: plain(ruleset.version), day: day.isoText,
        copy: PublishedVersions.copyName(ruleset.name, ruleset.version),
        hash: SHA256.hexadecimal(file.source.bytes))
      if fileStatus(published.folder.appending(FilePath(version.copy))) != nil,
        published.copy(of: version) != file.source.bytes
      {
        console.report(.error, Messages.copyInTheWay(version.copy))
        return .found
      }
      do throws(SystemFailure) {
        try published.add(version, file.source.bytes)
      } catch {
        return console.report(error)
      }
      say(Messages.published(version, version.copy), invocation, &console)
      return .done
    }
  }

  /// Looks whether a published version has changed: `check --frozen`.
  static func verify(
    _ file: RulesetFile, _ ruleset: CheckedRuleset, _ invocation: Invocation,
    _ console: inout Console
  ) -> ExitStatus {
    switch published(file, &console) {
    case .stopped(let status): return status
    case .read(let published):
      if let known = published.version(plain(ruleset.version), of: ruleset.name) {
        return compare(file, ruleset, known, published, invocation, &console)
      }
      say(
        Messages.notPublished(ruleset.name, ruleset.version, published.last(of: ruleset.name)),
        invocation, &console)
      return .done
    }
  }

  /// A version as a field of the file, which ends at a semicolon.
  private static func plain(_ version: String) -> String {
    String(decoding: version.utf8.map { $0 == 0x3B ? 0x2C : $0 }, as: UTF8.self)
  }

  private enum Reading {
    case read(PublishedVersions)
    case stopped(ExitStatus)
  }

  private static func published(_ file: RulesetFile, _ console: inout Console) -> Reading {
    guard !file.path.isStandardStream else {
      console.report(.error, Messages.fileToPublish)
      return .stopped(.usage)
    }
    switch PublishedVersions.read(file.path.folder) {
    case .failure(let failure): return .stopped(console.report(failure))
    case .success(let published):
      guard let fault = published.fault else { return .read(published) }
      console.report(.error, Messages.publishedFault(fault))
      return .stopped(.found)
    }
  }

  /// A file against the version published under its number.
  private static func compare(
    _ file: RulesetFile, _ ruleset: CheckedRuleset, _ known: PublishedVersion,
    _ published: PublishedVersions, _ invocation: Invocation, _ console: inout Console
  ) -> ExitStatus {
    if SHA256.hexadecimal(file.source.bytes) == known.hash {
      say(Messages.unchanged(known), invocation, &console)
      return .done
    }
    console.report(.error, Messages.publishedChanged(known))
    let source = SourceText(
      name: FilePath(known.copy).baseName.text, bytes: published.copy(of: known) ?? [])
    if let old = RulesetPipeline.check(source).ruleset {
      let found = RulesetComparison.compare(
        (old, source), (ruleset, file.source), console.language)
      if found.changes.isEmpty {
        console.report(.notice, Messages.onlyLayout(known), isAsked: true)
      } else {
        for change in found.changes.prefix(5) {
          console.report(.notice, change.sentence, isAsked: true)
        }
        let more = found.changes.count - 5
        if more > 0 { console.report(.notice, Messages.moreChanges(more), isAsked: true) }
      }
    }
    console.report(.notice, Messages.whatToDo(known), isAsked: true)
    return .found
  }

  /// Says what is well: with the result, but for a program that reads it.
  private static func say(
    _ phrase: Phrase, _ invocation: Invocation, _ console: inout Console
  ) {
    if invocation.format == .json || invocation.output != nil {
      console.report(.notice, phrase)
    } else {
      console.output.write(console.outputStyle.show(phrase.text(console.language)) + "\n")
    }
  }
}
