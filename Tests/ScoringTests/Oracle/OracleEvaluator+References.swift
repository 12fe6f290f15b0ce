import Rules

extension OracleEvaluator {
  /// Whether a reference list has a key; unknown where the key is missing.
  func isListed(_ key: Answer, in list: String) -> Bool? {
    key.isKnown ? referenceRow(key, in: list) != nil : nil
  }

  /// The value of a column at a key: absent where the list lacks the key, missing where the row's
  /// cell is empty.
  func lookup(_ list: String, _ key: Answer, column: String) -> Answer {
    guard key.isKnown else { return .missing }
    guard let row = referenceRow(key, in: list) else { return .absent }
    guard let declared = ruleset.references[list]?.first(where: { $0.name == column }) else {
      return .missing
    }
    return ruleset.fact(row[column] ?? .null, declared.type, isOptional: false)
  }

  private func referenceRow(_ key: Answer, in list: String) -> FactTree? {
    guard let column = ruleset.references[list]?.first else { return nil }
    return references[list]?.first { row in
      let own = ruleset.fact(row[column.name] ?? .null, column.type, isOptional: false)
      return own.compared(to: key) == 0
    }
  }
}
