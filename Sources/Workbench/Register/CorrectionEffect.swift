import Rules
import Scoring

/// What a correction changes of the entry that it corrects: files and outcomes.
struct CorrectionEffect: Sendable {
  /// Files or applications named, at most.
  static let limit = 10

  /// An application whose outcome is not the same.
  struct Outcome: Sendable, Equatable {
    var id: String
    /// What moved, as `status selected → waiting`.
    var moves: [Phrase]
  }

  /// The number of the entry corrected.
  let corrected: Int
  /// The files that differ, by what they are for and by name.
  private(set) var files: [Phrase] = []
  private(set) var outcomes: [Outcome] = []

  init(_ before: StoredEntry, _ after: StoredEntry) {
    corrected = before.manifest.sequence
    compareFiles(before.contents.files, after.contents.files)
    let old = before.bytes(.result).map { ResultRows.rows($0.array) } ?? []
    let new = after.bytes(.result).map { ResultRows.rows($0.array) } ?? []
    compareRows(old, new)
  }

  /// The whole in a sentence.
  var sentence: Phrase {
    let files =
      files.isEmpty
      ? Phrase("aucun fichier ne change", "no file changes")
      : Self.capped(files).joined(
        Phrase("fichiers changés : ", "files changed: "), separator: ", ")
    let named = outcomes.map { outcome in
      let id = Messages.quoted(outcome.id)
      return outcome.moves.joined(Phrase("\(id.french) ", "\(id.english) "), separator: ", ")
    }
    let moved =
      outcomes.isEmpty
      ? Phrase("aucun dossier ne change d'issue", "no application changes outcome")
      : Self.capped(named).joined(
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

  // MARK: Comparing

  private mutating func compareFiles(
    _ old: [DecisionContents.File], _ new: [DecisionContents.File]
  ) {
    let made: [DecisionContents.Role] = [.result, .salts]
    var left = old.filter { !made.contains($0.role) }
    for file in new where !made.contains(file.role) {
      let name = Self.name(file)
      if let same = left.firstIndex(where: { $0.role == file.role && $0.name == file.name }) {
        if left.remove(at: same).hash != file.hash { files.append(name) }
      } else {
        files.append(Phrase(name.french + " (ajouté)", name.english + " (added)"))
      }
    }
    for file in left {
      let name = Self.name(file)
      files.append(Phrase(name.french + " (retiré)", name.english + " (removed)"))
    }
  }

  private static func name(_ file: DecisionContents.File) -> Phrase {
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
    let name = Messages.quoted(file.name)
    return Phrase("\(role.french) \(name.french)", "\(role.english) \(name.english)")
  }

  private mutating func compareRows(_ old: [[UInt8]], _ new: [[UInt8]]) {
    var known: [String: JSONNode] = [:]
    for row in old.compactMap({ JSONNode.document($0) }) { known[row.text("id")] = row }
    for row in new.compactMap({ JSONNode.document($0) }) {
      let id = row.text("id")
      guard let before = known.removeValue(forKey: id) else {
        outcomes.append(Outcome(id: id, moves: [Phrase("(ajouté)", "(added)")]))
        continue
      }
      let moves = Self.moves(before, row)
      if !moves.isEmpty { outcomes.append(Outcome(id: id, moves: moves)) }
    }
    for row in old.compactMap({ JSONNode.document($0) }) {
      let id = row.text("id")
      guard known[id] != nil else { continue }
      outcomes.append(Outcome(id: id, moves: [Phrase("(retiré)", "(removed)")]))
    }
  }

  private static func moves(_ old: JSONNode, _ new: JSONNode) -> [Phrase] {
    var moves: [Phrase] = []
    let (one, other) = (decision(old), decision(new))
    if one != other {
      moves.append(
        Phrase("\(one.french) → \(other.french)", "\(one.english) → \(other.english)"))
    }
    let ranks = (old["rank"]?.digits.flatMap { Int($0) }, new["rank"]?.digits.flatMap { Int($0) })
    if ranks.0 != ranks.1 { moves.append(Messages.rankMove(ranks.0, ranks.1)) }
    return moves
  }

  /// The decision of a row in words; a row has an award where that is less than what was asked.
  private static func decision(_ row: JSONNode) -> Phrase {
    guard let awarded = row["awarded"]?.string,
      case .value(let number, _) = readNumber(Array(awarded.utf8), notation: .decimalPoint)
    else { return Messages.statusWords(row.text("status")) }
    let words = Messages.partlySelected
    return Phrase(
      "\(words.french) (\(numberText(number, .french)))",
      "\(words.english) (\(numberText(number, .english)))")
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
