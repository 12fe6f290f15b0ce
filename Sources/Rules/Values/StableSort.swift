extension Array {
  /// The elements in order, those that are equal in the order in which they stand.
  ///
  /// It is for short lists: one sorting routine serves all types, where the standard library makes
  /// one for each, which is most of what a page would have to download.
  package func stablySorted(by precedes: (Element, Element) -> Bool) -> [Element] {
    let order = withoutActuallyEscaping({ precedes(self[$0], self[$1]) }) { comparison in
      PlaceOrder(precedes: comparison).places(count)
    }
    return order.map { self[$0] }
  }

  /// Puts the elements in order, those that are equal in the order in which they stand.
  package mutating func sortStably(by precedes: (Element, Element) -> Bool) {
    self = stablySorted(by: precedes)
  }
}

/// A comparison of places, held so that the compiler makes no copy of the sorting for each.
private struct PlaceOrder {
  let precedes: (Int, Int) -> Bool

  /// The places from zero below a count, in order.
  @inline(never)
  func places(_ count: Int) -> [Int] {
    [Int](0..<count).sorted { left, right in
      if precedes(left, right) { return true }
      return !precedes(right, left) && left < right
    }
  }
}
