import Scoring

/// The results of a call, one object a line, in pieces that several threads lay out.
struct ResultLines: Sendable {
  private let result: CallResult
  /// Applications in a piece.
  private let stretch: Int

  init(_ result: CallResult, stretch: Int = 2048) {
    self.result = result
    self.stretch = max(1, stretch)
  }

  /// How many pieces there are.
  var count: Int { (result.count + stretch - 1) / stretch }

  /// Lays out a piece.
  func write(_ number: Int, into writer: inout JSONWriter) {
    let start = number * stretch
    ResultWriter.lines(result, start..<min(start + stretch, result.count), into: &writer)
  }
}
