import Rules

extension FactWriter {
  /// Writes a cell given as text, as files of tables do; spaces around it do not count.
  package mutating func setText(_ column: Int, _ text: Span<UInt8>) {
    guard let frame else { return }
    let slot = layout.slots[frame.start &+ column]
    let bytes = text.extracting(inner(text))
    if bytes.count == 0 {
      setEmpty(column)
      return
    }
    switch slot.kind {
    case .text: setPlainText(slot, frame.row, bytes, column)
    case .truth, .checkbox: setTruthWord(column, bytes)
    case .number, .rate: setNumberText(slot, column, bytes)
    case .date:
      switch Day.read(bytes) {
      case .value(let day): setDay(column, day)
      case .failure(let failure): report(.notADate(string(bytes), failure), column)
      }
    case .choice:
      guard let choice = layout.choice(copy(bytes), domain: Int(slot.subject)) else {
        report(.notAChoice(string(bytes), domain: Int(slot.subject)), column)
        return
      }
      set(slot, frame.row, UInt64(choice) + CellCode.known)
    case .choices: setChoiceList(slot, column, bytes)
    case .list, .closed: report(.wrongShape(found: .string), column)
    }
  }

  private mutating func setPlainText(
    _ slot: FactSlot, _ row: RowID, _ bytes: Span<UInt8>, _ column: Int
  ) {
    if bytes.count > CellCode.longestText {
      report(.textTooLong(bytes.count), column)
      return
    }
    if isSpoiledNumber(bytes) {
      report(.spoiledNumber(string(bytes)), column)
      return
    }
    if slot.isKey, let hidden = hiddenScalar(in: bytes) {
      report(.hiddenCharacter(string(bytes), hidden), column)
      return
    }
    if slot.cell.kind == .discarded { return }
    var isSimple = true
    var isLost = false
    var last: UInt8 = 0
    for index in bytes.indices {
      let byte = bytes[index]
      if byte >= 0xCC { isSimple = false }
      // The first byte of an accented letter that was itself read as a letter.
      if byte == 0x83, last == 0xC3 { isLost = true }
      last = byte
    }
    if isLost || !isSimple && hasReplacement(bytes) {
      report(.lostCharacters(string(bytes)), column)
    }
    let cellBits: UInt64
    if isSimple {
      // Nothing below U+0300 combines, so that such a text is in form C as it stands.
      let offset = UInt64(store.texts.count)
      for index in bytes.indices { store.texts.append(bytes[index]) }
      cellBits = UInt64(bytes.count) << CellCode.offsetBits | offset
    } else {
      cellBits = store.adding(text: normalizedNFC(copy(bytes)))
    }
    store.setBits(row, slot.cell, cellBits)
  }

  /// Whether U+FFFD stands in a text, which nobody types.
  private func hasReplacement(_ bytes: Span<UInt8>) -> Bool {
    var index = 2
    while index < bytes.count {
      if bytes[index - 2] == 0xEF, bytes[index - 1] == 0xBF, bytes[index] == 0xBD { return true }
      index += 1
    }
    return false
  }

  private mutating func setTruthWord(_ column: Int, _ bytes: Span<UInt8>) {
    switch String(decoding: foldedKey(copy(bytes)), as: UTF8.self) {
    case "oui", "vrai", "true", "yes", "on", "x": setTruth(column, true)
    case "non", "faux", "false", "no", "off": setTruth(column, false)
    default: report(.notATruth(string(bytes)), column)
    }
  }

  // MARK: Numbers

  private mutating func setNumberText(_ slot: FactSlot, _ column: Int, _ bytes: Span<UInt8>) {
    let unit = unitStart(bytes)
    let number = bytes.extracting(0..<unit)
    let digits = number.extracting(inner(number))
    if unit < bytes.count {
      let found = copy(bytes.extracting(unit..<bytes.count))
      guard accepts(unit: found, column) else {
        reportSuffix(column, bytes, digits, found)
        return
      }
    }
    switch readNumber(digits, notation: .either) {
    case .value(let number, let decimals):
      if decimals == 3, isThousands(digits, slot) {
        report(.thousands(string(digits), limit: writtenDecimals(slot)), column)
      } else {
        setNumber(column, number)
      }
    case .failure(let failure): report(.notANumber(string(bytes), failure), column)
    }
  }

  /// The decimals that a column may have as it is written: rates are written in percent.
  private func writtenDecimals(_ slot: FactSlot) -> Int {
    slot.kind == .rate ? max(0, Int(slot.decimals) - 2) : Int(slot.decimals)
  }

  /// Whether the separator before three last digits may part thousands: `43.510`, never `0,500`.
  ///
  /// A column that may have three decimals leaves no doubt, nor do more digits before it than a
  /// first group has. Zeros do not clear it: `1.000` is a thousand in half of Europe.
  private func isThousands(_ digits: Span<UInt8>, _ slot: FactSlot) -> Bool {
    guard slot.decimals >= 0, writtenDecimals(slot) < 3 else { return false }
    var first = 0
    while first < digits.count, digits[first] < 0x30 || digits[first] > 0x39 { first += 1 }
    let whole = digits.count - 4 - first
    guard whole >= 1, whole <= 3 else { return false }
    return digits[first] != 0x30
  }

  /// Notes what is wrong with a number that something else follows.
  private mutating func reportSuffix(
    _ column: Int, _ bytes: Span<UInt8>, _ digits: Span<UInt8>, _ found: [UInt8]
  ) {
    if case .failure(.exponent) = readNumber(bytes, notation: .either) {
      report(.notANumber(string(bytes), .exponent), column)
    } else if case .value = readNumber(digits, notation: .either) {
      report(.otherUnit(string(bytes), found: String(decoding: found, as: UTF8.self)), column)
    } else {
      report(.notANumber(string(bytes), .notANumber), column)
    }
  }

  /// Where what follows the digits begins.
  private func unitStart(_ bytes: Span<UInt8>) -> Int {
    var end = bytes.count
    while end > 0, !(bytes[end - 1] >= 0x30 && bytes[end - 1] <= 0x39) { end -= 1 }
    // A unit may end with a digit, as m2 does: nothing before the first letter belongs to it.
    var start = 0
    while start < end, !isLetter(bytes[start]) { start += 1 }
    return start < end && start > 0 ? start : end == 0 ? bytes.count : end
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
  }

  /// Whether a suffix is the column's own unit: the currency, the percent sign, a declared unit.
  private func accepts(unit suffix: [UInt8], _ column: Int) -> Bool {
    guard let frame else { return false }
    let written = inner(suffix.span)
    if written.isEmpty { return true }
    let text = String(decoding: suffix[written], as: UTF8.self)
    guard case .number(let type) = layout.columns(of: frame.record)[column].type else {
      return false
    }
    switch type.quantity {
    case .rate: return text == "%"
    case .amount:
      let folded = foldedKey(text)
      let words = ["€", "EUR", "euro", "euros", layout.ruleset.currency]
      return words.contains { foldedKey($0) == folded }
    case .plain(let unit):
      guard let unit else { return false }
      let folded = foldedKey(text)
      let label = layout.ruleset.units.first { $0.name == unit }?.label
      return foldedKey(unit) == folded || label.map { foldedKey($0) } == folded
    }
  }

  /// Writes a number as it was written; a rate is in percent.
  package mutating func setNumber(_ column: Int, _ written: Number) {
    guard let frame else { return }
    let slot = layout.slots[frame.start &+ column]
    guard slot.kind == .number || slot.kind == .rate else {
      report(.wrongShape(found: .number), column)
      return
    }
    var number = written
    if slot.kind == .rate {
      guard let rate = Number(mantissa: written.mantissa, scale: written.scale + 2) else {
        report(.notANumber(written.canonicalText, .tooManyDigits), column)
        return
      }
      number = rate
    }
    setValue(column, number)
  }

  /// Writes a number as the rules see it; a rate is a proportion.
  package mutating func setValue(_ column: Int, _ number: Number) {
    guard let frame else { return }
    let slot = layout.slots[frame.start &+ column]
    if slot.decimals >= 0, number.scale > Int(slot.decimals), number.decimals > Int(slot.decimals) {
      report(.tooManyDecimals(number.canonicalText, limit: Int(slot.decimals)), column)
      return
    }
    if slot.hasBounds, !limits(column).bounds.contains(number) {
      report(.outOfBounds(number.canonicalText, bounds(of: column, frame.record)), column)
      return
    }
    if slot.isMark, let problem = markProblem(limits(column), number) {
      report(problem, column)
      return
    }
    let place = frame.start &+ column
    longSums[place] = longSums[place].adding(number) ?? longSums[place]
    if slot.cell.kind != .discarded {
      store.setBits(frame.row, slot.cell, store.packing(number, width: slot.cell.width))
    }
  }

  /// Writes a short number as `setNumber` would; false, with nothing done, where it may be wrong.
  ///
  /// The column, given by its slot, is one of numbers and not of rates.
  @inline(__always)
  mutating func setPlain(
    _ mantissa: Int64, scale: Int, _ slot: FactSlot, _ place: Int, _ row: RowID
  ) -> Bool {
    guard slot.decimals < 0 || scale <= Int(slot.decimals),
      let value = layout.limits[place].short.admitted(mantissa, scale: scale)
    else { return false }
    if slot.cell.kind != .discarded {
      guard let bits = FactStore.packing(mantissa, scale: scale, width: slot.cell.width) else {
        return false
      }
      store.setBits(row, slot.cell, bits)
    }
    let (sum, isOver) = shortSums[place].addingReportingOverflow(value)
    if isOver {
      let whole = longSums[place].adding(ShortLimits.number(shortSums[place]))
      longSums[place] = whole ?? longSums[place]
      shortSums[place] = value
    } else {
      shortSums[place] = sum
    }
    return true
  }

  func markProblem(_ slot: FactLimits, _ mark: Number) -> FactProblem.Kind? {
    if mark > slot.maximum {
      return .markAboveMaximum(mark.canonicalText, maximum: slot.maximum)
    }
    if mark.isNegative {
      return .outOfBounds(mark.canonicalText, .closed(.zero, slot.maximum))
    }
    if !slot.step.isZero, !mark.remainderIsZero(step: slot.step) {
      return .markOffStep(mark.canonicalText, step: slot.step)
    }
    return nil
  }

  // MARK: Bytes

  /// The range of a text without the spaces of any width around it.
  func inner(_ bytes: Span<UInt8>) -> Range<Int> {
    var start = 0
    var end = bytes.count
    while start < end, let length = spaceLength(bytes, at: start) { start += length }
    while end > start {
      if isSpace(bytes[end - 1]) {
        end -= 1
      } else if end - start >= 2, spaceLength(bytes, at: end - 2) == 2 {
        end -= 2
      } else if end - start >= 3, spaceLength(bytes, at: end - 3) == 3 {
        end -= 3
      } else {
        break
      }
    }
    return start..<end
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }

  private func spaceLength(_ bytes: Span<UInt8>, at index: Int) -> Int? {
    let byte = bytes[index]
    if isSpace(byte) { return 1 }
    if byte == 0xC2, index + 1 < bytes.count, bytes[index + 1] == 0xA0 { return 2 }
    guard byte == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80 else { return nil }
    return bytes[index + 2] == 0xAF || bytes[index + 2] <= 0x8A ? 3 : nil
  }

  func copy(_ bytes: Span<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for index in bytes.indices { result.append(bytes[index]) }
    return result
  }

  func string(_ bytes: Span<UInt8>) -> String { String(decoding: copy(bytes), as: UTF8.self) }
}
