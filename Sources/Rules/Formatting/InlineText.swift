/// A stretch of formatted text, and the spaces of it where it may go on to the next line.
struct InlineText {
  /// A space that may become an end of line; the outermost ones, of the smallest depth, go first.
  struct Break {
    var offset: Int
    var depth: Int
  }

  /// The column beyond which a line is broken where the language lets it be.
  static let lineLimit = 100

  private(set) var bytes: [UInt8] = []
  private(set) var breaks: [Break] = []

  init() {}

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var isEmpty: Bool { bytes.isEmpty }

  mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  mutating func append(_ other: InlineText) {
    let shift = bytes.count
    bytes.append(contentsOf: other.bytes)
    for item in other.breaks {
      breaks.append(Break(offset: item.offset + shift, depth: item.depth))
    }
  }

  /// Appends a space that may become an end of line.
  mutating func appendBreak(_ depth: Int) {
    breaks.append(Break(offset: bytes.count, depth: depth))
    bytes.append(0x20)
  }

  /// Writes the text, which starts at a column, on as many lines as it needs.
  ///
  /// Where it is too long, it is broken at all of its outermost breaks at once, so that the parts
  /// of one chain stand under one another; then each part, if it is still too long, at its own.
  func write(to output: inout [UInt8], column: Int, continuation: Int) {
    write(
      Part(bytes: 0..<bytes.count, breaks: 0..<breaks.count), column, continuation, &output)
  }

  private struct Part {
    var bytes: Range<Int>
    var breaks: Range<Int>
  }

  private func write(
    _ part: Part, _ column: Int, _ continuation: Int, _ output: inout [UInt8]
  ) {
    let outermost = breaks[part.breaks].reduce(Int.max) { min($0, $1.depth) }
    guard outermost < Int.max, column + displayWidth(bytes[part.bytes]) > Self.lineLimit else {
      output.append(contentsOf: bytes[part.bytes])
      return
    }
    var column = column
    var rest = part
    for index in part.breaks where breaks[index].depth == outermost {
      let offset = breaks[index].offset
      let head = Part(
        bytes: rest.bytes.lowerBound..<offset, breaks: rest.breaks.lowerBound..<index)
      write(head, column, continuation + 2, &output)
      output.append(0x0A)
      for _ in 0..<continuation { output.append(0x20) }
      column = continuation
      rest = Part(
        bytes: offset + 1..<part.bytes.upperBound, breaks: index + 1..<part.breaks.upperBound)
    }
    write(rest, column, continuation + 2, &output)
  }
}
