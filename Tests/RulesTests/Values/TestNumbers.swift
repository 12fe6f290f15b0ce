import Testing

@testable import Rules

/// A decimal literal as the test-writer wrote it: an integer and the exponent of its unit.
///
/// It is read here without the program's own reader, so that each can be checked by the other.
struct Literal {
  var digits: Int128
  var exponent: Int

  /// Reads `-12.50`, `1E+3`, `.5`; nil for NaN, infinities and integers above 128 bits.
  init?(_ text: some StringProtocol) {
    var body = text.lowercased()
    var power = 0
    if let mark = body.firstIndex(of: "e") {
      guard let value = Int(body[body.index(after: mark)...]) else { return nil }
      power = value
      body = String(body[..<mark])
    }
    if let point = body.firstIndex(of: ".") {
      power -= body.distance(from: point, to: body.endIndex) - 1
      body.remove(at: point)
    }
    guard body.contains(where: \.isNumber), let digits = Int128(body) else { return nil }
    self.digits = digits
    exponent = power
  }

  /// The number of that value; nil where its form does not fit.
  var number: Number? {
    if exponent <= 0 { return Number(mantissa: digits, scale: -exponent) }
    var whole = digits
    for _ in 0..<min(exponent, 400) {
      let (product, overflow) = whole.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      whole = product
    }
    return Number(mantissa: whole, scale: 0)
  }
}

/// The number that a literal writes, or a failure of the test.
func number(_ text: String) throws -> Number {
  try #require(Literal(text)?.number, "\(text) is not a literal of these tests")
}

extension Seeded {
  /// A number of up to 18 digits and 6 decimals, as dossiers hold.
  mutating func everydayNumber() -> Number {
    let digits = Int.random(in: 1...18, using: &self)
    var bound: Int128 = 1
    for _ in 0..<digits { bound *= 10 }
    let mantissa = Int128.random(in: -bound...bound, using: &self)
    return Number(mantissa: mantissa, scale: Int.random(in: 0...6, using: &self)) ?? .zero
  }

  /// A number of any size and scale, large ones and small ones equally often.
  mutating func anyNumber() -> Number {
    let bits = Int.random(in: 0...126, using: &self)
    let bound = Int128(1) << Int128(bits)
    let mantissa = Int128.random(in: -bound...bound, using: &self)
    return Number(mantissa: mantissa, scale: Int.random(in: 0...36, using: &self)) ?? .zero
  }
}
