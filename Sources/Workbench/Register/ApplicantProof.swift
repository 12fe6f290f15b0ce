import Rules
import Scoring

/// An applicant's own row with the proof that it is in a decision, `bareme.proof/1`.
///
/// It holds nothing of another applicant: the hashes of its path are those of salted rows.
struct ApplicantProof: Sendable, Equatable {
  /// The row's bytes, as `--format jsonl` writes them.
  var row: [UInt8]
  var salt: [UInt8]
  /// The row's place in the result, from zero.
  var index: Int
  /// The number of rows.
  var count: Int
  /// The hashes that lead to the root, the nearest first.
  var path: [[UInt8]]
  /// The root, in hexadecimal.
  var root: String
  /// The SHA-256 of the manifest, in hexadecimal.
  var manifestHash: String
  /// The bytes of the manifest.
  var manifest: [UInt8]

  /// The exact bytes of the document.
  func render() -> [UInt8] {
    var writer = JSONWriter(.pretty)
    writer.beginObject()
    writer.key("format")
    writer.string("bareme.proof/1")
    writer.key("row")
    writer.string(row)
    writer.key("salt")
    writer.string(SHA256.text(salt))
    writer.key("index")
    writer.integer(index)
    writer.key("count")
    writer.integer(count)
    writer.key("path")
    writer.beginArray()
    for hash in path { writer.string(SHA256.text(hash)) }
    writer.endArray()
    writer.key("root")
    writer.string(root)
    writer.key("manifest_sha256")
    writer.string(manifestHash)
    writer.key("manifest")
    writer.string(manifest)
    writer.endObject()
    writer.endLine()
    return writer.output.bytes
  }

  /// Reads a proof; nil where something is missing of it.
  ///
  /// The layout is free: what is proved are the row and the manifest, byte for byte.
  init?(_ bytes: [UInt8]) {
    guard let tree = JSONNode.document(bytes), tree.text("format") == "bareme.proof/1",
      let row = tree["row"]?.string,
      let salt = tree["salt"]?.string.flatMap({
        Hexadecimal.bytes($0.utf8, count: DecisionSalts.size)
      }),
      let index = tree["index"]?.whole, let count = tree["count"]?.whole,
      let root = tree["root"]?.hash, let manifestHash = tree["manifest_sha256"]?.hash,
      let manifest = tree["manifest"]?.string
    else { return nil }
    var path: [[UInt8]] = []
    for node in tree.list("path") {
      guard let hash = node.string.flatMap({ Hexadecimal.bytes($0.utf8, count: 32) }) else {
        return nil
      }
      path.append(hash)
    }
    self.init(
      row: Array(row.utf8), salt: salt, index: index, count: count, path: path, root: root,
      manifestHash: manifestHash, manifest: Array(manifest.utf8))
  }

  init(
    row: [UInt8], salt: [UInt8], index: Int, count: Int, path: [[UInt8]], root: String,
    manifestHash: String, manifest: [UInt8]
  ) {
    self.row = row
    self.salt = salt
    self.index = index
    self.count = count
    self.path = path
    self.root = root
    self.manifestHash = manifestHash
    self.manifest = manifest
  }

  /// What does not hold: the row against its root, the root against the manifest.
  var problems: [RegisterProblem.Kind] {
    var problems: [RegisterProblem.Kind] = []
    if ResultRows.identifier(row) == nil { problems.append(.proofRow) }
    let leaf = MerkleTree.leaf(salt: salt, row: row)
    let reached = MerkleTree.root(of: leaf, index: index, count: count, path: path)
    if reached.map({ SHA256.text($0) }) != root { problems.append(.proofPath) }
    if let stated = DecisionManifest(manifest),
      stated.root != root || stated.rows != count
        || SHA256.hexadecimal(manifest) != manifestHash
    {
      problems.append(.proofManifest)
    }
    return problems
  }
}

extension StoredEntry {
  /// What became of looking for an applicant's row.
  enum Proving {
    case proof(ApplicantProof)
    /// No row has the identifier; those that there are, are given.
    case unknown([String])
    /// The rows are not those that the manifest gives the root of.
    case unsound
  }

  /// The proof of the row of an application.
  func proof(of identifier: String) -> Proving {
    guard let result = bytes(.result)?.array, let stored = bytes(.salts)?.array,
      let salts = DecisionSalts.read(stored)
    else { return .unsound }
    let rows = ResultRows.rows(result)
    guard rows.count == salts.count else { return .unsound }
    let tree = MerkleTree(zip(salts, rows).map { MerkleTree.leaf(salt: $0, row: $1) })
    let root = SHA256.text(tree.root)
    guard root == manifest.root else { return .unsound }
    let wanted = normalizedNFC(Array(identifier.utf8))
    let known = rows.map { ResultRows.identifier($0) ?? "" }
    guard let index = known.firstIndex(where: { $0.utf8.elementsEqual(wanted) }),
      let path = tree.path(of: index)
    else { return .unknown(known) }
    return .proof(
      ApplicantProof(
        row: rows[index], salt: salts[index], index: index, count: rows.count, path: path,
        root: root, manifestHash: hash, manifest: manifest.render()))
  }
}
