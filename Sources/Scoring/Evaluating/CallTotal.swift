import Rules

/// A result that stands outside any workspace: a number, a fraction, or neither.
enum TotalValue: Sendable {
  case missing
  case overflow
  case number(Number)
  case ratio(Ratio)
}

/// The value of `valeur d'appel` over all applications: one, or one for each group.
struct CallTotal: Sendable {
  var value = TotalValue.missing
  /// The groups in the order of their keys, each with its value.
  var groups: [(key: [UInt8], label: [UInt8], value: TotalValue)] = []

  /// The value of a group; missing where no application is in it.
  func value(of key: [UInt8]) -> TotalValue {
    var low = 0
    var high = groups.count
    while low < high {
      let middle = (low + high) / 2
      if groups[middle].key.lexicographicallyPrecedes(key) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < groups.count && groups[low].key == key ? groups[low].value : .missing
  }
}

extension Workspace {
  /// A total as a value of the expression at hand.
  mutating func value(of total: TotalValue) -> Value {
    switch total {
    case .missing: .missing
    case .overflow: .overflow
    case .number(let number): Value(number)
    case .ratio(let ratio): value(ratio)
    }
  }
}
