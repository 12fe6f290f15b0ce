/// The work that a search may still do, counted in machine words looked at.
///
/// Counting work rather than time keeps the answer the same on every machine.
struct Budget {
  /// Whether a request went beyond what was left.
  private(set) var isSpent = false
  private var left: Int

  /// Makes a budget of some work.
  init(_ work: Int) {
    self.left = work
  }

  /// Takes some work off the budget, and tells whether it was there.
  mutating func spend(_ work: Int) -> Bool {
    if isSpent || work > left {
      isSpent = true
      return false
    }
    left -= work
    return true
  }
}
