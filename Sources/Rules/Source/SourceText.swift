/// The text of one ruleset file and where its lines begin.
///
/// Inside the program a place is a byte offset; lines and columns are worked out only where a
/// person or an editor reads them.
package struct SourceText: Sendable {
  package let name: String
  package let bytes: [UInt8]
  /// Offset of the first byte of each line; a line ends at LF, CR or CR LF.
  package let lineStarts: [UInt32]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    var starts: [UInt32] = [0]
    starts.reserveCapacity(bytes.count / 32 + 1)
    var index = 0
    let count = bytes.count
    while index < count {
      let byte = bytes[index]
      index += 1
      if byte == 0x0A {
        starts.append(UInt32(clamping: index))
      } else if byte == 0x0D {
        if index < count, bytes[index] == 0x0A { index += 1 }
        starts.append(UInt32(clamping: index))
      }
    }
    lineStarts = starts
  }

  package init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// The zero-based line that holds an offset.
  package func line(of offset: UInt32) -> Int {
    var low = 0
    var high = lineStarts.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The bytes of a line, its end-of-line marker left out.
  package func lineRange(_ line: Int) -> Range<Int> {
    guard line >= 0, line < lineStarts.count else { return 0..<0 }
    let start = Int(lineStarts[line])
    var end = line + 1 < lineStarts.count ? Int(lineStarts[line + 1]) : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }

  /// The one-based line and column of an offset, the column counted in Unicode scalars.
  package func position(of offset: UInt32) -> (line: Int, column: Int) {
    let line = line(of: offset)
    let start = Int(lineStarts[line])
    let end = min(Int(offset), bytes.count)
    var column = 1
    var index = start
    while index < end {
      if bytes[index] & 0xC0 != 0x80 { column += 1 }
      index += 1
    }
    return (line + 1, column)
  }

  /// The text of a span; bytes that are not UTF-8 show as replacement characters.
  package func text(_ span: SourceSpan) -> String {
    let range = span.range.clamped(to: 0..<bytes.count)
    return String(decoding: bytes[range], as: UTF8.self)
  }

  /// What is written at a place, each run of white space and line ends as one space.
  package func onOneLine(_ span: SourceSpan) -> String {
    var line: [UInt8] = []
    for byte in bytes[span.range.clamped(to: 0..<bytes.count)] {
      let isSpace = byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
      if !isSpace {
        line.append(byte)
      } else if line.last != 0x20, !line.isEmpty {
        line.append(0x20)
      }
    }
    if line.last == 0x20 { line.removeLast() }
    return String(decoding: line, as: UTF8.self)
  }
}
