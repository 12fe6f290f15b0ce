extension RegionSpace {
  /// Whether a row shares a value with a box.
  func intersects(_ row: Int, _ box: BitBox) -> Bool {
    for axis in axes.indices
    where !extent(row, axis).contains(where: { word(row, $0) & box[$0] != 0 }) {
      return false
    }
    return true
  }

  /// Whether two rows share a value.
  func intersects(_ first: Int, _ second: Int) -> Bool {
    for axis in axes.indices {
      let common = extent(first, axis).clamped(to: extent(second, axis))
      if !common.contains(where: { word(first, $0) & word(second, $0) != 0 }) { return false }
    }
    return true
  }

  /// Whether a row holds every value of a box on one input.
  func covers(_ row: Int, _ box: BitBox, on axis: Int) -> Bool {
    for index in words(axis) where box[index] & ~word(row, index) != 0 { return false }
    return true
  }

  /// Whether every value of a row belongs to another.
  func isInside(_ inner: Int, _ outer: Int) -> Bool {
    for index in 0..<width where word(inner, index) & ~word(outer, index) != 0 { return false }
    return true
  }

  /// The values that two rows share.
  func intersection(_ first: Int, _ second: Int) -> BitBox {
    (0..<width).map { word(first, $0) & word(second, $0) }
  }

  /// One combination of values of a box that is not empty.
  func witness(of box: BitBox) -> [Region.Point] {
    axes.indices.map { axis in
      let run = box.runs(in: words(axis)).first ?? 0..<0
      return axes[axis].witness(of: run)
    }
  }

  /// The cells of a box.
  func cells(of box: BitBox) -> [Region.Cell] {
    axes.indices.map { axes[$0].cell(of: box.runs(in: words($0))) }
  }
}
