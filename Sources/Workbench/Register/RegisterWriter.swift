import Glibc
import Rules
import Scoring

/// Adds entries to a register: whole, durable, and never two under one number.
///
/// An entry is made in a hidden folder inside the register; each of its files, then its folders, are
/// made durable; a rename gives it its name; then the register itself is made durable. Only then is
/// it acknowledged. A lock is held from the reading of the chain to the end.
struct RegisterWriter {
  let folder: FilePath
  var disk = Disk()

  /// What was entered.
  struct Receipt: Sendable, Equatable {
    var sequence: Int
    /// The entry's folder.
    var path: FilePath
    /// The new head of the register.
    var head: String
  }

  /// Why nothing was entered, or why it is not certain.
  enum Refusal: Error {
    case chain(RegisterChain.Refusal)
    case system(SystemFailure)
    /// An earlier entry whose files are not those that were entered.
    case altered(entry: String)
    /// A correction of an entry that is not there; the number of entries is given.
    case nothingToCorrect(Int, entries: Int)
    /// A correction of a decision that another ruleset made; both names are given.
    case otherRuleset(Int, made: String, given: String)
    /// A correction of a decision that a later one, the last of which is given, has corrected.
    case alreadyCorrected(Int, by: Int)
    /// A correction without the envelope that replaced the ruleset's in the decision it corrects.
    case envelopeForgotten(Int, envelope: String)
    /// The entry has its name, but the system did not confirm that it is durable.
    case unconfirmed(FilePath, SystemFailure)
  }

  /// Adds an entry.
  ///
  /// - Parameters:
  ///   - draft: the decision.
  ///   - time: when, as `2026-11-21T20:50:43Z`.
  ///   - random: gives as many random bytes as it is asked for.
  /// - Returns: the number, the place and the hash of the entry, which is durable by then.
  /// - Throws: why nothing was entered, or why that is not certain.
  func append(
    _ draft: DecisionDraft, time: String, random: (Int) -> [UInt8] = DecisionSalts.draw
  ) throws(Refusal) -> Receipt {
    try makeRegister()
    // Before anything is written, lest a folder of something else be touched.
    _ = try follow(try list())
    let lock = try open(folder.appending(RegisterFolder.lockName), O_RDWR | O_CREAT, mode: 0o600)
    defer { close(lock) }
    if let number = disk.lock(lock) { throw failure(number) }
    let listed = try list()
    // Nobody else is at work here: what is half made was abandoned.
    for leftover in listed.leftovers { removeTree(leftover) }
    let chain = try follow(listed)
    try checkFiles(listed)
    let sequence = chain.hashes.count + 1
    if let corrected = draft.corrects, corrected >= sequence {
      throw .nothingToCorrect(corrected, entries: sequence - 1)
    }
    if let corrected = draft.corrects,
      let place = listed.entries.first(where: {
        $0.sequence == corrected
      }), let made = place.manifest?.rulesetName, made != draft.rulesetName
    {
      throw .otherRuleset(corrected, made: made, given: draft.rulesetName)
    }
    try checkCorrection(draft, listed)
    let entry = EntryImage(
      draft, sequence: sequence, time: time, previous: chain.head, random: random)
    let making = folder.appending(FilePath(".new-\(getpid())"))
    let final = folder.appending(FilePath(RegisterFolder.name(sequence, draft.rulesetName)))
    do throws(Refusal) {
      try write(entry, to: making)
      if let number = disk.rename(making, final) { throw failure(number, final) }
    } catch {
      removeTree(making)
      throw error
    }
    do throws(Refusal) {
      try syncFolder(folder)
    } catch {
      guard case .system(let failure) = error else { throw error }
      throw .unconfirmed(final, failure)
    }
    return Receipt(sequence: sequence, path: final, head: entry.head)
  }

  // MARK: Steps

  /// A correction replaces the decision in force, with the envelope that it was made with.
  private func checkCorrection(
    _ draft: DecisionDraft, _ listed: RegisterFolder
  ) throws(Refusal) {
    guard let corrected = draft.corrects else { return }
    var chain = [corrected]
    for place in listed.entries {
      if let earlier = place.manifest?.corrects, chain.contains(earlier) {
        chain.append(place.sequence)
      }
    }
    if let last = chain.last, last != corrected {
      throw .alreadyCorrected(corrected, by: last)
    }
    let made = listed.entries.first { $0.sequence == corrected }?.manifest?.envelope
    if let made, draft.envelope == nil {
      throw .envelopeForgotten(corrected, envelope: made)
    }
  }

  /// Makes the register's own folder, whose parent must be there.
  private func makeRegister() throws(Refusal) {
    if let refusal = RecordFolders.refusal(toWrite: folder) { throw .system(refusal) }
    guard fileStatus(folder) == nil else { return }
    if let number = disk.makeFolder(folder), number != EEXIST { throw failure(number) }
    try syncFolder(folder.folder)
  }

  private func list() throws(Refusal) -> RegisterFolder {
    switch RegisterFolder.list(folder) {
    case .success(let listed): return listed
    case .failure(let failure): throw .system(failure)
    }
  }

  private func follow(_ listed: RegisterFolder) throws(Refusal) -> RegisterChain {
    do throws(RegisterChain.Refusal) {
      return try RegisterChain.follow(listed)
    } catch {
      throw .chain(error)
    }
  }

  /// Compares the files of every entry with their hashes, without deciding anything again.
  private func checkFiles(_ listed: RegisterFolder) throws(Refusal) {
    for place in listed.entries {
      switch StoredEntry.read(place.path) {
      case .failure(let failure): throw .system(failure)
      case .read(_, let problems) where problems.isEmpty: continue
      case .read, .unusable: throw .altered(entry: place.name)
      }
    }
  }

  private func write(_ entry: EntryImage, to path: FilePath) throws(Refusal) {
    try makeFolder(path)
    for name in entry.folders { try makeFolder(path.appending(FilePath(name))) }
    for file in entry.files {
      let target = path.appending(FilePath(file.path))
      let descriptor = try open(
        target, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o600)
      defer { close(descriptor) }
      let number: Int32?
      switch file.bytes {
      case .made(let bytes): number = disk.write(descriptor, bytes.span)
      case .read(let contents): number = contents.withBytes { disk.write(descriptor, $0) }
      }
      if let number { throw failure(number, target) }
      if let number = disk.sync(descriptor) { throw failure(number, target) }
    }
    for name in entry.folders.reversed() { try syncFolder(path.appending(FilePath(name))) }
    try syncFolder(path)
  }

  private func makeFolder(_ path: FilePath) throws(Refusal) {
    if let number = disk.makeFolder(path) { throw failure(number, path) }
  }

  private func open(
    _ path: FilePath, _ flags: Int32, mode: mode_t
  ) throws(Refusal) -> Int32 {
    let opened = disk.open(path, flags | O_CLOEXEC, mode)
    guard opened.descriptor >= 0 else { throw failure(opened.number, path) }
    return opened.descriptor
  }

  private func syncFolder(_ path: FilePath) throws(Refusal) {
    let descriptor = try open(path, O_RDONLY | O_DIRECTORY, mode: 0)
    defer { close(descriptor) }
    if let number = disk.sync(descriptor) { throw failure(number, path) }
  }

  private func failure(_ number: Int32, _ path: FilePath? = nil) -> Refusal {
    .system(SystemFailure(.write, path ?? folder, errno: number))
  }
}

/// An entry as it is to be written.
struct EntryImage {
  /// A file of the entry.
  struct File {
    /// Where the bytes come from.
    enum Bytes {
      case made([UInt8])
      case read(FileContents)
    }

    var path: String
    var bytes: Bytes
  }

  /// The folders to make, each after the one that holds it.
  private(set) var folders: [String] = []
  /// The files, the manifest last.
  private(set) var files: [File] = []
  /// The SHA-256 of the manifest.
  let head: String

  init(
    _ draft: DecisionDraft, sequence: Int, time: String, previous: String?,
    random: (Int) -> [UInt8]
  ) {
    let salts = draft.rows.map { _ in random(DecisionSalts.size) }
    let leaves = zip(salts, draft.rows).map { MerkleTree.leaf(salt: $0, row: $1) }
    var files = [File(path: draft.rulesetPath, bytes: .made(draft.ruleset))]
    files += draft.inputs.map { File(path: $0.path, bytes: .read($0.contents)) }
    files.append(File(path: ResultRows.fileName, bytes: .made(draft.result)))
    files.append(File(path: DecisionSalts.fileName, bytes: .made(DecisionSalts.render(salts))))
    let named: [(DecisionContents.Role, String)] =
      [(.ruleset, draft.rulesetFile)] + draft.inputs.map { ($0.role, $0.name) }
      + [(.result, ResultRows.fileName), (.salts, DecisionSalts.fileName)]
    let contents = DecisionContents(
      nonce: SHA256.text(random(16)), author: draft.author, reason: draft.reason,
      files: zip(files, named).map { file, named in
        DecisionContents.File(
          path: file.path, role: named.0, name: named.1, size: file.size, hash: file.hash)
      }
    ).render()
    let manifest = DecisionManifest(
      sequence: sequence, corrects: draft.corrects, time: time, decision: draft,
      root: MerkleTree(leaves).root, contents: contents, previous: previous
    ).render()
    head = SHA256.hexadecimal(manifest)
    files.append(File(path: DecisionContents.fileName, bytes: .made(contents)))
    files.append(File(path: Seal.fileName, bytes: .made(Seal.render(head))))
    files.append(File(path: DecisionManifest.fileName, bytes: .made(manifest)))
    self.files = files
    for file in files {
      for folder in Self.parents(file.path) where !folders.contains(folder) {
        folders.append(folder)
      }
    }
  }

  /// The folders that hold a file, the outermost first.
  static func parents(_ path: String) -> [String] {
    let parts = path.split(separator: "/").dropLast()
    return parts.indices.map { parts[...$0].joined(separator: "/") }
  }
}

extension EntryImage.File {
  var size: Int {
    switch bytes {
    case .made(let bytes): bytes.count
    case .read(let contents): contents.count
    }
  }

  /// The SHA-256 in hexadecimal.
  var hash: String {
    switch bytes {
    case .made(let bytes): SHA256.hexadecimal(bytes)
    case .read(let contents): SHA256.hexadecimal(contents)
    }
  }
}

extension SHA256 {
  /// The digest of a file in lower-case hexadecimal.
  static func hexadecimal(_ contents: FileContents) -> String {
    var digest = SHA256()
    contents.withBytes { digest.update($0) }
    return text(digest.finish())
  }
}
