/// Quotation marks, lists, counts: what sentences are put together from.
extension Catalogue {
  // MARK: Quoting

  /// Text of the file in French quotation marks.
  func fr(_ text: String) -> String { "« \(cut(text)) »" }

  /// Text of the file in English quotation marks.
  func en(_ text: String) -> String { "\"\(cut(text))\"" }

  /// A reserved word, as this file writes it, in French quotation marks.
  func fr(_ keyword: Keyword) -> String { fr(k(keyword)) }

  /// A reserved word, as this file writes it, in English quotation marks.
  func en(_ keyword: Keyword) -> String { en(k(keyword)) }

  /// A reserved word as this file writes it.
  func k(_ keyword: Keyword) -> String { keywords.canonical(keyword) }

  /// Text between the quotation marks that this file is written with.
  func quotedInFile(_ text: String) -> String { isFrench ? fr(text) : en(text) }

  /// A value or a cell shown without quotation marks.
  func shown(_ text: String) -> String { cut(text, limit: 100) }

  /// Text made fit for a sentence: one line, nothing invisible, not too long.
  func cut(_ text: String, limit: Int = 60) -> String { plainText(text, limit: limit) }

  // MARK: Lists

  /// `« a », « b » ou « c »`.
  func frenchList(_ names: [String], last: String = " ou ") -> String {
    listed(names.map { fr($0) }, last: last, more: "…")
  }

  /// `"a", "b" or "c"`.
  func englishList(_ names: [String], last: String = " or ") -> String {
    listed(names.map { en($0) }, last: last, more: "…")
  }

  private func listed(_ items: [String], last: String, more: String) -> String {
    let limit = 12
    guard items.count <= limit else {
      return items.prefix(limit).joined(separator: ", ") + ", " + more
    }
    guard items.count > 1, let final = items.last else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + last + final
  }

  // MARK: Counts

  /// `1 cellule`, `2 cellules`; French leaves zero in the singular.
  func frenchCount(_ count: Int, _ noun: String) -> String {
    "\(grouped(count).french) \(noun)\(count >= 2 ? "s" : "")"
  }

  /// `1 cell`, `2 cells`.
  func englishCount(_ count: Int, _ noun: String) -> String {
    "\(grouped(count).english) \(noun)\(count == 1 ? "" : "s")"
  }

  /// A count with its thousands set apart.
  func grouped(_ count: Int) -> (french: String, english: String) {
    let digits = Array(String(count.magnitude))
    var french = ""
    var english = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 {
        french += " "
        english += ","
      }
      french.append(digit)
      english.append(digit)
    }
    let sign = count < 0 ? "-" : ""
    return (sign + french, sign + english)
  }

  /// A code in capital hexadecimal digits, with zeros before it.
  func hexadecimal(_ value: UInt32, digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }

  // MARK: Suggestions

  /// `Vouliez-vous dire « a » ou « b » ?`, or another sentence where nothing is near.
  func frenchSuggestion(_ names: [String], else other: String) -> String {
    frenchSuggestion(names) ?? other
  }

  func frenchSuggestion(_ names: [String]) -> String? {
    names.isEmpty ? nil : "Vouliez-vous dire \(frenchList(names)) ?"
  }

  /// `Did you mean "a" or "b"?`, or another sentence where nothing is near.
  func englishSuggestion(_ names: [String], else other: String) -> String {
    englishSuggestion(names) ?? other
  }

  func englishSuggestion(_ names: [String]) -> String? {
    names.isEmpty ? nil : "Did you mean \(englishList(names))?"
  }

  /// The words that would have been understood: `Clauses possibles : « a » ou « b ».`.
  func frenchKnown(_ title: String, _ names: [String]) -> String? {
    names.isEmpty ? nil : "\(title) : \(frenchList(names))."
  }

  /// The words that would have been understood: `Possible clauses: "a" or "b".`.
  func englishKnown(_ title: String, _ names: [String]) -> String? {
    names.isEmpty ? nil : "\(title): \(englishList(names))."
  }

  /// Sentences one after the other; nil where there is none.
  func join(_ sentences: String?...) -> String? {
    let present = sentences.compactMap { $0 }
    return present.isEmpty ? nil : present.joined(separator: " ")
  }

  // MARK: Signs and examples

  /// The mark that closes a group.
  func closing(_ mark: String) -> String {
    switch mark {
    case "(": ")"
    case "[": "]"
    case "{": "}"
    case "«": "»"
    default: mark
    }
  }

  /// `a → b → a`.
  func cyclePath(_ names: [String]) -> String? {
    guard let first = names.first, names.count > 1 else { return nil }
    let path = names.last == first ? names : names + [first]
    return path.map { cut($0) }.joined(separator: " → ")
  }

  /// The line of a choice that accepts a warning.
  func acknowledgement(_ code: DiagnosticCode, _ name: String) -> String {
    "\(k(.acknowledges)) \(code.rawValue) \(k(.acknowledgedOn)) \(cut(name))"
  }

  /// Some words that open a declaration.
  var openingWords: [String] { [k(.condition), k(.amount), k(.table)] }

  /// The line of the header that declares a unit.
  func unitLine(_ unit: String) -> String { "\(k(.unit)) \(cut(unit)) \(quotedInFile("…"))" }

  /// A date as this file writes dates.
  var dateExample: String { isFrench ? "17/02/2027" : "2027-02-17" }

  /// A heading row with the words that every grid needs.
  var titleRowExample: String {
    "| \(k(.columnCriterion)) | \(k(.columnLabel)) | \(k(.columnMaximum)) |"
  }

  /// A rounding as this file writes it.
  var roundingExample: String {
    "\(k(.rounded)) \(k(.toDecimals)) 2 \(k(.decimalPlaces))"
  }

  /// The code and, where it is well known, the name of a hidden character.
  func hiddenName(_ scalar: UInt32) -> (french: String, english: String) {
    let code = "U+\(hexadecimal(scalar, digits: 4))"
    let name: (String, String)? =
      switch scalar {
      case 0xAD: ("trait d'union invisible", "soft hyphen")
      case 0x200B: ("espace sans largeur", "zero width space")
      case 0x202A...0x202E, 0x2066...0x2069:
        ("change le sens de lecture", "changes the reading direction")
      case 0xFEFF: ("espace sans largeur", "zero width no-break space")
      default: nil
      }
    guard let name else { return ("caractère \(code)", "character \(code)") }
    return ("\(code), \(name.0)", "\(code), \(name.1)")
  }
}
