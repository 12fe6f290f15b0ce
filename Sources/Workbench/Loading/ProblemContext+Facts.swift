import Rules
import Scoring

/// Places of several facts that do not go together.
extension ProblemContext {
  /// The row that is wrong, with the columns concerned, then the facts that stand elsewhere.
  func placeText(_ place: FactPlace, facts: [FactPlace]) -> Phrase {
    let own = facts.filter { $0.file == place.file && $0.row == place.row && $0.path == place.path }
    let others = facts.filter { !own.contains($0) }
    var parts = [isJSON(place.file) ? keys(place, own) : columns(place, own)]
    for other in others {
      // In one text of JSON the way to a value is enough.
      let isNear = isJSON(place.file) && other.file == place.file && other.row == place.row
      parts.append(isNear ? key(other) : single(other))
    }
    return Phrase(
      parts.map { $0.french }.joined(separator: ", et "),
      parts.map { $0.english }.joined(separator: ", and "))
  }

  private func single(_ place: FactPlace) -> Phrase {
    placeText(LoadProblem(.fact(.identifierMissing), at: place))
  }

  private func key(_ place: FactPlace) -> Phrase {
    let path = keyPath(place, isDocument: files[place.file].format == .json)
    return Phrase(path, path)
  }

  private func keys(_ place: FactPlace, _ facts: [FactPlace]) -> Phrase {
    let first = single(facts.first ?? place)
    return facts.dropFirst().reduce(first) { text, fact in
      Phrase("\(text.french) et \(key(fact).french)", "\(text.english) and \(key(fact).english)")
    }
  }

  private func columns(_ place: FactPlace, _ facts: [FactPlace]) -> Phrase {
    guard let last = facts.last, facts.count > 1 else { return single(facts.first ?? place) }
    var row = place
    row.column = -1
    let names = facts.dropLast().map { columnText($0) }
    let french = names.map { $0.french }.joined(separator: ", ")
    let english = names.map { $0.english }.joined(separator: ", ")
    let start = single(row)
    return Phrase(
      "\(start.french), colonnes \(french) et \(columnText(last).french)",
      "\(start.english), columns \(english) and \(columnText(last).english)")
  }

  /// A column with the address of its cell: `« Débit » (B4)`.
  private func columnText(_ place: FactPlace) -> Phrase {
    let header = headers[place.file]
    guard let header, let cell = header.cell(of: place.column), cell < header.names.count else {
      return Messages.quoted(declaredName(place) ?? "")
    }
    let address = "(\(Self.letters(cell))\(place.row))"
    let name = Messages.quoted(header.names[cell])
    return Phrase("\(name.french) \(address)", "\(name.english) \(address)")
  }
}
