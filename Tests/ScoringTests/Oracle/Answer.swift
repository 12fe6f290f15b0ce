import Rules

/// What the second evaluator finds for an expression.
///
/// An unknown test is `missing`, as is a number that cannot be worked out.
enum Answer: Equatable {
  case missing
  case absent
  case truth(Bool)
  case number(Fraction, Quantity)
  case day(Int)
  case text(String)
  case choices([String])

  /// What a number counts, as far as rounding depends on it.
  enum Quantity: Equatable {
    case plain, amount, rate
    /// A number of a declared unit.
    case unit(String)

    /// What a product or a choice of several counts.
    static func strongest(_ found: [Quantity]) -> Quantity {
      if found.contains(.amount) { return .amount }
      for case .unit(let name) in found { return .unit(name) }
      return found.contains(.rate) ? .rate : .plain
    }
  }

  static func plain(_ fraction: Fraction) -> Answer { .number(fraction, .plain) }

  var isKnown: Bool { self != .missing && self != .absent }

  /// The truth of a test; nil where it is unknown.
  var isTrue: Bool? {
    if case .truth(let value) = self { return value }
    return nil
  }

  var fraction: Fraction? {
    if case .number(let value, _) = self { return value }
    return nil
  }

  var quantity: Quantity {
    if case .number(_, let quantity) = self { return quantity }
    return .plain
  }

  /// Negative, zero or positive as this comes before, is equal to or comes after another; nil
  /// where that is unknown.
  func compared(to other: Answer) -> Int? {
    switch (self, other) {
    case (.number(let left, _), .number(let right, _)):
      return left == right ? 0 : left < right ? -1 : 1
    case (.day(let left), .day(let right)): return left == right ? 0 : left < right ? -1 : 1
    case (.text(let left), .text(let right)):
      let (one, two) = (Array(left.utf8), Array(right.utf8))
      if one == two { return 0 }
      return one.lexicographicallyPrecedes(two) ? -1 : 1
    case (.truth(let left), .truth(let right)):
      return left == right ? 0 : left ? 1 : -1
    case (.choices(let left), .choices(let right)): return Set(left) == Set(right) ? 0 : 1
    default: return nil
    }
  }
}

/// Three-valued logic, written out.
enum Kleene {
  static func and(_ parts: [Bool?]) -> Bool? {
    if parts.contains(where: { $0 == false }) { return false }
    return parts.contains(where: { $0 == nil }) ? nil : true
  }

  static func or(_ parts: [Bool?]) -> Bool? {
    if parts.contains(where: { $0 == true }) { return true }
    return parts.contains(where: { $0 == nil }) ? nil : false
  }

  static func not(_ part: Bool?) -> Bool? { part.map { !$0 } }

  static func answer(_ truth: Bool?) -> Answer { truth.map { .truth($0) } ?? .missing }
}
