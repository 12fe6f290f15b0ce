import Rules

/// The signs and words by which a ruleset writes operations, for sentences that speak of them.
extension KeywordTable {
  /// The sign or word of an operation that has one.
  func sign(_ operation: Node.Operation) -> String? {
    switch operation {
    case .equal: "="
    case .notEqual: "≠"
    case .less: "<"
    case .lessOrEqual: "≤"
    case .greater: ">"
    case .greaterOrEqual: "≥"
    case .sum: "+"
    case .difference: "−"
    case .product: "×"
    case .quotient: "÷"
    case .all: canonical(.and)
    case .any: canonical(.or)
    case .forEach: canonical(.forEach)
    case .atLeastOne: canonical(.forAtLeastOne)
    case .minimumOver: canonical(.minimumOf)
    case .maximumOver: canonical(.maximumOf)
    case .sumOver: canonical(.sumOf)
    case .meanOver: canonical(.meanOf)
    case .minimum: canonical(.minimum)
    case .maximum: canonical(.maximum)
    default: nil
    }
  }

  /// The words of a way of rounding.
  func word(_ mode: RoundingMode) -> String {
    switch mode {
    case .halfUp: canonical(.halfUp)
    case .halfEven: canonical(.halfEven)
    case .halfDown: canonical(.halfDown)
    case .up: canonical(.up)
    case .down: canonical(.down)
    }
  }
}
