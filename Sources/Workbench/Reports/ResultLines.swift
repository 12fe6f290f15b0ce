import Scoring

/// The results of a call, one object a line, in pieces that several threads lay out.
struct ResultLines: Sendable {
  /// Applications in a piece.
  private static let stretch = 2048

  private let result: CallResult

  init(_ result: CallResult) { self.result = result }

  /// How many pieces there are.
  var count: Int { (result.count + Self.stretch - 1) / Self.stretch }

  /// Lays out a piece.
  func write(_ number: Int, into writer: inout JSONWriter) {
    let start = number * Self.stretch
    ResultWriter.lines(result, start..<min(start + Self.stretch, result.count), into: &writer)
  }
}
