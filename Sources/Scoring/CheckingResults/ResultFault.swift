/// What is wrong with a result, which only a defect of the program can cause.
package struct ResultFault: Sendable, Equatable {
  /// The properties that every result has.
  package enum Property: String, Sendable, CaseIterable {
    case everyApplicationOnce
    case inputsAddUp
    case unrankedInInputOrder
    case ranksFollowEachOther
    case standingsHaveReasons
    case orderRespectsKeys
    case totalsAddUp
    case totalsEliminate
    case marksWithinMaximum
    case envelopeNotExceeded
    case consumptionAddsUp
    case nothingBelowZero
    case placesNotExceeded
    case groupsNotExceeded
    case partialAwardsAreLess
    case unservedHaveCauses
    case reserveFollowsOrder
    case policyFollowed
  }

  /// The property that does not hold.
  package var property: Property

  /// Makes a fault.
  package init(_ property: Property) { self.property = property }
}
