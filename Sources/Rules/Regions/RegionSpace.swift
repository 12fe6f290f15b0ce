/// A set of element indexes on every input, as bits: a box, the shape of a row and of a gap.
typealias BitBox = [UInt64]

/// A table as boxes of bits, the form on which all questions of coverage are answered.
///
/// The bits of each input start on a word of their own; `offsets[a]..<offsets[a + 1]` are the words
/// of input `a`. The boxes of the rows follow one another in one array.
struct RegionSpace: Sendable {
  let axes: [CompressedAxis]
  let offsets: [Int]
  /// How many words a box takes.
  let width: Int
  /// The box of all values.
  let whole: BitBox
  /// The answer of each row.
  let outcomes: [Int]
  /// The rows that hold at least one value, ascending.
  let liveRows: [Int]
  private let bits: [UInt64]
  /// The first and last word of each row on each input that hold a bit.
  private let extents: [Range<Int>]

  /// The most words that all rows may take: 32 megabytes.
  private static let largestSize = 1 << 22
  /// The most elements that an input may have.
  private static let largestCount = 1 << 20

  /// Lays a table out, or gives nil where it would take more memory than a table may.
  init?(axes declared: [Region.Axis], rows: [Region.Row]) {
    axes = declared.enumerated().map { index, axis in
      CompressedAxis(axis, column: rows.map { $0.cell(index) })
    }
    var offsets = [0]
    var width = 0
    for axis in axes {
      width += (axis.count + 63) / 64
      if axis.count > Self.largestCount || width > Self.largestSize { return nil }
      offsets.append(width)
    }
    let (size, overflow) = width.multipliedReportingOverflow(by: rows.count + 1)
    if overflow || size > Self.largestSize { return nil }
    self.offsets = offsets
    self.width = width
    outcomes = rows.map { $0.outcome }
    whole = Self.box(axes.map { [0..<$0.count] }, offsets: offsets)
    var bits: [UInt64] = []
    bits.reserveCapacity(size)
    var extents: [Range<Int>] = []
    var live: [Int] = []
    for (index, row) in rows.enumerated() {
      let ranges = axes.enumerated().map { $1.ranges(of: row.cell($0)) }
      let box = Self.box(ranges, offsets: offsets)
      let extent = axes.indices.map { Self.extent(of: box, in: offsets[$0]..<offsets[$0 + 1]) }
      if extent.allSatisfy({ !$0.isEmpty }) { live.append(index) }
      bits += box
      extents += extent
    }
    self.bits = bits
    self.extents = extents
    liveRows = live
  }

  private static func box(_ ranges: [[Range<Int>]], offsets: [Int]) -> BitBox {
    var box = BitBox(repeating: 0, count: offsets.last ?? 0)
    for (axis, runs) in ranges.enumerated() {
      for run in runs { box.insert(run, at: offsets[axis]) }
    }
    return box
  }

  private static func extent(of box: BitBox, in words: Range<Int>) -> Range<Int> {
    guard let first = words.first(where: { box[$0] != 0 }),
      let last = words.last(where: { box[$0] != 0 })
    else { return words.lowerBound..<words.lowerBound }
    return first..<last + 1
  }

  /// The words of an input in a box.
  func words(_ axis: Int) -> Range<Int> { offsets[axis]..<offsets[axis + 1] }

  /// The words of a row on an input outside which it has no bit.
  func extent(_ row: Int, _ axis: Int) -> Range<Int> { extents[row * axes.count + axis] }

  /// A word of the box of a row.
  func word(_ row: Int, _ index: Int) -> UInt64 { bits[row * width + index] }

  /// The box of a row.
  func box(_ row: Int) -> BitBox { Array(bits[row * width..<(row + 1) * width]) }
}

extension Region.Row {
  /// The cell for an input; a row that is too short says nothing of it.
  func cell(_ axis: Int) -> Region.Cell { axis < cells.count ? cells[axis] : .any }
}

extension BitBox {
  /// Adds a run of indexes to the set that starts at a word.
  mutating func insert(_ run: Range<Int>, at offset: Int) {
    guard !run.isEmpty else { return }
    let first = run.lowerBound / 64
    let last = (run.upperBound - 1) / 64
    for word in first...last {
      let low = Swift.max(run.lowerBound - word * 64, 0)
      let high = Swift.min(run.upperBound - word * 64, 64)
      self[offset + word] |= (UInt64.max >> UInt64(64 - (high - low))) << UInt64(low)
    }
  }

  /// The runs of consecutive indexes of the set held by some words, ascending.
  func runs(in words: Range<Int>) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start: Int?
    for (position, index) in words.enumerated() {
      let word = self[index]
      if start == nil ? word == 0 : word == .max { continue }
      for bit in 0..<64 {
        let isMember = word >> UInt64(bit) & 1 == 1
        if isMember, start == nil { start = position * 64 + bit }
        if !isMember, let first = start {
          runs.append(first..<position * 64 + bit)
          start = nil
        }
      }
    }
    if let first = start { runs.append(first..<words.count * 64) }
    return runs
  }
}
