import Rules
import Scoring

/// What a suggested example shows, in the ruleset's own words: `13 classes : quota de 4`.
///
/// What it is made with comes first, as the labels of the application call it, then what the rules
/// answer. A refusal that quotes figures says both by itself.
struct SuggestionTitle {
  let tested: TestedRuleset

  private var ruleset: CheckedRuleset { tested.ruleset }
  private var language: Language { tested.ruleset.language }
  private var facts: FactText { FactText(ruleset: tested.ruleset) }
  private var colon: String { language == .french ? " : " : ": " }

  /// The longest refusal that makes a title by itself, in scalars.
  private static let longestRefusal = 90
  /// The longest title that still spells out the label of what refuses, in scalars.
  private static let longest = 100

  /// The titles of suggestions, in their order: no two alike, nor like an example's.
  static func texts(_ suggestions: [Suggestion], _ tested: TestedRuleset) -> [String] {
    let title = SuggestionTitle(tested: tested)
    var used = Set(tested.ruleset.examples.map { $0.label })
    return suggestions.map { suggestion in
      let precise = title.plainText(suggestion)
      let rule = precise + " (" + tested.words.title(suggestion.span)
      var number = 2
      var text = title.text(suggestion)
      for other in [precise, rule + ")"] where used.contains(text) { text = other }
      while used.contains(text) {
        text = rule + ", \(number))"
        number += 1
      }
      used.insert(text)
      return text
    }
  }

  /// The title of one suggestion.
  func text(_ suggestion: Suggestion) -> String {
    refusal(suggestion).map { $0 + colon + status(suggestion) } ?? plainText(suggestion)
  }

  /// What it is made with, then what the rules answer.
  private func plainText(_ suggestion: Suggestion) -> String {
    let subject = capitalised(subject(suggestion))
    let answer = answer(suggestion, subject) ?? status(suggestion)
    return subject.isEmpty ? capitalised(answer) : subject + colon + answer
  }

  /// What is decided; where a flag is shown, that somebody must look.
  private func status(_ suggestion: Suggestion) -> String {
    let status = Messages.expectedStatus(suggestion.status).text(language)
    let condition = ruleset.conditions.first { $0.name == suggestion.reasons.first }
    guard suggestion.status == .eligible, case .flag? = condition?.severity else { return status }
    return Messages.flagged(status).text(language)
  }

  // MARK: What it is made with

  private func subject(_ suggestion: Suggestion) -> String {
    let changes = suggestion.changes.suffix(suggestion.own)
    if !changes.isEmpty {
      return changes.map { phrase($0.place, $0.value, .fact) }.joined(separator: ", ")
    }
    if suggestion.example >= 0 { return plain(ruleset.examples[suggestion.example].label) }
    guard suggestion.model >= 0 else { return "" }
    let model = ruleset.models[suggestion.model]
    return plain(model.label ?? spaced(model.name))
  }

  private func change(_ suggestion: Suggestion) -> (place: FactAddress, value: FactValue)? {
    suggestion.own == 0 ? nil : suggestion.changes.last
  }

  // MARK: What the rules answer

  /// A refusal that says with what figures; nil where its sentence quotes none, or is long.
  private func refusal(_ suggestion: Suggestion) -> String? {
    for change in suggestion.changes.suffix(suggestion.own) {
      if case .absent = change.value { return nil }
    }
    guard suggestion.rank == nil, let name = suggestion.reasons.first,
      let sentence = suggestion.sentence,
      sentence.unicodeScalars.count <= Self.longestRefusal,
      suggestion.status == .ineligible || suggestion.status == .eligible,
      let condition = ruleset.conditions.first(where: { $0.name == name }),
      let parts = condition.refusal?.parts, parts.contains(where: isValue)
    else { return nil }
    let text = plain(sentence)
    // A figure that is not there makes no sentence of it: `aucun habitants`.
    for word in ["aucun", "none", "non renseigné", "not given"] where text.contains(word) {
      return nil
    }
    return text.hasSuffix(".") ? String(text.dropLast()) : text
  }

  private func isValue(_ part: MessageTemplate.Part) -> Bool {
    switch part {
    case .value: true
    case .text: false
    }
  }

  /// What comes after the colon; nil where the status says enough.
  private func answer(_ suggestion: Suggestion, _ subject: String) -> String? {
    if let (rank, model) = suggestion.rank {
      let other = ruleset.models[model]
      return Messages.rankBeside(rank, plain(other.label ?? spaced(other.name))).text(language)
    }
    if let reason = suggestion.reasons.first { return refused(suggestion, reason, subject) }
    if !suggestion.values.isEmpty { return values(suggestion, subject) }
    guard let label = satisfied(suggestion), !lowered(subject).contains(label) else { return nil }
    return label
  }

  /// The status and what decides it, unless the subject has just said so.
  private func refused(_ suggestion: Suggestion, _ reason: String, _ subject: String) -> String? {
    let status = status(suggestion)
    guard let label = label(ofReason: reason).map({ lowered($0) }),
      !lowered(subject).contains(label)
    else { return nil }
    let length = subject.unicodeScalars.count + status.unicodeScalars.count
    let isLong = length + label.unicodeScalars.count > Self.longest
    return status + " (" + (isLong ? spaced(reason) : label) + ")"
  }

  /// The values worked out, without the rows that the change has already named.
  private func values(_ suggestion: Suggestion, _ subject: String) -> String {
    let steps = change(suggestion)?.place.steps ?? []
    let texts = suggestion.values.map { place, value in
      phrase(place, value, .answer, isBare: place.steps == steps)
    }
    let all = texts.joined(separator: ", ")
    let length = subject.unicodeScalars.count + all.unicodeScalars.count
    return length <= Self.longest ? all : texts[0]
  }

  /// The condition that is met, where the suggestion shows one.
  private func satisfied(_ suggestion: Suggestion) -> String? {
    let condition = ruleset.conditions.first {
      $0.provenance.span.start <= suggestion.span.start
        && suggestion.span.start < $0.provenance.span.end
    }
    guard suggestion.status == .eligible, let label = condition?.label else { return nil }
    return lowered(plain(label))
  }

  private func label(ofReason name: String) -> String? {
    let condition = ruleset.conditions.first { $0.name == name }.map { $0.label ?? spaced(name) }
    if let condition { return plain(condition) }
    for grid in ruleset.grids {
      if grid.name == name { return plain(grid.label ?? spaced(name)) }
      if let criterion = grid.criteria.first(where: { $0.name == name }) {
        return plain(criterion.label ?? spaced(name))
      }
    }
    return nil
  }

  // MARK: Values in words

  private enum Part { case fact, answer }

  /// A value after the label of its place: `13 classes`, `aide de 500 €`, `École 2, débit 19 Mb/s`.
  private func phrase(
    _ place: FactAddress, _ value: FactValue, _ part: Part, isBare: Bool = false
  ) -> String {
    let column = ruleset.records[place.record].columns[place.column]
    var label = plain(column.label ?? derived(column.role)?.label ?? spaced(column.name))
    if case .ballot(let vote, let member) = column.role {
      label = plain(ruleset.votes[vote].members[member])
    }
    var rows = isBare ? [] : rows(place)
    if part == .answer { rows = rows.map { lowered($0) } }
    if part == .answer || !rows.isEmpty { label = lowered(label) }
    return (rows + [phrase(label, value, column.type, part)]).joined(separator: ", ")
  }

  private func phrase(
    _ label: String, _ value: FactValue, _ type: ValueType, _ part: Part
  ) -> String {
    let text = plain(facts.text(value, type))
    switch value {
    case .absent: return Messages.unanswered(label).text(language)
    case .truth(true): return label
    case .truth(false): return label + ", " + text
    case .day: return Messages.onDay(label, text).text(language)
    case .choice, .text, .choices: return label + ", " + text
    case .number(let number):
      if isCount(number, type), isPlural(label) { return text + " " + lowered(label) }
      return part == .fact ? label + " " + text : Messages.valued(label, text).text(language)
    }
  }

  /// The rows that a place is in, by the label of their record and their number.
  private func rows(_ place: FactAddress) -> [String] {
    var names: [String] = []
    var record = 0
    for step in place.steps {
      guard case .list(let inner) = ruleset.records[record].columns[step.column].type
      else { return names }
      let declared = ruleset.records[inner]
      let label = plain(declared.label ?? spaced(declared.name))
      names.append((names.isEmpty ? label : lowered(label)) + " \(step.row + 1)")
      record = inner
    }
    return names
  }

  private func derived(_ role: Column.Role) -> Derivation? {
    guard case .derived(let number) = role else { return nil }
    return ruleset.derivations[number]
  }

  /// Whether a value counts things, several of them.
  private func isCount(_ number: Number, _ type: ValueType) -> Bool {
    guard case .number(let kind) = type, case .plain(nil) = kind.quantity else { return false }
    return number.decimals == 0 && number > .one
  }

  /// Whether a label begins with a plural: `Classes de la commune`, `Pupils to equip`.
  private func isPlural(_ label: String) -> Bool {
    guard let word = label.split(separator: " ").first, word.utf8.count > 3 else { return false }
    if language == .english { return word.hasSuffix("s") && !word.hasSuffix("ss") }
    return word.hasSuffix("s") || word.hasSuffix("x")
  }

  /// A name as words.
  private func spaced(_ name: String) -> String {
    String(name.map { $0 == "_" ? " " : $0 })
  }

  /// A text that starts in lower case, unless its first word is an abbreviation or a name.
  private func lowered(_ text: String) -> String {
    let words = text.split(separator: " ", maxSplits: 2)
    guard let word = words.first, let first = word.first, word.utf8.count > 1,
      !word.dropFirst().contains(where: { $0.isUppercase })
    else { return text }
    // English writes every word of a name with a capital: `European Regional Development Fund`.
    if language == .english, words.count > 1, words[1].first?.isUppercase ?? false { return text }
    return first.lowercased() + text.dropFirst()
  }

  private func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  /// A text without quotation marks of its own, to stand in a label, its spaces as one types them.
  private func plain(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "«", "»", "“", "”", "\"": continue
      case "\u{A0}", "\u{202F}": result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result.split(separator: " ").joined(separator: " ")
  }
}
