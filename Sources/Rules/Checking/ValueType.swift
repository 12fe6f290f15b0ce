/// The type of an expression: what it is, in which unit, and how many decimals it can have.
package enum ValueType: Sendable, Hashable {
  case truth
  case text
  case number(NumberType)
  case date
  /// A length of time, which only dates take.
  case duration
  /// One of the texts of a choice domain, by its number.
  case choice(Int)
  /// Several of the texts of a choice domain.
  case choices(Int)
  /// The rows of a record, by the record's number.
  case list(Int)
  case record(Int)
  /// The type of what could not be checked; already reported, it fits everything.
  case unknown
}

/// The type of a number.
package struct NumberType: Sendable, Hashable {
  package enum Quantity: Sendable, Hashable {
    /// A count, a mark, a number with or without unit.
    case plain(unit: String?)
    case amount(TaxBasis)
    /// A proportion, written in percent.
    case rate
  }
  package var quantity: Quantity
  /// The most decimals a value can have; nil where nothing limits them.
  package var decimals: Int?
  /// Whether the value is a decimal number; false for a quotient not rounded yet.
  package var isExact: Bool
  /// What the value can be.
  package var range: Interval

  package init(
    _ quantity: Quantity, decimals: Int?, range: Interval = .unbounded, isExact: Bool = true
  ) {
    self.quantity = quantity
    self.decimals = decimals
    self.range = range
    self.isExact = isExact
  }

  package var unit: String? {
    if case .plain(let unit) = quantity { return unit }
    return nil
  }

  package var isAmount: Bool {
    if case .amount = quantity { return true }
    return false
  }
}
