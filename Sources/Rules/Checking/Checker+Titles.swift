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
        ([column.name, column.label ?? column.name] + column.columnNames).map { foldedKey($0) }
      }
      /// The fields that share a title with one, in order.
      func sharing(_ index: Int, _ title: [UInt8]) -> [Int] {
        // Names that differ by an accent or by case have their own message.
        titles.indices.filter { other in
          other != index && titles[other].contains(title)
            && foldedName(columns[other].name) != foldedName(columns[index].name)
        }
      }
      let lost = titles.indices.map { index in
        titles[index].allSatisfy { !sharing(index, $0).isEmpty }
      }
      for (index, column) in columns.enumerated() where lost[index] {
        let others = titles[index].flatMap { sharing(index, $0) }
        // Of two fields that are lost together, the second has the message.
        let isLast = !others.contains { $0 > index && lost[$0] }
        guard isLast, let other = others.first else { continue }
        report(
          .columnsAlike(column.name, other: columns[other].name), at: column.span,
          related: [RelatedPlace(span: columns[other].span, note: .alsoHere)])
      }
    }
  }
}
