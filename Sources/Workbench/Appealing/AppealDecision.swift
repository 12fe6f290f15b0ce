import Rules
import Scoring

/// A decision and the same decision made again with what an appeal corrects.
///
/// Everything that the report says is a comparison of the two results.
struct AppealDecision {
  let before: CallResult
  let after: CallResult

  /// An application whose standing is not the same in both.
  struct Move {
    let identifier: [UInt8]
    let before: ResultRow
    let after: ResultRow

    /// Whether what it receives or how it stands changes, and not its rank only.
    var changesOutcome: Bool {
      before.status != after.status || before.awarded != after.awarded
    }

    /// Whether it had been granted something that it no longer has, or not as much.
    var withdraws: Bool { EntryStanding(before).isWithdrawn(by: EntryStanding(after)) }
  }

  /// The application's own rows.
  private(set) var appellant: Move
  /// The others whose status, award or rank changes, in the order of the first result.
  private(set) var others: [Move] = []

  init(before: CallResult, after: CallResult, index: Int) {
    self.before = before
    self.after = after
    var first = ResultRenderer(before)
    var second = ResultRenderer(after)
    var places: [[UInt8]: Int] = [:]
    for place in 0..<after.count { places[after.identifier(at: place)] = place }
    let identifier = before.identifier(at: index)
    // Of the others, the applicant is shown nothing personal.
    var own = (
      before: ResultRenderer(before, showsPersonal: true),
      after: ResultRenderer(after, showsPersonal: true)
    )
    appellant = Move(
      identifier: identifier, before: own.before.row(index),
      after: own.after.row(places[identifier] ?? index))
    for place in 0..<before.count where place != index {
      let identifier = before.identifier(at: place)
      guard let other = places[identifier] else { continue }
      let move = Move(
        identifier: identifier, before: first.row(place), after: second.row(other))
      if move.changesOutcome || move.before.rank != move.after.rank { others.append(move) }
    }
  }

  /// Whether anybody's status or award changes.
  var changesDecision: Bool {
    appellant.changesOutcome || others.contains { $0.changesOutcome }
  }
}
