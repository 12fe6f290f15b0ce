import Rules

/// Reading a reference list written as an array of objects.
extension ApplicationsJSON {
  /// What was read of a reference list.
  package struct ReferenceRows: Sendable {
    /// The rows with a key, in the writer.
    package var rows: [RowID] = []
    /// The elements without a key, each by its place in the array.
    package var keyless: [Int] = []
    /// The columns that no element gives.
    package var absent: [Int] = []
  }

  /// Reads a text of JSON as the rows of a reference list; `file` is the number of its file.
  package mutating func readReference(
    _ number: Int, file: Int, _ bytes: Span<UInt8>
  ) -> ReferenceRows {
    var read = ReferenceRows()
    let record = writer.layout.record(ofReference: number)
    JSONReader.reading(bytes) { reader in
      do throws(JSONError) {
        try readReference(&reader, number, file, &read)
        try reader.finish()
      } catch {
        var place = FactPlace(file: file, row: read.rows.count + read.keyless.count)
        place.record = record
        place.offset = error.offset
        writer.problems.append(FactProblem(.malformedJSON(error), at: place))
      }
    }
    writer.source = nil
    // A list that holds nothing lacks nothing.
    if read.rows.isEmpty && read.keyless.isEmpty { return read }
    let slots = writer.layout.columnSlots(of: record)
    read.absent = slots.indices.filter { !writer.seen[$0] }.map { $0 - slots.lowerBound }
    return read
  }

  private mutating func readReference(
    _ reader: inout JSONReader, _ number: Int, _ file: Int, _ read: inout ReferenceRows
  ) throws(JSONError) {
    let record = writer.layout.record(ofReference: number)
    let kind = try reader.peek()
    guard kind == .array else {
      refuse(kind, reader.offset, file, row: 0, record)
      try reader.skipValue()
      return
    }
    try reader.beginArray()
    var row = 0
    while try reader.nextElement() {
      row += 1
      let kind = try reader.peek()
      guard kind == .object else {
        refuse(kind, reader.offset, file, row: row, record)
        try reader.skipValue()
        continue
      }
      writer.source = (file, row)
      let id = writer.beginReferenceRow(reference: number, row: row)
      let told = writer.problems.count
      try readMembers(&reader, record: record)
      let cell = writer.layout.records[record].cells[0]
      let isBlank = writer.store.bits(id, cell) == cell.blank(cell.isOptional) & cell.mask
      // A key that could not be read has been told already.
      let isTold = writer.problems[told...].contains { $0.place.column == 0 }
      if isBlank, !isTold { read.keyless.append(row) } else { read.rows.append(id) }
    }
  }

  private mutating func refuse(
    _ kind: JSONKind, _ offset: Int, _ file: Int, row: Int, _ record: Int
  ) {
    var place = FactPlace(file: file, row: row)
    place.record = record
    place.offset = offset
    writer.problems.append(FactProblem(.wrongShape(found: kind), at: place))
  }
}
