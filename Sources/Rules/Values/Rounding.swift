/// The five ways of rounding a value that lies between two allowed ones.
package enum RoundingMode: UInt8, CaseIterable, Sendable {
  /// To the nearest; a tie goes away from zero. It is what "rounded" means without a mode.
  case halfUp
  /// To the nearest; a tie goes to the even neighbour.
  case halfEven
  /// To the nearest; a tie goes toward zero.
  case halfDown
  /// Away from zero, always.
  case up
  /// Toward zero, always.
  case down

  /// Tells whether an inexact value goes to the neighbour further from zero.
  ///
  /// - Parameters:
  ///   - half: how the discarded part compares with half a unit: negative, zero or positive.
  ///   - odd: whether the neighbour nearer to zero is odd, counted in units.
  /// - Returns: false to stay on the neighbour nearer to zero.
  @inlinable
  func goesAwayFromZero(half: Int, odd: Bool) -> Bool {
    switch self {
    case .halfUp: half >= 0
    case .halfEven: half > 0 || (half == 0 && odd)
    case .halfDown: half > 0
    case .up: true
    case .down: false
    }
  }

  /// What to add to a quotient: one where it goes to the neighbour further from zero, else zero.
  ///
  /// It gives a number and not a truth so that the compiler needs no branch: whether cents round up
  /// is a coin toss to the processor's predictor.
  ///
  /// - Parameters:
  ///   - rest: the remainder, below the divisor.
  ///   - over: the divisor less the remainder.
  ///   - quotient: the quotient rounded toward zero.
  /// - Returns: one or zero.
  @inlinable
  func step(rest: UInt64, over: UInt64, quotient: UInt64) -> UInt64 {
    switch self {
    case .halfUp: rest >= over ? 1 : 0
    case .halfEven: rest &+ (quotient & 1) > over ? 1 : 0
    case .halfDown: rest > over ? 1 : 0
    case .up: rest != 0 ? 1 : 0
    case .down: 0
    }
  }
}

/// The set of values that rounding may give.
package enum RoundingTarget: Sendable, Hashable {
  /// Values with at most this many decimals; negative counts round to tens (−1), hundreds (−2)…
  case decimals(Int)
  /// Multiples of a step, whose sign is ignored and which is not zero.
  case multiple(Number)
}

/// A rounding as a line of the ruleset states it: what to, and which way.
package struct Rounding: Sendable, Hashable {
  /// Which way inexact values go.
  package var mode: RoundingMode
  /// The values allowed after rounding.
  package var target: RoundingTarget

  /// A rounding to a target by a mode.
  @inlinable
  package init(_ target: RoundingTarget, _ mode: RoundingMode = .halfUp) {
    self.mode = mode
    self.target = target
  }

  /// Rounding to a count of decimals.
  @inlinable
  package static func decimals(_ count: Int, _ mode: RoundingMode = .halfUp) -> Rounding {
    Rounding(.decimals(count), mode)
  }

  /// Rounding to the multiples of a step.
  @inlinable
  package static func multiple(of step: Number, _ mode: RoundingMode = .halfUp) -> Rounding {
    Rounding(.multiple(step), mode)
  }
}
