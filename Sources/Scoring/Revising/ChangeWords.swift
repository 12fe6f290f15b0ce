import Rules

/// Facts, marks and values of an application as the trace of a search names them.
struct ChangeWords {
  let application: RevisedApplication
  let language: Language
  let ruleset: CheckedRuleset

  init(_ application: RevisedApplication) {
    self.application = application
    language = application.result.plan.language
    ruleset = application.result.plan.ruleset
  }

  /// The members that say what a place is: its kind, name, label, record and assessor.
  func members(_ place: RevisedPlace) -> [(StaticString, JSONNode)] {
    switch place {
    case .fact(let address):
      let column = ruleset.records[address.record].columns[address.column]
      return [
        ("kind", ExplanationNodes.text("fact")),
        ("name", ExplanationNodes.text(ruleset.text(address))),
        ("label", ExplanationNodes.text(column.label)),
        ("of", ExplanationNodes.text(title(address))),
        ("assessor", ExplanationNodes.null),
        ("role", ExplanationNodes.null),
      ]
    case .mark(let number, let assessor):
      let column = ruleset.records[0].columns[number]
      let name = String(decoding: assessor, as: UTF8.self)
      guard case .mark(let grid, let criterion) = column.role else { return [] }
      let declared = ruleset.grids[grid]
      return [
        ("kind", ExplanationNodes.text("mark")),
        (
          "name",
          ExplanationNodes.text(declared.name + "." + declared.criteria[criterion].name)
        ),
        (
          "label",
          ExplanationNodes.text(
            declared.criteria[criterion].label ?? declared.criteria[criterion].name)
        ),
        ("of", ExplanationNodes.text(declared.label ?? declared.name)),
        ("assessor", assessor.isEmpty ? ExplanationNodes.null : ExplanationNodes.text(name)),
        ("role", role(assessor)),
      ]
    }
  }

  /// The number that stands for an assessor where the name is not said; null without a name.
  private func role(_ assessor: [UInt8]) -> JSONNode {
    let names = Explainer.assessors(application.row, application.writer.store)
    return names.firstIndex(of: assessor).map { ExplanationNodes.integer($0 + 1) }
      ?? ExplanationNodes.null
  }

  /// What people call the record of a fact: its first text, then where it stands within that.
  private func title(_ address: FactAddress) -> String? {
    guard let step = address.steps.last else { return nil }
    for (number, column) in ruleset.records[address.record].columns.enumerated()
    where column.type == .text && !column.isPersonal {
      let place = FactAddress(steps: address.steps, record: address.record, column: number)
      if case .text(let text)? = application.value(.fact(place)), !text.isEmpty { return text }
      break
    }
    var owner = address
    owner.steps.removeLast()
    owner.column = step.column
    owner.record = 0
    for above in owner.steps {
      if case .list(let inner) = ruleset.records[owner.record].columns[above.column].type {
        owner.record = inner
      }
    }
    let list = ruleset.records[owner.record].columns[step.column]
    let number = "\(list.label ?? list.name) \(language == .french ? "n°\u{A0}" : "no.\u{A0}")"
    let own = number + String(step.row + 1)
    return title(owner).map { "\($0), \(own)" } ?? own
  }

  /// The members `value`, as results write it, and `text`, as people read it.
  func pair(_ value: FactValue?, _ place: RevisedPlace) -> JSONNode {
    ExplanationNodes.object([
      ("value", raw(value, type(place))), ("text", ExplanationNodes.text(text(value, type(place)))),
      ("type", ExplanationNodes.text(Self.word(type(place)))),
    ])
  }

  private func type(_ place: RevisedPlace) -> ValueType {
    switch place {
    case .fact(let address): ruleset.records[address.record].columns[address.column].type
    case .mark: .number(NumberType(.plain(unit: nil), decimals: nil))
    }
  }

  private static func word(_ type: ValueType) -> String {
    switch type {
    case .truth: "truth"
    case .text: "text"
    case .date: "date"
    case .choice: "choice"
    case .choices: "choices"
    case .number(let number):
      switch number.quantity {
      case .amount: "amount"
      case .rate: "rate"
      case .plain: "number"
      }
    case .duration, .list, .record, .unknown: "unknown"
    }
  }

  /// A fact as people read it, with its unit.
  func text(_ value: FactValue?, _ type: ValueType) -> String {
    let isFrench = language == .french
    switch value {
    case nil: return isFrench ? "non renseigné" : "not given"
    case .absent: return isFrench ? "aucun" : "none"
    case .truth(let truth):
      if isFrench { return truth ? "oui" : "non" }
      return truth ? "yes" : "no"
    case .day(let day): return dayText(day, language)
    case .text(let text): return text
    case .choice(let choice): return choices([choice], type).first ?? ""
    case .choices(let chosen):
      let texts = choices(chosen, type)
      return texts.isEmpty ? (isFrench ? "aucun" : "none") : texts.joined(separator: ", ")
    case .number(let number): return ruleset.text(number, type, language)
    }
  }

  private func choices(_ chosen: [Int], _ type: ValueType) -> [String] {
    switch type {
    case .choice(let domain), .choices(let domain):
      let texts = ruleset.choiceDomains[domain]
      return chosen.sorted().filter { $0 >= 0 && $0 < texts.count }.map { texts[$0] }
    case .truth, .text, .number, .date, .duration, .list, .record, .unknown: return []
    }
  }

  private func raw(_ value: FactValue?, _ type: ValueType) -> JSONNode {
    switch value {
    case nil, .absent: return ExplanationNodes.null
    case .truth(let truth): return ExplanationNodes.truth(truth)
    case .day(let day): return ExplanationNodes.text(day.isoText)
    case .text(let text): return ExplanationNodes.text(text)
    case .choice(let choice): return ExplanationNodes.text(choices([choice], type).first)
    case .choices(let chosen):
      return ExplanationNodes.array(choices(chosen, type).map { ExplanationNodes.text($0) })
    case .number(let number):
      if let decimals = ResultRenderer.decimals(type),
        let text = number.fixedText(decimals: decimals)
      {
        return ExplanationNodes.text(text)
      }
      return ExplanationNodes.text(number.canonicalText)
    }
  }
}
