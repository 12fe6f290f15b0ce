import Glibc
import Rules
import Scoring

/// What a verification found, whatever was verified.
struct Verification: Sendable {
  /// What was verified.
  enum Subject: String, Sendable { case register, entry, proof }

  /// What the hash given on the command line is.
  enum Anchor: Sendable, Equatable {
    /// None was given.
    case none
    /// The hash of the last manifest.
    case head
    /// The hash of an earlier manifest.
    case ancestor(Int)
    /// The hash of no manifest.
    case unknown
  }

  /// One entry.
  struct Entry: Sendable {
    var name: String
    /// Nil where it could not be read.
    var manifest: DecisionManifest?
    var hash: String?
    var author: String?
    var reason: String?
    /// What a correction changes; nil for another entry, or where that cannot be told.
    var correction: CorrectionEffect?
    /// Whether the result was decided again, and is the same.
    var isSame = false
    /// Whether everything about the entry is as it should be.
    var isSound = true

    /// Whether another version of the program decided.
    var isOfAnotherVersion: Bool {
      manifest.map { $0.toolVersion != ProgramVersion.current } ?? false
    }
  }

  let subject: Subject
  var entries: [Entry] = []
  var problems: [RegisterProblem] = []
  var anchor = Anchor.none
  /// The application of a proof.
  var application: String?

  /// The hash of the last manifest.
  var head: String? { entries.last?.hash }

  /// Whether nothing is wrong.
  var isConsistent: Bool { problems.isEmpty }
}

/// Verifies registers, entries and proofs.
struct RegisterVerifier {
  /// The head that is remembered, if any.
  let remembered: String?
  private var found: Verification
  /// Where the entries of a register are, by number.
  private var places: [Int: FilePath] = [:]

  private init(_ subject: Verification.Subject, _ remembered: String?) {
    self.remembered = remembered
    found = Verification(subject: subject)
  }

  /// Verifies what lies at a path, without a word: a register, an entry or a proof.
  static func verify(
    _ path: FilePath, head: String? = nil
  ) throws(SystemFailure) -> Verification {
    if path.isStandardStream || !isFolder(path) {
      var verifier = RegisterVerifier(.proof, head)
      switch readFile(path) {
      case .failure(let failure): throw failure
      case .success(let contents): verifier.verify(proof: contents.array)
      }
      return verifier.found
    }
    let isEntry = fileStatus(path.appending(FilePath(DecisionManifest.fileName))) != nil
    var verifier = RegisterVerifier(isEntry ? .entry : .register, head)
    if isEntry {
      try verifier.verify(entry: path, chain: nil)
    } else {
      try verifier.verify(register: path)
    }
    verifier.lookForHead()
    return verifier.found
  }

  // MARK: The register

  private mutating func verify(register path: FilePath) throws(SystemFailure) {
    let folder: RegisterFolder
    switch RegisterFolder.list(path) {
    case .failure(let failure): throw failure
    case .success(let listed): folder = listed
    }
    let own = [DecisionManifest.fileName, DecisionContents.fileName, Seal.fileName]
    let isRegister = folder.entries.contains { place in
      own.contains { fileStatus(place.path.appending(FilePath($0))) != nil }
    }
    if !isRegister, !folder.strays.isEmpty || !folder.entries.isEmpty {
      return note(.notARegister, nil)
    }
    for place in folder.entries where places[place.sequence] == nil {
      places[place.sequence] = place.path
    }
    for stray in folder.strays {
      let name = stray.baseName.text
      note(isSymbolicLink(stray) ? .link(name) : .stray(name), nil)
    }
    if folder.entries.isEmpty { note(.empty, nil) }
    var next = 1
    for place in folder.entries {
      if place.sequence < next { note(.numberTwice(place.sequence), place.name) }
      while next < place.sequence, next <= folder.entries.count {
        note(.entryMissing(next), nil)
        next += 1
      }
      next = max(next, place.sequence + 1)
      let previous = found.entries.last.map { $0.hash ?? "" }
      try verify(entry: place.path, chain: (place.sequence, previous))
    }
  }

  /// Verifies an entry; `chain` gives the number it has in a register, and the hash before it.
  private mutating func verify(
    entry path: FilePath, chain: (sequence: Int, previous: String?)?
  ) throws(SystemFailure) {
    let before = found.problems.count
    let name = path.baseName.text
    var report = Verification.Entry(name: name)
    switch StoredEntry.read(path) {
    case .failure(let failure): throw failure
    case .unusable(let manifest, let hash, let problems):
      report.manifest = manifest
      report.hash = hash
      for problem in problems { note(problem, name) }
      if let manifest { verify(manifest, name, chain) }
    case .read(let entry, let problems):
      report.manifest = entry.manifest
      report.hash = entry.hash
      report.author = entry.contents.author
      report.reason = entry.contents.reason
      for problem in problems { note(problem, name) }
      verify(entry.manifest, name, chain)
      let signed = [entry.contents.author, entry.contents.reason]
      if entry.manifest.corrects != nil, !signed.allSatisfy({ hasVisibleText($0 ?? "") }) {
        note(.unexplained, name)
      }
      let decided: CallResult?
      (report.isSame, decided) = try verify(decisionOf: entry)
      if let decided, let corrected = entry.manifest.corrects.flatMap({ places[$0] }),
        case .read(let before, _) = StoredEntry.read(corrected)
      {
        report.correction = CorrectionEffect(before, entry, decided: decided)
      }
    }
    report.isSound = found.problems.count == before
    found.entries.append(report)
  }

  private mutating func verify(
    _ manifest: DecisionManifest, _ name: String, _ chain: (sequence: Int, previous: String?)?
  ) {
    let expected = RegisterFolder.name(manifest.sequence, manifest.rulesetName)
    // An entry alone may have been copied under any name.
    if chain != nil, name != expected { note(.misnamed(expected: expected), name) }
    if let chain, manifest.previous != chain.previous { note(.wrongPrevious, name) }
    if (manifest.sequence == 1) != (manifest.previous == nil), chain == nil {
      note(.wrongPrevious, name)
    }
    if let corrects = manifest.corrects, corrects < 1 || corrects >= manifest.sequence {
      note(.wrongCorrection(corrects), name)
    }
  }

  /// Decides an entry again and compares: whether the result is the same, and what was decided.
  private mutating func verify(
    decisionOf entry: StoredEntry
  ) throws(SystemFailure) -> (isSame: Bool, decided: CallResult?) {
    let name = entry.name
    let decided: [UInt8]
    let result: CallResult
    switch entry.decideAgain() {
    case .failure(let failure): throw failure
    case .impossible(let problem):
      note(problem, name)
      return (false, nil)
    case .decided(let call, _):
      result = call.result
      decided = ResultWriter.document(call.result)
      let ruleset = call.result.plan.ruleset
      if ruleset.name != entry.manifest.rulesetName
        || ruleset.version != entry.manifest.rulesetVersion
        || call.result.plan.options.rulesetHash != entry.manifest.rulesetHash
      {
        note(.otherRuleset, name)
      }
    }
    let stored = entry.bytes(.result)?.array
    let problems = stored.map { RowComparison.problems(stored: $0, decided: decided) } ?? []
    for problem in problems { note(problem, name) }
    verifyTree(entry, ResultRows.rows(decided))
    return (stored != nil && problems.isEmpty, result)
  }

  private mutating func verifyTree(_ entry: StoredEntry, _ rows: [[UInt8]]) {
    guard let bytes = entry.bytes(.salts)?.array else { return }
    guard let salts = DecisionSalts.read(bytes) else { return note(.notSalts, entry.name) }
    guard salts.count == rows.count, rows.count == entry.manifest.rows else {
      let stated = entry.manifest.rows
      return note(.wrongCount(salts: salts.count, rows: rows.count, stated: stated), entry.name)
    }
    let tree = MerkleTree(zip(salts, rows).map { MerkleTree.leaf(salt: $0, row: $1) })
    if SHA256.text(tree.root) != entry.manifest.root { note(.wrongRoot, entry.name) }
  }

  // MARK: A proof

  private mutating func verify(proof bytes: [UInt8]) {
    guard let proof = ApplicantProof(bytes) else { return note(.notAProof, nil) }
    found.application = ResultRows.identifier(proof.row)
    for problem in proof.problems { note(problem, nil) }
    let manifest = DecisionManifest(proof.manifest)
    if manifest == nil { note(.proofManifest, nil) }
    found.entries.append(
      Verification.Entry(
        name: manifest.map { RegisterFolder.name($0.sequence, $0.rulesetName) } ?? "",
        manifest: manifest, hash: SHA256.hexadecimal(proof.manifest),
        isSound: found.isConsistent))
    lookForHead()
  }

  // MARK: The head

  private mutating func lookForHead() {
    guard let remembered else { return }
    let hashes = found.entries.map(\.hash)
    if remembered == hashes.last {
      found.anchor = .head
    } else if let index = hashes.firstIndex(of: remembered) {
      found.anchor = .ancestor(found.entries[index].manifest?.sequence ?? index + 1)
    } else {
      found.anchor = .unknown
      note(.unknownHead(remembered), nil)
    }
  }

  private mutating func note(_ kind: RegisterProblem.Kind, _ entry: String?) {
    found.problems.append(RegisterProblem(entry: entry, kind: kind))
  }
}
