import Rules

/// Reads applications from JSON straight into a store: JSON Lines, an array, or an object that is
/// one application or holds one array of them.
///
/// Keys are matched as the titles of columns are, the first time each spelling is met; afterwards a
/// table knows them. Marks may stand in the application under the grid's name, `notes` or `marks`,
/// ballots under the vote's name.
package struct ApplicationsJSON: Sendable {
  /// What has been read and what is wrong with it.
  package var writer: FactWriter
  /// The rows read.
  package private(set) var rows = 0
  /// The lines of JSON Lines read, blank ones included.
  package private(set) var lines = 0
  /// The spellings met: of the keys of each record, of criteria, of the choices of each domain.
  var spellings = KeyTable()
  let criterionSpace: Int
  let choiceSpace: Int
  let ballotSpace: Int
  /// The keys of the last object of each kind, in order, by space.
  var guesses: [KeyGuess]
  /// Whether keys are guessed and plain values read on the spot; tests compare with the other way.
  var foresees = true
  /// The unknown keys told already, by record.
  private var told: [[[UInt8]]]
  /// Where the rows of the lists at hand stand in the text, those of an inner list last.
  private var listRows: [Range<Int>] = []

  /// The most keys of an object that are guessed.
  static let guessLimit = 64

  private enum Target {
    static let unknown: Int32 = -1
    static let anyMarks: Int32 = -2
    static let ambiguous: Int32 = -3
    /// Grids count down from here, down to where votes do.
    static let grid: Int32 = -10
    static let vote: Int32 = -1_000_000
  }

  /// Makes a reader of one file or a part of it.
  package init(_ layout: FactLayout, file: Int) {
    writer = FactWriter(layout, file: file)
    told = layout.records.map { _ in [] }
    criterionSpace = layout.records.count
    choiceSpace = criterionSpace + layout.ruleset.grids.count + 1
    ballotSpace = choiceSpace + layout.ruleset.choiceDomains.count
    guesses = [KeyGuess](repeating: KeyGuess(), count: choiceSpace * Self.guessLimit)
    for (domain, texts) in layout.ruleset.choiceDomains.enumerated() {
      for (number, text) in texts.enumerated() {
        spellings.insert(Array(text.utf8), Int32(number), space: choiceSpace + domain)
      }
    }
  }

  // MARK: Whole texts

  /// Reads JSON Lines, or a part cut at a line feed; an error in a line does not stop the others.
  package mutating func readLines(_ bytes: Span<UInt8>) {
    JSONReader.reading(bytes) { reader in
      while reader.nextLine() {
        let row = reader.line
        do throws(JSONError) {
          try readApplication(&reader, row)
          try reader.finish()
        } catch {
          fail(error, row)
        }
      }
      lines += reader.line
    }
    writer.finishMarks()
  }

  /// Gives up what has been read, so that it can be decided where it lies and not in a copy.
  package mutating func release() -> FactWriter {
    var released = FactWriter(writer.layout, file: writer.store.file)
    swap(&released, &writer)
    return released
  }

  /// Reads a text that is one value; an application's row is its place in the array.
  package mutating func readDocument(_ bytes: Span<UInt8>) {
    let shape: Result<Shape, JSONError> = JSONReader.reading(bytes) { reader in
      self.shape(&reader)
    }
    switch shape {
    case .failure(let error): fail(error, 0)
    case .success(let shape):
      JSONReader.reading(bytes) { reader in
        do throws(JSONError) {
          try readDocument(&reader, shape)
          try reader.finish()
        } catch {
          fail(error, rows)
        }
      }
    }
    writer.finishMarks()
  }

  private enum Shape {
    case array
    case application
    /// The one array among an object's members, by its place.
    case member(Int)
    /// Several arrays in an object without a key of an application, by their keys.
    case severalArrays([String])
    case other(JSONKind)
  }

  private func shape(_ reader: inout JSONReader) -> Result<Shape, JSONError> {
    do throws(JSONError) {
      let kind = try reader.peek()
      if kind == .array { return .success(.array) }
      guard kind == .object else { return .success(.other(kind)) }
      var arrays: [Int] = []
      var names: [String] = []
      var hasField = false
      var place = 0
      try reader.beginObject()
      while let key = try reader.nextKey() {
        let match = writer.layout.match(reader.bytes(of: key), record: 0)
        if case .column = match { hasField = true }
        if let identifier = writer.layout.ruleset.records.first?.identifier,
          match == .column(identifier)
        {
          return .success(.application)
        }
        if try reader.peek() == .array {
          arrays.append(place)
          names.append(text(key, reader))
        }
        try reader.skipValue()
        place += 1
      }
      if arrays.count > 1, !hasField { return .success(.severalArrays(names)) }
      return .success(arrays.count == 1 ? .member(arrays[0]) : .application)
    } catch {
      return .failure(error)
    }
  }

  private mutating func readDocument(
    _ reader: inout JSONReader, _ shape: Shape
  ) throws(JSONError) {
    switch shape {
    case .array: try readArray(&reader)
    case .application: try readApplication(&reader, 1)
    case .member(let wanted):
      var place = 0
      try reader.beginObject()
      while try reader.nextKey() != nil {
        if place == wanted { try readArray(&reader) } else { try reader.skipValue() }
        place += 1
      }
    case .severalArrays(let names):
      try reader.skipValue()
      refuse(.severalArrays(names))
    case .other(let kind):
      try reader.skipValue()
      refuse(.wrongShape(found: kind))
    }
  }

  /// Refuses a text that is no application, nor holds any.
  private mutating func refuse(_ problem: FactProblem.Kind) {
    writer.beginApplication(row: 1)
    writer.report(problem, -1)
    writer.store.applications.removeLast()
  }

  private mutating func readArray(_ reader: inout JSONReader) throws(JSONError) {
    try reader.beginArray()
    var row = 0
    while try reader.nextElement() {
      row += 1
      try readApplication(&reader, row)
    }
  }

  private mutating func fail(_ error: JSONError, _ row: Int) {
    var place = FactPlace(file: writer.store.file, row: row)
    place.offset = error.offset
    writer.problems.append(FactProblem(.malformedJSON(error), at: place))
  }

  // MARK: Records

  private mutating func readApplication(
    _ reader: inout JSONReader, _ row: Int
  ) throws(JSONError) {
    rows += 1
    writer.beginApplication(row: row)
    let kind = try reader.peek()
    guard kind == .object else {
      writer.report(.wrongShape(found: kind), -1, offset: reader.offset)
      try reader.skipValue()
      return
    }
    try readMembers(&reader, record: 0)
    writer.endApplication()
  }

  mutating func readMembers(
    _ reader: inout JSONReader, record: Int
  ) throws(JSONError) {
    try reader.beginObject()
    var place = 0
    while true {
      if let (target, value) = takeForeseen(&reader, &place, record, space: record) {
        let key = guesses[record &* Self.guessLimit &+ place].key(before: value)
        reader.pass(to: value)
        try readTarget(&reader, Int32(truncatingIfNeeded: target), key, record)
      } else if try reader.nextMember() {
        try readMember(&reader, record: record, place: place)
      } else {
        return
      }
      place &+= 1
    }
  }

  /// Notes the key that an object has in a place.
  mutating func remember(
    _ key: JSONText, _ reader: borrowing JSONReader, _ target: Int, _ place: Int, space: Int
  ) {
    guard foresees, place < Self.guessLimit else { return }
    guesses[space &* Self.guessLimit &+ place] = KeyGuess(
      key, in: reader, target: Int32(truncatingIfNeeded: target))
  }

  /// Reads the value of a column, which may be given once in a row.
  @inline(__always)
  mutating func readValue(
    _ reader: inout JSONReader, _ column: Int, _ key: JSONText, _ record: Int
  ) throws(JSONError) {
    if !writer.take(column) {
      writer.report(.duplicateColumn(text(key, reader)), column, offset: key.offset)
    }
    try readValue(&reader, column, writer.layout.slot(record, column))
  }

  /// Reads a member whose key is not the one that the last object had in its place.
  private mutating func readMember(
    _ reader: inout JSONReader, record: Int, place: Int
  ) throws(JSONError) {
    let key = try reader.readKey()
    let target =
      spellings.find(key, in: reader, space: record)
      ?? learn(reader.bytes(of: key), record)
    remember(key, reader, Int(target), place, space: record)
    try readTarget(&reader, target, key, record)
  }

  /// Reads the value of a member, which is what its key means.
  private mutating func readTarget(
    _ reader: inout JSONReader, _ target: Int32, _ key: JSONText, _ record: Int
  ) throws(JSONError) {
    if target >= 0 {
      try readValue(&reader, Int(target), key, record)
    } else if target == Target.unknown {
      try reader.skipValue()
    } else if target == Target.ambiguous {
      reportAmbiguous(key, record, reader)
      try reader.skipValue()
    } else if target <= Target.vote {
      try readBallots(&reader, vote: Int(Target.vote - target))
    } else {
      let grid = target == Target.anyMarks ? nil : Int(Target.grid - target)
      try readMarks(&reader, grid: grid)
    }
  }

  private mutating func reportAmbiguous(
    _ key: JSONText, _ record: Int, _ reader: borrowing JSONReader
  ) {
    guard case .ambiguous(let columns) = writer.layout.match(reader.bytes(of: key), record: record)
    else { return }
    writer.report(
      .ambiguousKey(text(key, reader), columns: columns), -1, offset: key.offset)
  }

  /// Finds what a key means, and keeps it for the next time.
  private mutating func learn(_ key: [UInt8], _ record: Int) -> Int32 {
    let target: Int32
    switch writer.layout.match(key, record: record) {
    case .column(let column): target = Int32(column)
    case .marks(let grid): target = grid.map { Target.grid - Int32($0) } ?? Target.anyMarks
    case .ballots(let vote): target = Target.vote - Int32(vote)
    case .ambiguous: target = Target.ambiguous
    case .unknown:
      target = Target.unknown
      if told[record].count < KeyTable.limit, !told[record].contains(key) {
        told[record].append(key)
        writer.report(.unknownKey(String(decoding: key, as: UTF8.self)), -1)
      }
    }
    spellings.insert(key, target, space: record)
    return target
  }

  func text(_ text: JSONText, _ reader: borrowing JSONReader) -> String {
    String(decoding: reader.bytes(of: text), as: UTF8.self)
  }

  // MARK: Values

  mutating func readValue(
    _ reader: inout JSONReader, _ column: Int, _ slot: FactSlot
  ) throws(JSONError) {
    let kind = try reader.peek()
    switch kind {
    case .null:
      try reader.readNull()
      writer.setEmpty(column)
    case .truth: writer.setTruth(column, try reader.readTruth())
    case .number: try readNumber(&reader, column, slot)
    case .string: try readString(&reader, column, slot)
    case .array: try readArrayValue(&reader, column, slot)
    case .object:
      if slot.isMark {
        try readAssessors(&reader, column)
        return
      }
      writer.report(.wrongShape(found: .object), column, offset: reader.offset)
      try reader.skipValue()
    }
  }

  private mutating func readNumber(
    _ reader: inout JSONReader, _ column: Int, _ slot: FactSlot
  ) throws(JSONError) {
    let number = try reader.readNumber()
    switch slot.kind {
    case .number, .rate:
      if number.isPlain,
        let value = Number(mantissa: Int128(number.mantissa), scale: Int(number.scale))
      {
        writer.setNumber(column, value)
      } else {
        reader.withBytes(number.range) { writer.setText(column, $0) }
      }
    case .text, .choice, .choices:
      // An identifier or a code is often written as a number: its digits are its text.
      reader.withBytes(number.range) { writer.setText(column, $0) }
    case .truth, .checkbox, .date, .list, .closed:
      writer.report(.wrongShape(found: .number), column, offset: number.offset)
    }
  }

  private mutating func readString(
    _ reader: inout JSONReader, _ column: Int, _ slot: FactSlot
  ) throws(JSONError) {
    let text = try reader.readString()
    if slot.kind == .choice,
      let choice = spellings.find(text, in: reader, space: choiceSpace + Int(slot.subject))
    {
      writer.setChoice(column, Int(choice))
      return
    }
    withText(text, reader) { (writer, bytes) in writer.setText(column, bytes) }
    if slot.kind == .choice { learnChoice(reader.bytes(of: text), Int(slot.subject)) }
  }

  private mutating func learnChoice(_ text: [UInt8], _ domain: Int) {
    guard let choice = writer.layout.choice(text, domain: domain) else { return }
    spellings.insert(text, Int32(choice), space: choiceSpace + domain)
  }

  /// Lends the bytes of a string, its escapes resolved.
  private mutating func withText(
    _ text: JSONText, _ reader: borrowing JSONReader,
    _ body: (inout FactWriter, Span<UInt8>) -> Void
  ) {
    if text.hasEscapes {
      let plain = reader.bytes(of: text)
      body(&writer, plain.span)
    } else {
      reader.withBytes(text.range) { body(&writer, $0) }
    }
  }

  private mutating func readArrayValue(
    _ reader: inout JSONReader, _ column: Int, _ slot: FactSlot
  ) throws(JSONError) {
    switch slot.kind {
    case .list: try readList(&reader, column, slot)
    case .choices: try readChoices(&reader, column, slot)
    case .text, .truth, .checkbox, .number, .rate, .date, .choice, .closed:
      writer.report(.wrongShape(found: .array), column, offset: reader.offset)
      try reader.skipValue()
    }
  }

  private mutating func readList(
    _ reader: inout JSONReader, _ column: Int, _ slot: FactSlot
  ) throws(JSONError) {
    try reader.beginArray()
    writer.setNone(column)
    let isKeyed = writer.layout.columns(of: writer.frame?.record ?? 0)[column].listKey >= 0
    var count = 0
    let base = listRows.count
    defer { listRows.removeSubrange(base...) }
    while try reader.nextElement() {
      count += 1
      writer.beginRow(list: column)
      let kind = try reader.peek()
      if kind == .object {
        let start = reader.offset
        try readMembers(&reader, record: Int(slot.subject))
        // A key tells rows apart better than their whole text does.
        if !isKeyed { noteTwin(start..<reader.offset, base, reader, Int(slot.subject)) }
      } else {
        writer.report(.wrongShape(found: kind), -1, offset: reader.offset)
        try reader.skipValue()
      }
      writer.endRow()
    }
    if slot.hasBounds, !writer.limits(column).bounds.contains(Number(count)) {
      writer.reportList(column, count: count)
    }
  }

  /// How many rows back a row is compared with, so that a huge list takes no quadratic time.
  private static let twinReach = 256

  /// Notes a row whose text is that of an earlier row of the same list.
  private mutating func noteTwin(
    _ row: Range<Int>, _ base: Int, _ reader: borrowing JSONReader, _ record: Int
  ) {
    let first = max(base, listRows.count - Self.twinReach)
    for index in first..<listRows.count where listRows[index].count == row.count {
      guard reader.areEqual(listRows[index], row) else { continue }
      // Rows without a text that names them, as the sizes of rooms, may well be alike.
      guard writer.layout.columns(of: record).contains(where: { $0.type == .text }) else { break }
      var place = writer.place
      if let last = place.path.indices.last { place.path[last].position = index - base + 1 }
      writer.report(.duplicateRow(first: place), -1, offset: row.lowerBound)
      break
    }
    listRows.append(row)
  }

  private mutating func readChoices(
    _ reader: inout JSONReader, _ column: Int, _ slot: FactSlot
  ) throws(JSONError) {
    try reader.beginArray()
    var low: UInt64 = 0
    var high: UInt64 = 0
    while try reader.nextElement() {
      let kind = try reader.peek()
      guard kind == .string else {
        writer.report(.wrongShape(found: kind), column, offset: reader.offset)
        try reader.skipValue()
        continue
      }
      let text = try reader.readString()
      let space = choiceSpace + Int(slot.subject)
      var choice = spellings.find(text, in: reader, space: space).map { Int($0) }
      if choice == nil {
        let bytes = reader.bytes(of: text)
        learnChoice(bytes, Int(slot.subject))
        choice = writer.layout.choice(bytes, domain: Int(slot.subject))
      }
      guard let choice else {
        writer.report(
          .notAChoice(self.text(text, reader), domain: Int(slot.subject)), column,
          offset: text.offset)
        continue
      }
      if choice < 64 { low |= 1 << UInt64(choice) } else { high |= 1 << UInt64(choice - 64) }
    }
    let row = writer.row
    writer.setChoices(slot, row, low: low, high: high)
  }
}
