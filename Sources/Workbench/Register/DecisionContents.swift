import Rules
import Scoring

/// The list of an entry's files, `bareme.contents/1`, which stays with the register.
///
/// It is apart from the manifest because a name of file may be that of an applicant or an assessor,
/// and because the hash of a short file tells whoever can guess it that the guess is right. The
/// nonce keeps the hash of this list, which the manifest gives, from telling the same.
struct DecisionContents: Sendable, Equatable {
  /// The name of the file in an entry.
  static let fileName = "contents.json"

  /// What a file is for.
  enum Role: String, Sendable, CaseIterable {
    case ruleset, applications, list, marks, reference, result, salts
  }

  /// One file of the entry.
  struct File: Sendable, Equatable {
    /// Its path in the entry.
    var path: String
    var role: Role
    /// The base name of what was read, `-` for standard input.
    var name: String
    var size: Int
    /// The SHA-256 in hexadecimal.
    var hash: String
  }

  /// 16 random bytes in hexadecimal.
  var nonce: String
  var author: String?
  var reason: String?
  /// The ruleset, applications and lists, marks, reference lists, the result, the salts.
  var files: [File]

  /// The file of the first of a role.
  func file(_ role: Role) -> File? { files.first { $0.role == role } }

  /// The exact bytes of the file.
  func render() -> [UInt8] {
    var writer = JSONWriter(.pretty)
    writer.beginObject()
    writer.key("format")
    writer.string("bareme.contents/1")
    writer.key("nonce")
    writer.string(nonce)
    writer.key("author")
    writer.optional(author)
    writer.key("reason")
    writer.optional(reason)
    writer.key("files")
    writer.beginArray()
    for file in files {
      writer.beginObject(inline: true)
      writer.key("file")
      writer.string(file.path)
      writer.key("role")
      writer.string(file.role.rawValue)
      writer.key("name")
      writer.string(file.name)
      writer.key("size")
      writer.integer(file.size)
      writer.key("sha256")
      writer.string(file.hash)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    writer.endLine()
    return writer.output.bytes
  }

  init(nonce: String, author: String?, reason: String?, files: [File]) {
    self.nonce = nonce
    self.author = author
    self.reason = reason
    self.files = files
  }

  /// Reads a list; nil unless the bytes are exactly those that `render` gives for what they say.
  init?(_ bytes: [UInt8]) {
    guard let tree = JSONNode.document(bytes), let nonce = tree["nonce"]?.string,
      Hexadecimal.bytes(nonce.utf8, count: 16) != nil
    else { return nil }
    var files: [File] = []
    for node in tree.list("files") {
      guard let path = node["file"]?.string, StoredNames.isInside(path),
        let role = node["role"]?.string.flatMap(Role.init(rawValue:)),
        let name = node["name"]?.string, !name.isEmpty, !name.contains("/"),
        let size = node["size"]?.whole, let hash = node["sha256"]?.hash
      else { return nil }
      files.append(File(path: path, role: role, name: name, size: size, hash: hash))
    }
    self.init(
      nonce: nonce, author: tree["author"]?.string, reason: tree["reason"]?.string, files: files)
    guard render() == bytes, isOrdered else { return nil }
  }

  /// Whether there is one ruleset, then applications and lists, marks, reference lists, then one result
  /// and the salts, and no path twice.
  private var isOrdered: Bool {
    let roles = files.map(\.role)
    guard roles.first == .ruleset, roles.suffix(2) == [.result, .salts] else { return false }
    let places = roles.dropFirst().dropLast(2).map { Self.place(of: $0) }
    return places.allSatisfy { $0 != nil }
      && zip(places, places.dropFirst()).allSatisfy { ($0 ?? 0) <= ($1 ?? 0) }
      && Set(files.map { Array($0.path.utf8) }).count == files.count
      && files.first { $0.role == .result }?.path == ResultRows.fileName
      && files.first { $0.role == .salts }?.path == DecisionSalts.fileName
  }

  /// Where an input stands among the others; nil for what is none.
  private static func place(of role: Role) -> Int? {
    switch role {
    case .applications, .list: 0
    case .marks: 1
    case .reference: 2
    case .ruleset, .result, .salts: nil
    }
  }
}
