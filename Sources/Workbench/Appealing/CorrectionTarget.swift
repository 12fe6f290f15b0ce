import Rules
import Scoring

/// What a correction is about: a fact, a mark or a vote, found under its name or its label.
///
/// Whoever appeals reads a letter, which has labels; the ruleset's examples have names. Both are
/// taken here, without regard to case, accents and spaces, as the columns of files are.
struct CorrectionTarget {
  /// The place as the ruleset's examples write it, without what follows it in brackets.
  let text: String
  /// The assessor of a mark or the member of a vote, as written in brackets.
  let person: String?
  let record: Int
  let column: Int

  /// Finds what the left side of a correction names.
  static func find(
    _ written: String, in names: CorrectionNames
  ) -> Result<CorrectionTarget, CorrectionError> {
    var finder = TargetFinder(names)
    do throws(CorrectionError) {
      return .success(try finder.find(written))
    } catch {
      return .failure(error)
    }
  }
}

/// The walk from the application to what a correction names.
private struct TargetFinder {
  /// A part of a place: a name, and what follows it in brackets.
  private struct Part {
    var name: String
    var bracket: String?
  }

  private let names: CorrectionNames
  private var ruleset: CheckedRuleset { names.ruleset }
  private var record = 0
  private var path = ""

  init(_ names: CorrectionNames) { self.names = names }

  mutating func find(_ written: String) throws(CorrectionError) -> CorrectionTarget {
    // A label may hold points: it is looked for whole first.
    let whole = Self.part(written[...])
    if let found = try atom(whole, isLast: true, strict: true) { return found }
    let parts = Self.parts(written)
    for (index, part) in parts.enumerated() {
      let isLast = index == parts.count - 1
      if index == 0, !isLast, part.bracket == nil, names.isApplication(part.name) { continue }
      if index == 0, parts.count == 2, let grid = names.grid(part.name) {
        return try criterion(parts[1], of: grid)
      }
      if index == 0, !isLast, part.bracket == nil, let inner = names.record(part.name) {
        throw try inside(inner, parts[1].name)
      }
      if let found = try atom(part, isLast: isLast, strict: false) { return found }
    }
    throw CorrectionError(Messages.correctionForm)
  }

  /// One part: the target where it is a fact or a mark, nil where it is a list to go into.
  private mutating func atom(
    _ part: Part, isLast: Bool, strict: Bool
  ) throws(CorrectionError) -> CorrectionTarget? {
    let found = names.columns(part.name, in: record)
    if found.count > 1 {
      throw CorrectionError(Messages.severalFacts(part.name, found.map { names.shown($0) }))
    }
    guard let place = found.first else {
      if record == 0, let vote = names.vote(part.name) { return try ballot(part, vote) }
      if strict { return nil }
      throw unknown(part)
    }
    let column = ruleset.records[place.record].columns[place.column]
    switch column.role {
    case .derived: throw CorrectionError(names.computed(place))
    case .mark(let grid, let criterion):
      if ruleset.grids[grid].criteria[criterion].computed >= 0 {
        throw CorrectionError(names.computed(place))
      }
      return target(place, column.name, part.bracket)
    case .ballot: throw unknown(part)
    case .fact: break
    }
    guard case .list(let inner) = column.type else {
      if part.bracket != nil { throw CorrectionError(Messages.notAList(names.shown(place))) }
      return target(place, path + column.name, nil)
    }
    guard !isLast, let row = part.bracket.flatMap({ Int($0) }), row > 0 else {
      if strict, !isLast { return nil }
      throw CorrectionError(names.rowNeeded(place, inner, nil))
    }
    path += "\(column.name)[\(row)]."
    record = inner
    return nil
  }

  private func target(
    _ place: CorrectionNames.Place, _ text: String, _ person: String?
  ) -> CorrectionTarget {
    CorrectionTarget(
      text: text, person: person.map { Self.unquoted($0) }, record: place.record,
      column: place.column)
  }

  private func criterion(_ part: Part, of grid: Int) throws(CorrectionError) -> CorrectionTarget {
    let known = ruleset.grids[grid].criteria
    for criterion in known
    where names.isSame(part.name, criterion.name, criterion.label) {
      let place = CorrectionNames.Place(record: 0, column: criterion.column)
      if criterion.computed >= 0 { throw CorrectionError(names.computed(place)) }
      return target(place, ruleset.records[0].columns[criterion.column].name, part.bracket)
    }
    let all = known.filter { $0.computed < 0 }.map {
      CorrectionNames.Place(record: 0, column: $0.column)
    }
    throw CorrectionError(
      Messages.unknownFact(part.name, near: names.near(part.name, all), all.map { names.shown($0) })
    )
  }

  private func ballot(_ part: Part, _ vote: Int) throws(CorrectionError) -> CorrectionTarget {
    let declared = ruleset.votes[vote]
    let member = part.bracket.map { Self.unquoted($0) }
    guard let member,
      let number = declared.members.firstIndex(where: { names.isSame(member, $0, nil) })
    else {
      throw CorrectionError(
        Messages.memberNeeded(declared.label ?? declared.name, declared.members))
    }
    let quoted = FactText.quoted(declared.members[number], ruleset.language)
    return CorrectionTarget(
      text: "\(declared.name)[\(quoted)]", person: nil, record: 0,
      column: declared.firstColumn + number)
  }

  /// A fact of a list's rows, named without saying of which row.
  private func inside(_ inner: Int, _ name: String) throws(CorrectionError) -> CorrectionError {
    guard let place = names.columns(name, in: inner).first else {
      return unknown(Part(name: name, bracket: nil), inner)
    }
    return CorrectionError(names.misplaced(place))
  }

  private func unknown(_ part: Part, _ inner: Int? = nil) -> CorrectionError {
    let here = inner ?? record
    if here == 0 {
      let inside = ruleset.records.indices.dropFirst().flatMap {
        names.columns(part.name, in: $0)
      }
      if let place = inside.first { return CorrectionError(names.misplaced(place)) }
      if let rule = names.rule(part.name) { return CorrectionError(rule) }
    }
    let all = here == 0 ? names.allCorrectable : names.correctable(in: here)
    return CorrectionError(
      Messages.unknownFact(
        part.name, near: names.near(part.name, all),
        all.map { names.shown($0) }))
  }

  // MARK: Reading

  /// The parts between points, those in brackets left alone.
  private static func parts(_ written: String) -> [Part] {
    var parts: [Part] = []
    var depth = 0
    var start = written.startIndex
    for index in written.indices {
      switch written[index] {
      case "[": depth += 1
      case "]": depth -= 1
      case "." where depth == 0:
        parts.append(part(written[start..<index]))
        start = written.index(after: index)
      default: continue
      }
    }
    return parts + [part(written[start...])]
  }

  private static func part(_ text: Substring) -> Part {
    let trimmed = trimming(text)
    guard trimmed.hasSuffix("]"), let open = trimmed.firstIndex(of: "[") else {
      return Part(name: String(trimmed))
    }
    let inner = trimmed[trimmed.index(after: open)..<trimmed.index(before: trimmed.endIndex)]
    return Part(name: String(trimming(trimmed[..<open])), bracket: String(trimming(inner)))
  }

  static func trimming(_ text: Substring) -> Substring {
    var text = text
    while let first = text.first, CorrectionNames.spaces.contains(first) { text.removeFirst() }
    while let last = text.last, CorrectionNames.spaces.contains(last) { text.removeLast() }
    return text
  }

  static func unquoted(_ text: String) -> String { CorrectionNames.unquoted(text) }
}
