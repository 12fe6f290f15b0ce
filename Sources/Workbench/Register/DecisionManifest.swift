import Rules
import Scoring

/// The manifest of a decision, `bareme.decision/1`: what may be shown to anyone.
///
/// It names no file and no person: those stand in `contents.json`, which it only gives the hash of.
struct DecisionManifest: Sendable, Equatable {
  /// The name of the file in an entry.
  static let fileName = "manifest.json"

  /// The entry's number, from one.
  var sequence: Int
  /// The entry that this one corrects; nil for a decision.
  var corrects: Int?
  /// When it was written, UTC; information only.
  var time: String
  /// The version of the program that decided.
  var toolVersion: String
  var rulesetName: String
  var rulesetVersion: String
  var rulesetHash: String
  /// Whether the text was that of a version published before the decision; nil in an entry that does
  /// not say.
  var isPublished: Bool?
  /// The language of the program's sentences in the result.
  var language: Language
  /// The envelope that replaced the ruleset's, in plain decimal notation; nil where none did.
  var envelope: String?
  /// The number of rows.
  var rows: Int
  /// The root of the Merkle tree over the rows, in hexadecimal.
  var root: String
  /// The SHA-256 of `contents.json`.
  var contents: String
  /// The SHA-256 of the manifest before this one; nil for the first.
  var previous: String?

  /// The exact bytes of the file.
  func render() -> [UInt8] {
    var writer = JSONWriter(.pretty)
    writer.beginObject()
    writer.key("format")
    writer.string("bareme.decision/1")
    writer.key("sequence")
    writer.integer(sequence)
    writer.key("kind")
    writer.string(corrects == nil ? "decision" : "correction")
    writer.key("corrects")
    if let corrects { writer.integer(corrects) } else { writer.null() }
    writer.key("time")
    writer.string(time)
    writer.key("tool")
    writer.beginObject(inline: true)
    writer.key("name")
    writer.string("bareme")
    writer.key("version")
    writer.string(toolVersion)
    writer.endObject()
    writer.key("ruleset")
    writer.beginObject(inline: true)
    writer.key("name")
    writer.string(rulesetName)
    writer.key("version")
    writer.string(rulesetVersion)
    writer.key("sha256")
    writer.string(rulesetHash)
    if let isPublished {
      writer.key("published")
      writer.truth(isPublished)
    }
    writer.endObject()
    writer.key("options")
    writer.beginObject(inline: true)
    writer.key("language")
    writer.string(language.code)
    writer.key("envelope")
    writer.optional(envelope)
    writer.endObject()
    writer.key("rows")
    writer.beginObject(inline: true)
    writer.key("count")
    writer.integer(rows)
    writer.key("root")
    writer.string(root)
    writer.endObject()
    writer.key("contents")
    writer.string(contents)
    writer.key("previous")
    writer.optional(previous)
    writer.endObject()
    writer.endLine()
    return writer.output.bytes
  }

  /// Reads a manifest; nil unless the bytes are exactly those that `render` gives for what they say.
  init?(_ bytes: [UInt8]) {
    guard let tree = JSONNode.document(bytes),
      let sequence = tree["sequence"]?.whole,
      let time = tree["time"]?.string, Self.isTime(time),
      let toolVersion = tree["tool"]?["version"]?.string,
      let ruleset = tree["ruleset"], let rulesetName = ruleset["name"]?.string,
      let rulesetVersion = ruleset["version"]?.string,
      let rulesetHash = ruleset["sha256"]?.hash,
      let code = tree["options"]?["language"]?.string,
      let language = Language.allCases.first(where: { $0.code == code }),
      let rows = tree["rows"]?["count"]?.whole, let root = tree["rows"]?["root"]?.hash,
      let contents = tree["contents"]?.hash, let previous = tree["previous"],
      previous.isNull || previous.hash != nil
    else { return nil }
    self.sequence = sequence
    corrects = tree["corrects"]?.whole
    self.time = time
    self.toolVersion = toolVersion
    self.rulesetName = rulesetName
    self.rulesetVersion = rulesetVersion
    self.rulesetHash = rulesetHash
    if case .truth(let isPublished)? = ruleset["published"]?.value {
      self.isPublished = isPublished
    }
    self.language = language
    envelope = tree["options"]?["envelope"]?.string
    self.rows = rows
    self.root = root
    self.contents = contents
    self.previous = previous.hash
    guard render() == bytes else { return nil }
  }

  /// Whether a text has the shape of `2026-11-21T20:50:43Z`.
  private static func isTime(_ text: String) -> Bool {
    let shape = Array("0000-00-00T00:00:00Z".utf8)
    let bytes = Array(text.utf8)
    return bytes.count == shape.count
      && zip(bytes, shape).allSatisfy { byte, model in
        model == 0x30 ? (0x30...0x39).contains(byte) : byte == model
      }
  }
}

extension DecisionManifest {
  init(
    sequence: Int, corrects: Int?, time: String, decision: DecisionDraft, root: [UInt8],
    contents: [UInt8], previous: String?
  ) {
    self.sequence = sequence
    self.corrects = corrects
    self.time = time
    toolVersion = ProgramVersion.current
    rulesetName = decision.rulesetName
    rulesetVersion = decision.rulesetVersion
    rulesetHash = SHA256.hexadecimal(decision.ruleset)
    isPublished = decision.isPublished
    language = decision.language
    envelope = decision.envelope?.canonicalText
    rows = decision.rows.count
    self.root = SHA256.text(root)
    self.contents = SHA256.hexadecimal(contents)
    self.previous = previous
  }
}

extension JSONWriter {
  /// Writes a string, or `null`.
  mutating func optional(_ text: String?) {
    if let text { string(text) } else { null() }
  }
}

extension JSONNode {
  /// A text of JSON as a tree; nil where it is none.
  static func document(_ bytes: [UInt8]) -> JSONNode? {
    do throws(JSONError) {
      return try JSONTree.read(bytes)
    } catch {
      return nil
    }
  }

  /// A whole number from zero up; nil for anything else.
  var whole: Int? { digits.flatMap { Int($0) }.flatMap { $0 < 0 ? nil : $0 } }

  /// A SHA-256 in lower-case hexadecimal; nil for anything else.
  var hash: String? {
    string.flatMap { Hexadecimal.bytes($0.utf8, count: 32) == nil ? nil : $0 }
  }
}
