/// An exact decimal number: an integer of 128 bits, the mantissa, over a power of ten, the scale.
///
/// The scale goes from 0 to 36 and counts decimals. Arithmetic is exact or gives nil, and never
/// traps. 1.5 and 1.50 are held differently but are equal and hash alike. The mantissa is stored in
/// halves because a 128-bit integer is aligned on 16 bytes: so a number takes 24 bytes and not 32.
///
/// It is public, and so is what the engine does most with numbers, because the compiler puts only
/// public code of one module on the spot in another.
public struct Number: Sendable {
  @usableFromInline let low: UInt64
  @usableFromInline let high: Int64
  @usableFromInline let places: UInt8

  /// The largest count of decimals that a number can hold.
  package static var largestScale: Int { 36 }

  /// The number zero.
  @inlinable public static var zero: Number { Number(0) }
  /// The number one.
  @inlinable public static var one: Number { Number(1) }

  @inlinable @inline(__always)
  init(low: UInt64, high: Int64, places: UInt8) {
    self.low = low
    self.high = high
    self.places = places
  }

  /// A number from parts already known to be in range: a scale of 0 to 36, and not the least
  /// mantissa, whose opposite does not exist.
  @inlinable @inline(__always)
  init(checkedMantissa mantissa: Int128, places: UInt8) {
    low = UInt64(truncatingIfNeeded: mantissa)
    high = Int64(truncatingIfNeeded: mantissa >> 64)
    self.places = places
  }

  /// A whole number.
  @inlinable @inline(__always)
  public init(_ integer: Int) {
    low = UInt64(bitPattern: Int64(integer))
    high = integer < 0 ? -1 : 0
    places = 0
  }

  /// The number `mantissa` × 10^−`scale`.
  ///
  /// Nil where the scale is outside 0 to 36, or for the least 128-bit integer.
  @inlinable @inline(__always)
  public init?(mantissa: Int128, scale: Int) {
    guard scale >= 0, scale <= 36, mantissa != Int128.min else { return nil }
    self.init(checkedMantissa: mantissa, places: UInt8(truncatingIfNeeded: scale))
  }

  /// The number `short` × 10^−`scale`; nil where the scale is outside 0 to 36.
  @inlinable @inline(__always)
  public init?(short mantissa: Int64, scale: Int) {
    guard scale >= 0, scale <= 36 else { return nil }
    self.init(
      low: UInt64(bitPattern: mantissa), high: mantissa >> 63,
      places: UInt8(truncatingIfNeeded: scale))
  }

  /// The integer that this number is, over its power of ten.
  @inlinable @inline(__always) public var mantissa: Int128 { Int128(high) << 64 | Int128(low) }

  /// The count of decimals held, superfluous zeros included.
  @inlinable @inline(__always) public var scale: Int { Int(places) }

  /// Tells whether the number is zero.
  @inlinable @inline(__always) public var isZero: Bool { low == 0 && high == 0 }

  /// Tells whether the number is below zero.
  @inlinable @inline(__always) public var isNegative: Bool { high < 0 }

  /// Tells whether the mantissa fits in 64 bits, which opens the fast paths.
  @inlinable @inline(__always) var isNarrow: Bool { high == narrow >> 63 }

  /// The mantissa, where `isNarrow`.
  @inlinable @inline(__always) var narrow: Int64 { Int64(bitPattern: low) }

  /// Tells whether the number has no fraction.
  package var isInteger: Bool { places == 0 || trimmed.places == 0 }

  /// The count of decimals without superfluous zeros.
  package var decimals: Int { trimmed.scale }

  /// The number as a 64-bit integer; nil where it has a fraction or is too large.
  package var int64: Int64? {
    let value = trimmed
    return value.places == 0 && value.isNarrow ? value.narrow : nil
  }

  /// The same number without superfluous zeros after its last decimal.
  package var trimmed: Number {
    if places == 0 { return self }
    if isNarrow { return trimmedNarrow }
    var value = mantissa
    var left = places
    while left > 0 {
      let (quotient, remainder) = value.quotientAndRemainder(dividingBy: 10)
      if remainder != 0 { break }
      value = quotient
      left -= 1
    }
    return Number(checkedMantissa: value, places: left)
  }

  private var trimmedNarrow: Number {
    var value = narrow
    if value == 0 { return .zero }
    var left = places
    while left > 0, value % 10 == 0 {
      value /= 10
      left -= 1
    }
    return Number(checkedMantissa: Int128(value), places: left)
  }
}

extension Number: Hashable, Comparable {
  /// Tells whether two numbers have the same value, whatever their scales.
  @inlinable
  public static func == (left: Number, right: Number) -> Bool {
    if left.places == right.places { return left.low == right.low && left.high == right.high }
    return left.compared(to: right) == 0
  }

  /// Tells whether a number is below another.
  @inlinable
  public static func < (left: Number, right: Number) -> Bool {
    left.compared(to: right) < 0
  }

  /// Tells whether a number is above another; the standard library's would be found at run time.
  @inlinable
  public static func > (left: Number, right: Number) -> Bool {
    left.compared(to: right) > 0
  }

  /// Tells whether a number is at most another.
  @inlinable
  public static func <= (left: Number, right: Number) -> Bool {
    left.compared(to: right) <= 0
  }

  /// Tells whether a number is at least another.
  @inlinable
  public static func >= (left: Number, right: Number) -> Bool {
    left.compared(to: right) >= 0
  }

  /// The order of two numbers: negative, zero or positive.
  ///
  /// It is exact whatever their scales.
  @inlinable @inline(__always)
  public func compared(to other: Number) -> Int {
    guard places == other.places, isNarrow, other.isNarrow else {
      return comparedAligned(to: other)
    }
    return narrow == other.narrow ? 0 : narrow < other.narrow ? -1 : 1
  }

  /// The order of two numbers of different scales, or wide ones.
  @usableFromInline
  func comparedAligned(to other: Number) -> Int {
    if places == other.places {
      if high != other.high { return high < other.high ? -1 : 1 }
      return low == other.low ? 0 : low < other.low ? -1 : 1
    }
    if let (left, right) = alignedShort(with: other) {
      return left == right ? 0 : left < right ? -1 : 1
    }
    guard let (left, right) = alignedNarrow(with: other) else { return comparedWide(to: other) }
    return left == right ? 0 : left < right ? -1 : 1
  }

  /// Both mantissas at the larger scale, where 64 bits hold them.
  @usableFromInline
  func alignedShort(with other: Number) -> (Int64, Int64)? {
    let gap = Int(places) - Int(other.places)
    guard isNarrow, other.isNarrow, gap >= -18, gap <= 18 else { return nil }
    let power = Int64(truncatingIfNeeded: PowerOfTen.narrow(gap >= 0 ? gap : -gap))
    let (product, isOver) = (gap >= 0 ? other : self).narrow.multipliedReportingOverflow(by: power)
    if isOver { return nil }
    return gap >= 0 ? (narrow, product) : (product, other.narrow)
  }

  /// Both mantissas at the larger scale, where both are narrow and at most 18 places apart.
  ///
  /// Products stay below 2¹²³, so that the sum of the two fits as well.
  @inlinable
  func alignedNarrow(with other: Number) -> (Int128, Int128)? {
    guard isNarrow, other.isNarrow else { return nil }
    let gap = Int(places) - Int(other.places)
    if gap >= 0 {
      guard gap <= 18 else { return nil }
      return (Int128(narrow), Number.product(other.narrow, PowerOfTen.narrow(gap)))
    }
    guard gap >= -18 else { return nil }
    return (Number.product(narrow, PowerOfTen.narrow(-gap)), Int128(other.narrow))
  }

  /// The product of a 64-bit integer and of a power of ten that is at most 10¹⁸.
  @inlinable
  static func product(_ value: Int64, _ power: UInt64) -> Int128 {
    let product = value.multipliedFullWidth(by: Int64(truncatingIfNeeded: power))
    return Int128(product.high) << 64 | Int128(product.low)
  }

  @usableFromInline
  func comparedWide(to other: Number) -> Int {
    if isNegative != other.isNegative { return isNegative ? -1 : 1 }
    let common = max(places, other.places)
    // 127 bits and 36 decimal zeros make at most 247 bits, so neither shift can fail.
    guard let left = wideMagnitude(atScale: common),
      let right = other.wideMagnitude(atScale: common)
    else { return 0 }
    if left == right { return 0 }
    return (left < right) != isNegative ? -1 : 1
  }

  /// The mantissa's magnitude once the number is written with `common` decimals.
  func wideMagnitude(atScale common: UInt8) -> Wide? {
    Wide(mantissa.magnitude).shiftedLeft(decimalDigits: Int(common) - Int(places))
  }

  /// Feeds the value, and not its form, to the hasher.
  public func hash(into hasher: inout Hasher) {
    let value = trimmed
    hasher.combine(value.low)
    hasher.combine(value.high)
    hasher.combine(value.places)
  }
}
