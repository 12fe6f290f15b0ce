import Rules
import Scoring

/// Sentences about what copying, exporting and pasting do to tables.
extension Messages {
  /// Three digits after the only separator of a number.
  static func thousands(_ text: String, _ limit: Int) -> Phrase {
    let digits = text.utf8.filter { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: ",") }
    let whole = String(decoding: digits, as: UTF8.self)
    var french = "\(shown(text).french) : séparateur de milliers ? écrivez \(whole)"
    var english = "\(shown(text).english): a separator of thousands? write \(whole)"
    let (short, zeros) = (text.utf8.dropLast(3 - limit), text.utf8.suffix(3 - limit))
    if zeros.allSatisfy({ $0 == UInt8(ascii: "0") }) {
      let plain = inNotation(
        String(decoding: Array(limit == 0 ? short.dropLast() : short), as: UTF8.self))
      french += ", ou \(plain.french) si ce sont des décimales"
      english += ", or \(plain.english) if these are decimals"
    } else {
      french += " ; \(limit == 0 ? "aucune décimale n'est admise" : "\(limit) décimales au plus")"
      english += "; \(limit == 0 ? "no decimals are admitted" : "\(limit) decimals at most")"
    }
    return Phrase(french, english)
  }

  /// Digits with one separator, whichever it is, as each language writes them.
  static func inNotation(_ digits: String) -> Phrase {
    func written(with separator: UInt8) -> String {
      let bytes = digits.utf8.map {
        $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") ? separator : $0
      }
      return String(decoding: bytes, as: UTF8.self)
    }
    return Phrase(written(with: UInt8(ascii: ",")), written(with: UInt8(ascii: ".")))
  }

  /// A result that has no place to say so was made with another envelope than the ruleset's.
  static func otherEnvelope(_ french: String, _ english: String) -> Phrase {
    Phrase(
      "enveloppe de \(french), donnée par --enveloppe, et non celle du barème",
      "envelope of \(english), given by --envelope, and not that of the ruleset")
  }

  /// After a text in which letters were lost.
  static func encodingLost(isQuestion: Bool) -> Phrase {
    isQuestion
      ? Phrase(
        " : l'encodage semble perdu ; enregistrez de nouveau le tableau en « CSV UTF-8 »",
        ": the encoding seems lost; save the table again as ‘CSV UTF-8’")
      : Phrase(
        " ; si l'encodage est perdu, enregistrez de nouveau le tableau en « CSV UTF-8 »",
        "; if the encoding is lost, save the table again as ‘CSV UTF-8’")
  }

  /// Whether a text shows what reading it in another encoding leaves: `Ã©`, U+FFFD.
  static func looksMisread(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      if scalar.value == 0xFFFD { return true }
      if scalar.value == 0xC3, index + 1 < scalars.count,
        (0x80...0xBF).contains(scalars[index + 1].value)
      {
        return true
      }
    }
    return false
  }

  /// Whether a question mark stands beside a letter, where an accented one may have been.
  static func mayHaveLostLetters(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.indices.contains { index in
      bytes[index] == UInt8(ascii: "?") && index + 1 < bytes.count
        && (bytes[index + 1] | 0x20) >= 0x61 && (bytes[index + 1] | 0x20) <= 0x7A
    }
  }

  /// A row that repeats another.
  static func twin(_ first: FactPlace, _ context: ProblemContext) -> Phrase {
    let place = context.placeText(LoadProblem(.fact(.identifierMissing), at: first))
    return Phrase(
      "cette ligne répète \(place.french), pour le même dossier : ôtez l'une des deux",
      "this row repeats \(place.english), for the same application: take one of them out")
  }

  /// A row of a list that has the key of an earlier one.
  static func sharedKey(
    _ text: String, _ first: FactPlace, _ context: ProblemContext
  ) -> Phrase {
    let place = context.placeText(LoadProblem(.fact(.identifierMissing), at: first))
    let key = shown(text)
    // The facts of an example stand in no file.
    guard !place.french.isEmpty else {
      return Phrase(
        "\(key.french) est déjà dans la même liste, où une seule ligne peut l'avoir : corrigez l'une"
          + " des deux, ou ôtez-la",
        "\(key.english) is already in the same list, where only one row may have it: correct one of"
          + " the two, or take it out")
    }
    return Phrase(
      "\(key.french) est déjà dans la même liste (\(place.french)), où une seule ligne peut l'avoir :"
        + " corrigez l'une des deux, ou ôtez-la",
      "\(key.english) is already in the same list (\(place.english)), where only one row may have it:"
        + " correct one of the two, or take it out")
  }

  /// The number that a text would be without the signs of another country; nil where none.
  static func withoutForeignSigns(_ text: String) -> String? {
    var bytes = Array(text.utf8)
    for sign in ["’", "'", "$", "£", "€"] {
      let pattern = Array(sign.utf8)
      var index = 0
      while index + pattern.count <= bytes.count {
        if Array(bytes[index..<(index + pattern.count)]) == pattern {
          bytes.removeSubrange(index..<(index + pattern.count))
        } else {
          index += 1
        }
      }
    }
    if bytes.count == text.utf8.count { bytes = withoutGroups(bytes) ?? [] }
    let trimmed = Array(CSVDocument.trimmed(bytes[...]))
    guard trimmed.count < text.utf8.count,
      case .value = readNumber(trimmed, notation: .either)
    else { return nil }
    return String(decoding: trimmed, as: UTF8.self)
  }

  /// A number in which question marks stand between groups of three digits, with spaces again; nil
  /// for another text.
  static func lostSpaces(_ text: String) -> String? {
    guard text.utf8.contains(UInt8(ascii: "?")) else { return nil }
    var bytes = Array(text.utf8)
    if text.hasSuffix("€") { bytes.removeLast("€".utf8.count) }
    while let last = bytes.last, last == UInt8(ascii: "?") || last == 0x20 { bytes.removeLast() }
    let spaced = bytes.map { $0 == UInt8(ascii: "?") ? 0x20 : $0 }
    guard spaced.contains(0x20), case .value = readNumber(spaced, notation: .either) else {
      return nil
    }
    return String(decoding: spaced, as: UTF8.self)
  }

  /// The mark of `8/10`, or the number of `(500)`, which is below zero; nil for another text.
  static func withoutFrame(_ text: String, isMark: Bool) -> String? {
    let bytes = Array(text.utf8)
    var number: [UInt8] = []
    if bytes.first == UInt8(ascii: "("), bytes.last == UInt8(ascii: ")") {
      number = [UInt8(ascii: "-")] + bytes.dropFirst().dropLast()
    } else if isMark, let slash = bytes.firstIndex(of: UInt8(ascii: "/")),
      case .value = readNumber(Array(bytes[(slash + 1)...]), notation: .either)
    {
      number = Array(CSVDocument.trimmed(bytes[..<slash]))
    }
    guard case .value = readNumber(number, notation: .either) else { return nil }
    return String(decoding: number, as: UTF8.self)
  }

  /// `6240,00` for `6.240,00`: groups of three digits put together, the last sign kept; nil where the
  /// groups are not of three.
  static func withoutThousands(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    let signs = [UInt8(ascii: ","), UInt8(ascii: ".")]
    guard let last = bytes.lastIndex(where: { signs.contains($0) }) else { return nil }
    let groups = bytes[..<last].split(omittingEmptySubsequences: false) { signs.contains($0) }
    guard !bytes[..<last].contains(bytes[last]), (1...3).contains(groups[0].count),
      groups.dropFirst().allSatisfy({ $0.count == 3 })
    else { return nil }
    let plain = Array(groups.joined()) + bytes[last...]
    guard case .value = readNumber(plain, notation: .either) else { return nil }
    return String(decoding: plain, as: UTF8.self)
  }

  /// `-8100` for `8100-`, the sign read as a unit; nil for another text.
  static func signInFront(_ text: String, _ unit: String) -> String? {
    let sign = CSVDocument.trimmed(Array(unit.utf8)[...])
    guard sign.elementsEqual("-".utf8) || sign.elementsEqual("−".utf8) else { return nil }
    let number = CSVDocument.trimmed(Array(text.utf8).dropLast(sign.count))
    guard case .value(let value, _) = readNumber(Array(number), notation: .either),
      !value.isNegative
    else { return nil }
    return "-" + String(decoding: number, as: UTF8.self)
  }

  /// The digits of `1.234.567`; nil for another text.
  private static func withoutGroups(_ bytes: [UInt8]) -> [UInt8]? {
    for separator in [UInt8(ascii: "."), UInt8(ascii: ",")] {
      let groups = bytes.split(separator: separator, omittingEmptySubsequences: false)
      let isDigits = groups.allSatisfy { $0.allSatisfy { 0x30...0x39 ~= $0 } }
      if groups.count > 2, isDigits, (1...3).contains(groups[0].count),
        groups.dropFirst().allSatisfy({ $0.count == 3 })
      {
        return Array(groups.joined())
      }
    }
    return nil
  }
}
