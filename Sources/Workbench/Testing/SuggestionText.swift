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
    let titles = SuggestionTitle.texts(suggestions, tested)
    let examples = zip(suggestions, titles).map { text.example($0, $1) }
    let heading = "## " + Messages.suggestionHeading.text(tested.ruleset.language) + "\n\n"
    return heading + comment.joined() + examples.map { "\n" + $0 }.joined()
  }

  /// One example by itself.
  func example(_ suggestion: Suggestion) -> String {
    example(suggestion, SuggestionTitle(tested: tested).text(suggestion))
  }

  /// One example, under a title.
  func example(_ suggestion: Suggestion, _ title: String) -> String {
    let label = FactText.quoted(title, tested.ruleset.language)
    var lines = [words.canonical(.example) + " " + label]
    if suggestion.model >= 0 {
      lines.append("  " + SuggestionText.start(suggestion.model, tested.ruleset))
    }
    for change in suggestion.changes {
      lines.append(
        "  " + words.canonical(.with) + " " + facts.assignment(change.place, change.value))
    }
    let confirm = Messages.toConfirm.text(tested.ruleset.language)
    for line in SuggestionText.lines(expectations(suggestion)) {
      lines.append("  " + words.canonical(.expected) + " " + line)
    }
    lines[lines.count - 1] += "  -- " + confirm
    return lines.joined(separator: "\n") + "\n"
  }

  /// The same in one line, to say what would have noticed a change.
  func line(_ suggestion: Suggestion) -> String {
    var parts: [String] = []
    if suggestion.model >= 0 {
      parts.append(SuggestionText.start(suggestion.model, tested.ruleset))
    }
    if !suggestion.changes.isEmpty {
      let changes = suggestion.changes.map { facts.assignment($0.place, $0.value) }
      parts.append(words.canonical(.with) + " " + changes.joined(separator: ", "))
    }
    parts.append(
      words.canonical(.expected) + " " + expectations(suggestion).joined(separator: ", "))
    return parts.joined(separator: ", ")
  }

  /// What an example starts from: `partant de sortie`, `partant d'école_type`.
  static func start(_ model: Int, _ ruleset: CheckedRuleset) -> String {
    let name = ruleset.models[model].name
    let word = KeywordTable(ruleset.language).canonical(.startingFrom)
    guard ruleset.language == .french, word.hasSuffix("de"), elides(name) else {
      return word + " " + name
    }
    return word.dropLast() + "'" + name
  }

  /// Whether French elides `de` before a word, as the formatter does: not before `h` nor `y`.
  private static func elides(_ word: String) -> Bool {
    switch word.unicodeScalars.first?.value ?? 0 {
    case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x41, 0x45, 0x49, 0x4F, 0x55: true
    case 0xC0...0xC6, 0xC8...0xCF, 0xD2...0xD6, 0xD9...0xDC: true
    case 0xE0...0xE6, 0xE8...0xEF, 0xF2...0xF6, 0xF9...0xFC, 0x152, 0x153: true
    default: false
    }
  }

  /// The most that a line of expectations holds before another one begins, in scalars.
  private static let width = 72

  /// Expectations on lines short enough to be left as they are by the formatter.
  private static func lines(_ parts: [String]) -> [String] {
    var lines: [String] = []
    for part in parts {
      if let last = lines.last,
        last.unicodeScalars.count + part.unicodeScalars.count + 2 <= width
      {
        lines[lines.count - 1] = last + ", " + part
      } else {
        lines.append(part)
      }
    }
    return lines
  }

  private func expectations(_ suggestion: Suggestion) -> [String] {
    var parts = [Messages.expectedStatus(suggestion.status).text(tested.ruleset.language)]
    for reason in suggestion.reasons {
      parts.append(words.canonical(.reason) + " " + reason)
    }
    if let reason = suggestion.absentReason {
      parts.append(words.canonical(.noReason) + " " + reason)
    }
    if let (rank, model) = suggestion.rank {
      let name = tested.ruleset.models[model].name
      parts.append(
        words.canonical(.rank) + " \(rank) " + words.canonical(.amongNames) + " " + name)
    }
    for value in suggestion.values { parts.append(facts.assignment(value.place, value.value)) }
    return parts
  }
}
