import Rules

/// Several choices in one text: parted by semicolons, bars, line breaks, or a comma and a space.
///
/// A choice may have a comma itself, so that a text may be one choice or several.
extension FactWriter {
  mutating func setChoiceList(_ slot: FactSlot, _ column: Int, _ bytes: Span<UInt8>) {
    let domain = Int(slot.subject)
    if !layout.hasCommas(domain: domain), let whole = layout.choice(copy(bytes), domain: domain) {
      setChoices(column, [whole])
      return
    }
    let folded = foldedKey(copy(bytes))
    if folded == foldedKey("aucun") || folded == foldedKey("aucune") || folded == foldedKey("none")
    {
      setChoices(column, [])
      return
    }
    let parts = Self.parts(bytes) { bytes, index in
      switch bytes[index] {
      case UInt8(ascii: ";"), UInt8(ascii: "|"), 0x0A, 0x0D: 1
      default: nil
      }
    }
    var choices: [Int] = []
    for part in parts {
      let text = bytes.extracting(part)
      // Where a semicolon parts the choices, a part that is a choice is meant whole.
      if parts.count > 1, let whole = layout.choice(copy(text), domain: domain) {
        choices.append(whole)
        continue
      }
      switch readCommas(text, domain) {
      case .choices(let found): choices += found
      case .problem(let problem):
        report(problem, column)
        return
      }
    }
    setChoices(column, choices)
  }

  private enum CommaReading {
    case choices([Int])
    case problem(FactProblem.Kind)
  }

  /// Reads choices parted by commas, the longest that begin at each place first.
  ///
  /// Other ways to read what follows are looked for, so that a text with two readings is refused.
  private func readCommas(_ text: Span<UInt8>, _ domain: Int) -> CommaReading {
    let pieces = Self.parts(text) { bytes, index in
      bytes[index] == UInt8(ascii: ",") && index + 1 < bytes.count && bytes[index + 1] == 0x20
        ? 2 : nil
    }.filter { inner(text.extracting($0)).count > 0 }
    let longest = layout.longestChoice(domain: domain)
    // From the last piece back: the choice there, where the next begins, and whether it is the only
    // way to read what follows.
    var readings: [(choice: Int, next: Int, isOnly: Bool)?] = .init(
      repeating: nil, count: pieces.count)
    readings.append((-1, pieces.count, true))
    for first in pieces.indices.reversed() {
      for last in (first..<min(first + longest, pieces.count)).reversed() {
        guard let rest = readings[last + 1] else { continue }
        let span = text.extracting(pieces[first].lowerBound..<pieces[last].upperBound)
        guard let choice = layout.choice(copy(span), domain: domain) else { continue }
        if readings[first] != nil {
          readings[first]?.isOnly = false
        } else {
          readings[first] = (choice, last + 1, rest.isOnly)
        }
      }
    }
    var found: [Int] = []
    var place = 0
    while let reading = readings[place] {
      if !reading.isOnly {
        return .problem(.severalReadings(string(text.extracting(inner(text)))))
      }
      if place == pieces.count { return .choices(found) }
      found.append(reading.choice)
      place = reading.next
    }
    return .problem(.notAChoice(unknown(pieces, text, longest, domain), domain: domain))
  }

  /// The first piece that no choice goes on with.
  private func unknown(
    _ pieces: [Range<Int>], _ text: Span<UInt8>, _ longest: Int, _ domain: Int
  ) -> String {
    var reached = 0
    var first = 0
    while first <= reached, first < pieces.count {
      for last in first..<min(first + longest, pieces.count) {
        let span = text.extracting(pieces[first].lowerBound..<pieces[last].upperBound)
        if layout.choice(copy(span), domain: domain) != nil { reached = max(reached, last + 1) }
      }
      first += 1
    }
    guard reached < pieces.count else { return string(text) }
    let piece = text.extracting(pieces[reached])
    return string(piece.extracting(inner(piece)))
  }

  /// The parts of a text between separators, whose length `separator` gives where one stands.
  private static func parts(
    _ bytes: Span<UInt8>, _ separator: (Span<UInt8>, Int) -> Int?
  ) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = 0
    var index = 0
    while index < bytes.count {
      if let length = separator(bytes, index) {
        parts.append(start..<index)
        start = index + length
        index = start
      } else {
        index += 1
      }
    }
    parts.append(start..<bytes.count)
    return parts
  }
}
