import Rules

extension ApplicationsJSON {
  /// Reads an object of ballots by member; a member without a key, or with null, is absent.
  mutating func readBallots(_ reader: inout JSONReader, vote: Int) throws(JSONError) {
    guard try isObject(&reader) else { return }
    try reader.beginObject()
    while let key = try reader.nextKey() {
      guard let column = ballot(key, vote, reader) else {
        writer.report(.unknownMember(text(key, reader), vote: vote), -1, offset: key.offset)
        try reader.skipValue()
        continue
      }
      if !writer.take(column) {
        writer.report(.duplicateColumn(text(key, reader)), column, offset: key.offset)
      }
      try readValue(&reader, column, writer.layout.slot(0, column))
    }
  }

  /// The ballot's column that a key names, remembered by its spelling.
  private mutating func ballot(
    _ key: JSONText, _ vote: Int, _ reader: borrowing JSONReader
  ) -> Int? {
    let space = ballotSpace + vote
    if let known = spellings.find(key, in: reader, space: space) { return Int(known) }
    let bytes = reader.bytes(of: key)
    guard let column = writer.layout.ballot(named: foldedKey(bytes), vote: vote) else { return nil }
    spellings.insert(bytes, Int32(column), space: space)
    return column
  }
}
