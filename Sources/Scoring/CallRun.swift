import Rules

/// A file that was read: applications, the rows of a list, marks or a reference list.
package struct CallInput: Sendable {
  /// What a file gave.
  package enum Role: Sendable { case applications, list, marks, reference }

  /// The file's name without its folder.
  package var name: String
  /// The applications read from it, or its rows where it holds something else.
  package var rows: Int
  /// What it gave.
  package var role: Role

  /// Makes an input.
  package init(name: String, rows: Int = 0, role: Role = .applications) {
    self.name = name
    self.rows = rows
    self.role = role
  }
}

extension CallInput.Role {
  /// The word of results; nil for applications, which go without saying.
  var word: StaticString? {
    switch self {
    case .applications: nil
    case .list: "list"
    case .marks: "marks"
    case .reference: "reference"
    }
  }
}

/// Why a run gives no result.
package enum CallFailure: Error, Sendable {
  /// The applications cannot be used; notices are among the problems.
  case problems([FactProblem])
  /// The result failed its own check, which only a defect of the program can cause.
  case fault([ResultFault])
}

/// A run of a call: the decided parts of its files in input order, then one decision for all.
package struct CallRun: Sendable {
  /// The ruleset made ready.
  package let plan: CallPlan
  /// The files, in the order in which their numbers were given.
  package var inputs: [CallInput]
  /// The parts, in input order.
  package private(set) var chunks: [DecidedChunk] = []

  /// Begins a run over some files.
  package init(_ plan: CallPlan, inputs: [CallInput] = []) {
    self.plan = plan
    self.inputs = inputs
  }

  /// Begins again from a decided call, one part of which is going to be replaced.
  init(redeciding result: CallResult) {
    plan = result.plan
    inputs = result.inputs
    chunks = result.chunks
  }

  /// Puts a part that was decided anew in the place of another.
  mutating func replace(_ number: Int, _ chunk: consuming DecidedChunk) {
    chunks[number] = chunk
  }

  /// Adds the next part, whatever thread decided it; parts come in input order.
  ///
  /// - Parameters:
  ///   - chunk: the part.
  ///   - rowBase: how many rows, or lines, of its file come before the part.
  package mutating func add(_ chunk: consuming DecidedChunk, rowBase: Int = 0) {
    var chunk = chunk
    chunk.store.rowBase = rowBase
    let file = chunk.store.file
    if rowBase > 0 {
      for index in chunk.problems.indices {
        chunk.problems[index].shift(rows: rowBase, of: file)
      }
    }
    if file >= 0, file < inputs.count { inputs[file].rows += chunk.store.applications.count }
    chunks.append(chunk)
  }

  /// Reads and decides a text of JSON Lines as the next part.
  package mutating func add(jsonLines bytes: Span<UInt8>, file: Int, rowBase: Int = 0) {
    var reader = plan.reader(file: file)
    reader.readLines(bytes)
    add(plan.decided(reader.writer), rowBase: rowBase)
  }

  /// Reads and decides a text of JSON as the next part.
  package mutating func add(json bytes: Span<UInt8>, file: Int) {
    var reader = plan.reader(file: file)
    reader.readDocument(bytes)
    add(plan.decided(reader.writer))
  }

  /// Everything wrong with what was read, in input order, notices included.
  ///
  /// - Parameter spread: how the search for identifiers that come twice is spread over threads.
  /// - Returns: the problems.
  package func problems(_ spread: WorkSpread = .serial) -> [FactProblem] {
    var problems: [FactProblem] = []
    for chunk in chunks { problems.append(contentsOf: chunk.problems) }
    problems = withoutRepeatedNotices(problems)
    problems.append(contentsOf: missingColumns(problems))
    if mayHaveDuplicates(spread) { problems.append(contentsOf: duplicates()) }
    return problems
  }

  /// Ranks and selects over all parts, and checks the result before giving it.
  package consuming func decide(
    _ spread: WorkSpread = .serial
  ) -> Result<CallResult, CallFailure> {
    let problems = self.problems(spread)
    if problems.contains(where: { !$0.isNotice }) { return .failure(.problems(problems)) }
    var run = self
    let totals = run.settle()
    let late = run.chunks.flatMap { $0.problems }.filter { !$0.isNotice }
    if !late.isEmpty { return .failure(.problems(late)) }
    let result = CallResult(
      plan: run.plan, inputs: run.inputs, chunks: run.chunks, totals: totals, notices: problems,
      spread)
    let faults = ResultChecker.faults(in: result, spread)
    return faults.isEmpty ? .success(result) : .failure(.fault(faults))
  }

  /// Works out the values over all applications, then decides what waited for them.
  mutating func settle() -> [CallTotal] {
    let count = plan.ruleset.callValues.count
    guard count > 0 else { return [] }
    var decider = plan.decider
    decider.evaluator.totals = [CallTotal](repeating: CallTotal(), count: count)
    let program = decider.evaluator.program
    for pass in 0..<program.passes {
      for number in 0..<count where program.callValuePass[number] == pass {
        var total = ChunkTotal()
        for index in chunks.indices {
          var work = decider.workspace(chunks[index].releaseStore())
          total.add(decider.gather(number, &work))
          chunks[index].store = work.releaseStore()
        }
        decider.evaluator.totals[number] = total.result(plan.ruleset.callValues[number])
      }
      for index in chunks.indices {
        var work = decider.workspace(chunks[index].releaseStore())
        decider.derive(pass: pass + 1, &work, &chunks[index].problems)
        chunks[index].store = work.releaseStore()
      }
    }
    for index in chunks.indices {
      var work = decider.workspace(chunks[index].releaseStore())
      chunks[index].outcome = decider.decide(&work, &chunks[index].problems)
      chunks[index].store = work.releaseStore()
    }
    return decider.evaluator.totals
  }

  // MARK: Problems of the whole

  /// A key that no column has is told once for each file and record.
  private func withoutRepeatedNotices(_ problems: [FactProblem]) -> [FactProblem] {
    var told: Set<[String]> = []
    return problems.filter { problem in
      guard case .unknownKey(let key) = problem.kind else { return true }
      return told.insert([key, String(problem.place.file), String(problem.place.record)]).inserted
    }
  }

  /// The required columns that nothing in a file gives.
  private func missingColumns(_ problems: [FactProblem]) -> [FactProblem] {
    var result: [FactProblem] = []
    for file in inputs.indices {
      let parts = chunks.filter { $0.store.file == file && !$0.store.applications.isEmpty }
      // Where rows could not be read at all, what they lack is not known.
      if parts.isEmpty || problems.contains(where: { isWhole($0, file) }) { continue }
      for (record, declared) in plan.ruleset.records.enumerated() {
        let first = plan.layout.slotStarts[record]
        let isMet = parts.contains { $0.rowCounts[record] > 0 }
        for (column, field) in declared.columns.enumerated() where isMet {
          guard case .fact = field.role, !field.isOptional, !field.isCheckbox,
            !parts.contains(where: { $0.seen[first + column] })
          else { continue }
          var place = FactPlace(file: file)
          place.record = record
          place.column = column
          let unknown = keys(problems, file, record)
          result.append(
            FactProblem(.columnMissing(nearest: nearest(field.name, unknown).first), at: place))
        }
      }
    }
    return result
  }

  /// Whether a problem keeps a whole row, or what follows it, from being read.
  private func isWhole(_ problem: FactProblem, _ file: Int) -> Bool {
    guard problem.place.file == file, problem.place.column < 0 else { return false }
    switch problem.kind {
    case .malformedJSON, .wrongShape, .severalArrays: return true
    default: return false
    }
  }

  private func keys(_ problems: [FactProblem], _ file: Int, _ record: Int) -> [String] {
    var keys: [String] = []
    for problem in problems where problem.place.file == file && problem.place.record == record {
      if case .unknownKey(let key) = problem.kind { keys.append(key) }
    }
    return keys
  }

  /// Whether two identifiers have the same fingerprint, as those that come twice do.
  ///
  /// Fingerprints are shared out by their last bits, so that each share is looked through apart and
  /// its table stays small.
  private func mayHaveDuplicates(_ spread: WorkSpread) -> Bool {
    var count = 0
    for chunk in chunks { count += chunk.fingerprints.count }
    var (shares, size) = (1, 64)
    while shares < 16, count > shares << 16 { shares *= 2 }
    while size < count / shares * 3 { size *= 2 }
    let (last, room) = (shares - 1, size)
    return spread.answers(shares) { mayHaveDuplicates(share: $0, last, room) }.contains(true)
  }

  /// Whether two fingerprints of a share are the same; true as well where its table gets full.
  private func mayHaveDuplicates(share: Int, _ last: Int, _ size: Int) -> Bool {
    // Zero marks a free place, so that a fingerprint that is zero is told from no other.
    var table = [UInt64](repeating: 0, count: size)
    var room = size - size / 4
    for chunk in chunks.indices {
      for index in chunks[chunk].fingerprints.indices {
        let print = chunks[chunk].fingerprints[index]
        if Int(truncatingIfNeeded: print) & last != share { continue }
        var slot = Int(truncatingIfNeeded: print >> 4) & (size - 1)
        while table[slot] != 0, table[slot] != print { slot = (slot + 1) & (size - 1) }
        room -= 1
        if table[slot] == print || room == 0 { return true }
        table[slot] = print
      }
    }
    return false
  }

  /// The identifiers that come twice, but for case.
  private func duplicates() -> [FactProblem] {
    var size = 64
    var count = 0
    for chunk in chunks { count += chunk.fingerprints.count }
    while size < count * 2 { size *= 2 }
    var table = [UInt64](repeating: .max, count: size)
    var problems: [FactProblem] = []
    for (number, chunk) in chunks.enumerated() {
      for (index, print) in chunk.fingerprints.enumerated() {
        let text = identifier(number, index)
        if text.isEmpty { continue }
        var slot = Int(truncatingIfNeeded: print) & (size - 1)
        var first: UInt64?
        while table[slot] != .max, first == nil {
          let (other, item) = (Int(table[slot] >> 32), Int(table[slot] & 0xFFFF_FFFF))
          if chunks[other].fingerprints[item] == print,
            CaseFolding.folded(identifier(other, item)) == CaseFolding.folded(text)
          {
            first = table[slot]
          }
          slot = (slot + 1) & (size - 1)
        }
        guard let first else {
          table[slot] = UInt64(number) << 32 | UInt64(index)
          continue
        }
        problems.append(
          FactProblem(
            .duplicateIdentifier(
              String(decoding: text, as: UTF8.self),
              first: place(Int(first >> 32), Int(first & 0xFFFF_FFFF))),
            at: place(number, index)))
      }
    }
    return problems
  }

  /// Whether an identifier has a letter beyond ASCII, so that two may look alike.
  package var hasForeignIdentifiers: Bool { chunks.contains { $0.hasForeignIdentifiers } }

  /// Calls `body` with every identifier and where it was read, in input order.
  package func eachIdentifier(_ body: (ArraySlice<UInt8>, () -> FactPlace) -> Void) {
    for number in chunks.indices {
      for index in chunks[number].store.applications.indices {
        body(identifier(number, index)) { place(number, index) }
      }
    }
  }

  private func identifier(_ chunk: Int, _ index: Int) -> ArraySlice<UInt8> {
    let row = chunks[chunk].store.applications[index]
    return chunks[chunk].store.text(chunks[chunk].store.bits(row, chunks[chunk].identifier))
  }

  private func place(_ chunk: Int, _ index: Int) -> FactPlace {
    let store = chunks[chunk].store
    var place = FactPlace(file: store.file, row: store.sourceRow(of: store.applications[index]))
    place.column = plan.ruleset.records.first?.identifier ?? -1
    return place
  }
}
