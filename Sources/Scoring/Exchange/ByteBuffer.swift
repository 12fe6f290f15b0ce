/// A growing run of bytes for writers that append millions of small pieces.
///
/// It exists because `[UInt8]` checks uniqueness and capacity at each byte. This and `JSONReader`
/// are the only files of the folder that touch memory directly. Its invariant: `count` never
/// exceeds `capacity`, and every store follows a `reserve` that covers it.
@safe package struct ByteBuffer: ~Copyable {
  private var base: UnsafeMutableRawPointer
  private var capacity: Int
  /// The number of bytes appended and not removed.
  package private(set) var count = 0

  /// Makes an empty buffer with room for some bytes.
  package init(reserving room: Int = 0) {
    capacity = max(room, 256)
    unsafe base = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 8)
  }

  deinit {
    unsafe base.deallocate()
  }

  /// Makes room for some more bytes.
  @inline(__always)
  package mutating func reserve(_ extra: Int) {
    if extra > capacity &- count {
      grow(extra)
    }
  }

  @inline(never)
  private mutating func grow(_ extra: Int) {
    let enough = max(capacity &* 2, count &+ extra)
    let larger = UnsafeMutableRawPointer.allocate(byteCount: enough, alignment: 8)
    unsafe larger.copyMemory(from: base, byteCount: count)
    unsafe base.deallocate()
    unsafe base = larger
    capacity = enough
  }

  /// Forgets the bytes and keeps the room.
  package mutating func removeAll() { count = 0 }

  /// Lends the bytes.
  package func withBytes<Result: ~Copyable, Failure: Error>(
    _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let buffer = unsafe UnsafeRawBufferPointer(start: base, count: count)
    let span = unsafe Span<UInt8>(_unsafeBytes: buffer)
    return try body(span)
  }

  /// A copy of the bytes.
  package var bytes: [UInt8] {
    unsafe [UInt8](UnsafeRawBufferPointer(start: base, count: count))
  }

  // MARK: Appending

  /// Appends a byte.
  @inline(__always)
  package mutating func append(_ byte: UInt8) {
    reserve(1)
    unsafe base.storeBytes(of: byte, toByteOffset: count, as: UInt8.self)
    count &+= 1
  }

  /// Appends two bytes.
  @inline(__always)
  package mutating func append(_ first: UInt8, _ second: UInt8) {
    reserve(2)
    unsafe base.storeBytes(of: first, toByteOffset: count, as: UInt8.self)
    unsafe base.storeBytes(of: second, toByteOffset: count &+ 1, as: UInt8.self)
    count &+= 2
  }

  /// Appends bytes.
  @inline(__always)
  package mutating func append(_ bytes: Span<UInt8>) {
    reserve(bytes.count)
    unsafe bytes.withUnsafeBytes { source in
      if let start = source.baseAddress {
        unsafe (base + count).copyMemory(from: start, byteCount: source.count)
      }
      count &+= source.count
    }
  }

  /// Appends a text known when the program was written.
  @inline(__always)
  package mutating func append(_ text: StaticString) {
    reserve(text.utf8CodeUnitCount)
    text.withUTF8Buffer { source in
      if let start = source.baseAddress {
        unsafe (base + count).copyMemory(from: start, byteCount: source.count)
      }
      count &+= source.count
    }
  }

  /// Appends the decimal digits of a number, with a point before the last `scale` of them.
  package mutating func append(decimal value: UInt64, scale: Int = 0) {
    // Twenty digits at most, a zero before the point, the point.
    reserve(22 &+ max(scale, 0))
    var length = 1
    var power: UInt64 = 10
    while length < 20, value >= power {
      length &+= 1
      let (next, isOver) = power.multipliedReportingOverflow(by: 10)
      if isOver { break }
      power = next
    }
    length = max(length, scale &+ 1)
    var rest = value
    var place = count &+ length &+ (scale > 0 ? 1 : 0)
    let end = place
    for digit in 0..<length {
      if digit == scale, scale > 0 {
        place &-= 1
        unsafe base.storeBytes(of: 0x2E, toByteOffset: place, as: UInt8.self)
      }
      place &-= 1
      let byte = UInt8(truncatingIfNeeded: 0x30 &+ rest % 10)
      unsafe base.storeBytes(of: byte, toByteOffset: place, as: UInt8.self)
      rest /= 10
    }
    count = end
  }

  /// Appends the longest beginning of some bytes, from an index, that needs no escape in JSON.
  ///
  /// A quote, a backslash, a control character and the byte 0xE2, which begins U+2028, end it.
  /// Eight bytes at a time are stored before they are looked at; only those found plain count.
  ///
  /// - Returns: The index after the last byte appended.
  @inline(__always)
  package mutating func appendPlain(_ text: Span<UInt8>, from start: Int) -> Int {
    reserve(text.count &- start &+ 8)
    return unsafe text.withUnsafeBytes { source in
      var index = start
      while index < source.count {
        let left = source.count &- index
        let word = unsafe Self.word(source, at: index)
        unsafe base.storeBytes(of: word.littleEndian, toByteOffset: count, as: UInt64.self)
        let marks = Self.stops(word)
        let plain = marks == 0 ? 8 : marks.trailingZeroBitCount &>> 3
        let step = min(plain, left)
        count &+= step
        index &+= step
        if step < 8 { break }
      }
      return index
    }
  }

  /// Up to eight bytes from an index, the first in the lowest place, zeros after the end.
  @inline(__always)
  private static func word(_ source: UnsafeRawBufferPointer, at index: Int) -> UInt64 {
    if index &+ 8 <= source.count {
      return unsafe UInt64(
        littleEndian: source.loadUnaligned(fromByteOffset: index, as: UInt64.self))
    }
    if source.count >= 8 {
      let last = unsafe UInt64(
        littleEndian: source.loadUnaligned(
          fromByteOffset: source.count &- 8, as: UInt64.self))
      return last &>> UInt64((index &+ 8 &- source.count) &* 8)
    }
    var word: UInt64 = 0
    var place = source.count
    while place > index {
      place &-= 1
      word = unsafe word &<< 8 | UInt64(source[place])
    }
    return word
  }

  /// Marks, in their highest bit, the bytes that end a plain run; only the lowest mark is sure.
  @inline(__always)
  private static func stops(_ word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quotes = zeros(word ^ (ones &* 0x22))
    let slashes = zeros(word ^ (ones &* 0x5C))
    let lineSeparators = zeros(word ^ (ones &* 0xE2))
    let controls = (word &- (ones &* 0x20)) & ~word
    return (quotes | slashes | lineSeparators | controls) & (ones &* 0x80)
  }

  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word
  }
}
