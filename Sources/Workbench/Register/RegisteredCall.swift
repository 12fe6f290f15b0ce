import Rules
import Scoring

/// The opening of a registered decision, as every command that looks at one needs it.
enum RegisteredCall {
  /// What lies at a path.
  enum Opening {
    /// Neither an entry nor a register: the path is that of a call.
    case none
    /// The decision as it was made, from an entry that is intact.
    case opened(OpenedCall)
    /// What stands in the way has been said.
    case stopped(ExitStatus)
  }

  /// Opens an entry of a register: verifies it, then decides again with the options it records.
  static func open(
    _ path: FilePath, _ invocation: Invocation, _ console: inout Console
  ) -> Opening {
    if let status = refuseRegister(path, &console) { return .stopped(status) }
    guard isEntry(path) else { return .none }
    if let language = invocation.language { console.speak(language) }
    // The registered decision has its envelope, and its applications.
    if invocation.envelope != nil || invocation.positionals.count > 1 {
      console.report(.error, Messages.registeredAsItIs)
      return .stopped(.usage)
    }
    do throws(SystemFailure) {
      guard try RegisterVerifier.verify(path).isConsistent,
        case .read(let entry, _) = StoredEntry.read(path)
      else { return .stopped(notIntact(path, &console)) }
      switch entry.decideAgain(keepsAllFacts: true, language: invocation.language) {
      case .failure(let failure): return .stopped(console.report(failure))
      case .impossible: return .stopped(notIntact(path, &console))
      case .decided(let call, let source):
        if invocation.language == nil { console.speak(call.result.plan.language) }
        return .opened(
          OpenedCall(
            call: call, ruleset: RulesetFile(path: path, source: source), entry: entry))
      }
    } catch {
      return .stopped(console.report(error))
    }
  }

  /// Refuses the folder of a whole register, naming its entries; nil for anything else.
  static func refuseRegister(_ path: FilePath, _ console: inout Console) -> ExitStatus? {
    guard !path.isStandardStream, isFolder(path), !isEntry(path),
      case .success(let folder) = RegisterFolder.list(path)
    else { return nil }
    let entries = folder.entries.filter { isEntry($0.path) }
    guard !entries.isEmpty else { return nil }
    console.report(.error, Messages.entryNeeded(path.text, entries.map { $0.path.text }))
    return .usage
  }

  /// Whether a path is that of an entry of a register.
  static func isEntry(_ path: FilePath) -> Bool {
    !path.isStandardStream && isFolder(path)
      && fileStatus(path.appending(FilePath(DecisionManifest.fileName))) != nil
  }

  /// The manifest of an entry that is used as a call folder; nil for any other call.
  static func manifest(_ path: FilePath) -> DecisionManifest? {
    guard isEntry(path),
      case .success(let contents) = readFile(path.appending(FilePath(DecisionManifest.fileName)))
    else { return nil }
    return DecisionManifest(contents.array)
  }

  private static func notIntact(_ path: FilePath, _ console: inout Console) -> ExitStatus {
    console.report(.error, Messages.decisionNotIntact(path.text))
    return .found
  }
}

extension StoredEntry {
  /// What a document says of the registered decision that it is about.
  var reference: JSONNode {
    ExplanationNodes.object([
      ("sequence", ExplanationNodes.integer(manifest.sequence)),
      ("time", ExplanationNodes.text(manifest.time)),
      ("manifest_sha256", ExplanationNodes.text(hash)),
      ("corrected_by", correctedBy().map { ExplanationNodes.integer($0) } ?? ExplanationNodes.null),
    ])
  }
}

/// Sentences about registered decisions that other commands look at.
extension Messages {
  /// The folder of a register where one of its entries is needed.
  static func entryNeeded(_ path: String, _ entries: [String]) -> Phrase {
    let limit = 10
    let named = alternatives(Array(entries.suffix(limit)))
    let isCut = entries.count > limit
    return Phrase(
      "\(quoted(path).french) est un registre : nommez l'une de ses décisions, "
        + (isCut ? "dont les dernières : " : "") + named.french,
      "\(quoted(path).english) is a register: name one of its decisions, "
        + (isCut ? "of which the last are " : "") + named.english)
  }

  /// That a registered decision is no longer the one in force.
  static func correctedSince(_ number: Int) -> Phrase {
    Phrase(
      "cette décision a été corrigée depuis par la décision n° \(number) du registre",
      "this decision was corrected since by decision no. \(number) of the register")
  }

  /// That a letter or a sheet is not made from a registered decision.
  static let filesNotRegistered = Phrase(
    "rien ne garantit que ces fichiers soient ceux de la décision : donnez l'entrée du registre,"
      + " s'il y en a un",
    "nothing guarantees that these files are those of the decision: give the entry of the register,"
      + " if there is one")

  /// That an entry's copies are decided without being verified.
  static func rankedUnverified(_ path: String) -> Phrase {
    Phrase(
      "ce classement refait la décision sans en vérifier les copies ; « bareme contrôler"
        + " \(path) » les vérifie",
      "this ranking makes the decision again without verifying its copies; ‘bareme verify"
        + " \(path)’ verifies them")
  }

  /// That a registered decision had another envelope; nil for the one of the ruleset.
  static func otherRecordedEnvelope(_ envelope: (french: String, english: String)?) -> Phrase {
    guard let envelope else {
      return Phrase(
        "la décision enregistrée a été prise avec l'enveloppe du barème, et non celle-ci",
        "the registered decision was made with the envelope of the ruleset, and not this one")
    }
    return Phrase(
      "la décision enregistrée a été prise avec une enveloppe de \(envelope.french), et non"
        + " celle-ci : ajoutez --enveloppe",
      "the registered decision was made with an envelope of \(envelope.english), and not this"
        + " one: add --envelope")
  }
}
