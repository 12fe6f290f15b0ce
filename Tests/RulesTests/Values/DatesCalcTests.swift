import Foundation
import Testing

@testable import Rules

/// The published suite of date arithmetic: periods added to days, with and without ambiguity.
@Suite struct DatesCalcTests {
  /// The rows of one of the suite's files, without its header; nil where it is not there.
  private func rows(_ file: String) throws -> [[String]]? {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let folder =
      ProcessInfo.processInfo.environment["BAREME_CORPORA"]
      ?? root.appending(path: "../shared/corpora").standardizedFileURL.path
    let path = folder + "/dates-calc/" + file
    guard FileManager.default.fileExists(atPath: path) else {
      print("skipped: \(file), the dates-calc suite is not there")
      return nil
    }
    return try String(contentsOfFile: path, encoding: .utf8)
      .split(whereSeparator: \.isNewline).dropFirst()
      .map { $0.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) } }
  }

  private func day(_ text: String) throws -> Day {
    guard case .value(let day) = Day.read(Array(text.utf8)) else {
      throw Unreadable(text: text)
    }
    return day
  }

  private struct Unreadable: Error { var text: String }

  /// The three integers of `[0 years, 1 months, 0 days]`.
  private func period(_ text: String) throws -> (years: Int, months: Int, days: Int) {
    let counts = text.split { !$0.isNumber }.compactMap { Int($0) }
    try #require(counts.count == 3)
    return (counts[0], counts[1], counts[2])
  }

  @Test func exactComputations() throws {
    guard let rows = try rows("exact_computations.csv") else { return }
    #expect(rows.count == 19)
    for row in rows {
      let (years, months, days) = try period(row[1])
      for overflow in MonthOverflow.allCases {
        let sum = try day(row[0]).adding(
          years: years, months: months, days: days, overflow: overflow)
        #expect(sum == .day(try day(row[2])), "\(row)")
      }
    }
  }

  @Test func ambiguousComputations() throws {
    guard let rows = try rows("ambiguous_computations.csv") else { return }
    #expect(rows.count == 11)
    for row in rows {
      let (start, (years, months, days)) = (try day(row[0]), try period(row[1]))
      func sum(_ overflow: MonthOverflow) -> DayAddition {
        start.adding(years: years, months: months, days: days, overflow: overflow)
      }
      #expect(sum(.nextMonth) == .day(try day(row[2])), "\(row)")
      #expect(sum(.lastDay) == .day(try day(row[3])), "\(row)")
      #expect(sum(.refuse) == .ambiguous, "\(row)")
    }
  }

  @Test func firstAndLastDayOfMonth() throws {
    guard let rows = try rows("first_last_day_of_month.csv") else { return }
    #expect(rows.count == 2)
    for row in rows {
      #expect(try day(row[0]).firstOfMonth == day(row[1]))
      #expect(try day(row[0]).lastOfMonth == day(row[2]))
    }
  }
}
