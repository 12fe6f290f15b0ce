import Rules
import Scoring

/// Facts and values as a ruleset writes them, in its own language and the formatter's layout.
struct FactText {
  let ruleset: CheckedRuleset

  private var words: KeywordTable { KeywordTable(ruleset.language) }

  /// `écoles[1].débit = 20 Mb/s`, `dernier_plan absent`.
  func assignment(_ place: FactAddress, _ value: FactValue) -> String {
    let name = ruleset.text(place)
    if case .absent = value { return name + " " + words.canonical(.absent) }
    let type = ruleset.records[place.record].columns[place.column].type
    return name + " = " + text(value, type)
  }

  /// A value of a type.
  func text(_ value: FactValue, _ type: ValueType) -> String {
    switch value {
    case .absent: return words.canonical(.absent)
    case .number(let number): return self.number(number, type)
    case .day(let day): return dayText(day, ruleset.language)
    case .text(let text): return quoted(text)
    case .truth(let truth): return words.canonical(truth ? .yes : .no)
    case .choice(let choice):
      guard case .choice(let domain) = type else { return "" }
      return quoted(ruleset.choiceDomains[domain][choice])
    case .choices(let choices):
      guard case .choices(let domain) = type, !choices.isEmpty else {
        return words.canonical(.noneWord)
      }
      return choices.sorted().map { quoted(ruleset.choiceDomains[domain][$0]) }
        .joined(separator: ", ")
    }
  }

  /// A number with its unit: `25 000,01 €`, `40 %`, `19,9 Mb/s`.
  func number(_ number: Number, _ type: ValueType) -> String {
    guard case .number(let kind) = type else {
      if case .date = type, let day = number.int64.flatMap({ Day(number: Int($0)) }) {
        return dayText(day, ruleset.language)
      }
      return digits(number, isAmount: false)
    }
    switch kind.quantity {
    case .amount: return digits(number, isAmount: true) + " " + ruleset.currency
    case .rate:
      return digits(number.multiplied(by: Number(100)) ?? number, isAmount: false) + " %"
    case .plain(let unit): return digits(number, isAmount: false) + (unit.map { " " + $0 } ?? "")
    }
  }

  /// The digits, by groups of three from five on, or from four on for an amount.
  ///
  /// An amount that is not whole has its cents.
  private func digits(_ number: Number, isAmount: Bool) -> String {
    var text = number.canonicalText
    if isAmount, number.decimals == 1, let cents = number.fixedText(decimals: 2) { text = cents }
    let isNegative = text.hasPrefix("-")
    let parts = text.drop { $0 == "-" }.split(separator: ".", maxSplits: 1)
    let whole = Array(parts.first.map { $0.utf8 } ?? "0".utf8[...])
    var bytes: [UInt8] = isNegative ? Array("−".utf8) : []
    for (index, byte) in whole.enumerated() {
      let isGroup = index > 0 && (whole.count - index).isMultiple(of: 3)
      if isGroup, whole.count > (isAmount ? 3 : 4) { bytes.append(0x20) }
      bytes.append(byte)
    }
    if parts.count > 1 {
      bytes.append(ruleset.language == .french ? 0x2C : 0x2E)
      bytes += parts[1].utf8
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func quoted(_ text: String) -> String { FactText.quoted(text, ruleset.language) }

  /// A text between the quotation marks of a language; within `"…"` a mark is doubled.
  static func quoted(_ text: String, _ language: Language) -> String {
    if language == .french, !text.utf8.contains(0xBB) || !text.contains("»") {
      return "« \(text) »"
    }
    var bytes: [UInt8] = [0x22]
    for byte in text.utf8 {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
    return String(decoding: bytes, as: UTF8.self)
  }
}
