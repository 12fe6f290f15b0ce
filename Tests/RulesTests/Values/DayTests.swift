import Testing

@testable import Rules

/// Days checked against the calendar's own rules, over every day that can be held.
@Suite struct DayTests {
  @Test func everyDayGoesThereAndBack() {
    // The calendar is walked through by its rules: months of known lengths, leap years.
    var number = Day.first.number
    var failures = 0
    for year in 1...9999 {
      let leap = year.isMultiple(of: 400) || (year.isMultiple(of: 4) && !year.isMultiple(of: 100))
      let lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      for (index, length) in lengths.enumerated() {
        for day in 1...length {
          let made = Day(year: year, month: index + 1, day: day)
          let parts = made?.parts
          if made?.number != number || parts?.year != year || parts?.month != index + 1
            || parts?.day != day
          {
            failures += 1
          }
          number += 1
        }
        if Day(year: year, month: index + 1, day: length + 1) != nil { failures += 1 }
      }
    }
    #expect(failures == 0)
    #expect(number == Day.last.number + 1)
  }

  @Test func knownDays() throws {
    #expect(Day(year: 1970, month: 1, day: 1)?.number == 0)
    #expect(Day(year: 2000, month: 3, day: 1)?.number == 11_017)
    #expect(Day(year: 2023, month: 2, day: 17)?.number == 19_405)
    #expect(Day(year: 0, month: 12, day: 31) == nil)
    #expect(Day(year: 10_000, month: 1, day: 1) == nil)
    #expect(Day(year: 2023, month: 13, day: 1) == nil)
    #expect(Day(year: 2023, month: 0, day: 1) == nil)
    #expect(Day(year: 2023, month: 1, day: 0) == nil)
    #expect(Day(year: 1900, month: 2, day: 29) == nil)
    #expect(Day(year: 2000, month: 2, day: 29) != nil)
    #expect(Day(year: Int.max, month: Int.max, day: Int.max) == nil)
    #expect(Day(number: Int.max) == nil)
    #expect(Day(number: 2_932_897) == nil)
    #expect(Day(number: -719_162) == Day.first)
  }

  @Test func extremePeriodsDoNotTrap() {
    for count in [Int.max, Int.min, 1 << 40, -(1 << 40)] {
      #expect(Day.first.adding(days: count) == nil)
      #expect(Day.last.adding(years: count, overflow: .lastDay) == .outOfRange)
      #expect(Day.last.adding(months: count, overflow: .nextMonth) == .outOfRange)
      #expect(Day.last.adding(days: count, overflow: .refuse) == .outOfRange)
    }
    #expect(Day.last.adding(days: 1) == nil)
    #expect(Day.first.adding(days: -1) == nil)
    #expect(Day.first.adding(months: -1, overflow: .lastDay) == .outOfRange)
    #expect(Day.first.days(to: Day.last) == 3_652_058)
  }

  /// Start, end, completed months, completed years.
  static let completed: [(String, String, Int, Int)] = [
    ("2023-01-31", "2023-02-27", 0, 0), ("2023-01-31", "2023-02-28", 1, 0),
    ("2024-01-31", "2024-02-28", 0, 0), ("2024-01-31", "2024-02-29", 1, 0),
    ("2023-01-31", "2023-03-30", 1, 0), ("2023-01-31", "2023-03-31", 2, 0),
    ("2023-01-31", "2023-04-30", 3, 0), ("2023-01-15", "2023-02-14", 0, 0),
    ("2023-01-15", "2023-02-15", 1, 0), ("2023-02-28", "2023-03-28", 1, 0),
    ("2024-02-29", "2025-02-27", 11, 0), ("2024-02-29", "2025-02-28", 12, 1),
    ("2024-02-29", "2028-02-28", 47, 3), ("2024-02-29", "2028-02-29", 48, 4),
    ("2017-12-31", "2023-02-17", 61, 5), ("2020-05-10", "2020-05-10", 0, 0),
    ("2023-02-15", "2023-01-15", -1, 0), ("2023-02-15", "2023-01-16", 0, 0),
    ("2023-05-10", "2021-05-10", -24, -2), ("2000-06-30", "2023-06-29", 275, 22),
  ]

  @Test(arguments: completed)
  func completedMonthsAndYears(_ start: String, _ end: String, _ months: Int, _ years: Int) throws {
    let (first, last) = (try day(start), try day(end))
    #expect(first.wholeMonths(to: last) == months)
    #expect(first.wholeYears(to: last) == years)
    #expect(last.wholeMonths(to: first) == -months)
  }

  @Test(arguments: [1, 2] as [UInt64])
  func completedMonthsGrowWithTheEnd(seed: UInt64) throws {
    var random = Seeded(seed: seed)
    for _ in 0..<200 {
      let start = try #require(Day(number: Int.random(in: -20_000...40_000, using: &random)))
      var before = start.wholeMonths(to: try #require(start.adding(days: -800)))
      for offset in -799...800 {
        let end = try #require(start.adding(days: offset))
        let months = start.wholeMonths(to: end)
        #expect(months == before || months == before + 1)
        before = months
        // The count is the most months that, added, do not go past the end.
        if offset >= 0 {
          #expect(reached(start, months).map { $0 <= end } == true)
          #expect(reached(start, months + 1).map { $0 > end } == true)
        }
      }
    }
  }

  private func reached(_ start: Day, _ months: Int) -> Day? {
    guard case .day(let day) = start.adding(months: months, overflow: .lastDay) else { return nil }
    return day
  }

  private func day(_ text: String) throws -> Day {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    return try #require(Day(year: parts[0], month: parts[1], day: parts[2]))
  }

  static let readable: [(String, String)] = [
    ("2023-02-17", "2023-02-17"), ("17/02/2023", "2023-02-17"), ("01/12/2023", "2023-12-01"),
    ("0001-01-01", "0001-01-01"), ("31/12/9999", "9999-12-31"), ("29/02/2024", "2024-02-29"),
    ("2023-02-17T10:30", "2023-02-17"), ("2023-02-17T23:59:59Z", "2023-02-17"),
    ("2023-02-17T23:59:59.123+02:00", "2023-02-17"), ("2023-02-17 10:30:00", "2023-02-17"),
    ("2023-01-20 17:42:10 +0100", "2023-01-20"), ("20/01/2023 17:42 Z", "2023-01-20"),
    ("2023-02-17T00:30-1000", "2023-02-17"), ("2023-02-17T24:00", "2023-02-17"),
    ("17/02/2023 10:30", "2023-02-17"), ("2023-02-17T10:30:00,5+02", "2023-02-17"),
  ]

  @Test(arguments: readable)
  func reads(_ text: String, _ wanted: String) throws {
    #expect(Day.read(Array(text.utf8)) == .value(try day(wanted)))
  }

  static let unreadable: [(String, DayFailure)] = [
    ("", .empty), ("abc", .notADate), ("2023", .notADate), ("2023-2-17", .notADate),
    ("7/2/2023", .notADate), ("20230217", .notADate), ("2023/02/17", .notADate),
    ("17-02-2023", .notADate), ("17.02.2023", .notADate), ("2023-02-17x", .notADate),
    ("2023-02-17T", .notADate), ("2023-02-17T1", .notADate), ("2023-02-17T10", .notADate),
    ("2023-02-17T25:00", .notADate), ("2023-02-17T10:60", .notADate), ("2023-02-17 ", .notADate),
    ("2023-02-17 10:30  +0100", .notADate), ("2023-02-17 10:30 ", .notADate),
    ("2023-02-17T10:30Zx", .notADate), ("2023-02-17T10:30:00.", .notADate),
    ("2023-02-17T10:30+", .notADate), (" 2023-02-17", .notADate), ("2023-02-1７", .notADate),
    ("17 février 2023", .notADate), ("12023-02-17", .notADate), ("-2023-02-17", .notADate),
    ("30/02/2023", .impossibleDate), ("2023-02-30", .impossibleDate),
    ("02/17/2023", .impossibleDate), ("29/02/2023", .impossibleDate),
    ("00/01/2023", .impossibleDate), ("2023-00-10", .impossibleDate),
    ("0000-01-01", .impossibleDate), ("31/04/2023", .impossibleDate),
    ("17/02/23", .twoDigitYear), ("23-02-17", .twoDigitYear), ("1/2/23", .twoDigitYear),
  ]

  @Test(arguments: unreadable)
  func refuses(_ text: String, _ failure: DayFailure) {
    #expect(Day.read(Array(text.utf8)) == .failure(failure))
  }

  @Test func writes() throws {
    let value = try day("2023-02-07")
    #expect(value.isoText == "2023-02-07")
    #expect(value.frenchText == "07/02/2023")
    #expect(Day.first.isoText == "0001-01-01")
    #expect(Day.last.frenchText == "31/12/9999")
    #expect(dayText(value, .french) == "07/02/2023")
    #expect(dayText(value, .english) == "2023-02-07")
  }
}
