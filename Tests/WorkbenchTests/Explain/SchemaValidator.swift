import Foundation
import Scoring

/// Checks a JSON value against a schema that uses only these keywords: `type`, `enum`,
/// `properties`, `required`, `additionalProperties: false`, `items`, `anyOf`, `$ref` to `$defs`.
struct SchemaValidator {
  let schema: [String: Any]

  init(_ schema: [String: Any]) { self.schema = schema }

  /// What does not hold, each with its path.
  func faults(_ value: Any) -> [String] { faults(value, schema, "$") }

  private func faults(_ value: Any, _ schema: [String: Any], _ path: String) -> [String] {
    if let reference = schema["$ref"] as? String {
      let name = String(reference.dropFirst("#/$defs/".count))
      guard let definitions = self.schema["$defs"] as? [String: [String: Any]],
        let definition = definitions[name]
      else { return ["\(path): no definition \(reference)"] }
      return faults(value, definition, path)
    }
    if let choices = schema["anyOf"] as? [[String: Any]] {
      let all = choices.map { faults(value, $0, path) }
      return all.contains { $0.isEmpty } ? [] : ["\(path): none of \(all.count) forms: \(all)"]
    }
    if let allowed = schema["enum"] as? [Any] {
      return allowed.contains { same($0, value) } ? [] : ["\(path): \(value) is not allowed"]
    }
    var found = typeFaults(value, schema["type"], path)
    if let object = value as? [String: Any] { found += objectFaults(object, schema, path) }
    if let array = value as? [Any], let items = schema["items"] as? [String: Any] {
      for (index, item) in array.enumerated() { found += faults(item, items, "\(path)[\(index)]") }
    }
    return found
  }

  private func objectFaults(
    _ object: [String: Any], _ schema: [String: Any], _ path: String
  ) -> [String] {
    let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
    var found: [String] = []
    for key in schema["required"] as? [String] ?? [] where object[key] == nil {
      found.append("\(path): \(key) is missing")
    }
    for (key, value) in object {
      if let property = properties[key] {
        found += faults(value, property, "\(path).\(key)")
      } else if schema["additionalProperties"] as? Bool == false {
        found.append("\(path): \(key) is not declared")
      }
    }
    return found
  }

  private func typeFaults(_ value: Any, _ type: Any?, _ path: String) -> [String] {
    guard let type else { return [] }
    let names = type as? [String] ?? [type as? String ?? ""]
    let actual = kind(value)
    return names.contains(actual) ? [] : ["\(path): \(actual) instead of \(names)"]
  }

  private func kind(_ value: Any) -> String {
    if value is NSNull { return "null" }
    if value is String { return "string" }
    if value is [Any] { return "array" }
    if value is [String: Any] { return "object" }
    return value is Bool ? "boolean" : value is Int ? "integer" : "unknown"
  }

  private func same(_ left: Any, _ right: Any) -> Bool {
    if left is NSNull { return right is NSNull }
    return (left as? String) == (right as? String) && left is String
  }
}

/// A JSON text as plain Swift values, in which truths and numbers cannot be mistaken.
func plainJSON(_ bytes: [UInt8]) throws -> Any { plain(try JSONTree.read(bytes)) }

private func plain(_ node: JSONNode) -> Any {
  switch node.value {
  case .null: return NSNull()
  case .truth(let truth): return truth
  case .number(let digits):
    let text = String(decoding: digits, as: UTF8.self)
    return Int(text) as Any? ?? text
  case .string(let bytes): return String(decoding: bytes, as: UTF8.self)
  case .array(let elements): return elements.map { plain($0) }
  case .object(let members):
    var result: [String: Any] = [:]
    for member in members {
      result[String(decoding: member.key, as: UTF8.self)] = plain(member.node)
    }
    return result
  }
}
