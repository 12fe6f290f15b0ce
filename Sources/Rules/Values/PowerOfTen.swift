/// Powers of ten by exponent.
///
/// A `switch` over literals becomes a constant table, where a global array would cost a test of
/// its initialisation at each use.
@usableFromInline
enum PowerOfTen {
  /// The largest exponent whose power fits in a 128-bit integer.
  static var largest: Int { 38 }

  /// 10 to an exponent from 0 to 19; exponents outside that range give 10¹⁹.
  @inlinable
  static func narrow(_ exponent: Int) -> UInt64 {
    switch exponent {
    case 0: 1
    case 1: 10
    case 2: 100
    case 3: 1_000
    case 4: 10_000
    case 5: 100_000
    case 6: 1_000_000
    case 7: 10_000_000
    case 8: 100_000_000
    case 9: 1_000_000_000
    case 10: 10_000_000_000
    case 11: 100_000_000_000
    case 12: 1_000_000_000_000
    case 13: 10_000_000_000_000
    case 14: 100_000_000_000_000
    case 15: 1_000_000_000_000_000
    case 16: 10_000_000_000_000_000
    case 17: 100_000_000_000_000_000
    case 18: 1_000_000_000_000_000_000
    default: 10_000_000_000_000_000_000
    }
  }

  /// 10 to an exponent from 0 to 38; exponents above give 10³⁸.
  static func wide(_ exponent: Int) -> UInt128 {
    if exponent <= 19 { return UInt128(narrow(exponent)) }
    return UInt128(narrow(19)) &* UInt128(narrow(min(exponent, largest) - 19))
  }
}
