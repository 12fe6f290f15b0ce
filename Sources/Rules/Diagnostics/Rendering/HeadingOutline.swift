/// The Markdown headings of a file, and the chain of them above any place.
///
/// Headings are found by scanning lines, so that a place has its breadcrumb even in a file that
/// could not be read.
package struct HeadingOutline: Sendable {
  private var headings: [(start: Int, level: Int, text: String)] = []

  package init(_ source: SourceText) {
    for line in 0..<source.lineStarts.count {
      let range = source.lineRange(line)
      var index = range.lowerBound
      while index < range.upperBound, Self.isBlank(source.bytes[index]) { index += 1 }
      let opening = index
      while index < range.upperBound, source.bytes[index] == UInt8(ascii: "#") { index += 1 }
      guard index > opening else { continue }
      let text = source.text(SourceSpan(index, range.upperBound))
      headings.append((opening, min(index - opening, 6), plainText(text, limit: 80)))
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// The headings above an offset, from the widest to the nearest.
  package func breadcrumb(of offset: UInt32) -> [String] {
    var chain: [(level: Int, text: String)] = []
    for heading in headings where heading.start <= Int(offset) {
      while let last = chain.last, last.level >= heading.level { chain.removeLast() }
      chain.append((heading.level, heading.text))
    }
    return chain.map { $0.text }.filter { !$0.isEmpty }
  }
}
