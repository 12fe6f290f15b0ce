import Rules

/// The decision on every application of a call.
package struct CallResult: Sendable {
  /// The ruleset made ready.
  package let plan: CallPlan
  /// The files and the applications read from each.
  package let inputs: [CallInput]
  /// What is worth a notice in what was read.
  package let notices: [FactProblem]
  var chunks: [DecidedChunk]
  let totals: [CallTotal]
  /// Where what selection needs of each application is.
  let requestWords: RequestWords
  var order: RankedOrder
  var selection: Selection
  /// Every application, in the order of results.
  var entries: [Entry] = []

  /// One application: where it is and its position in the order of merit, or -1.
  struct Entry: Sendable {
    var chunk: UInt32
    var application: UInt32
    var position: Int32
  }

  init(
    plan: CallPlan, inputs: [CallInput], chunks: [DecidedChunk], totals: [CallTotal],
    notices: [FactProblem], alreadyAwarded: Number = .zero, _ spread: WorkSpread = .serial
  ) {
    self.plan = plan
    self.inputs = inputs
    self.chunks = chunks
    self.totals = totals
    self.notices = notices
    let stride = plan.decider.wordsPerApplication
    requestWords = RequestWords(plan.ruleset, stride: stride)
    order = RankedOrder(chunks, plan.ruleset, stride: stride, spread)
    selection = Selection.select(
      chunks, order, plan.ruleset, envelope: plan.options.envelope,
      alreadyAwarded: alreadyAwarded, stride: stride)
    entries.reserveCapacity(chunks.reduce(0) { $0 + $1.outcome.standings.count })
    for (position, reference) in order.references.enumerated() {
      let ranked = chunks[Int(reference.chunk)].outcome.ranked[Int(reference.number)]
      entries.append(
        Entry(chunk: reference.chunk, application: ranked, position: Int32(position)))
    }
    let isRanked = plan.ruleset.ranking != nil
    for chunk in chunks.indices {
      for application in chunks[chunk].outcome.standings.indices
      where !isRanked || chunks[chunk].outcome.standings[application] != .ranked {
        entries.append(
          Entry(chunk: UInt32(chunk), application: UInt32(application), position: -1))
      }
    }
  }

  /// The grids that people mark, and that nobody marked on any application.
  package var gridsWithoutMarks: [String] {
    if entries.isEmpty { return [] }
    let start = plan.layout.slotStarts[0]
    return plan.ruleset.grids.filter { grid in
      let columns = grid.criteria.filter { $0.computed < 0 }.map { $0.column }
      return !columns.isEmpty
        && !chunks.contains { chunk in
          columns.contains { chunk.seen[start + $0] }
            || chunk.store.assessorMarks.contains { columns.contains($0.column) }
        }
    }.map { $0.name }
  }

  /// The count of applications.
  package var count: Int { entries.count }

  /// The standing of an entry before selection.
  func standing(_ entry: Entry) -> Standing {
    chunks[Int(entry.chunk)].outcome.standings[Int(entry.application)]
  }

  /// The status of an entry.
  func status(_ entry: Entry) -> OutcomeStatus {
    switch standing(entry) {
    case .ineligible: return .ineligible
    case .eliminated: return .eliminated
    case .incomplete: return .incomplete
    case .ranked: break
    }
    guard entry.position >= 0 else { return .selected }
    switch selection.statuses[Int(entry.position)] {
    case .selected: return .selected
    case .waiting: return .waiting
    case .notSelected: return .notSelected
    }
  }

  /// The status of the result at an index, in the order of results.
  package func status(at index: Int) -> OutcomeStatus { status(entries[index]) }

  /// The rank of the result at an index; nil for one that is not ranked.
  package func rank(at index: Int) -> Int? {
    entries[index].position < 0 ? nil : Int(entries[index].position) + 1
  }

  /// The identifier of the result at an index.
  package func identifier(at index: Int) -> [UInt8] { Array(identifier(entries[index])) }

  func identifier(_ entry: Entry) -> ArraySlice<UInt8> {
    // Each part is read where it lies: a copy of the chunk would count its references.
    let chunk = Int(entry.chunk)
    let row = chunks[chunk].store.applications[Int(entry.application)]
    return chunks[chunk].store.text(chunks[chunk].store.bits(row, chunks[chunk].identifier))
  }

  /// The index of an identifier's result, whose case and spaces do not count; nil for none.
  package func index(of identifier: [UInt8]) -> Int? {
    let wanted = normalizedNFC(identifier)
    if let index = entries.firstIndex(where: { self.identifier($0).elementsEqual(wanted) }) {
      return index
    }
    let folded = CaseFolding.folded(wanted[...])
    return entries.firstIndex { CaseFolding.folded(self.identifier($0)) == folded }
  }

  /// How many applications have each status, in the order of the result's counts.
  package var counts: [(status: OutcomeStatus, count: Int)] {
    var tally = [Int](repeating: 0, count: OutcomeStatus.allCases.count)
    for entry in entries { tally[Int(status(entry).rawValue)] += 1 }
    let statuses: [OutcomeStatus] = [
      .selected, .waiting, .notSelected, .eliminated, .ineligible, .incomplete,
    ]
    return statuses.map { ($0, tally[Int($0.rawValue)]) }
  }
}
