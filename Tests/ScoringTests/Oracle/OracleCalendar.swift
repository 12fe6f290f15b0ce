import Rules

/// Days counted month by month, as on a wall calendar.
enum OracleCalendar {
  private static func parts(_ day: Int) -> (year: Int, month: Int, day: Int) {
    Day(number: day)?.parts ?? (1, 1, 1)
  }

  private static func length(_ year: Int, _ month: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  /// A day moved by a duration; the overflow says what happens where the month is too short.
  static func shifted(
    _ start: Int, _ count: Int, _ unit: CalendarUnit, _ overflow: MonthOverflowClause?
  ) -> Int {
    if unit == .days { return start + count }
    var (year, month, day) = parts(start)
    for _ in 0..<abs(unit == .years ? count * 12 : count) {
      month += count < 0 ? -1 : 1
      if month == 0 { (year, month) = (year - 1, 12) }
      if month == 13 { (year, month) = (year + 1, 1) }
    }
    let last = length(year, month)
    var carry = 0
    if day > last {
      day = last
      carry = overflow == .nextMonth ? 1 : 0
    }
    return Int(Day(year: year, month: month, day: day)?.number ?? 0) + carry
  }

  /// How many whole days, months or years are completed, negative where the end comes first.
  static func elapsed(_ unit: CalendarUnit, _ start: Int, _ end: Int) -> Int {
    if unit == .days { return end - start }
    if end < start { return -elapsed(unit, end, start) }
    let step = unit == .years ? 12 : 1
    var completed = 0
    while shifted(start, (completed + 1) * step, .months, .lastDay) <= end { completed += 1 }
    return completed
  }
}

extension OracleCalendar {
  /// The year, month and day of a day's number.
  static func civil(_ day: Int) -> (year: Int, month: Int, day: Int) {
    Day(number: day)?.parts ?? (1, 1, 1)
  }
}
