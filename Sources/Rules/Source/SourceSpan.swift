/// A stretch of source text: byte offsets, the end excluded.
package struct SourceSpan: Sendable, Hashable {
  package var start: UInt32
  package var end: UInt32

  package init(_ start: UInt32, _ end: UInt32) {
    self.start = start
    self.end = end
  }

  package init(_ start: Int, _ end: Int) {
    self.start = UInt32(clamping: start)
    self.end = UInt32(clamping: end)
  }

  /// The span of nothing at the start of a file, for what has no place of its own.
  package static let none = SourceSpan(UInt32(0), UInt32(0))

  package var length: Int { Int(end) - Int(start) }
  package var range: Range<Int> { Int(start)..<max(Int(start), Int(end)) }

  /// Whether another span lies within this one.
  package func contains(_ other: SourceSpan) -> Bool { start <= other.start && other.end <= end }

  /// The smallest span that holds both.
  package func union(_ other: SourceSpan) -> SourceSpan {
    SourceSpan(min(start, other.start), max(end, other.end))
  }
}
