import Rules

/// A part of a ruleset that the call's text does not have, which every output that shows it says.
package struct IllustrativePart: Sendable {
  /// Its declared name; `classement`, `sélection` in the ruleset's language for those without one.
  package var name: String
  package var label: String?
  /// Why it is there; empty where the ruleset does not say.
  package var why: String
  package var provenance: Provenance
}

extension CheckedRuleset {
  /// The parts that the call's text does not have, in the order of the ruleset, each once.
  package var illustrativeParts: [IllustrativePart] {
    var parts: [IllustrativePart] = []
    func add(_ name: String, _ label: String?, _ provenance: Provenance) {
      guard let why = provenance.illustrative else { return }
      // The total of a grid and the outcome of a vote are the grid and the vote again.
      let isTold = parts.contains { $0.name == name && $0.provenance.line == provenance.line }
      if isTold { return }
      parts.append(IllustrativePart(name: name, label: label, why: why, provenance: provenance))
    }
    for one in grids { add(one.name, one.label, one.provenance) }
    for one in votes { add(one.name, one.label, one.provenance) }
    for one in parameters { add(one.name, one.label, one.provenance) }
    for one in datedParameters { add(one.name, one.label, one.provenance) }
    for one in derivations { add(one.name, one.label, one.provenance) }
    for one in conditions { add(one.name, one.label, one.provenance) }
    for one in callValues { add(one.name, one.label, one.provenance) }
    let isFrench = language == .french
    if let ranking { add(isFrench ? "classement" : "ranking", nil, ranking.provenance) }
    if let selection { add(isFrench ? "sélection" : "selection", nil, selection.provenance) }
    return parts.stablySorted { $0.provenance.line < $1.provenance.line }
  }
}
