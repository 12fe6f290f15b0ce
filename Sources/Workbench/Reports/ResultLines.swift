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

  /// What one thread lays pieces out with.
  func worker() -> OrderedPieces.Worker {
    var renderer = ResultRenderer(result)
    return { number, writer in
      let start = number * stretch
      for index in start..<min(start + stretch, result.count) {
        renderer.write(index, into: &writer)
        writer.endLine()
      }
    }
  }
}
