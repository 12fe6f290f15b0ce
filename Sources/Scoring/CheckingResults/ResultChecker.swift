/// What is wrong with a result, which only a defect of the program can cause.
package struct ResultFault: Sendable, Equatable {
  /// The property that does not hold.
  package var property: String
}

enum ResultChecker {
  static func faults(in result: CallResult) -> [ResultFault] { [] }
}
