/// The outcome of checking an expression.
struct Checked {
  var node: NodeID
  var type: ValueType
  /// The value may be absent: it must be guarded before it is used.
  var optionalName: String?
  /// What is known of the facts where the expression, a test, is true, and where it is false.
  var whenTrue = Facts()
  var whenFalse = Facts()
  /// Whether the test always has the same answer.
  var constantTruth: Bool?
  /// The number has been tested to be other than zero.
  var isNonZero = false

  init(_ node: NodeID, _ type: ValueType) {
    self.node = node
    self.type = type
  }

  /// What stands for an expression already reported.
  static let unknown = Checked(-1, .unknown)

  var isUnknown: Bool {
    if case .unknown = type { return true }
    return false
  }

  var number: NumberType? {
    if case .number(let number) = type { return number }
    return nil
  }
}

/// What has been tested on the way to an expression.
struct Facts {
  /// A place whose content can be known: a column of a bound row, or a key of a list.
  enum Place: Hashable {
    case column(binding: Int, column: Int)
    case key(reference: Int, binding: Int, column: Int)
    /// A column of a reference list, at the key that a column of a bound row holds.
    case found(reference: Int, field: Int, binding: Int, column: Int)
    /// Any other expression over the bound rows, by its signature.
    case expression([UInt8])
  }
  var present: Set<Place> = []
  var ranges: [Place: Interval] = [:]
  /// The places whose number is not zero.
  var nonZero: Set<Place> = []

  var isEmpty: Bool { present.isEmpty && ranges.isEmpty && nonZero.isEmpty }

  /// Both sets of facts hold.
  func and(_ other: Facts) -> Facts {
    if other.isEmpty { return self }
    var result = self
    result.present.formUnion(other.present)
    result.nonZero.formUnion(other.nonZero)
    for (place, range) in other.ranges {
      result.ranges[place] = result.ranges[place]?.intersection(range) ?? range
    }
    return result
  }

  /// Only what both sets say holds.
  func or(_ other: Facts) -> Facts {
    var result = Facts()
    result.present = present.intersection(other.present)
    result.nonZero = nonZero.intersection(other.nonZero)
    for (place, range) in ranges {
      if let second = other.ranges[place] { result.ranges[place] = range.hull(second) }
    }
    return result
  }
}

/// The rows that stand bound where an expression is evaluated.
struct Scope {
  /// For each binding, the name that reads it and its record; the application is the first.
  var bindings: [(name: String, record: Int)]

  func binding(_ name: String) -> Int? {
    bindings.lastIndex { $0.name == name }
  }
}
