import Rules

/// What can be changed of an application: a fact, or a mark that somebody gave.
package enum RevisedPlace: Sendable, Hashable {
  /// A fact of the application, or of a record that it holds.
  case fact(FactAddress)
  /// A mark, by its column in the application and its assessor; the name is empty where none signs.
  case mark(column: Int, assessor: [UInt8])
}

/// Why a change of an application cannot be made.
package enum RevisionFailure: Error, Sendable {
  /// The list has fewer rows; one row at most can be added, after the last.
  case noSuchRow(FactAddress, count: Int)
  /// The identifier names the application, and cannot change while it is looked for.
  case identifier
  /// The column is computed from others.
  case computed
  /// Several assessors mark the criterion: one has to be named.
  case assessorNeeded([[UInt8]])
  /// No assessor of that name marks the application.
  case unknownAssessor([UInt8], known: [[UInt8]])
  /// The value is not one that the column admits.
  case refused(FactProblem.Kind)
}
