/// A day of the Gregorian calendar, extended back to year 1: no time, no time zone.
package struct Day: Sendable, Hashable, Comparable {
  /// The count of days since 1970-01-01, negative before it.
  package let number: Int32

  /// The first day that can be held, 0001-01-01.
  package static var first: Day { Day(unchecked: -719_162) }
  /// The last day that can be held, 9999-12-31.
  package static var last: Day { Day(unchecked: 2_932_896) }

  @inlinable
  init(unchecked number: Int32) {
    self.number = number
  }

  /// The day at a count of days since 1970-01-01; nil outside years 1 to 9999.
  package init?(number: Int) {
    guard number >= Int(Day.first.number), number <= Int(Day.last.number) else { return nil }
    self.number = Int32(truncatingIfNeeded: number)
  }

  /// The day of a year, month and day; nil where there is none, or outside years 1 to 9999.
  package init?(year: Int, month: Int, day: Int) {
    guard year >= 1, year <= 9999, month >= 1, month <= 12, day >= 1,
      day <= Day.length(ofMonth: month, year: year)
    else { return nil }
    self.init(civilYear: year, month: month, day: day)
  }

  /// The day of parts that are known to be in range.
  private init(civilYear year: Int, month: Int, day: Int) {
    // Counting years from March puts the leap day last, so that month lengths need no table:
    // from March on, five months take 153 days.
    let marchYear = month > 2 ? year : year - 1
    let marchMonth = month > 2 ? month - 3 : month + 9
    let dayOfYear = (153 * marchMonth + 2) / 5 + day - 1
    let daysBefore = 365 * marchYear + marchYear / 4 - marchYear / 100 + marchYear / 400
    // 719 468 days part 0000-03-01 from 1970-01-01.
    number = Int32(truncatingIfNeeded: daysBefore + dayOfYear - 719_468)
  }

  /// The year, month and day.
  package var parts: (year: Int, month: Int, day: Int) {
    let days = Int(number) + 719_468
    let era = days / 146_097
    let dayOfEra = days % 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    return (
      era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month,
      dayOfYear - (153 * marchMonth + 2) / 5 + 1
    )
  }

  /// The year, from 1 to 9999.
  package var year: Int { parts.year }
  /// The month, from 1 to 12.
  package var month: Int { parts.month }
  /// The day of the month, from 1 to 31.
  package var day: Int { parts.day }

  /// Tells whether a year has a 29 February.
  package static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The count of days of a month from 1 to 12.
  package static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The first day of this day's month.
  package var firstOfMonth: Day {
    let (year, month, _) = parts
    return Day(civilYear: year, month: month, day: 1)
  }

  /// The last day of this day's month.
  package var lastOfMonth: Day {
    let (year, month, _) = parts
    return Day(civilYear: year, month: month, day: Day.length(ofMonth: month, year: year))
  }

  /// Tells whether a day comes before another.
  @inlinable
  package static func < (left: Day, right: Day) -> Bool { left.number < right.number }
}
