import Rules
import Scoring

/// Finds where in a text of JSON a value stands, once a problem must be told.
///
/// Nothing is counted while reading goes well; a text is walked again for each problem shown.
struct JSONLocator {
  /// Texts beyond this size are not walked: the key path says enough.
  private static let walkLimit = 64 << 20

  private let context: ProblemContext

  init(_ context: ProblemContext) {
    self.context = context
  }

  /// The line and column of a problem; nil where they cannot be told.
  func place(of problem: LoadProblem, in file: InputFile) -> JSONPlace? {
    let place = problem.place
    return file.contents.withBytes { bytes in
      let base = base(place, bytes)
      if place.offset >= 0 {
        return position(base.bytes + place.offset, base, bytes)
      }
      if file.format == .json, bytes.count > Self.walkLimit { return nil }
      let start = file.format == .jsonLines ? lineStart(place.row, base, bytes) : 0
      let end = file.format == .jsonLines ? lineEnd(start, bytes) : bytes.count
      let offset = JSONReader.reading(bytes.extracting(start..<end)) { reader in
        walk(&reader, place, isDocument: file.format == .json)
      }
      return position(start + offset, base, bytes)
    }
  }

  /// Where the part that holds a row begins.
  private func base(_ place: FactPlace, _ bytes: Span<UInt8>) -> (lines: Int, bytes: Int) {
    var found = (lines: 0, bytes: 0)
    for part in context.parts
    where part.file == place.file && part.rowBase < place.row && part.byteBase <= bytes.count {
      found = (part.rowBase, part.byteBase)
    }
    return found
  }

  private func position(
    _ offset: Int, _ base: (lines: Int, bytes: Int), _ bytes: Span<UInt8>
  ) -> JSONPlace {
    let part = bytes.extracting(base.bytes..<bytes.count)
    return JSONPlace(offset: offset - base.bytes, in: part, linesBefore: base.lines)
  }

  private func lineStart(
    _ row: Int, _ base: (lines: Int, bytes: Int), _ bytes: Span<UInt8>
  ) -> Int {
    var index = base.bytes
    var line = base.lines + 1
    while line < row, index < bytes.count {
      if bytes[index] == 0x0A { line += 1 }
      index += 1
    }
    return index
  }

  private func lineEnd(_ start: Int, _ bytes: Span<UInt8>) -> Int {
    var index = start
    while index < bytes.count, bytes[index] != 0x0A { index += 1 }
    return index
  }

  // MARK: Walking

  /// The offset of the value a place names, or of the last one on the way to it.
  private func walk(_ reader: inout JSONReader, _ place: FactPlace, isDocument: Bool) -> Int {
    do throws(JSONError) {
      if isDocument { try enter(&reader, row: place.row) }
      // A reference list is no record that others hold.
      var record = place.path.isEmpty ? place.record : 0
      for step in place.path {
        guard try find(&reader, step.column, record), try reader.peek() == .array else { break }
        try element(&reader, step.position)
        if case .list(let inner) = context.columns(of: record)[step.column].type { record = inner }
      }
      if place.column >= 0 { _ = try find(&reader, place.column, record) }
      _ = try reader.peek()
    } catch {
      return error.offset
    }
    return reader.offset
  }

  /// Moves to an application: an element of the array, or the object itself.
  private func enter(_ reader: inout JSONReader, row: Int) throws(JSONError) {
    if try reader.peek() == .object {
      guard let place = memberArray(reader.offset, &reader) else { return }
      try reader.beginObject()
      for _ in 0..<place {
        _ = try reader.nextKey()
        try reader.skipValue()
      }
      _ = try reader.nextKey()
    }
    if try reader.peek() == .array, row > 0 { try element(&reader, row) }
  }

  /// The place of the one array among an object's members, where the object is no application.
  private func memberArray(_ start: Int, _ reader: inout JSONReader) -> Int? {
    reader.withBytes(0..<Int.max) { bytes in
      JSONReader.reading(bytes) { inner in
        do throws(JSONError) {
          var found: Int?
          var place = 0
          try inner.beginObject()
          while let key = try inner.nextKey() {
            let match = context.plan.layout.match(inner.bytes(of: key), record: 0)
            if let identifier = context.plan.ruleset.records.first?.identifier,
              match == .column(identifier)
            {
              return nil
            }
            if try inner.peek() == .array {
              if found != nil { return nil }
              found = place
            }
            try inner.skipValue()
            place += 1
          }
          return found
        } catch {
          return nil
        }
      }
    }
  }

  private func element(_ reader: inout JSONReader, _ position: Int) throws(JSONError) {
    try reader.beginArray()
    var index = 0
    while try reader.nextElement() {
      index += 1
      if index == position { return }
      try reader.skipValue()
    }
  }

  /// Moves to the value of a column in the object at hand; into the objects of marks where needed.
  private func find(
    _ reader: inout JSONReader, _ column: Int, _ record: Int
  ) throws(JSONError) -> Bool {
    guard try reader.peek() == .object else { return false }
    try reader.beginObject()
    while let key = try reader.nextKey() {
      let bytes = reader.bytes(of: key)
      switch context.plan.layout.match(bytes, record: record) {
      case .column(column): return true
      case .marks(let grid):
        if try reader.peek() == .object {
          if try findMark(&reader, column, grid) { return true }
        } else {
          try reader.skipValue()
        }
      case .ballots(let vote):
        if try reader.peek() == .object {
          if try findBallot(&reader, column, vote) { return true }
        } else {
          try reader.skipValue()
        }
      case .column, .ambiguous, .unknown: try reader.skipValue()
      }
    }
    return false
  }

  private func findBallot(
    _ reader: inout JSONReader, _ column: Int, _ vote: Int
  ) throws(JSONError) -> Bool {
    try reader.beginObject()
    while let key = try reader.nextKey() {
      let folded = foldedKey(reader.bytes(of: key))
      if context.plan.layout.ballot(named: folded, vote: vote) == column { return true }
      try reader.skipValue()
    }
    return false
  }

  private func findMark(
    _ reader: inout JSONReader, _ column: Int, _ grid: Int?
  ) throws(JSONError) -> Bool {
    try reader.beginObject()
    while let key = try reader.nextKey() {
      let folded = foldedKey(reader.bytes(of: key))
      if context.plan.layout.criteria(named: folded, grid: grid) == [column] { return true }
      if grid == nil, let named = context.plan.layout.grid(named: folded),
        try reader.peek() == .object
      {
        if try findMark(&reader, column, named) { return true }
        continue
      }
      try reader.skipValue()
    }
    return false
  }
}

extension JSONPlace {
  /// The place of an offset in a part of a text, of which some lines come before.
  init(offset: Int, in part: Span<UInt8>, linesBefore: Int) {
    let place = JSONPlace(offset: offset, in: part)
    self.init(line: place.line + linesBefore, column: place.column)
  }
}
