import Rules
import Scoring

/// Reading the files of applications.
extension CallLoader {
  /// Whether writers are kept for the files of lists and of marks to be added to them.
  private var keepsWriters: Bool {
    files.contains { file in
      switch file.role {
      case .list, .marks: true
      case .applications, .reference: false
      }
    }
  }

  /// Reads every file of applications into parts, in the order of the files.
  mutating func readApplications() {
    for number in files.indices where files[number].role == .applications {
      switch files[number].format {
      case .csv: readTable(number)
      case .json: readDocument(number)
      case .jsonLines: readLines(number)
      case .spreadsheet, .unknown: break
      }
    }
  }

  private mutating func add(_ part: InputPart, _ writer: consuming FactWriter) {
    var part = part
    addSums(writer.sums, file: part.file)
    addGiven(writer.seen, file: part.file)
    part.writer = writer
    parts.append(part)
  }

  private mutating func addSums(_ found: [Number], file: Int) {
    guard let old = sums[file], old.count == found.count else {
      if sums[file] == nil { sums[file] = found }
      return
    }
    sums[file] = zip(old, found).map { $0.adding($1) ?? $0 }
  }

  private mutating func addGiven(_ columns: [Bool], file: Int) {
    given[file] = given[file].map { zip($0, columns).map { $0 || $1 } } ?? columns
  }

  // MARK: Tables

  private mutating func readTable(_ number: Int) {
    let table = InputTable(files[number], file: number)
    if table.isCutShort { hasLostRows = true }
    guard table.hasHeader else {
      problems += table.problems
      hasLostRows = true
      return
    }
    let (header, found) = HeaderMatcher.match(
      table.document, plan.layout, record: 0, from: 0, file: number, given: listFiles(record: 0))
    problems += table.problems(under: header) + found
    headers[number] = header
    // A column that cannot be told leaves no row to read: its cells would all be wrong.
    var writer = plan.writer(file: number)
    let identifier =
      header.isForeign ? nil : ruleset.records.first?.identifier.flatMap { header.cell(of: $0) }
    if identifier == nil { hasLostRows = true }
    var damaged: [[UInt8]] = []
    var rates = RateWatch(header, plan.layout.columns(of: 0))
    table.eachRow(progress) { index, row, isUsable in
      guard isUsable, identifier != nil else {
        if let identifier { damaged.append(table.text(index, identifier)) }
        return
      }
      writer.beginApplication(row: row)
      table.write(index, header, into: &writer)
      rates.look(table, index)
      writer.endApplication()
      noteLastRow(table, index, row, identifier: identifier ?? 0)
      let written = table.text(index, identifier ?? 0)
      // The lists and marks of such a row are those that no application seems to have.
      if written.isEmpty || isSpoiledNumber(written.span)
        || hiddenScalar(in: written.span) != nil
      {
        hasLostRows = true
      }
    }
    self.damaged += damaged
    problems += rates.problems(header, file: number)
    add(InputPart(file: number), writer)
  }

  // MARK: JSON

  private mutating func readDocument(_ number: Int) {
    var reader = plan.reader(file: number)
    files[number].contents.withBytes { reader.readDocument($0) }
    add(InputPart(file: number), reader.writer)
  }

  /// Reads JSON Lines, in parts on several threads where the file is long.
  private mutating func readLines(_ number: Int) {
    let contents = files[number].contents
    let plan = plan
    let progress = progress
    progress?.restart()
    let keeps = keepsWriters
    let ranges = contents.withBytes { LineParts.cut($0, size: tuning.partSize) }
    let read = Parallel.map(ranges.count, tuning) { index in
      var part = InputPart(file: number)
      part.byteBase = ranges[index].lowerBound
      var reader = plan.reader(file: number)
      contents.withBytes { bytes in
        reader.readLines(bytes.extracting(ranges[index]))
      }
      part.lines = reader.lines
      if keeps {
        part.writer = reader.release()
      } else {
        part.chunk = plan.decided(reader.release())
      }
      progress?.update(done: ranges[index].upperBound, total: contents.count)
      return part
    }
    var lines = 0
    for var part in read {
      part.rowBase = lines
      lines += part.lines
      addSums(part.writer?.sums ?? part.chunk?.sums ?? [], file: number)
      addGiven(part.writer?.seen ?? part.chunk?.seen ?? [], file: number)
      parts.append(part)
    }
  }
}
