import Rules
import Scoring

/// How an application stands in a decision: what a correction may change.
struct EntryStanding: Sendable, Equatable {
  var status: OutcomeStatus
  /// Nil for an application that is not ranked.
  var rank: Int?
  /// What it receives of the envelope; nil where it is not selected or nothing is consumed.
  var awarded: Number?
  /// Whether it receives less than it asked.
  var isPartial: Bool

  init(_ row: ResultRow) {
    status = row.status
    rank = row.rank
    awarded = row.awarded
    isPartial = row.isPartial
  }

  /// The decision in words, which say where only a part is given.
  var words: Phrase { isPartial ? Messages.partlySelected : Messages.status(status) }

  /// Whether another standing takes away what this one gives, wholly or in part.
  func isWithdrawn(by later: EntryStanding?) -> Bool {
    guard status == .selected else { return false }
    guard let later, later.status == .selected else { return true }
    guard let awarded else { return false }
    return (later.awarded ?? .zero) < awarded
  }

  /// The standing of every application of a decided call, in the order of its result.
  static func all(_ result: CallResult) -> [(id: String, standing: EntryStanding)] {
    var renderer = ResultRenderer(result)
    return (0..<result.count).map { index in
      let row = renderer.row(index)
      return (String(decoding: row.identifier, as: UTF8.self), EntryStanding(row))
    }
  }
}

extension StoredEntry {
  /// The number of the entry in force that corrects this one, or corrects one that does; nil for none.
  ///
  /// It is looked for in the folder beside this entry: away from its register, an entry cannot tell.
  func correctedBy() -> Int? {
    guard case .success(let listed) = RegisterFolder.list(path.appending("..")) else { return nil }
    var chain = [manifest.sequence]
    for place in listed.entries where place.sequence > manifest.sequence {
      guard let later = RegisteredCall.manifest(place.path), later.sequence == place.sequence,
        let corrected = later.corrects, chain.contains(corrected)
      else { continue }
      chain.append(later.sequence)
    }
    return chain.count > 1 ? chain.last : nil
  }

  /// The entry that this one corrects, from the folder beside it; nil where it is not there intact.
  func correctedEntry() -> StoredEntry? {
    guard let number = manifest.corrects,
      case .success(let listed) = RegisterFolder.list(path.appending("..")),
      let place = listed.entries.first(where: { $0.sequence == number }),
      case .read(let entry, let problems) = StoredEntry.read(place.path), problems.isEmpty,
      entry.manifest.sequence == number
    else { return nil }
    return entry
  }

  /// What a document says of the decision that this one replaces for an application.
  ///
  /// Null for an entry that corrects nothing. Where the entry corrected is not beside this one, only
  /// its number is known.
  func replacedNode(_ call: CallResult, _ index: Int) -> JSONNode {
    guard let number = manifest.corrects else { return ExplanationNodes.null }
    var before: (entry: StoredEntry, standing: EntryStanding?)?
    var reserve: Int?
    if let entry = correctedEntry(), case .decided(let earlier, _) = entry.decideAgain() {
      var renderer = ResultRenderer(earlier.result)
      let place = earlier.result.index(of: call.identifier(at: index))
      before = (entry, place.map { EntryStanding(renderer.row($0)) })
      reserve = place.flatMap { earlier.result.reservePlace(at: $0) }
    }
    var renderer = ResultRenderer(call)
    let after = EntryStanding(renderer.row(index))
    let standing = before?.standing
    let isSame = standing?.status == after.status && standing?.awarded == after.awarded
    return ExplanationNodes.object([
      ("sequence", ExplanationNodes.integer(number)),
      ("time", ExplanationNodes.text(before?.entry.manifest.time)),
      ("manifest_sha256", ExplanationNodes.text(before?.entry.hash)),
      (
        "status",
        standing.map { JSONNode(.string(JSONWriter.bytes(of: ResultRenderer.word($0.status)))) }
          ?? ExplanationNodes.null
      ),
      ("rank", standing?.rank.map { ExplanationNodes.integer($0) } ?? ExplanationNodes.null),
      ("reserve_place", reserve.map { ExplanationNodes.integer($0) } ?? ExplanationNodes.null),
      ("awarded", amountNode(standing?.awarded, call.plan)),
      (
        "changes_outcome",
        before == nil ? ExplanationNodes.null : ExplanationNodes.truth(!isSame)
      ),
      ("withdraws", ExplanationNodes.truth(standing?.isWithdrawn(by: after) ?? false)),
    ])
  }

  private func amountNode(_ amount: Number?, _ plan: CallPlan) -> JSONNode {
    guard let amount else { return ExplanationNodes.null }
    let symbol = plan.ruleset.currency
    return ExplanationNodes.object([
      ("value", ExplanationNodes.text(amount.fixedText(decimals: 2) ?? amount.canonicalText)),
      ("text", ExplanationNodes.text(amountText(amount, symbol: symbol, plan.language))),
    ])
  }
}
