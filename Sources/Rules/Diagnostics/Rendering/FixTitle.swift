/// The sentence that proposes a repair, made from its edits.
package func title(of fix: Fix, in source: SourceText, _ language: Language) -> String {
  let titles = FixTitle(source: source, language: language)
  // The same sign behind each of several numbers is one thing to do.
  if fix.edits.count > 1, let first = fix.edits.first,
    fix.edits.allSatisfy({ $0.text == first.text && $0.span.range.isEmpty })
  {
    return titles.repeated(titles.title(first), fix.edits.count)
  }
  var parts = fix.edits.prefix(2).map { titles.title($0) }
  let others = fix.edits.count - parts.count
  if others > 0 { parts.append(titles.others(others)) }
  return parts.joined(separator: language == .french ? " et " : " and ")
}

/// Names edits in one language.
private struct FixTitle {
  let source: SourceText
  let language: Language

  func title(_ edit: Edit) -> String {
    let old = source.text(edit.span)
    if old.isEmpty { return addition(edit.text) }
    if edit.text.isEmpty { return removal(old) }
    if edit.text == "« \(old) »" || edit.text == "\"\(old)\"" {
      return language == .french
        ? "mettre \(plainText(old, limit: 60)) entre guillemets"
        : "put \(plainText(old, limit: 60)) between quotation marks"
    }
    if edit.text.utf8.contains(0x0A), edit.text.utf8.allSatisfy({ $0 <= 0x20 }) {
      return language == .french
        ? "passer à la ligne à la place de \(quoted(old))"
        : "start a new line instead of \(quoted(old))"
    }
    if edit.text == " ", old.utf8.contains(0x0A), old.utf8.allSatisfy({ $0 <= 0x20 }) {
      return language == .french
        ? "réunir cette ligne à celle d'avant" : "join this line to the one above"
    }
    return language == .french
      ? "remplacer \(quoted(old)) par \(quoted(edit.text))"
      : "replace \(quoted(old)) with \(quoted(edit.text))"
  }

  func repeated(_ title: String, _ count: Int) -> String {
    language == .french ? "\(title) à \(count) endroits" : "\(title) in \(count) places"
  }

  func others(_ count: Int) -> String {
    if count == 1 { return language == .french ? "une autre modification" : "one more change" }
    return language == .french ? "\(count) autres modifications" : "\(count) more changes"
  }

  private func addition(_ text: String) -> String {
    let content = plainText(text, limit: 100)
    if text.utf8.contains(0x0A) {
      if content.isEmpty, text.utf8.last == 0x20 {
        return language == .french ? "passer à la ligne ici" : "start a new line here"
      }
      if content.isEmpty {
        return language == .french ? "ajouter une ligne vide" : "add a blank line"
      }
      return language == .french ? "ajouter la ligne : \(content)" : "add the line: \(content)"
    }
    if content.isEmpty { return language == .french ? "ajouter une espace" : "add a space" }
    if isSign(content) {
      return language == .french ? "ajouter le signe \(content)" : "add the sign \(content)"
    }
    return language == .french ? "ajouter \(quoted(content))" : "add \(quoted(content))"
  }

  private func removal(_ text: String) -> String {
    let content = plainText(text, limit: 100)
    if content.isEmpty, text.utf8.contains(0x0A) {
      return language == .french ? "supprimer la ligne vide" : "delete the blank line"
    }
    if content.isEmpty { return language == .french ? "supprimer l'espace" : "delete the space" }
    if let scalar = text.unicodeScalars.first, isHiddenControl(scalar.value) {
      return language == .french ? "supprimer ce caractère" : "delete this character"
    }
    if text.utf8.contains(0x0A) {
      return language == .french ? "supprimer la ligne : \(content)" : "delete the line: \(content)"
    }
    return language == .french ? "supprimer \(quoted(content))" : "delete \(quoted(content))"
  }

  /// A mark that would read badly between quotation marks.
  private func isSign(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    guard scalars.count == 1, let only = scalars.first else { return false }
    return !only.properties.isAlphabetic && !(0x30...0x39).contains(only.value)
  }

  private func quoted(_ text: String) -> String {
    let content = plainText(text, limit: 60)
    // A text of the ruleset brings its own quotation marks.
    if content.hasPrefix("«") || content.hasPrefix("\"") { return content }
    return language == .french ? "« \(content) »" : "\"\(content)\""
  }
}
