/// What to do where months lead to a day that its month does not have, as 31 January and a month.
package enum MonthOverflow: UInt8, Sendable, CaseIterable {
  /// To refuse: the text must say.
  case refuse
  /// To stay on the month's last day.
  case lastDay
  /// To go on to the first day of the next month.
  case nextMonth
}

/// What adding a period to a day gives.
package enum DayAddition: Sendable, Equatable {
  /// The day reached.
  case day(Day)
  /// The month reached lacks that day, and the caller refused to choose.
  case ambiguous
  /// The day reached is outside years 1 to 9999.
  case outOfRange
}

extension Day {
  /// The day this many days later; nil outside years 1 to 9999.
  package func adding(days: Int) -> Day? {
    let (sum, overflow) = Int(number).addingReportingOverflow(days)
    return overflow ? nil : Day(number: sum)
  }

  /// The day reached by a period: years and months first, settled once, then days.
  package func adding(
    years: Int = 0, months: Int = 0, days: Int = 0, overflow: MonthOverflow
  ) -> DayAddition {
    let inYears = years.multipliedReportingOverflow(by: 12)
    let period = inYears.partialValue.addingReportingOverflow(months)
    if inYears.overflow || period.overflow { return .outOfRange }
    switch adding(months: period.partialValue, overflow: overflow) {
    case .day(let day): return day.adding(days: days).map { .day($0) } ?? .outOfRange
    case .ambiguous: return .ambiguous
    case .outOfRange: return .outOfRange
    }
  }

  private func adding(months: Int, overflow: MonthOverflow) -> DayAddition {
    let (year, month, day) = parts
    let (total, tooFar) = (year * 12 + month - 1).addingReportingOverflow(months)
    guard !tooFar, total >= 12, total < 120_000 else { return .outOfRange }
    let (newYear, newMonth) = (total / 12, total % 12 + 1)
    if let exact = Day(year: newYear, month: newMonth, day: day) { return .day(exact) }
    let length = Day.length(ofMonth: newMonth, year: newYear)
    guard let last = Day(year: newYear, month: newMonth, day: length) else { return .outOfRange }
    switch overflow {
    case .refuse: return .ambiguous
    case .lastDay: return .day(last)
    case .nextMonth: return last.adding(days: 1).map { .day($0) } ?? .outOfRange
    }
  }

  /// The count of days from this day to another, negative where the other comes before.
  package func days(to other: Day) -> Int {
    Int(other.number) - Int(number)
  }

  /// The count of completed months from this day to another.
  ///
  /// A month is completed when the same day number is reached, or the month's last day where the
  /// month is shorter: from 31 January, one month is completed on 28 February, and on 29 in leap
  /// years. From a later day to an earlier one, it is the opposite of the count the other way.
  package func wholeMonths(to other: Day) -> Int {
    if other < self { return -other.wholeMonths(to: self) }
    let (start, end) = (parts, other.parts)
    let months = (end.year - start.year) * 12 + end.month - start.month
    let due = min(start.day, Day.length(ofMonth: end.month, year: end.year))
    return end.day >= due ? months : months - 1
  }

  /// The count of completed years from this day to another, twelve completed months each.
  ///
  /// From 29 February, a year is completed on 28 February of years that are not leap.
  package func wholeYears(to other: Day) -> Int {
    wholeMonths(to: other) / 12
  }
}
