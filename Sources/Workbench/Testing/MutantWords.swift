import Rules
import Scoring

/// What a mutant changes, in the ruleset's own words.
struct MutantWords {
  let tested: TestedRuleset

  private var ruleset: CheckedRuleset { tested.ruleset }
  private var facts: FactText { FactText(ruleset: ruleset) }
  private var words: KeywordTable { KeywordTable(ruleset.language) }

  /// The rule that a mutant changes.
  func rule(_ mutant: Mutant) -> String { tested.words.title(mutant.span) }

  /// What becomes of what is written there.
  func text(_ mutant: Mutant) -> Phrase {
    switch mutant.change {
    case .number, .day, .truth, .choice, .operation, .branches, .leftOut, .rounding, .member,
      .presence, .shift, .filter:
      expression(mutant)
    case .condition, .scope, .severity, .table, .brackets, .tableMember, .dated, .eliminatory,
      .coefficient:
      rules(mutant)
    case .direction, .order, .lastResort, .places, .envelope, .subEnvelope, .spillOver,
      .groupLimit, .overflow, .reserve, .voteRule, .quorum, .abstention, .absence:
      decision(mutant)
    }
  }

  // MARK: Words

  private func becomes(_ before: String, _ after: String) -> Phrase {
    Messages.becomes(before, after)
  }

  private func quoted(_ mutant: Mutant) -> String { tested.words.quoted(mutant.span) }

  // MARK: Expressions

  private func expression(_ mutant: Mutant) -> Phrase {
    switch mutant.change {
    case .number(_, let value): return becomes(quoted(mutant), facts.number(value, mutant.type))
    case .day(_, let day): return becomes(quoted(mutant), dayText(day, ruleset.language))
    case .truth(_, let truth):
      return becomes(quoted(mutant), words.canonical(truth ? .yes : .no))
    case .choice(_, let choice):
      return becomes(quoted(mutant), facts.text(.choice(choice), mutant.type))
    case .operation(let node, let operation):
      let old = words.sign(ruleset.nodes[Int(node)].operation) ?? ""
      return Messages.within(becomes(old, words.sign(operation) ?? ""), quoted(mutant))
    case .branches: return Messages.branchesSwapped(quoted(mutant))
    case .leftOut: return Messages.leftOut(quoted(mutant))
    case .rounding(let node, let rounding):
      let old = ruleset.roundings[Int(ruleset.nodes[Int(node)].b)]
      return Messages.within(
        becomes(words.word(old.mode), words.word(rounding.mode)), quoted(mutant))
    case .member(_, let member):
      return Messages.within(
        Messages.leftOut(facts.text(.choice(member), mutant.type)), quoted(mutant))
    case .presence: return Messages.presence(quoted(mutant))
    case .shift(_, let days): return Messages.shifted(quoted(mutant), days: days)
    case .filter: return Messages.filterLeftOut(quoted(mutant))
    default: return Phrase("", "")
    }
  }

  // MARK: Rules

  private func rules(_ mutant: Mutant) -> Phrase {
    switch mutant.change {
    case .condition: return Messages.conditionOff
    case .scope: return Messages.scopeOff
    case .severity(let number, let severity):
      return Messages.severity(from: ruleset.conditions[number].severity, to: severity)
    case .table(let table, let ends, let step):
      let bounds = ends.map { end in
        bound(ruleset.tables[table].rows[end.row].tests[end.input].ranges[end.range], end)
      }
      return moved(mutant, bounds, step)
    case .brackets(let set, let ends, let step):
      return moved(mutant, ends.map { bound(ruleset.brackets[set][$0.row].range, $0) }, step)
    case .tableMember(_, _, _, let member):
      return Messages.within(
        Messages.leftOut(facts.text(.choice(member), mutant.type)), quoted(mutant))
    case .dated(let parameter, let step, let day):
      let old = ruleset.datedParameters[parameter].steps[step].from
      return becomes(dayText(old, ruleset.language), dayText(day, ruleset.language))
    case .eliminatory(let grid, let criterion, let limit):
      let old =
        criterion < 0
        ? ruleset.grids[grid].eliminatory : ruleset.grids[grid].criteria[criterion].eliminatory
      let (before, after) = Self.moved(old ?? .unbounded, limit)
      return Messages.eliminatoryBound(
        name(grid, criterion), facts.number(before, mutant.type), facts.number(after, mutant.type))
    case .coefficient(let grid, let criterion, let value):
      let old = ruleset.grids[grid].criteria[criterion].coefficient
      return Messages.coefficient(
        name(grid, criterion), facts.number(old, mutant.type), facts.number(value, mutant.type))
    default: return Phrase("", "")
    }
  }

  private func name(_ grid: Int, _ criterion: Int) -> String? {
    criterion < 0 ? nil : ruleset.grids[grid].criteria[criterion].name
  }

  private func bound(_ interval: Interval, _ end: Mutant.End) -> Number {
    (end.isUpper ? interval.upper : interval.lower)?.value ?? .zero
  }

  private static func moved(_ old: Interval, _ new: Interval) -> (Number, Number) {
    if let one = old.upper?.value, let other = new.upper?.value, one != other {
      return (one, other)
    }
    return (old.lower?.value ?? .zero, new.lower?.value ?? .zero)
  }

  private func moved(_ mutant: Mutant, _ bounds: [Number], _ step: Number) -> Phrase {
    guard let first = bounds.first else { return Phrase("", "") }
    let before = facts.number(first, mutant.type)
    let after = facts.number(first.adding(step) ?? first, mutant.type)
    let change = Messages.within(becomes(before, after), quoted(mutant))
    return bounds.count > 1 ? Messages.neighbourFollows(change) : change
  }

  // MARK: Decisions

  private func decision(_ mutant: Mutant) -> Phrase {
    let selection = ruleset.selection
    switch mutant.change {
    case .direction: return Messages.reversed(quoted(mutant))
    case .order: return Messages.keysSwapped(quoted(mutant))
    case .lastResort: return Messages.reversed(words.canonical(.lastResort))
    case .places(let value): return amount(.places, selection?.places, value, mutant.type)
    case .envelope(let value): return amount(.envelope, selection?.envelope, value, mutant.type)
    case .subEnvelope(let number, let value):
      return amount(.subEnvelope, selection?.subEnvelopes[number].amount, value, mutant.type)
    case .spillOver(let number):
      return Messages.spillOver(selection?.subEnvelopes[number].name ?? "")
    case .groupLimit(let number, let value):
      return amount(.perGroup, selection?.groupLimits[number].limit, value, mutant.type)
    case .reserve(let count):
      return amount(
        .reserveList, selection?.reserve.map { Number($0) }, Number(count), mutant.type)
    case .overflow(let policy):
      return becomes(word(selection?.overflow ?? .stop), word(policy))
    case .voteRule(let vote, let rule):
      return becomes(word(ruleset.votes[vote].rule), word(rule))
    case .quorum(let vote, let value):
      return amount(.quorum, ruleset.votes[vote].quorum, value, mutant.type)
    case .abstention(let vote, let treatment):
      return treated(.abstention, ruleset.votes[vote].abstention, treatment)
    case .absence(let vote, let treatment):
      return treated(.absence, ruleset.votes[vote].absence, treatment)
    default: return Phrase("", "")
    }
  }

  private func amount(
    _ keyword: Keyword, _ old: Number?, _ new: Number, _ type: ValueType
  ) -> Phrase {
    let name = words.canonical(keyword) + " "
    return becomes(
      name + facts.number(old ?? .zero, type), name + facts.number(new, type))
  }

  private func treated(
    _ keyword: Keyword, _ old: VoteTreatment, _ new: VoteTreatment
  ) -> Phrase {
    let name = words.canonical(keyword) + " "
    return becomes(name + word(old), name + word(new))
  }

  private func word(_ policy: OverflowPolicy) -> String {
    switch policy {
    case .stop: words.canonical(.stop)
    case .skip: words.canonical(.skip)
    case .partial: words.canonical(.partial)
    }
  }

  private func word(_ rule: VoteRule) -> String {
    switch rule {
    case .unanimity: words.canonical(.unanimity)
    case .simpleMajority: words.canonical(.simpleMajority)
    case .absoluteMajority: words.canonical(.absoluteMajority)
    case .twoThirds: words.canonical(.twoThirds)
    }
  }

  private func word(_ treatment: VoteTreatment) -> String {
    switch treatment {
    case .against: words.canonical(.against)
    case .ignored: words.canonical(.ignored)
    case .inFavour: words.canonical(.inFavour)
    }
  }
}
