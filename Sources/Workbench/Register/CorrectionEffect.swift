import Rules
import Scoring

/// What a correction changes of the entry that it corrects: files and outcomes.
struct CorrectionEffect: Sendable {
  /// Files or applications named in a sentence, at most.
  static let limit = 10

  /// A file that is not the same in both entries.
  struct FileChange: Sendable, Equatable {
    enum Kind: String, Sendable { case changed, added, removed }

    var role: DecisionContents.Role
    var name: String
    var kind: Kind
  }

  /// An application whose outcome is not the same.
  struct Outcome: Sendable, Equatable {
    var id: String
    /// Nil where the entry corrected does not have it.
    var before: EntryStanding?
    /// Nil where the correction does not have it.
    var after: EntryStanding?
  }

  /// The number of the entry corrected.
  let corrected: Int
  /// The files that differ, by what they are for and by name.
  private(set) var files: [FileChange] = []
  private(set) var outcomes: [Outcome] = []

  private let currency: String

  /// Compares an entry with the one that it corrects, each decided again; nil where one cannot be.
  init?(_ before: StoredEntry, _ after: StoredEntry, decided: CallResult? = nil) {
    guard case .decided(let earlier, _) = before.decideAgain() else { return nil }
    corrected = before.manifest.sequence
    if let decided {
      currency = decided.plan.ruleset.currency
      compare(earlier.result, decided)
    } else {
      guard case .decided(let later, _) = after.decideAgain() else { return nil }
      currency = later.result.plan.ruleset.currency
      compare(earlier.result, later.result)
    }
    compareFiles(before.contents.files, after.contents.files)
  }

  /// The whole in a sentence.
  var sentence: Phrase {
    let files =
      files.isEmpty
      ? Phrase("aucun fichier ne change", "no file changes")
      : Self.capped(files.map { Self.words($0) }).joined(
        Phrase("fichiers changés : ", "files changed: "), separator: ", ")
    let moved =
      outcomes.isEmpty
      ? Phrase("aucun dossier ne change d'issue", "no application changes outcome")
      : Self.capped(outcomes.map { words($0) }).joined(
        Phrase(
          "dossiers dont l'issue change (\(outcomes.count)) : ",
          "applications whose outcome changes (\(outcomes.count)): "), separator: " ; ")
    return Phrase(
      "par rapport à la décision n° \(corrected) : \(files.french) ; \(moved.french)",
      "compared with decision no. \(corrected): \(files.english); \(moved.english)")
  }

  private static func capped(_ phrases: [Phrase]) -> [Phrase] {
    guard phrases.count > limit else { return phrases }
    let more = phrases.count - limit
    return phrases.prefix(limit) + [Phrase("et \(more) de plus", "and \(more) more")]
  }

  private static func words(_ file: FileChange) -> Phrase {
    let role: Phrase
    switch file.role {
    case .ruleset: role = Phrase("barème", "ruleset")
    case .applications: role = Phrase("dossiers", "applications")
    case .list: role = Phrase("liste", "list")
    case .marks: role = Phrase("notes", "marks")
    case .reference: role = Phrase("liste de référence", "reference list")
    case .result: role = Phrase("résultat", "result")
    case .salts: role = Phrase("sels", "salts")
    }
    let how: Phrase
    switch file.kind {
    case .changed: how = Phrase("", "")
    case .added: how = Phrase(" (ajouté)", " (added)")
    case .removed: how = Phrase(" (retiré)", " (removed)")
    }
    let name = Messages.quoted(file.name)
    return Phrase(
      "\(role.french) \(name.french)\(how.french)",
      "\(role.english) \(name.english)\(how.english)")
  }

  private func words(_ outcome: Outcome) -> Phrase {
    let id = Messages.quoted(outcome.id)
    let beginning = Phrase("\(id.french) ", "\(id.english) ")
    guard let before = outcome.before else {
      return [Phrase("(ajouté)", "(added)")].joined(beginning, separator: "")
    }
    guard let after = outcome.after else {
      return [Phrase("(retiré)", "(removed)")].joined(beginning, separator: "")
    }
    return moves(before, after).joined(beginning, separator: ", ")
  }

  private func moves(_ before: EntryStanding, _ after: EntryStanding) -> [Phrase] {
    var moves: [Phrase] = []
    let (one, other) = (before.words, after.words)
    if one != other {
      moves.append(
        Phrase("\(one.french) → \(other.french)", "\(one.english) → \(other.english)"))
    }
    if before.rank != after.rank { moves.append(Messages.rankMove(before.rank, after.rank)) }
    if before.awarded != after.awarded {
      let (one, other) = (award(before.awarded), award(after.awarded))
      moves.append(
        Phrase(
          "attribué \(one.french) → \(other.french)", "award \(one.english) → \(other.english)"))
    }
    return moves
  }

  private func award(_ amount: Number?) -> Phrase {
    guard let amount else { return Phrase("rien", "none") }
    return Phrase(
      amountText(amount, symbol: currency, .french),
      amountText(amount, symbol: currency, .english))
  }

  // MARK: Comparing

  private mutating func compareFiles(
    _ old: [DecisionContents.File], _ new: [DecisionContents.File]
  ) {
    let made: [DecisionContents.Role] = [.result, .salts]
    var left = old.filter { !made.contains($0.role) }
    for file in new where !made.contains(file.role) {
      let same = left.firstIndex { $0.role == file.role && $0.name == file.name }
      if let same, left.remove(at: same).hash == file.hash { continue }
      files.append(
        FileChange(role: file.role, name: file.name, kind: same == nil ? .added : .changed))
    }
    for file in left {
      files.append(FileChange(role: file.role, name: file.name, kind: .removed))
    }
  }

  private mutating func compare(_ old: CallResult, _ new: CallResult) {
    let earlier = EntryStanding.all(old)
    var known: [String: EntryStanding] = [:]
    for (id, standing) in earlier { known[id] = standing }
    for (id, after) in EntryStanding.all(new) {
      let before = known.removeValue(forKey: id)
      if before != after { outcomes.append(Outcome(id: id, before: before, after: after)) }
    }
    for (id, before) in earlier where known[id] != nil {
      outcomes.append(Outcome(id: id, before: before, after: nil))
    }
  }

  // MARK: JSON

  /// Writes what changes, for `verify --format json`.
  func write(_ writer: inout JSONWriter) {
    writer.beginObject(inline: true)
    writer.key("corrects")
    writer.integer(corrected)
    writer.key("files")
    writer.beginArray()
    for file in files {
      writer.beginObject(inline: true)
      writer.key("role")
      writer.string(file.role.rawValue)
      writer.key("name")
      writer.string(file.name)
      writer.key("change")
      writer.string(file.kind.rawValue)
      writer.endObject()
    }
    writer.endArray()
    writer.key("outcomes")
    writer.beginArray()
    for outcome in outcomes {
      writer.beginObject(inline: true)
      writer.key("id")
      writer.string(outcome.id)
      writer.key("before")
      Self.write(outcome.before, &writer)
      writer.key("after")
      Self.write(outcome.after, &writer)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
  }

  private static func write(_ standing: EntryStanding?, _ writer: inout JSONWriter) {
    guard let standing else { return writer.null() }
    writer.beginObject(inline: true)
    writer.key("status")
    writer.string(ResultRenderer.word(standing.status))
    writer.key("rank")
    if let rank = standing.rank { writer.integer(rank) } else { writer.null() }
    writer.key("awarded")
    writer.optional(standing.awarded.map { $0.fixedText(decimals: 2) ?? $0.canonicalText })
    writer.endObject()
  }
}

extension [Phrase] {
  /// The phrases after a beginning, with a separator between them.
  fileprivate func joined(_ beginning: Phrase, separator: String) -> Phrase {
    Phrase(
      beginning.french + map(\.french).joined(separator: separator),
      beginning.english
        + map(\.english).joined(separator: separator == " ; " ? "; " : separator))
  }
}
