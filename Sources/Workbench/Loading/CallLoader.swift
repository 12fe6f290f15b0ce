import Rules
import Scoring

/// Reads the files of a call, finds every problem, then decides, ranks and selects.
struct CallLoader {
  let ruleset: CheckedRuleset
  let tuning: LoadTuning
  var options: CallOptions
  var plan: CallPlan
  var files: [InputFile] = []
  /// How the columns of each table were understood, by file.
  var headers: [Int: TableHeader] = [:]
  var parts: [InputPart] = []
  var problems: [LoadProblem] = []
  /// Sums of numeric columns, by file, then by column slot.
  var sums: [Int: [Number]] = [:]
  /// The columns that each file of applications gave, by slot.
  var given: [Int: [Bool]] = [:]
  /// The sum of the marks of each file of marks.
  var markSums: [Int: Number] = [:]
  /// Rows read from each file.
  var rows: [Int: Int] = [:]
  /// Identifiers of rows that could not be used.
  var damaged: [[UInt8]] = []
  /// Where to say how far the reading is.
  var progress: Progress?
  /// Whether a file of applications lost rows whose identifiers are not known.
  var hasLostRows = false

  /// Lists, by record and column, some rows of which were lost: too few rows prove nothing.
  var brokenLists: Set<[Int]> = []
  /// The last rows that may sum up the others, by file.
  var lastRows: [Int: LastRow] = [:]
  /// Applications whose identifier other files write in another way, and how.
  var altered: [IdentifierIndex.Place: [UInt8]] = [:]

  /// What became of a reading.
  enum Outcome {
    case loaded(LoadedCall)
    /// Problems, of which one at least is no notice; what their sentences need comes with them.
    case unreadable([LoadProblem], ProblemContext)
    case fault([ResultFault])
    case failure(SystemFailure)
  }

  init(_ ruleset: CheckedRuleset, _ options: CallOptions, _ tuning: LoadTuning) {
    self.ruleset = ruleset
    self.options = options
    self.tuning = tuning
    plan = CallPlan(ruleset, options)
  }

  /// Reads and decides a call.
  static func load(
    _ ruleset: CheckedRuleset, _ found: CallFiles, _ options: CallOptions,
    tuning: LoadTuning = LoadTuning(), progress: Progress? = nil
  ) -> Outcome {
    var loader = CallLoader(ruleset, options, tuning)
    loader.progress = progress
    for (path, problem) in found.problems {
      loader.problems.append(LoadProblem(problem, path: path))
    }
    if let failure = loader.open(found) { return .failure(failure) }
    loader.readReferences()
    loader.readApplications()
    loader.readListsAndMarks()
    return loader.decide()
  }

  // MARK: Files

  /// Opens every file and tells what each is for.
  private mutating func open(_ found: CallFiles) -> SystemFailure? {
    for path in found.applications {
      if let failure = open(path, .applications, found) { return failure }
    }
    for path in found.marks {
      if let failure = open(path, .marks, found) { return failure }
    }
    for (number, reference) in ruleset.references.enumerated() {
      let path = found.path(of: reference)
      if let failure = open(path, .reference(number), found) { return failure }
    }
    return nil
  }

  private mutating func open(
    _ path: FilePath, _ role: InputFile.Role, _ found: CallFiles
  ) -> SystemFailure? {
    // A list beside the ruleset is read without having been named.
    if case .reference = role, found.contents[path] == nil, kind(of: path) == .other {
      problems.append(LoadProblem(.unclear(.notOrdinary), path: path))
      return nil
    }
    switch found.contents[path].map({ .success($0) }) ?? readFile(path) {
    case .failure(let failure): return failure
    case .success(let contents):
      let format = contents.withBytes { InputFormat.of(path, $0) }
      var file = InputFile(path: path, role: role, contents: contents, format: format)
      let number = files.count
      switch format {
      case .csv, .spreadsheet:
        if role == .applications, !path.isStandardStream { file.role = listRole(path, number) }
        // What a workbook's rows would be is not known, nor what their absence breaks.
        if format != .csv, file.role == .applications { hasLostRows = true }
      case .json, .jsonLines, .unknown: break
      }
      files.append(file)
      checkFormat(file, number)
      return nil
    }
  }

  /// The list that a file's name means; applications where it means none.
  private mutating func listRole(_ path: FilePath, _ number: Int) -> InputFile.Role {
    let name = path.baseName.bytes
    let stem = name.lastIndex(of: 0x2E).map { Array(name[..<$0]) } ?? name
    var found: [InputFile.Role] = []
    for (record, declared) in ruleset.records.enumerated() {
      guard case .column(let column) = plan.layout.match(stem, record: record),
        case .list = declared.columns[column].type
      else { continue }
      found.append(.list(record: record, column: column))
    }
    if found.count > 1 {
      let names = found.compactMap { role in
        if case .list(let record, _) = role { return ruleset.records[record].name }
        return nil
      }
      problems.append(LoadProblem(.ambiguousList(names), file: number))
    }
    return found.first ?? .applications
  }

  private mutating func checkFormat(_ file: InputFile, _ number: Int) {
    switch file.format {
    case .spreadsheet(let kind): problems.append(LoadProblem(.spreadsheet(kind), file: number))
    case .unknown(let ending): problems.append(LoadProblem(.unknownFormat(ending), file: number))
    case .json, .jsonLines:
      switch file.role {
      case .applications: break
      case .reference:
        if file.format != .json {
          problems.append(LoadProblem(.referenceExpected, file: number))
        }
      case .list, .marks: problems.append(LoadProblem(.tableExpected, file: number))
      }
    case .csv: break
    }
  }

  // MARK: Deciding

  /// Puts the parts together; every problem comes before any result.
  private mutating func decide() -> Outcome {
    progress?.advance()
    let plan = plan
    let writers = parts.map { $0.writer }
    let chunks = Parallel.map(parts.count, tuning) { number in
      writers[number].map { plan.decided($0) }
    }
    var run = CallRun(
      plan,
      inputs: files.indices.map { number in
        let role = files[number].role.inResults
        return CallInput(
          name: files[number].name, rows: role == .applications ? 0 : rows[number] ?? 0, role: role)
      })
    for number in parts.indices {
      parts[number].writer = nil
      guard let chunk = parts[number].chunk ?? chunks[number] else { continue }
      parts[number].chunk = nil
      run.add(chunk, rowBase: parts[number].rowBase)
    }
    problems += LookAlikes.problems(run)
    if problems.contains(where: { !$0.isNotice }) {
      return .unreadable(all(run.problems()), context())
    }
    let tuning = tuning
    let spread = WorkSpread(
      answers: { count, question in Parallel.map(count, tuning, question) },
      lists: { count, make in Parallel.map(count, tuning, make) })
    switch run.decide(spread) {
    case .failure(.fault(let faults)): return .fault(faults)
    case .failure(.problems(let found)):
      let all = all(found)
      // What only a table's header could seem to lack has been settled by its own reading.
      if all.contains(where: { !$0.isNotice }) { return .unreadable(all, context()) }
      return .unreadable(found.map { LoadProblem($0) }, context())
    case .success(let result):
      // A folder that was not read may hold the marks, and has been told.
      let isTold = problems.contains { problem in
        if case .file(.unknownFolder) = problem.kind { return true }
        return false
      }
      for grid in isTold ? [] : result.gridsWithoutMarks {
        problems.append(LoadProblem(.noMarks(grid), file: -1))
      }
      return .loaded(
        LoadedCall(
          result: result, notices: all(result.notices), context: context(),
          receipts: receipts(result.inputs)))
    }
  }

  /// The problems of the reading and of the engine, in the order of files and rows.
  private func all(_ found: [FactProblem]) -> [LoadProblem] {
    var list = problems
    list += found.filter { !isSettled($0) }.map { LoadProblem($0) }
    let order = list.indices.sorted { left, right in
      let (one, other) = (list[left].place, list[right].place)
      if one.file != other.file { return one.file < other.file }
      return one.row == other.row ? left < right : one.row < other.row
    }
    return ProblemGroups.grouped(namingMarks(withoutTotals(order.map { list[$0] })))
  }

  /// Whether a missing column was looked for in the header of a table, which knows better.
  private func isSettled(_ problem: FactProblem) -> Bool {
    guard case .columnMissing = problem.kind, problem.place.file >= 0,
      problem.place.file < files.count
    else { return false }
    if files[problem.place.file].format == .csv { return true }
    return listFiles(record: problem.place.record).contains(problem.place.column)
  }

  /// The lists of a record that come in files of their own.
  func listFiles(record: Int) -> Set<Int> {
    var columns: Set<Int> = []
    for file in files {
      if case .list(let owner, let column) = file.role, owner == record { columns.insert(column) }
    }
    return columns
  }

  private func context() -> ProblemContext {
    ProblemContext(
      plan: plan, files: files, headers: headers,
      parts: parts.map { ($0.file, $0.rowBase, $0.byteBase) })
  }
}

/// A call that was read and decided.
struct LoadedCall {
  let result: CallResult
  let notices: [LoadProblem]
  /// What the sentences of notices need.
  let context: ProblemContext
  let receipts: [FileReceipt]
}
