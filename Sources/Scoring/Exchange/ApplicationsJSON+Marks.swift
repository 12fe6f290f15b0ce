import Rules

extension ApplicationsJSON {
  /// Reads an object of marks: by criterion, or by grid then criterion.
  mutating func readMarks(_ reader: inout JSONReader, grid: Int?) throws(JSONError) {
    guard try isObject(&reader) else { return }
    let space = criterionSpace + (grid.map { $0 + 1 } ?? 0)
    var place = 0
    try reader.beginObject()
    while true {
      if let (column, value) = takeForeseen(&reader, &place, 0, space: space) {
        let key = guesses[space &* Self.guessLimit &+ place].key(before: value)
        reader.pass(to: value)
        try readValue(&reader, column, key, 0)
      } else if try reader.nextMember() {
        try readMark(&reader, grid: grid, place, space)
      } else {
        return
      }
      place &+= 1
    }
  }

  /// Reads a member of an object of marks whose key is not the one that came last in its place.
  private mutating func readMark(
    _ reader: inout JSONReader, grid: Int?, _ place: Int, _ space: Int
  ) throws(JSONError) {
    let key = try reader.readKey()
    let column = criterion(key, space, grid, reader)
    if column >= 0 {
      remember(key, reader, column, place, space: space)
      try readValue(&reader, column, key, 0)
      return
    }
    let folded = foldedKey(reader.bytes(of: key))
    if column == CriterionCode.none, grid == nil, let named = writer.layout.grid(named: folded) {
      try readMarks(&reader, grid: named)
      return
    }
    writer.report(.unknownCriterion(text(key, reader)), -1, offset: key.offset)
    try reader.skipValue()
  }

  /// Whether an object follows; null is passed over, and anything else reported.
  mutating func isObject(_ reader: inout JSONReader) throws(JSONError) -> Bool {
    let kind = try reader.peek()
    switch kind {
    case .object: return true
    case .null: try reader.readNull()
    case .array, .string, .number, .truth:
      writer.report(.wrongShape(found: kind), -1, offset: reader.offset)
      try reader.skipValue()
    }
    return false
  }

  private enum CriterionCode {
    static let none = -1
    static let several = -2
  }

  /// The mark column that a key names, remembered by its spelling.
  private mutating func criterion(
    _ key: JSONText, _ space: Int, _ grid: Int?, _ reader: borrowing JSONReader
  ) -> Int {
    if let known = spellings.find(key, in: reader, space: space) { return Int(known) }
    let bytes = reader.bytes(of: key)
    let found = writer.layout.criteria(named: foldedKey(bytes), grid: grid)
    let code =
      found.count == 1 ? found[0] : found.isEmpty ? CriterionCode.none : CriterionCode.several
    spellings.insert(bytes, Int32(code), space: space)
    return code
  }

  /// Reads the marks of one criterion by assessor: a number, or an object that holds it.
  mutating func readAssessors(_ reader: inout JSONReader, _ column: Int) throws(JSONError) {
    try reader.beginObject()
    while let key = try reader.nextKey() {
      let name = reader.bytes(of: key)
      if let hidden = hiddenScalar(in: name.span) {
        writer.report(.hiddenCharacter(text(key, reader), hidden), column, offset: key.offset)
      }
      var mark = AssessorMark(
        application: writer.row, column: column, assessor: name, mark: nil, isRecused: false,
        justification: [])
      switch try reader.peek() {
      case .object: try readAssessorObject(&reader, &mark)
      case .number, .string, .null: mark.mark = try readMark(&reader, column)
      case .array, .truth:
        writer.report(.wrongShape(found: try reader.peek()), column, offset: reader.offset)
        try reader.skipValue()
      }
      writer.addAssessorMark(mark)
    }
  }

  private mutating func readAssessorObject(
    _ reader: inout JSONReader, _ mark: inout AssessorMark
  ) throws(JSONError) {
    try reader.beginObject()
    while let key = try reader.nextKey() {
      switch String(decoding: foldedKey(reader.bytes(of: key)), as: UTF8.self) {
      case "note", "mark": mark.mark = try readMark(&reader, mark.column)
      case "recuse", "recused":
        if try reader.peek() == .truth {
          mark.isRecused = try reader.readTruth()
        } else {
          try reader.skipValue()
        }
      case "justification":
        if try reader.peek() == .string {
          mark.justification = reader.bytes(of: try reader.readString())
        } else {
          try reader.skipValue()
        }
      default: try reader.skipValue()
      }
    }
  }

  private mutating func readMark(
    _ reader: inout JSONReader, _ column: Int
  ) throws(JSONError) -> Number? {
    let bytes: [UInt8]
    switch try reader.peek() {
    case .null:
      try reader.readNull()
      return nil
    case .number: bytes = reader.bytes(of: try reader.readNumber())
    case .string: bytes = reader.bytes(of: try reader.readString())
    case .truth, .array, .object:
      writer.report(.wrongShape(found: try reader.peek()), column, offset: reader.offset)
      try reader.skipValue()
      return nil
    }
    switch Rules.readNumber(bytes, notation: .either) {
    case .value(let number, _): return number
    case .failure(.empty): return nil
    case .failure(let failure):
      writer.report(.notANumber(String(decoding: bytes, as: UTF8.self), failure), column)
      return nil
    }
  }
}
