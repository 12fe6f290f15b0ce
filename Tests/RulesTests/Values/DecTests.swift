import Testing

@testable import Rules

/// The published suite of decimal arithmetic, over every case that our numbers can express.
///
/// Inexact results are checked too: the exact sum, product or quotient is rounded by the mode of
/// the file to the exponent of the result.
@Suite struct DecTests {
  /// The files and how many of their cases must have been run, so that skipping all is a failure.
  static let floors: [(file: String, atLeast: Int)] = [
    ("add", 1_400), ("subtract", 500), ("multiply", 180), ("divide", 370), ("quantize", 480),
    ("compare", 470), ("ddAdd", 800), ("ddSubtract", 420), ("ddMultiply", 220),
    ("ddDivide", 430), ("ddQuantize", 420), ("ddCompare", 490), ("dqAdd", 630),
    ("dqSubtract", 380), ("dqMultiply", 250), ("dqDivide", 400), ("dqQuantize", 420),
    ("dqCompare", 520), ("rounding", 570),
  ]

  @Test(arguments: floors)
  func file(_ name: String, _ atLeast: Int) throws {
    guard let folder = DecTestFile.folder else {
      print("skipped: \(name).decTest, the decimal test suite is not installed")
      return
    }
    let cases = try DecTestFile.cases("\(folder)/\(name).decTest")
    var run = 0
    var modes: Set<RoundingMode> = []
    for test in cases {
      guard let verdict = Self.check(test) else { continue }
      run += 1
      if let mode = test.mode { modes.insert(mode) }
      #expect(verdict, "\(test.name): \(test.operation) \(test.operands) -> \(test.result)")
    }
    print("\(name).decTest: \(run) of \(cases.count) cases run, \(modes.count) rounding modes")
    #expect(run >= atLeast, "only \(run) cases of \(name) were run")
    // These files go through all five modes.
    if ["ddQuantize", "dqQuantize", "rounding"].contains(name) {
      #expect(modes.count == RoundingMode.allCases.count)
    }
  }

  /// Whether a case holds; nil where our numbers cannot express it.
  static func check(_ test: DecTestCase) -> Bool? {
    let limits: Set<String> = ["overflow", "underflow", "subnormal", "clamped"]
    guard test.operands.count == 2, test.flags.isDisjoint(with: limits),
      let first = Literal(test.operands[0]), let second = Literal(test.operands[1]),
      let left = first.number, let right = second.number,
      let wanted = Literal(test.result), let result = wanted.number
    else { return nil }
    if test.operation == "compare" { return Number(left.compared(to: right)) == result }
    let isExact = !test.flags.contains("inexact")
    guard let mode = isExact ? .halfUp : test.mode else { return nil }
    let target = Rounding.decimals(-wanted.exponent, mode)
    switch test.operation {
    case "add": return agrees(left.adding(right), result, isExact ? nil : target)
    case "subtract": return agrees(left.subtracting(right), result, isExact ? nil : target)
    case "multiply": return agrees(left.multiplied(by: right), result, isExact ? nil : target)
    case "divide": return divides(left, right, result, target, isExact)
    case "quantize":
      guard let mode = test.mode else { return nil }
      return left.rounded(.decimals(-second.exponent, mode)) == result
    default: return nil
    }
  }

  /// Whether an exact result agrees; nil where it does not fit, which only long ones may do.
  private static func agrees(_ exact: Number?, _ result: Number, _ target: Rounding?) -> Bool? {
    guard let exact else { return target == nil ? false : nil }
    guard let target else { return exact == result }
    return exact.rounded(target) == result
  }

  private static func divides(
    _ left: Number, _ right: Number, _ result: Number, _ target: Rounding, _ isExact: Bool
  ) -> Bool? {
    guard !right.isZero else { return nil }
    if isExact, left.dividedExactly(by: right) != result { return false }
    return left.divided(by: right, rounding: target) == result
  }
}
