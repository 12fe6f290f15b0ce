/// A stretch of formatted text, and the spaces of it where it may go on to the next line.
struct InlineText {
  /// A space that may become an end of line; the outermost ones, of the smallest depth, go first.
  struct Break {
    /// How the lines go on where a text is broken.
    enum Style {
      /// The next line stands two columns further in than the text: what an operator or a colon
      /// announces.
      case inside
      /// The next line stands under the text: it starts with `et` or `ou`, which says enough.
      case under
      /// As `inside`, but only where the line would be too long: the parts of a list share lines.
      case filling
    }

    var offset: Int
    var depth: Int
    var style: Style
  }

  /// The column beyond which a line is broken where the language lets it be.
  static let lineLimit = 100

  private(set) var bytes: [UInt8] = []
  private(set) var breaks: [Break] = []
  /// Where the text that may be broken starts, in columns: after the words that open a clause.
  var start = 0

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
    for var item in other.breaks {
      item.offset += shift
      breaks.append(item)
    }
  }

  /// Appends a space that may become an end of line.
  mutating func appendBreak(_ depth: Int, _ style: Break.Style = .inside) {
    breaks.append(Break(offset: bytes.count, depth: depth, style: style))
    bytes.append(0x20)
  }

  /// Writes the text, which starts at a column, on as many lines as it needs.
  ///
  /// Where it is too long, it is broken at all of its outermost breaks at once, so that the parts
  /// of one chain stand under one another; then each part, if it is still too long, at its own.
  /// Lines go on under what opened the text, so that a clause's word stands alone in its column.
  func write(to output: inout [UInt8], column: Int) {
    let whole = Part(bytes: 0..<bytes.count, breaks: 0..<breaks.count, base: column + start)
    write(whole, column, &output)
  }

  private struct Part {
    var bytes: Range<Int>
    var breaks: Range<Int>
    /// The column that its lines go on from.
    var base: Int
  }

  private func write(_ part: Part, _ column: Int, _ output: inout [UInt8]) {
    let outermost = breaks[part.breaks].reduce(Int.max) { min($0, $1.depth) }
    guard outermost < Int.max, column + displayWidth(bytes[part.bytes]) > Self.lineLimit else {
      output.append(contentsOf: bytes[part.bytes])
      return
    }
    var column = column
    var rest = part
    rest.base = part.base + 4
    let chosen = part.breaks.filter { breaks[$0].depth == outermost }
    for (place, index) in chosen.enumerated() {
      let offset = breaks[index].offset
      let head = Part(
        bytes: rest.bytes.lowerBound..<offset, breaks: rest.breaks.lowerBound..<index,
        base: rest.base)
      write(head, column, &output)
      rest.bytes = offset + 1..<part.bytes.upperBound
      rest.breaks = index + 1..<part.breaks.upperBound
      let next = place + 1 < chosen.count ? breaks[chosen[place + 1]].offset : rest.bytes.upperBound
      let width = displayWidth(bytes[head.bytes])
      if breaks[index].style == .filling,
        column + width + 1 + displayWidth(bytes[offset + 1..<next]) <= Self.lineLimit
      {
        output.append(0x20)
        column += width + 1
        continue
      }
      column = part.base + (breaks[index].style == .under ? 0 : 2)
      output.append(0x0A)
      for _ in 0..<column { output.append(0x20) }
      rest.base = column + (breaks[index].style == .under ? 2 : 0)
    }
    write(rest, column, &output)
  }
}
