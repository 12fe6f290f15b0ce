/// Why a text is not a day.
package enum DayFailure: UInt8, Sendable, CaseIterable, Error {
  /// Nothing is written.
  case empty
  /// Neither `2023-02-17` nor `17/02/2023`, nor one of these with a time of day.
  case notADate
  /// A date in the right form that no calendar has, as 30 February; so is a month first.
  case impossibleDate
  /// A year of two digits, whose century would be a guess.
  case twoDigitYear
}

/// What a text was read as.
package enum DayReading: Sendable, Equatable {
  /// A day.
  case value(Day)
  /// The reason why it is none.
  case failure(DayFailure)
}

extension Day {
  /// Reads a whole text as a day: `2023-02-17`, `17/02/2023`, or either with a time of day.
  ///
  /// The time is checked and dropped: the day is the one written, in whatever time zone.
  package static func read(_ bytes: Span<UInt8>) -> DayReading {
    if bytes.count == 0 { return .failure(.empty) }
    let isISO = bytes.has(UInt8(ascii: "-"), at: 4) && bytes.has(UInt8(ascii: "-"), at: 7)
    let isFrench = bytes.has(UInt8(ascii: "/"), at: 2) && bytes.has(UInt8(ascii: "/"), at: 5)
    guard isISO || isFrench else {
      return .failure(hasTwoDigitYear(bytes) ? .twoDigitYear : .notADate)
    }
    let year = digits(bytes, from: isISO ? 0 : 6, count: 4)
    let month = digits(bytes, from: isISO ? 5 : 3, count: 2)
    let day = digits(bytes, from: isISO ? 8 : 0, count: 2)
    guard let year, let month, let day else {
      return .failure(hasTwoDigitYear(bytes) ? .twoDigitYear : .notADate)
    }
    guard isTimeOfDay(bytes, from: 10) else { return .failure(.notADate) }
    guard let value = Day(year: year, month: month, day: day) else {
      return .failure(.impossibleDate)
    }
    return .value(value)
  }

  /// Reads a whole array of bytes as a day.
  package static func read(_ bytes: [UInt8]) -> DayReading { read(bytes.span) }

  /// Reads a whole slice of bytes as a day.
  package static func read(_ bytes: ArraySlice<UInt8>) -> DayReading { read(bytes.span) }

  /// The integer that stands in exactly this many digits; nil where other bytes do.
  private static func digits(_ bytes: Span<UInt8>, from start: Int, count: Int) -> Int? {
    guard start + count <= bytes.count else { return nil }
    var value = 0
    for index in start..<(start + count) {
      let byte = bytes[index]
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      value = value * 10 + Int(byte &- 0x30)
    }
    return value
  }

  /// Tells whether the text is three groups of one or two digits parted by `/` or `-`.
  private static func hasTwoDigitYear(_ bytes: Span<UInt8>) -> Bool {
    var groups = 1
    var run = 0
    for index in 0..<bytes.count {
      switch bytes[index] {
      case 0x30...0x39:
        run += 1
        if run > 2 { return false }
      case UInt8(ascii: "/"), UInt8(ascii: "-"):
        if run == 0 { return false }
        groups += 1
        run = 0
      default: return false
      }
    }
    return groups == 3 && run == 2
  }

  /// Tells whether the text ends at an index, or goes on with a time of day and nothing else.
  ///
  /// The time is `T` or a space, hours and minutes, then seconds and their fraction or neither,
  /// then `Z` or an offset from it or neither.
  private static func isTimeOfDay(_ bytes: Span<UInt8>, from start: Int) -> Bool {
    if start == bytes.count { return true }
    guard bytes.has(UInt8(ascii: "T"), at: start) || bytes.has(0x20, at: start),
      let hour = digits(bytes, from: start + 1, count: 2), hour <= 24,
      bytes.has(UInt8(ascii: ":"), at: start + 3),
      let minute = digits(bytes, from: start + 4, count: 2), minute <= 59
    else { return false }
    var index = start + 6
    if bytes.has(UInt8(ascii: ":"), at: index) {
      guard let second = digits(bytes, from: index + 1, count: 2), second <= 60 else {
        return false
      }
      index += 3
      if bytes.has(UInt8(ascii: "."), at: index) || bytes.has(UInt8(ascii: ","), at: index) {
        let fraction = index + 1
        index = fraction
        while digits(bytes, from: index, count: 1) != nil { index += 1 }
        if index == fraction { return false }
      }
    }
    return isOffset(bytes, from: index)
  }

  /// Tells whether nothing is left, or `Z`, or an offset as `+02:00`, `+0200` or `+02`, which a
  /// space may part from the time.
  private static func isOffset(_ bytes: Span<UInt8>, from time: Int) -> Bool {
    if time == bytes.count { return true }
    let start = bytes.has(0x20, at: time) ? time + 1 : time
    if bytes.has(UInt8(ascii: "Z"), at: start) { return start + 1 == bytes.count }
    guard bytes.has(UInt8(ascii: "+"), at: start) || bytes.has(UInt8(ascii: "-"), at: start),
      let hour = digits(bytes, from: start + 1, count: 2), hour <= 23
    else { return false }
    var index = start + 3
    if index == bytes.count { return true }
    if bytes.has(UInt8(ascii: ":"), at: index) { index += 1 }
    guard let minute = digits(bytes, from: index, count: 2), minute <= 59 else { return false }
    return index + 2 == bytes.count
  }

  /// The day as `2023-02-17`.
  package var isoText: String {
    var bytes: [UInt8] = []
    appendISO(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The day as `17/02/2023`.
  package var frenchText: String {
    var bytes: [UInt8] = []
    appendFrench(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the bytes of `isoText`.
  package func appendISO(to bytes: inout [UInt8]) {
    let (year, month, day) = parts
    appendDigits(UInt64(year), minimum: 4, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    appendDigits(UInt64(month), minimum: 2, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    appendDigits(UInt64(day), minimum: 2, to: &bytes)
  }

  /// Appends the bytes of `frenchText`.
  package func appendFrench(to bytes: inout [UInt8]) {
    let (year, month, day) = parts
    appendDigits(UInt64(day), minimum: 2, to: &bytes)
    bytes.append(UInt8(ascii: "/"))
    appendDigits(UInt64(month), minimum: 2, to: &bytes)
    bytes.append(UInt8(ascii: "/"))
    appendDigits(UInt64(year), minimum: 4, to: &bytes)
  }
}
