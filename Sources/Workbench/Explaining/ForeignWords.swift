import Rules
import Scoring

/// Marks, in a trace, the words that the ruleset writes in another language than the page's.
///
/// A page in English about a French call holds the call's own names and sentences. Read aloud, each
/// has to be said in its language, so that a page says where it changes. Sentences are put together
/// from strings; the marks, two code points of private use, go along inside them, and the
/// layout turns them into elements. Only pages that can say a language are made from a marked trace.
enum ForeignWords {
  /// Opens a run of words in the ruleset's language.
  static let opening: Unicode.Scalar = "\u{F0000}"
  /// Closes it.
  static let closing: Unicode.Scalar = "\u{F0001}"

  /// The members that hold what the ruleset writes, whole.
  private static let own: Set<String> = [
    "label", "as_written", "source", "silence", "decided_by", "why", "authority", "service",
    "purpose", "legal_basis", "provided_by", "title", "headings",
  ]

  /// The language of the ruleset's words, where it is not that of the page.
  static func language(_ tree: JSONNode) -> Language? {
    guard let own = tree["ruleset"]?["language"]?.string, own != tree.text("language") else {
      return nil
    }
    return own == "fr" ? .french : .english
  }

  /// The trace with its ruleset's words marked; as it is where both languages are the same.
  static func marked(_ tree: JSONNode) -> JSONNode {
    language(tree) == nil ? tree : whole(tree)
  }

  private static func whole(_ node: JSONNode) -> JSONNode {
    switch node.value {
    case .null, .truth, .number: node
    case .string(let bytes): JSONNode(.string(plain(bytes)))
    case .array(let elements): JSONNode(.array(elements.map { whole($0) }))
    case .object(let members):
      JSONNode(.object(members.map { member($0, of: node) } + title(of: node)))
    }
  }

  private static func member(_ member: JSONMember, of node: JSONNode) -> JSONMember {
    let key = String(decoding: member.key, as: UTF8.self)
    let inner = whole(member.node)
    // The step of an amount that rounds is labelled in the language of the page.
    let isStep = key == "label" && node["operation"] != nil
    if own.contains(key), !isStep { return JSONMember(key: member.key, node: wrapped(inner)) }
    switch key {
    case "message":
      let words = node["ruleset_words"]?.string ?? node["label"]?.string
      return JSONMember(key: member.key, node: wrapped(words, in: inner))
    case "letter_message":
      let words = node["letter_words"]?.string ?? node["label"]?.string
      return JSONMember(key: member.key, node: wrapped(words, in: inner))
    case "text":
      let isChoice = node.text("type") == "choice" || node.text("type") == "choices"
      return JSONMember(key: member.key, node: isChoice ? wrapped(inner) : inner)
    default: return JSONMember(key: member.key, node: inner)
    }
  }

  /// The title that a name gives where there is no label, which is the ruleset's word too.
  private static func title(of node: JSONNode) -> [JSONMember] {
    guard let name = node["name"]?.string, !name.isEmpty, node["label"]?.isNull == true,
      node["title"] == nil
    else { return [] }
    let title = JSONNode(.string(plain(Array(node.title.utf8))))
    return [JSONMember(key: Array("title".utf8), node: wrapped(title))]
  }

  // MARK: Strings

  private static func wrapped(_ node: JSONNode) -> JSONNode {
    switch node.value {
    case .null, .truth, .number, .object: node
    case .string(let bytes): JSONNode(.string(bytes.isEmpty ? bytes : wrapped(bytes)))
    case .array(let elements): JSONNode(.array(elements.map { wrapped($0) }))
    }
  }

  private static func wrapped(_ bytes: [UInt8]) -> [UInt8] {
    Array(String(opening).utf8) + bytes + Array(String(closing).utf8)
  }

  /// A sentence with the first place of some words marked.
  private static func wrapped(_ words: String?, in node: JSONNode) -> JSONNode {
    guard let words, !words.isEmpty, case .string(let bytes) = node.value else { return node }
    let part = plain(Array(words.utf8))
    guard part.count <= bytes.count else { return node }
    for start in 0...(bytes.count - part.count) where bytes[start...].starts(with: part) {
      let rest = Array(bytes[(start + part.count)...])
      return JSONNode(.string(Array(bytes[..<start]) + wrapped(part) + rest))
    }
    return node
  }

  /// Bytes without marks: those that an input holds mean nothing.
  private static func plain(_ bytes: [UInt8]) -> [UInt8] {
    // Both marks begin with a byte that begins no common character.
    guard bytes.contains(0xF3) else { return bytes }
    var text = String.UnicodeScalarView()
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      text.append(scalar == opening || scalar == closing ? "\u{FFFD}" : scalar)
    }
    return Array(String(text).utf8)
  }
}
