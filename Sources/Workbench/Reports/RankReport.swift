import Rules
import Scoring

/// The ranking as text for people: a table, the cut-off, the accounts, then those not ranked.
struct RankReport {
  private let result: CallResult
  private let language: Language
  private let style: Style
  private let width: Int
  private let nameColumn: Int?
  /// The text of the ruleset, which keys without a label are quoted from.
  private let source: SourceText
  private var renderer: ResultRenderer
  private var text = ""

  /// The widest that a name may be where nothing else limits it.
  private static let widestName = 40

  private init(
    _ result: CallResult, _ source: SourceText, _ language: Language, _ style: Style, _ width: Int
  ) {
    self.result = result
    self.source = source
    self.language = language
    self.style = style
    self.width = width
    nameColumn = Self.nameColumn(result.plan.ruleset)
    renderer = ResultRenderer(result)
  }

  /// Writes the report.
  static func render(
    _ result: CallResult, _ source: SourceText, _ language: Language, _ style: Style, width: Int
  ) -> String {
    var report = RankReport(result, source, language, style, width)
    report.writeHead()
    report.writeRanking()
    report.writeAccounts()
    report.writeNotServed()
    report.writeFlags()
    report.writeUnranked()
    report.writeTotals()
    report.writeKeys()
    report.writeFoot()
    return report.text
  }

  /// The column that names an application: a text called or labelled name.
  static func nameColumn(_ ruleset: CheckedRuleset) -> Int? {
    guard let record = ruleset.records.first else { return nil }
    let wanted = ["nom", "name", "intitule", "title"].map { Array($0.utf8) }
    return record.columns.indices.first { index in
      let column = record.columns[index]
      guard column.type == .text, record.identifier != index, case .fact = column.role else {
        return false
      }
      let spellings = [column.name, column.label ?? ""]
      return spellings.contains { wanted.contains(foldedKey($0)) }
    }
  }

  private func say(_ phrase: Phrase) -> String { phrase.text(language) }

  private mutating func line(_ content: String = "") { text += content + "\n" }

  private mutating func heading(_ phrase: Phrase) {
    line()
    line(style.paint(.heading, say(phrase)))
  }

  // MARK: Parts

  private mutating func writeHead() {
    let ruleset = result.plan.ruleset
    line(style.paint(.heading, ruleset.name) + " · version " + style.show(ruleset.version))
    if let purpose = ruleset.header.purpose { line(style.show(purpose)) }
    var counts = [say(Messages.applicationCount(result.count))]
    for count in result.counts where count.count > 0 {
      let partial = count.status == .selected ? result.partialCount : 0
      counts.append(
        say(Messages.statusCount(count.status, count.count))
          + (partial > 0 ? say(Messages.partlyAmong(partial)) : ""))
    }
    line(counts.joined(separator: language == .french ? " ; " : "; "))
  }

  private mutating func name(_ index: Int) -> String {
    guard let nameColumn, let name = renderer.text(index, column: nameColumn) else { return "" }
    return TextTable.cut(style.show(name), to: Self.widestName)
  }

  private func amount(_ value: Number?) -> String {
    value.map { amountText($0, symbol: result.plan.ruleset.currency, language) } ?? ""
  }

  private func decision(_ row: ResultRow) -> String {
    // An award that is less than what was asked is said where the decision is.
    row.isPartial
      ? say(Messages.partlySelected(amount(row.awarded), of: amount(row.requested)))
      : say(Messages.status(row.status))
  }

  private mutating func writeRanking() {
    let ranked = (0..<result.count).prefix { result.rank(at: $0) != nil }
    if ranked.isEmpty { return }
    var table = TextTable([.right, .left, .left, .left, .right, .right])
    var statuses: [OutcomeStatus] = []
    let hasAmounts = result.envelope != nil
    table.add([
      say(Messages.rankTitle), say(Messages.identifierTitle), title(nameColumn),
      say(Messages.decisionTitle),
      result.plan.ruleset.grids.isEmpty ? "" : say(Messages.totalTitle),
      hasAmounts ? say(Messages.amountTitle) : "",
    ])
    for index in ranked {
      let row = renderer.row(index)
      statuses.append(row.status)
      table.add([
        String((row.rank ?? 0)), style.show(String(decoding: row.identifier, as: UTF8.self)),
        name(index), decision(row), row.total.map { numberText($0, language) } ?? "",
        hasAmounts ? amount(row.requested) : "",
      ])
    }
    line()
    line(table.line(0) { _, text in style.paint(.emphasis, text) })
    let lastSelected = statuses.lastIndex(of: .selected)
    for (position, status) in statuses.enumerated() {
      line(table.line(position + 1) { column, text in column == 3 ? paint(text, status) : text })
      // The line under the last one selected; below it, nobody is.
      if position == lastSelected, position + 1 < statuses.count {
        line(String(repeating: "─", count: min(table.width, max(width, 20))))
      }
    }
  }

  private func title(_ column: Int?) -> String {
    guard let column else { return "" }
    let declared = result.plan.ruleset.records[0].columns[column]
    return TextTable.cut(style.show(declared.label ?? declared.name), to: Self.widestName)
  }

  private func paint(_ text: String, _ status: OutcomeStatus) -> String {
    switch status {
    case .selected: style.paint(.success, text)
    case .waiting, .incomplete: style.paint(.warning, text)
    case .eliminated, .ineligible: style.paint(.error, text)
    case .eligible, .notSelected: text
    }
  }

  private mutating func writeAccounts() {
    guard let envelope = result.envelope else { return }
    var table = TextTable([.left, .right, .left])
    let isReplaced = result.plan.options.envelope != nil
    table.add([
      say(Messages.envelope), amount(envelope), isReplaced ? say(Messages.overridden) : "",
    ])
    table.add([say(Messages.consumed), amount(result.consumed), ""])
    table.add([say(Messages.remaining), amount(envelope.subtracting(result.consumed)), ""])
    let parts = result.subEnvelopes
    for (part, given) in parts {
      let name = style.show(part.label ?? part.name)
      table.add([
        say(Messages.subEnvelope(name)), amount(part.amount), say(Messages.used(amount(given))),
      ])
    }
    line()
    for row in 0..<3 + parts.count { line(table.line(row) { _, text in text }) }
  }

  /// Why those who are ranked are not selected: the first question after the table.
  private mutating func writeNotServed() {
    var table = TextTable([.right, .left, .left, .left])
    var count = 0
    for index in 0..<result.count {
      guard result.rank(at: index) != nil else { break }
      let row = renderer.row(index)
      guard row.status != .selected, let reason = row.reasons.first(where: { $0.isDecisive })
      else { continue }
      count += 1
      table.add([
        String(row.rank ?? 0), style.show(String(decoding: row.identifier, as: UTF8.self)),
        name(index), style.show(reason.message),
      ])
    }
    if count == 0 { return }
    heading(Messages.notServed)
    for row in 0..<count { line(table.line(row) { _, text in text }) }
  }

  /// What is to be looked at among those ranked.
  private mutating func writeFlags() {
    var table = TextTable([.right, .left, .left, .left])
    var count = 0
    for index in 0..<result.count {
      guard result.rank(at: index) != nil else { break }
      let row = renderer.row(index)
      for reason in row.reasons where reason.isFlag {
        count += 1
        table.add([
          String(row.rank ?? 0), style.show(String(decoding: row.identifier, as: UTF8.self)),
          name(index), shown(reason),
        ])
      }
    }
    if count == 0 { return }
    heading(Messages.flags)
    for row in 0..<count { line(table.line(row) { _, text in text }) }
  }

  /// The last amount that the ruleset computes for an application, which is what it comes to.
  private var amountColumn: (number: Int, title: String)? {
    let last = result.plan.ruleset.derivations.filter {
      $0.kind == .amount && $0.record == 0 && !$0.isInternal
    }.max { $0.provenance.span.start < $1.provenance.span.start }
    return last.map { ($0.column, title($0.column)) }
  }

  private func shown(_ reason: ResultRow.Reason) -> String {
    let colon = language == .french ? " : " : ": "
    let place = reason.place.map { RecordPath.words($0, language) + colon } ?? ""
    return style.show(place + reason.message)
  }

  /// What the order was made by, so that a rank can be understood from the page alone.
  private mutating func writeKeys() {
    guard let ranking = result.plan.ruleset.ranking, result.count > 0, result.rank(at: 0) != nil
    else { return }
    heading(Messages.rankingKeys)
    for (number, key) in ranking.keys.enumerated() {
      let title = style.show(result.plan.ruleset.title(of: key, source))
      let type = result.plan.ruleset.types[Int(key.node)]
      let direction = say(Messages.direction(type, isDescending: key.isDescending))
      line("  \(number + 1). \(title) (\(direction))")
    }
    let last = style.show(say(Messages.lastResort(ranking.lastResort)))
    line("  \(ranking.keys.count + 1). \(last)")
  }

  private mutating func writeUnranked() {
    let rest = (0..<result.count).drop { result.rank(at: $0) != nil }
    if rest.isEmpty { return }
    let isRanked = result.plan.ruleset.ranking != nil
    var table = TextTable([.left, .left, .left, .right, .right, .left])
    let amountColumn = isRanked ? nil : self.amountColumn
    let hasTotal = !isRanked && !result.plan.ruleset.grids.isEmpty
    var statuses: [OutcomeStatus] = []
    if !isRanked {
      table.add([
        say(Messages.identifierTitle), title(nameColumn), say(Messages.decisionTitle),
        hasTotal ? say(Messages.totalTitle) : "", amountColumn?.title ?? "",
        say(Messages.reasonsTitle),
      ])
    }
    for index in rest {
      let row = renderer.row(index)
      statuses.append(row.status)
      table.add([
        style.show(String(decoding: row.identifier, as: UTF8.self)), name(index),
        say(Messages.status(row.status)),
        hasTotal ? row.total.map { numberText($0, language) } ?? "" : "",
        amountColumn.map { renderer.text(index, column: $0.number) ?? "" } ?? "",
        firstReason(row),
      ])
    }
    if isRanked { heading(Messages.unranked) } else { line() }
    if !isRanked { line(table.line(0) { _, text in style.paint(.emphasis, text) }) }
    for (position, status) in statuses.enumerated() {
      line(
        table.line(position + (isRanked ? 0 : 1)) { column, text in
          column == 2 ? paint(text, status) : text
        })
    }
  }

  private func firstReason(_ row: ResultRow) -> String {
    guard let reason = row.reasons.first(where: { $0.isDecisive }) ?? row.reasons.first else {
      return ""
    }
    // What is only to be looked at decides nothing, and is no further reason.
    let more = row.reasons.filter { !$0.isFlag }.count - 1
    let flag = reason.isFlag ? say(Messages.flagged) + (language == .french ? " : " : ": ") : ""
    return flag + shown(reason) + (more > 0 ? say(Messages.moreReasons(more)) : "")
  }

  private mutating func writeTotals() {
    let totals = result.printedTotals
    if totals.isEmpty { return }
    heading(Messages.callTotals)
    var table = TextTable([.left, .left, .right])
    for total in totals {
      table.add([
        style.show(total.label ?? total.name), style.show(total.group ?? ""),
        result.plan.ruleset.text(total.value, total.type, language),
      ])
    }
    for row in totals.indices { line(table.line(row) { _, text in text }) }
  }

  /// What the reader must know of the rules: the parts that are illustrative, the readings chosen.
  private mutating func writeFoot() {
    let ruleset = result.plan.ruleset
    let parts = ruleset.illustrativeParts
    if !parts.isEmpty {
      heading(Messages.illustrative)
      for part in parts { line("  " + style.show(part.sentence)) }
    }
    if !ruleset.choices.isEmpty {
      heading(Messages.recordedChoices)
      for choice in ruleset.choices { line("  " + style.show(choice.label ?? choice.name)) }
    }
  }
}

extension IllustrativePart {
  /// The name of the part and why it is there.
  var sentence: String {
    let named = label.map { name.isEmpty ? $0 : "\(name) (\($0))" } ?? name
    return why.isEmpty ? named : "\(named) — \(why)"
  }
}
