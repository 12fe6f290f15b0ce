import Rules
import Scoring

/// Suggested examples, as they can be pasted at the end of a ruleset.
struct SuggestionText {
  let tested: TestedRuleset

  private var words: KeywordTable { KeywordTable(tested.ruleset.language) }
  private var facts: FactText { FactText(ruleset: tested.ruleset) }

  /// Every suggestion, under a heading and a comment that says what is left to do.
  static func render(_ suggestions: [Suggestion], _ tested: TestedRuleset) -> String {
    let text = SuggestionText(tested: tested)
    let comment = Messages.suggestionComment.map { "-- " + $0.text(tested.ruleset.language) + "\n" }
    let examples = suggestions.map { text.example($0) }
    let heading = "## " + Messages.suggestionHeading.text(tested.ruleset.language) + "\n\n"
    return heading + comment.joined() + examples.map { "\n" + $0 }.joined()
  }

  /// One example.
  func example(_ suggestion: Suggestion) -> String {
    let label = FactText.quoted(label(suggestion), tested.ruleset.language)
    var lines = [words.canonical(.example) + " " + label]
    if suggestion.model >= 0 {
      let model = tested.ruleset.models[suggestion.model].name
      lines.append("  " + words.canonical(.startingFrom) + " " + model)
    }
    for change in suggestion.changes {
      lines.append(
        "  " + words.canonical(.with) + " " + facts.assignment(change.place, change.value))
    }
    let confirm = Messages.toConfirm.text(tested.ruleset.language)
    lines.append(
      "  " + words.canonical(.expected) + " "
        + expectations(suggestion).joined(separator: ", ") + "  -- " + confirm)
    return lines.joined(separator: "\n") + "\n"
  }

  /// The same in one line, to say what would have noticed a change.
  func line(_ suggestion: Suggestion) -> String {
    var parts: [String] = []
    if suggestion.model >= 0 {
      let model = tested.ruleset.models[suggestion.model].name
      parts.append(words.canonical(.startingFrom) + " " + model)
    }
    if !suggestion.changes.isEmpty {
      let changes = suggestion.changes.map { facts.assignment($0.place, $0.value) }
      parts.append(words.canonical(.with) + " " + changes.joined(separator: ", "))
    }
    parts.append(
      words.canonical(.expected) + " " + expectations(suggestion).joined(separator: ", "))
    return parts.joined(separator: ", ")
  }

  private func label(_ suggestion: Suggestion) -> String {
    let rule = tested.words.title(suggestion.span)
    guard let change = suggestion.changes.last else { return rule }
    let assignment = plain(facts.assignment(change.place, change.value))
    return rule + (tested.ruleset.language == .french ? " : " : ": ") + assignment
  }

  /// A text without quotation marks of its own, to stand in a label.
  private func plain(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "«", "»", "\"": continue
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result.split(separator: " ").joined(separator: " ")
  }

  private func expectations(_ suggestion: Suggestion) -> [String] {
    var parts = [Messages.expectedStatus(suggestion.status).text(tested.ruleset.language)]
    for reason in suggestion.reasons.prefix(3) {
      parts.append(words.canonical(.reason) + " " + reason)
    }
    for value in suggestion.values { parts.append(facts.assignment(value.place, value.value)) }
    return parts
  }
}
