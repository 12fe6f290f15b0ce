import Rules

/// Writes values as people read them, in sentences.
struct ValueText {
  let evaluator: Evaluator
  let language: Language

  private var ruleset: CheckedRuleset { evaluator.program.ruleset }

  /// A value of a type, with its unit; a word where there is none.
  func text(_ value: Value, _ type: ValueType, _ work: borrowing Workspace) -> String {
    switch value.kind {
    case .missing, .overflow: return language == .french ? "non renseigné" : "not given"
    case .absent: return language == .french ? "aucun" : "none"
    case .truth:
      if language == .french { return value.isTrue ? "oui" : "non" }
      return value.isTrue ? "yes" : "no"
    case .day: return Day(number: value.payload).map { dayText($0, language) } ?? ""
    case .text, .literal: return String(decoding: evaluator.bytes(value, work.store), as: UTF8.self)
    case .choice: return choice(value.payload, type)
    case .choices: return choices(value, type)
    case .number: return number(value.number, type)
    case .ratio:
      // A fraction that is not rounded is shown to the sixth decimal: no line uses it so.
      let shown = work.ratios[value.payload].rounded(.decimals(6))
      return shown.map { number($0, type) } ?? ""
    }
  }

  /// A value that is missing in the middle of a sentence, set apart from its words.
  func missing(_ type: ValueType, _ work: borrowing Workspace) -> String {
    "[" + text(.missing, type, work) + "]"
  }

  /// Appends `text` of a value that needs no more than itself; false, with nothing appended, for a
  /// text and for a fraction.
  func appendPlain(_ value: Value, _ type: ValueType, to bytes: inout [UInt8]) -> Bool {
    switch value.kind {
    case .number:
      guard case .number(let kind) = type, case .plain(let unit) = kind.quantity else {
        bytes.append(contentsOf: number(value.number, type).utf8)
        return true
      }
      appendNumberText(value.number, language, to: &bytes)
      if let unit {
        bytes.append(contentsOf: [0xC2, 0xA0])
        bytes.append(contentsOf: unit.utf8)
      }
      return true
    case .choice:
      bytes.append(contentsOf: choice(value.payload, type).utf8)
      return true
    case .day:
      if let day = Day(number: value.payload) {
        bytes.append(contentsOf: dayText(day, language).utf8)
      }
      return true
    case .missing, .absent, .overflow, .truth, .ratio, .choices, .text, .literal: return false
    }
  }

  private func number(_ number: Number, _ type: ValueType) -> String {
    ruleset.text(number, type, language)
  }

  private func choice(_ number: Int, _ type: ValueType) -> String {
    guard case .choice(let domain) = type, domain < ruleset.choiceDomains.count,
      number >= 0, number < ruleset.choiceDomains[domain].count
    else { return "" }
    return ruleset.choiceDomains[domain][number]
  }

  private func choices(_ value: Value, _ type: ValueType) -> String {
    guard case .choices(let domain) = type, domain < ruleset.choiceDomains.count else { return "" }
    var result = ""
    for (number, text) in ruleset.choiceDomains[domain].enumerated()
    where Evaluator.holds(low: value.low, high: value.high, number) {
      result += (result.isEmpty ? "" : ", ") + text
    }
    return result.isEmpty ? (language == .french ? "aucun" : "none") : result
  }
}

extension CheckedRuleset {
  /// A number as people read it: an amount with its currency, a rate with its sign, else its unit.
  package func text(_ number: Number, _ type: ValueType, _ language: Language) -> String {
    guard case .number(let kind) = type else { return numberText(number, language) }
    switch kind.quantity {
    case .amount: return amountText(number, symbol: currency, language)
    case .rate: return rateText(number, language)
    case .plain(let unit):
      let text = numberText(number, language)
      return unit.map { text + "\u{A0}" + $0 } ?? text
    }
  }
}
