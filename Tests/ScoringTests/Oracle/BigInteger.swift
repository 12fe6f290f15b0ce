/// An integer without bounds: 128 bits while they are enough, else digits in base 2³².
///
/// It is slow and obvious on purpose: the numbers of the second evaluator never overflow.
struct BigInteger: Hashable {
  private var small: Int128
  /// The magnitude from the lowest digit up; empty while `small` holds the value.
  private var digits: [UInt32]
  private var isNegativeLarge: Bool

  init(_ value: Int128) {
    small = value
    digits = []
    isNegativeLarge = false
  }

  private init(digits: [UInt32], isNegative: Bool) {
    var trimmed = digits
    while trimmed.last == 0 { trimmed.removeLast() }
    if trimmed.count <= 3 {
      var value: Int128 = 0
      for digit in trimmed.reversed() { value = value << 32 | Int128(digit) }
      small = isNegative ? -value : value
      self.digits = []
      isNegativeLarge = false
    } else {
      small = 0
      self.digits = trimmed
      isNegativeLarge = isNegative
    }
  }

  var isNegative: Bool { digits.isEmpty ? small < 0 : isNegativeLarge }
  var isZero: Bool { digits.isEmpty && small == 0 }
  var isOdd: Bool { digits.isEmpty ? small & 1 != 0 : digits[0] & 1 != 0 }
  var magnitude: BigInteger { isNegative ? -self : self }

  /// The magnitude's digits, whatever the form.
  private var allDigits: [UInt32] {
    if !digits.isEmpty { return digits }
    var rest = small.magnitude
    var result: [UInt32] = []
    while rest > 0 {
      result.append(UInt32(truncatingIfNeeded: rest))
      rest >>= 32
    }
    return result
  }

  static prefix func - (value: BigInteger) -> BigInteger {
    BigInteger(digits: value.allDigits, isNegative: !value.isNegative)
  }

  static func + (left: BigInteger, right: BigInteger) -> BigInteger {
    if left.digits.isEmpty, right.digits.isEmpty {
      let (sum, overflow) = left.small.addingReportingOverflow(right.small)
      if !overflow { return BigInteger(sum) }
    }
    let (one, other) = (left.allDigits, right.allDigits)
    if left.isNegative == right.isNegative {
      return BigInteger(digits: added(one, other), isNegative: left.isNegative)
    }
    if precedes(one, other) {
      return BigInteger(digits: subtracted(other, one), isNegative: right.isNegative)
    }
    return BigInteger(digits: subtracted(one, other), isNegative: left.isNegative)
  }

  static func - (left: BigInteger, right: BigInteger) -> BigInteger { left + -right }

  static func * (left: BigInteger, right: BigInteger) -> BigInteger {
    if left.digits.isEmpty, right.digits.isEmpty {
      let (product, overflow) = left.small.multipliedReportingOverflow(by: right.small)
      if !overflow { return BigInteger(product) }
    }
    let (one, other) = (left.allDigits, right.allDigits)
    var result = [UInt32](repeating: 0, count: one.count + other.count + 1)
    for (place, digit) in one.enumerated() {
      var carry: UInt64 = 0
      for (offset, second) in other.enumerated() {
        let sum = UInt64(result[place + offset]) + UInt64(digit) * UInt64(second) + carry
        result[place + offset] = UInt32(truncatingIfNeeded: sum)
        carry = sum >> 32
      }
      result[place + other.count] = UInt32(carry)
    }
    return BigInteger(digits: result, isNegative: left.isNegative != right.isNegative)
  }

  /// The quotient toward zero and the rest, which has the dividend's sign.
  func divided(by divisor: BigInteger) -> (quotient: BigInteger, rest: BigInteger) {
    if digits.isEmpty, divisor.digits.isEmpty {
      let (quotient, rest) = small.quotientAndRemainder(dividingBy: divisor.small)
      return (BigInteger(quotient), BigInteger(rest))
    }
    // Bit by bit, as it is done on paper.
    let (dividend, least) = (allDigits, divisor.allDigits)
    var quotient = [UInt32](repeating: 0, count: dividend.count)
    var rest: [UInt32] = []
    for place in dividend.indices.reversed() {
      for bit in (0..<32).reversed() {
        rest = Self.added(rest, rest)
        if dividend[place] >> UInt32(bit) & 1 == 1 { rest = Self.added(rest, [1]) }
        if !Self.precedes(rest, least) {
          rest = Self.subtracted(rest, least)
          quotient[place] |= 1 << UInt32(bit)
        }
      }
    }
    return (
      BigInteger(digits: quotient, isNegative: isNegative != divisor.isNegative),
      BigInteger(digits: rest, isNegative: isNegative)
    )
  }

  static func < (left: BigInteger, right: BigInteger) -> Bool { (left - right).isNegative }

  /// The decimal digits, with a minus sign where it is negative.
  var text: String {
    if digits.isEmpty { return String(small) }
    var rest = magnitude
    var parts: [String] = []
    let base = BigInteger(1_000_000_000)
    while !rest.isZero {
      let (quotient, part) = rest.divided(by: base)
      let digits = String(part.small)
      parts.append(
        quotient.isZero ? digits : String(repeating: "0", count: 9 - digits.count) + digits)
      rest = quotient
    }
    return (isNegative ? "-" : "") + parts.reversed().joined()
  }

  // MARK: Magnitudes

  private static func precedes(_ one: [UInt32], _ other: [UInt32]) -> Bool {
    let (left, right) = (trimmed(one), trimmed(other))
    if left.count != right.count { return left.count < right.count }
    for place in left.indices.reversed() where left[place] != right[place] {
      return left[place] < right[place]
    }
    return false
  }

  private static func trimmed(_ digits: [UInt32]) -> ArraySlice<UInt32> {
    var slice = digits[...]
    while slice.last == 0 { slice.removeLast() }
    return slice
  }

  private static func added(_ one: [UInt32], _ other: [UInt32]) -> [UInt32] {
    var result: [UInt32] = []
    var carry: UInt64 = 0
    for place in 0..<max(one.count, other.count) {
      let sum =
        (place < one.count ? UInt64(one[place]) : 0)
        + (place < other.count ? UInt64(other[place]) : 0) + carry
      result.append(UInt32(truncatingIfNeeded: sum))
      carry = sum >> 32
    }
    if carry > 0 { result.append(UInt32(carry)) }
    return result
  }

  /// The difference; the first is not the smaller.
  private static func subtracted(_ one: [UInt32], _ other: [UInt32]) -> [UInt32] {
    var result: [UInt32] = []
    var borrow: Int64 = 0
    for place in one.indices {
      var difference =
        Int64(one[place]) - (place < other.count ? Int64(other[place]) : 0) - borrow
      borrow = difference < 0 ? 1 : 0
      if difference < 0 { difference += 1 << 32 }
      result.append(UInt32(difference))
    }
    return result
  }
}
