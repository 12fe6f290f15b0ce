/// Random expressions, by sort.
extension CallGenerator {
  /// Where an expression stands: the records that do, and the optional fields tested above it.
  struct Place {
    var standing: [String] = []
    var guarded: Set<String> = []
    /// Whether a division may stand, because a rounding follows.
    var mayDivide = false
    /// Whether only the facts may be read, and not what is declared.
    var factsOnly = false
  }

  /// An operand that is one name or one constant.
  mutating func operand(_ sort: Sort, _ place: Place) -> String {
    var found: [String] = []
    for record in records {
      let prefix = record.name == "dossier1" ? "" : record.name + "."
      if !prefix.isEmpty, !place.standing.contains(record.name) { continue }
      for field in record.fields where matches(field, sort) {
        let name = prefix + field.name
        if !field.isOptional || place.guarded.contains(name) { found.append(name) }
      }
      if !prefix.isEmpty, !place.factsOnly {
        found.append(contentsOf: (members[record.name]?[sort] ?? []).map { prefix + $0 })
      }
    }
    if !place.factsOnly { found.append(contentsOf: names[sort] ?? []) }
    if found.isEmpty || dice.chance(25) { return constant(sort) }
    return dice.pick(found)
  }

  func matches(_ field: Field, _ sort: Sort) -> Bool {
    switch sort {
    case .integer: field.kind == .integer || field.kind == .number
    case .amount: field.kind == .amount
    case .taxed: field.kind == .taxed
    case .speed: field.kind == .speed
    case .rate: field.kind == .rate
    case .date: field.kind == .date
    case .truth: field.kind == .truth || field.kind == .checkbox
    }
  }

  mutating func constant(_ sort: Sort) -> String {
    switch sort {
    case .integer: integer()
    case .amount, .taxed: amount()
    case .speed: integer() + " Mb/s"
    case .rate: rate()
    case .date: date()
    case .truth: dice.pick(["oui", "non"])
    }
  }

  /// An expression, in parentheses where it is more than an operand.
  mutating func expression(_ sort: Sort, _ depth: Int, _ place: Place) -> String {
    if depth <= 0 || dice.chance(25) { return operand(sort, place) }
    switch sort {
    case .truth: return "(" + test(depth, place) + ")"
    case .date: return dateExpression(depth, place)
    case .integer, .amount, .rate, .speed, .taxed: return arithmetic(sort, depth, place)
    }
  }

  private mutating func arithmetic(_ sort: Sort, _ depth: Int, _ place: Place) -> String {
    let less = depth - 1
    switch dice.below(11) {
    case 0, 1:
      let sign = dice.pick(["+", "−"])
      let (left, right) = (expression(sort, less, place), expression(sort, less, place))
      return "(\(left) \(sign) \(right))"
    case 2: return conditional(sort, depth, place)
    case 3:
      let which = dice.pick(["minimum", "maximum"])
      return
        "\(which)(\(expression(sort, less, place)), \(expression(sort, less, place)))"
    case 4, 5: return aggregate(sort, place)
    case 6: return "((\(quotient(sort, less, place))) \(rounding(sort)))"
    case 7:
      if sort == .amount || sort == .taxed {
        return "(\(expression(sort, less, place)) × \(operand(.rate, place)))"
      }
      if sort == .speed { return "(\(operand(sort, place)) × \(integer()))" }
      if sort == .integer { return "(\(operand(.integer, place)) × \(integer()))" }
      return operand(sort, place)
    case 8:
      if sort != .integer { return "(−\(operand(sort, place)))" }
      let part = dice.pick(["", "", "mois", "trimestre"])
      if !part.isEmpty { return "(\(part) de \(operand(.date, place)))" }
      let unit = dice.pick(["jours", "mois révolus", "années révolues"])
      return "(\(unit) de \(operand(.date, place)) à \(operand(.date, place)))"
    case 9:
      return sort == .integer
        ? counted(place) : "((\(expression(sort, less, place))) \(rounding(sort)))"
    default: return operand(sort, place)
    }
  }

  private mutating func quotient(_ sort: Sort, _ depth: Int, _ place: Place) -> String {
    let divisor = dice.pick(["3", "7", "2", "1,5", "8"])
    return "\(expression(sort, depth, place)) ÷ \(divisor)"
  }

  private mutating func conditional(_ sort: Sort, _ depth: Int, _ place: Place) -> String {
    let less = depth - 1
    if let optional = anOptional(place, sort), dice.chance(50) {
      var inner = place
      inner.guarded.insert(optional)
      let value = dice.chance(50) ? optional : expression(sort, less, inner)
      return "(si \(optional) présent alors \(value) sinon \(expression(sort, less, place)))"
    }
    if dice.chance(20), let found = lookup(sort, place) {
      return "(si \(found) présent alors \(found) sinon \(expression(sort, less, place)))"
    }
    var text = "(si \(test(less, place)) alors \(expression(sort, less, place))"
    if dice.chance(30) {
      text += " sinon si \(test(less, place)) alors \(operand(sort, place))"
    }
    return text + " sinon \(expression(sort, less, place)))"
  }

  private mutating func anOptional(_ place: Place, _ sort: Sort) -> String? {
    var found: [String] = []
    for record in records {
      let prefix = record.name == "dossier1" ? "" : record.name + "."
      if !prefix.isEmpty, !place.standing.contains(record.name) { continue }
      for field in record.fields where field.isOptional && matches(field, sort) {
        found.append(prefix + field.name)
      }
    }
    return found.isEmpty ? nil : dice.pick(found)
  }

  private mutating func dateExpression(_ depth: Int, _ place: Place) -> String {
    let base = operand(.date, place)
    switch dice.below(4) {
    case 0: return "(\(base) + \(1 + dice.below(60)) jours)"
    case 1:
      let clause = dice.pick(["ramené au dernier jour", "reporté au premier jour suivant"])
      let unit = dice.pick(["\(1 + dice.below(14)) mois", "\(1 + dice.below(3)) ans"])
      return "(\(base) \(dice.pick(["+", "−"])) \(unit) \(clause))"
    case 2: return conditional(.date, depth, place)
    default: return base
    }
  }

  // MARK: Aggregates

  /// The records that an aggregate or a quantifier may go over.
  private mutating func aRecord(_ place: Place) -> (name: String, list: String?)? {
    var found: [(String, String?)] = []
    for record in records {
      for field in record.fields {
        guard case .list(let inner) = field.kind, !place.standing.contains(inner) else { continue }
        let lists = records.flatMap { $0.fields }.filter { $0.kind == .list(inner) }
        found.append((inner, lists.count > 1 ? field.name : nil))
      }
    }
    return found.isEmpty ? nil : dice.pick(found)
  }

  private func above(_ record: String) -> [String] {
    var way: [String] = []
    var current = record
    while let parent = records.first(where: { owner in
      owner.fields.contains { $0.kind == .list(current) }
    })?.name, parent != "dossier1" {
      way.append(parent)
      current = parent
    }
    return way
  }

  private mutating func aggregate(_ sort: Sort, _ place: Place) -> String {
    guard let (record, list) = aRecord(place) else { return operand(sort, place) }
    var inner = place
    inner.standing.append(contentsOf: [record] + above(record))
    var body = ""
    if dice.chance(60) {
      let fields = records.first { $0.name == record }?.fields ?? []
      let names =
        fields.filter { matches($0, sort) && !$0.isOptional }.map { $0.name }
        + (members[record]?[sort] ?? [])
      if names.isEmpty { return operand(sort, place) }
      body = (list ?? record) + "." + dice.pick(names)
    } else {
      if list != nil { return operand(sort, place) }
      let fields = records.first { $0.name == record }?.fields ?? []
      guard let field = fields.first(where: { matches($0, sort) && !$0.isOptional }) else {
        return operand(sort, place)
      }
      body = "(\(record).\(field.name) \(dice.pick(["+", "−"])) \(operand(sort, inner)))"
    }
    let filter = dice.chance(50) ? " où \(test(1, inner))" : ""
    let isSure = filter.isEmpty && list == nil && above(record).isEmpty
    let which = isSure ? dice.pick(["somme", "minimum", "maximum", "moyenne"]) : "somme"
    if which == "moyenne" { return "((moyenne des \(body)) \(rounding(sort)))" }
    return "(\(which) des \(body)\(filter))"
  }

  private mutating func counted(_ place: Place) -> String {
    let several = records[0].fields.filter { $0.kind == .choices && !$0.isOptional }
    if let field = several.first, dice.chance(40) { return "(nombre de \(field.name))" }
    guard let (record, list) = aRecord(place) else { return operand(.integer, place) }
    var inner = place
    inner.standing.append(contentsOf: [record] + above(record))
    let lists = records.flatMap { $0.fields }.filter { $0.kind == .list(record) }
    let name = list ?? dice.pick([record, lists[0].name])
    return "(nombre de \(name)" + (dice.chance(60) ? " où \(test(1, inner)))" : ")")
  }

  // MARK: Tests

  /// A test, without parentheses around it.
  mutating func test(_ depth: Int, _ place: Place) -> String {
    let less = depth - 1
    switch dice.below(depth > 0 ? 13 : 6) {
    case 0, 1, 2:
      let sorts: [Sort] = [.integer, .amount, .rate, .date, .integer, .amount, .speed, .taxed]
      return comparison(dice.pick(sorts), less, place)
    case 3: return operand(.truth, place)
    case 4: return choiceTest(place)
    case 5: return presenceTest(less, place)
    case 6, 7:
      return "(\(test(less, place)) et \(test(less, place)))"
    case 8: return "(\(test(less, place)) ou \(test(less, place)))"
    case 9: return "non (\(test(less, place)))"
    case 10, 11: return "(" + quantified(less, place) + ")"
    default: return comparison(dice.pick([.integer, .amount]), less, place)
    }
  }

  private mutating func comparison(_ sort: Sort, _ depth: Int, _ place: Place) -> String {
    let signs = ["=", "≠", "<", "≤", ">", "≥"]
    let right = dice.chance(60) ? constant(sort) : expression(sort, depth, place)
    var left = expression(sort, depth, place)
    if left == right { left = operand(sort, place) }
    return "\(left) \(dice.pick(signs)) \(right)"
  }

  private mutating func choiceTest(_ place: Place) -> String {
    var found: [(String, Field.Kind)] = []
    for record in records {
      let prefix = record.name == "dossier1" ? "" : record.name + "."
      if !prefix.isEmpty, !place.standing.contains(record.name) { continue }
      for field in record.fields where !field.isOptional {
        if field.kind == .choice || field.kind == .choices || field.kind == .text {
          found.append((prefix + field.name, field.kind))
        }
      }
    }
    let (name, kind) = dice.pick(found)
    if kind == .choices { return "\(name) contient \(text())" }
    if kind == .choice, dice.chance(60) {
      return "\(name) parmi « rouge », \(dice.pick(["« vert »", "« bleu »", "« mauve »"]))"
    }
    return "\(name) \(dice.pick(["=", "≠"])) \(text())"
  }

  private mutating func presenceTest(_ depth: Int, _ place: Place) -> String {
    let sort: Sort = dice.pick([.integer, .amount, .date])
    if dice.chance(25), let listed = listedTest(place) { return listed }
    let found = dice.chance(40) ? lookup(sort, place) : nil
    guard let name = found ?? anOptional(place, sort) else { return comparison(sort, depth, place) }
    let sign = dice.pick(["≤", "≥", "<", "="])
    switch dice.below(4) {
    case 0: return "\(name) absent"
    case 1: return "\(name) présent"
    case 2: return "(\(name) absent ou \(name) \(sign) \(constant(sort)))"
    default: return "(\(name) présent et \(name) \(sign) \(constant(sort)))"
    }
  }

  mutating func quantified(_ depth: Int, _ place: Place) -> String {
    guard let (record, list) = aRecord(place) else { return comparison(.integer, depth, place) }
    var inner = place
    inner.standing.append(contentsOf: [record] + above(record))
    let opening = dice.pick(["pour chaque", "pour chaque", "pour au moins un"])
    var text = "\(opening) \(record)"
    if let list { text += " dans \(list)" }
    if dice.chance(40) { text += " où \(test(0, inner))" }
    return text + " : \(test(depth, inner))"
  }
}
