/// The rows that a model or an example gives, by their place down the nested lists.
///
/// A place is a column of a list and a row of it, in turn; the application's own is empty. A list
/// is the place of the row that holds it, and its column.
struct ExampleRows {
  /// A list that is given rows.
  struct List {
    /// The record that holds the list.
    var owner: Int
    var rows: Set<Int> = []
    var count = 0
    /// Where the last row is first given something.
    var span: SourceSpan
  }

  /// The field that tells the rows of a list apart, as given for a row.
  struct Key: Hashable {
    var list: [Int]
    var value: Value

    enum Value: Hashable {
      case text([UInt8])
      case number(Number)
      case day(Day)
      case choice(Int)
    }
  }

  /// A row, and where its key is given.
  struct KeyedRow {
    var row: Int
    var span: SourceSpan
  }

  /// The columns given for each row.
  private(set) var columns: [[Int]: Set<Int>] = [:]
  private(set) var lists: [[Int]: List] = [:]
  private(set) var keys: [Key: KeyedRow] = [:]
  /// The rows of which the key is given, by list and row.
  private(set) var keyed: Set<[Int]> = []
  /// The rows whose key an earlier row has.
  private(set) var repeats: [(key: Key, row: KeyedRow)] = []

  /// Gathers what is given; lists nested deeper than anyone writes are left out.
  init(_ assignments: [CheckedAssignment], _ records: [CheckedRecord]) {
    for assignment in assignments where assignment.path.count <= Parser.nestingLimit {
      var place: [Int] = []
      var owner = 0
      for step in assignment.path {
        columns[place, default: []].insert(step.column)
        let list = place + [step.column]
        var known = lists[list] ?? List(owner: owner, span: assignment.span)
        known.rows.insert(step.row)
        if step.row >= known.count {
          known.count = step.row + 1
          known.span = assignment.span
        }
        lists[list] = known
        place = list + [step.row]
        if case .list(let child) = records[owner].columns[step.column].type { owner = child }
      }
      columns[place, default: []].insert(assignment.column)
      addKey(assignment, place, records)
    }
  }

  private mutating func addKey(
    _ assignment: CheckedAssignment, _ place: [Int], _ records: [CheckedRecord]
  ) {
    guard let step = assignment.path.last, let parent = records[assignment.record].parent,
      records[parent].columns[step.column].listKey == assignment.column,
      let value = Self.keyValue(assignment.value)
    else { return }
    let key = Key(list: Array(place.dropLast()), value: value)
    let row = KeyedRow(row: step.row, span: assignment.span)
    keyed.insert(place)
    if keys[key] == nil { keys[key] = row } else { repeats.append((key, row)) }
  }

  /// A key as rows are compared by it; nil where a row has none.
  private static func keyValue(_ value: FactValue) -> Key.Value? {
    switch value {
    case .text(let text): .text(CaseFolding.folded(Array(text.utf8)[...]))
    case .number(let number): .number(number)
    case .day(let day): .day(day)
    case .choice(let choice): .choice(choice)
    case .absent, .truth, .choices: nil
    }
  }
}
