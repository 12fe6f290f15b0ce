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

  /// Applications whose facts are fetched together.
  private static let fetched = 32

  /// How many pieces there are.
  var count: Int { (result.count + stretch - 1) / stretch }

  /// What one thread lays pieces out with.
  func worker() -> OrderedPieces.Worker {
    var renderer = ResultRenderer(result)
    return { number, writer in
      let start = number * stretch
      let end = min(start + stretch, result.count)
      for index in start..<end {
        if (index - start).isMultiple(of: Self.fetched) {
          renderer.fetch(index..<min(index + Self.fetched, end))
        }
        renderer.write(index, into: &writer)
        writer.endLine()
      }
    }
  }
}
