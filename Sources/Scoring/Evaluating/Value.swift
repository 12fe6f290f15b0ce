import Rules

/// A value while rules are evaluated: a plain 24 bytes without references.
///
/// What is not a number uses the number's mantissa for its payload: a day's count, a choice's
/// number, the bits of a set of choices, the place of a text.
struct Value: Sendable {
  enum Kind: UInt8, Sendable {
    /// A fact that should be there is not; of a truth, unknown.
    case missing
    /// An optional fact that is not there.
    case absent
    /// An exact result that no number can hold.
    case overflow
    case truth
    case number
    /// A fraction, by its index in the workspace.
    case ratio
    case day
    case choice
    case choices
    /// A text of the facts: offset, then length in the upper half.
    case text
    /// A text of the ruleset.
    case literal
  }

  var number: Number
  var kind: Kind

  @inline(__always)
  init(_ number: Number, _ kind: Kind = .number) {
    self.number = number
    self.kind = kind
  }

  @inline(__always) static var missing: Value { Value(.zero, .missing) }
  @inline(__always) static var absent: Value { Value(.zero, .absent) }
  @inline(__always) static var overflow: Value { Value(.zero, .overflow) }

  @inline(__always)
  init(truth: Bool) { self.init(Number(truth ? 1 : 0), .truth) }

  @inline(__always)
  init(_ payload: Int, _ kind: Kind) { self.init(Number(payload), kind) }

  /// The number, or overflow where an operation gave none.
  @inline(__always)
  init(checked number: Number?) {
    if let number { self.init(number) } else { self.init(.zero, .overflow) }
  }

  /// A pair of 62-bit payloads.
  init(low: UInt64, high: UInt64, _ kind: Kind) {
    let pair = Int128(truncatingIfNeeded: UInt128(high & (.max >> 2)) << 64 | UInt128(low))
    self.init(Number(mantissa: pair, scale: 0) ?? .zero, kind)
  }

  /// The payload of a day, a choice or a truth.
  @inline(__always)
  var payload: Int { Int(truncatingIfNeeded: number.mantissa) }

  var low: UInt64 { UInt64(truncatingIfNeeded: number.mantissa) }
  var high: UInt64 { UInt64(truncatingIfNeeded: number.mantissa >> 64) }

  @inline(__always) var isTrue: Bool { kind == .truth && payload == 1 }
  @inline(__always) var isFalse: Bool { kind == .truth && payload == 0 }
  /// Whether there is a value to compute with.
  @inline(__always) var isKnown: Bool { kind.rawValue > Kind.overflow.rawValue }
  var isNumeric: Bool { kind == .number || kind == .ratio }
}
