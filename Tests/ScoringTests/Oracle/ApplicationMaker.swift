/// Makes applications for a generated ruleset: facts near its constants, some missing, many equal.
struct ApplicationMaker {
  let generator: CallGenerator
  var dice: OracleDice
  /// How often a fact is missing, of a thousand.
  var missing: Int

  init(_ generator: CallGenerator, seed: UInt64) {
    self.generator = generator
    dice = OracleDice(seed: seed)
    missing = dice.pick([0, 5, 40])
  }

  /// Some applications; the first writes every key, so that no column lacks.
  mutating func applications(_ count: Int) -> [FactTree] {
    (0..<count).map { application($0) }
  }

  private mutating func application(_ number: Int) -> FactTree {
    var members = [
      FactTree.Member(key: "code", value: .text(dice.pick(["A", "b", "Z", "é"]) + String(number)))
    ]
    members.append(contentsOf: record(0, mayOmit: number > 0))
    for vote in generator.votes {
      var ballots: [FactTree.Member] = []
      for member in ["Nord", "Sud", "Ouest"] where dice.chance(85) {
        let ballot = dice.pick(["pour", "pour", "contre", "abstention", "absent"])
        ballots.append(FactTree.Member(key: member, value: .text(ballot)))
      }
      if dice.chance(50) {
        members.append(FactTree.Member(key: vote, value: .object(ballots)))
      } else {
        members += ballots.map { FactTree.Member(key: vote + "." + $0.key, value: $0.value) }
      }
    }
    for grid in generator.grids where !grid.criteria.isEmpty {
      let marks = grid.criteria.map { criterion in
        FactTree.Member(
          key: criterion.name, value: mark(criterion, isAssessed: grid.assessed && dice.chance(70)))
      }
      members.append(FactTree.Member(key: grid.name, value: .object(marks)))
    }
    return .object(members)
  }

  private mutating func record(_ index: Int, mayOmit: Bool) -> [FactTree.Member] {
    var members: [FactTree.Member] = []
    for field in generator.records[index].fields {
      let isEmpty = dice.below(1000) < (field.isOptional ? 400 : missing)
      if isEmpty {
        if !mayOmit || dice.chance(50) {
          members.append(FactTree.Member(key: field.name, value: .null))
        }
        continue
      }
      members.append(FactTree.Member(key: field.name, value: value(field)))
    }
    return members
  }

  private mutating func value(_ field: CallGenerator.Field) -> FactTree {
    switch field.kind {
    case .text, .choice: return .text(dice.pick(generator.choiceTexts))
    case .truth, .checkbox: return .truth(dice.chance(60))
    case .integer:
      let near = dice.pick(generator.constants[.integer] ?? [0]) + dice.below(3) - 1
      return .number(String(min(max(near, 0), 20)))
    case .number, .speed:
      let near = dice.pick(generator.constants[.integer] ?? [0]) * 100
      return .number(decimal(min(max(near + dice.pick([-1, 0, 0, 1, 50]), 0), 2000), 2))
    case .amount, .taxed:
      let near = dice.pick(generator.constants[.amount] ?? [0]) + dice.pick([-1, 0, 0, 1, 7])
      return .number(decimal(min(max(near, 0), 9_000_000), 2))
    case .rate:
      return .number(dice.pick(["0", "12.5", "33.33", "50", "70", "100", "0.01"]))
    case .date:
      let near = dice.pick(generator.constants[.date] ?? [19_400]) + dice.below(3) - 1
      return .text(CallGenerator.day(near, iso: true))
    case .choices:
      return .array(generator.choiceTexts.filter { _ in dice.chance(35) }.map { .text($0) })
    case .list(let name):
      guard let index = generator.records.firstIndex(where: { $0.name == name }) else {
        return .array([])
      }
      let least = name == "école" ? 1 : 0
      let count = least + dice.pick([0, 1, 1, 2, 3])
      return .array((0..<count).map { _ in .object(record(index, mayOmit: false)) })
    }
  }

  private func decimal(_ value: Int, _ places: Int) -> String {
    let (whole, part) = value.quotientAndRemainder(dividingBy: 100)
    return part == 0 ? String(whole) : "\(whole)." + (part < 10 ? "0\(part)" : String(part))
  }

  private mutating func mark(_ criterion: CallGenerator.Criterion, isAssessed: Bool) -> FactTree {
    if dice.below(1000) < missing { return .null }
    if !isAssessed { return .number(digits(criterion)) }
    let assessors = ["Ana", "Bob", "Cléo", "Dan"].prefix(1 + dice.below(4))
    return .object(
      assessors.map { name in
        let digits = digits(criterion)
        let value: FactTree
        switch dice.below(8) {
        case 0:
          value = .object([
            FactTree.Member(key: "note", value: .number(digits)),
            FactTree.Member(key: "récusé", value: .truth(true)),
          ])
        case 1: value = .object([FactTree.Member(key: "note", value: .number(digits))])
        default: value = .number(digits)
        }
        return FactTree.Member(key: name, value: value)
      })
  }

  private mutating func digits(_ criterion: CallGenerator.Criterion) -> String {
    var halves = dice.below(criterion.maximum * 2 + 1)
    if let threshold = criterion.threshold, dice.chance(40) {
      halves = min(max(threshold * 2 + dice.below(3) - 1, 0), criterion.maximum * 2)
    }
    if !criterion.hasHalves { halves -= halves % 2 }
    return decimal(halves * 50, 2)
  }
}
