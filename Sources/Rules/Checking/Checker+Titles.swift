/// The titles by which the columns of a file are recognised.
extension Checker {
  /// Refuses fields that no title can mean.
  ///
  /// A column of a file that could be two fields is an error of reading: a field all of whose titles
  /// are shared could never be read.
  mutating func checkColumnTitles() {
    for record in ruleset.records.indices {
      let columns = ruleset.records[record].columns
      let titles = columns.map { column in
        Set(
          ([column.name, column.label ?? column.name] + column.columnNames).map { foldedKey($0) })
      }
      var owners: [[UInt8]: [Int]] = [:]
      for (index, spellings) in titles.enumerated() {
        for spelling in spellings { owners[spelling, default: []].append(index) }
      }
      let isShared = { (title: [UInt8]) in (owners[title]?.count ?? 0) > 1 }
      let lost = titles.map { $0.allSatisfy(isShared) }
      for (index, column) in columns.enumerated() {
        let others = columns.indices.filter { other in
          // Names that differ by an accent or by case have their own message.
          other != index && !titles[other].isDisjoint(with: titles[index])
            && foldedName(columns[other].name) != foldedName(column.name)
        }
        // Of two fields that are lost together, the second has the message.
        let isLast = lost[index] && !others.contains { $0 > index && lost[$0] }
        guard isLast, let other = others.first else { continue }
        report(
          .columnsAlike(column.name, other: columns[other].name), at: column.span,
          related: [RelatedPlace(span: columns[other].span, note: .alsoHere)])
      }
    }
  }
}
