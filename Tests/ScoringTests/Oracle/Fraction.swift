import Rules

/// An exact fraction without bounds; its denominator is positive.
struct Fraction: Hashable, Comparable {
  let numerator: BigInteger
  let denominator: BigInteger

  static let zero = Fraction(0)
  static let hundred = Fraction(100)

  init(_ value: Int) {
    numerator = BigInteger(Int128(value))
    denominator = BigInteger(1)
  }

  init(_ numerator: BigInteger, over denominator: BigInteger) {
    var (top, bottom) =
      denominator.isNegative ? (-numerator, -denominator) : (numerator, denominator)
    var (one, other) = (top.magnitude, bottom)
    while !other.isZero { (one, other) = (other, one.divided(by: other).rest) }
    if one != BigInteger(1) {
      top = top.divided(by: one).quotient
      bottom = bottom.divided(by: one).quotient
    }
    self.numerator = top
    self.denominator = bottom
  }

  init(_ number: Number) {
    self.init(BigInteger(number.mantissa), over: Self.power(number.scale))
  }

  /// Reads a plain decimal number with a point, as `-12.50`.
  init?(_ text: String) {
    var digits: Int128 = 0
    var places = 0
    var hasPoint = false
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "-") where digits == 0: continue
      case UInt8(ascii: ".") where !hasPoint: hasPoint = true
      case 0x30...0x39:
        digits = digits * 10 + Int128(byte - 0x30)
        if hasPoint { places += 1 }
      default: return nil
      }
    }
    if text.isEmpty { return nil }
    self.init(BigInteger(text.hasPrefix("-") ? -digits : digits), over: Self.power(places))
  }

  static func power(_ places: Int) -> BigInteger {
    var result = BigInteger(1)
    for _ in 0..<places { result = result * BigInteger(10) }
    return result
  }

  var isNegative: Bool { numerator.isNegative }
  var isZero: Bool { numerator.isZero }

  static func + (left: Fraction, right: Fraction) -> Fraction {
    Fraction(
      left.numerator * right.denominator + right.numerator * left.denominator,
      over: left.denominator * right.denominator)
  }
  static prefix func - (value: Fraction) -> Fraction {
    Fraction(-value.numerator, over: value.denominator)
  }
  static func - (left: Fraction, right: Fraction) -> Fraction { left + -right }
  static func * (left: Fraction, right: Fraction) -> Fraction {
    Fraction(left.numerator * right.numerator, over: left.denominator * right.denominator)
  }
  static func / (left: Fraction, right: Fraction) -> Fraction {
    Fraction(left.numerator * right.denominator, over: left.denominator * right.numerator)
  }
  static func < (left: Fraction, right: Fraction) -> Bool { (left - right).isNegative }

  /// The nearest multiple of a step by a mode; a tie goes as the mode says.
  func rounded(toMultipleOf step: Fraction, _ mode: RoundingMode) -> Fraction {
    let quotient = self / step
    let (whole, rest) = quotient.numerator.magnitude.divided(by: quotient.denominator)
    if rest.isZero { return self }
    let doubled = rest + rest
    let isHalf = doubled == quotient.denominator
    let isAbove = quotient.denominator < doubled
    let goesAway =
      switch mode {
      case .halfUp: isHalf || isAbove
      case .halfDown: isAbove
      case .halfEven: isAbove || (isHalf && whole.isOdd)
      case .up: true
      case .down: false
      }
    let count = goesAway ? whole + BigInteger(1) : whole
    return Fraction(quotient.isNegative ? -count : count, over: BigInteger(1)) * step
  }

  /// The decimal writing with at least a count of decimals and no other needless zero; nil where
  /// no writing is exact.
  func text(decimals least: Int = 0) -> String? {
    var places = 0
    var scaled = numerator.magnitude
    var rest = scaled.divided(by: denominator).rest
    while !rest.isZero || places < least {
      places += 1
      if places > 60 { return nil }
      scaled = scaled * BigInteger(10)
      rest = scaled.divided(by: denominator).rest
    }
    var digits = scaled.divided(by: denominator).quotient.text
    if digits.utf8.count <= places {
      digits = String(repeating: "0", count: places + 1 - digits.utf8.count) + digits
    }
    if places > 0 { digits.insert(".", at: digits.index(digits.endIndex, offsetBy: -places)) }
    return (isNegative ? "-" : "") + digits
  }
}
