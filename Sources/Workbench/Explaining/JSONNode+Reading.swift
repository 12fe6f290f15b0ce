import Rules
import Scoring

/// Reading of a trace, in which what is not there reads as nothing.
extension JSONNode {
  /// The text of a string; nil for anything else.
  var string: String? {
    guard case .string(let bytes) = value else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The digits of a number as written.
  var digits: String? {
    guard case .number(let bytes) = value else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The elements of an array; none for anything else.
  var elements: [JSONNode] {
    guard case .array(let elements) = value else { return [] }
    return elements
  }

  /// Whether it is the word `true`.
  var isTrue: Bool { value == .truth(true) }

  /// Whether there is no value.
  var isNull: Bool { value == .null }

  /// The text of a member; empty where it has none.
  func text(_ key: StaticString) -> String { self[key]?.string ?? "" }

  /// The elements of a member.
  func list(_ key: StaticString) -> [JSONNode] { self[key]?.elements ?? [] }

  /// The label; without one the last part of the name as a title, or what the ruleset writes.
  var title: String {
    if let label = self["label"]?.string ?? self["title"]?.string { return label }
    guard let name = self["name"]?.string else { return text("as_written") }
    let words = (name.split(separator: ".").last.map(String.init) ?? name)
      .split(separator: "_").joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
