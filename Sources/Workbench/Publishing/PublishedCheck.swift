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

  /// What an official run makes of its ruleset.
  enum Standing {
    /// Whether the text is that of a published version.
    case usable(isPublished: Bool)
    /// What stands in the way has been said.
    case stopped(ExitStatus)
  }

  /// Whether the ruleset of an official run is a published version; one that has changed is refused.
  ///
  /// A version that was never published is not refused, for nothing says that it must be: it is
  /// noticed, and the register records it.
  static func standing(
    _ file: RulesetFile, _ ruleset: CheckedRuleset, _ console: inout Console
  ) -> Standing {
    if file.path.isStandardStream {
      console.report(.notice, Messages.enteredUnpublished(ruleset.name, ruleset.version, nil))
      return .usable(isPublished: false)
    }
    switch published(file, &console) {
    case .stopped(let status): return .stopped(status)
    case .read(let published):
      guard let known = published.version(plain(ruleset.version), of: ruleset.name) else {
        console.report(
          .notice,
          Messages.enteredUnpublished(ruleset.name, ruleset.version, file.path.text))
        return .usable(isPublished: false)
      }
      if SHA256.hexadecimal(file.source.bytes) == known.hash {
        return .usable(isPublished: true)
      }
      reportChange(file, ruleset, known, published, &console)
      console.report(.notice, Messages.notEnteredUnlessPublished, isAsked: true)
      return .stopped(.found)
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
    reportChange(file, ruleset, known, published, &console)
    return .found
  }

  /// Says what changed since a version was published, and what to do about it.
  private static func reportChange(
    _ file: RulesetFile, _ ruleset: CheckedRuleset, _ known: PublishedVersion,
    _ published: PublishedVersions, _ console: inout Console
  ) {
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
