/// Writes JSON in the order it is called, appending to one `ByteBuffer`.
///
/// Commas, colons and line breaks are its own business; keys, their order and balanced calls are
/// the caller's. Texts must be valid UTF-8, as everything read is; they are written as they are but
/// for quotes, backslashes, control characters, and U+2028 and U+2029, which some readers of
/// JavaScript take for line ends.
///
/// Compact: no white space at all. Pretty: a container is written one member a line, two spaces
/// further in than itself, `": "` after a key; one begun with `inline: true` stays on its line, with
/// everything in it, `", "` between its members. The layout depends on nothing but those calls.
package struct JSONWriter: ~Copyable {
  /// The two layouts.
  package enum Layout: UInt8, Sendable {
    /// No white space.
    case compact
    /// Two spaces a level.
    case pretty
  }

  /// What has been written; the caller may empty it after each flush.
  package var output: ByteBuffer
  private let isPretty: Bool
  private var depth = 0
  /// The depth at which everything became inline, or none.
  private var inlineDepth = Int.max
  /// Whether the next item is its container's first, or the text's.
  private var isFirst = true
  /// Whether a key has just been written.
  private var isAfterKey = false

  /// Makes a writer.
  package init(_ layout: Layout, reserving capacity: Int = 0) {
    isPretty = layout == .pretty
    output = ByteBuffer(reserving: capacity)
  }

  // MARK: Structure

  /// Opens an object.
  @inline(__always)
  package mutating func beginObject(inline: Bool = false) { open(0x7B, inline) }

  /// Closes the object opened last.
  @inline(__always)
  package mutating func endObject() { close(0x7D) }

  /// Opens an array.
  @inline(__always)
  package mutating func beginArray(inline: Bool = false) { open(0x5B, inline) }

  /// Closes the array opened last.
  @inline(__always)
  package mutating func endArray() { close(0x5D) }

  /// Writes a member's name known when the program was written; it must need no escape.
  @inline(__always)
  package mutating func key(_ name: StaticString) {
    separate()
    output.append(0x22)
    output.append(name)
    output.append(0x22)
    colon()
  }

  /// Writes a member's name.
  @inline(__always)
  package mutating func key(_ name: Span<UInt8>) {
    separate()
    quote(name)
    colon()
  }

  /// Ends a line of JSON Lines; the next value begins a new text.
  @inline(__always)
  package mutating func endLine() {
    output.append(0x0A)
    isFirst = true
  }

  private mutating func open(_ bracket: UInt8, _ inline: Bool) {
    separate()
    output.append(bracket)
    depth &+= 1
    isFirst = true
    if inline && inlineDepth == Int.max {
      inlineDepth = depth
    }
  }

  private mutating func close(_ bracket: UInt8) {
    let isEmpty = isFirst
    let isInline = depth >= inlineDepth
    depth &-= 1
    if depth < inlineDepth {
      inlineDepth = Int.max
    }
    if isPretty && !isEmpty && !isInline {
      breakLine()
    }
    output.append(bracket)
    isFirst = false
  }

  /// Writes what stands between the last item and the next.
  @inline(__always)
  private mutating func separate() {
    if isAfterKey {
      isAfterKey = false
      return
    }
    if !isFirst {
      output.append(0x2C)
    }
    if isPretty {
      layOut()
    }
    isFirst = false
  }

  private mutating func layOut() {
    if depth >= inlineDepth {
      if !isFirst {
        output.append(0x20)
      }
    } else if depth > 0 {
      breakLine()
    }
  }

  private mutating func breakLine() {
    output.append(0x0A)
    for _ in 0..<max(depth, 0) {
      output.append(0x20, 0x20)
    }
  }

  @inline(__always)
  private mutating func colon() {
    output.append(0x3A)
    if isPretty {
      output.append(0x20)
    }
    isAfterKey = true
  }

  // MARK: Scalars

  /// Writes `null`.
  @inline(__always)
  package mutating func null() { word("null") }

  /// Writes `true` or `false`.
  @inline(__always)
  package mutating func truth(_ value: Bool) { word(value ? "true" : "false") }

  /// Writes a whole number.
  package mutating func integer(_ value: Int) {
    separate()
    if value < 0 {
      output.append(0x2D)
    }
    output.append(decimal: UInt64(value.magnitude))
  }

  /// Writes a number given by its bytes, which must already be a JSON number.
  @inline(__always)
  package mutating func number(_ text: Span<UInt8>) {
    separate()
    raw(text)
  }

  /// Writes a string known when the program was written; it must need no escape.
  @inline(__always)
  package mutating func string(_ text: StaticString) {
    separate()
    output.append(0x22)
    output.append(text)
    output.append(0x22)
  }

  /// Writes a string.
  @inline(__always)
  package mutating func string(_ text: Span<UInt8>) {
    separate()
    quote(text)
  }

  /// Writes a string.
  package mutating func string(_ text: [UInt8]) { string(text.span) }

  /// Writes a string.
  package mutating func string(_ text: String) { string(text.utf8Span.span) }

  /// Writes JSON laid out beforehand, from a value's beginning to where another value is due.
  @inline(__always)
  mutating func begin(_ laidOut: Span<UInt8>) {
    separate()
    raw(laidOut)
    isAfterKey = true
  }

  /// Writes JSON laid out beforehand, from after a value to where the next one is due.
  @inline(__always)
  mutating func resume(_ laidOut: Span<UInt8>) {
    raw(laidOut)
    isAfterKey = true
  }

  /// Writes JSON laid out beforehand, from after a value to the end of what `begin` began.
  @inline(__always)
  mutating func end(_ laidOut: Span<UInt8>) {
    raw(laidOut)
    isFirst = false
  }

  /// Writes a string that holds a short number: an integer over a power of ten.
  ///
  /// - Parameters:
  ///   - mantissa: the integer; not the least one.
  ///   - scale: the count of decimals, at most 18.
  @inline(__always)
  package mutating func string(decimal mantissa: Int64, scale: Int) {
    separate()
    output.append(0x22)
    if mantissa < 0 { output.append(0x2D) }
    output.append(decimal: mantissa.magnitude, scale: scale)
    output.append(0x22)
  }

  /// Writes a value given as JSON that is already laid out.
  package mutating func fragment(_ json: Span<UInt8>) {
    separate()
    raw(json)
  }

  /// Appends bytes as they are, outside of any layout; the caller answers for the result.
  @inline(__always)
  package mutating func raw(_ text: Span<UInt8>) {
    output.append(text)
  }

  @inline(__always)
  private mutating func word(_ text: StaticString) {
    separate()
    output.append(text)
  }

  // MARK: Escapes

  private mutating func quote(_ text: Span<UInt8>) {
    output.append(0x22)
    var index = output.appendPlain(text, from: 0)
    while index < text.count {
      index = escape(text, at: index)
      index = output.appendPlain(text, from: index)
    }
    output.append(0x22)
  }

  /// Writes the byte at an index, escaped if it must be, and gives the index after it.
  @inline(never)
  private mutating func escape(_ text: Span<UInt8>, at index: Int) -> Int {
    let byte = text[index]
    switch byte {
    case 0x22, 0x5C: output.append(0x5C, byte)
    case 0x08: output.append(0x5C, 0x62)
    case 0x09: output.append(0x5C, 0x74)
    case 0x0A: output.append(0x5C, 0x6E)
    case 0x0C: output.append(0x5C, 0x66)
    case 0x0D: output.append(0x5C, 0x72)
    case 0xE2:
      let isSeparator =
        index &+ 2 < text.count && text[index &+ 1] == 0x80 && text[index &+ 2] & 0xFE == 0xA8
      guard isSeparator else {
        output.append(byte)
        return index &+ 1
      }
      hexadecimal(text[index &+ 2] == 0xA8 ? 0x2028 : 0x2029)
      return index &+ 3
    default: hexadecimal(UInt16(byte))
    }
    return index &+ 1
  }

  private mutating func hexadecimal(_ unit: UInt16) {
    output.append(0x5C, 0x75)
    for shift: UInt16 in [12, 8, 4, 0] {
      let digit = UInt8(truncatingIfNeeded: (unit >> shift) & 0xF)
      output.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
    }
  }

  /// The bytes of a text known when the program was written.
  package static func bytes(of text: StaticString) -> [UInt8] {
    var buffer = ByteBuffer()
    buffer.append(text)
    return buffer.bytes
  }
}
