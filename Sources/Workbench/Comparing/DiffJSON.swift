import Rules
import Scoring

/// What changed between two rulesets, as JSON.
struct DiffJSON: ~Copyable {
  private var writer = JSONWriter(.pretty)
  private let language: Language

  private init(_ language: Language) { self.language = language }

  /// The document of a comparison.
  static func render(_ report: DiffReport) -> [UInt8] {
    var document = DiffJSON(report.language)
    document.write(report)
    return document.writer.output.bytes
  }

  private mutating func write(_ report: DiffReport) {
    writer.beginObject()
    writer.key("format")
    writer.string("bareme.comparison/1")
    writer.key("language")
    writer.string(language == .french ? "fr" : "en")
    writer.key("old")
    write(report.comparison.old.ruleset, report.files.old)
    writer.key("new")
    write(report.comparison.new.ruleset, report.files.new)
    writer.key("same")
    writer.truth(report.comparison.changes.isEmpty)
    writer.key("changes")
    writer.beginArray()
    for change in report.comparison.changes { write(change) }
    writer.endArray()
    writer.key("asides")
    writer.beginArray()
    for aside in report.comparison.asides { writer.string(aside.text(language)) }
    writer.endArray()
    writer.key("effect")
    if let effect = report.effect { write(effect, report) } else { writer.null() }
    writer.endObject()
    writer.endLine()
  }

  private mutating func write(_ ruleset: CheckedRuleset, _ source: SourceText) {
    writer.beginObject()
    writer.key("name")
    writer.string(ruleset.name)
    writer.key("version")
    writer.string(ruleset.version)
    writer.key("date")
    write(ruleset.versionDay?.isoText)
    writer.key("file")
    writer.string(source.name)
    writer.key("sha256")
    writer.string(SHA256.hexadecimal(source.bytes))
    writer.endObject()
  }

  private mutating func write(_ text: String?) {
    if let text { writer.string(text) } else { writer.null() }
  }

  private mutating func write(_ line: Int?) {
    if let line, line > 0 { writer.integer(line) } else { writer.null() }
  }

  private mutating func write(_ change: RuleChange) {
    writer.beginObject()
    writer.key("kind")
    writer.string(change.kind.rawValue)
    writer.key("name")
    write(change.name.flatMap { $0.isEmpty ? nil : $0 })
    writer.key("effect")
    writer.string(change.effect.rawValue)
    writer.key("aspect")
    writer.string(change.aspect)
    writer.key("sentence")
    writer.string(change.sentence.text(language))
    writer.key("before")
    write(change.before)
    writer.key("after")
    write(change.after)
    writer.key("headings")
    writer.beginArray(inline: true)
    for heading in change.headings { writer.string(heading) }
    writer.endArray()
    writer.key("lines")
    writer.beginObject(inline: true)
    writer.key("old")
    write(change.old?.line)
    writer.key("new")
    write(change.new?.line)
    writer.endObject()
    writer.key("source")
    write(change.new?.source ?? change.old?.source)
    writer.endObject()
  }

  // MARK: Applications

  private mutating func write(_ effect: CallEffect, _ report: DiffReport) {
    writer.beginObject()
    writer.key("applications")
    writer.integer(effect.count)
    writer.key("changed")
    writer.integer(effect.rows.count)
    writer.key("undecided")
    writer.integer(effect.undecided)
    writer.key("files_left_aside")
    writer.truth(report.leavesFilesAside)
    writer.key("amounts")
    if effect.hasAmounts {
      writer.beginObject()
      writer.key("currency")
      writer.string(report.comparison.new.ruleset.currency)
      writer.key("asked")
      write(effect.oldTotals.asked, effect.newTotals.asked)
      writer.key("given")
      write(effect.oldTotals.given, effect.newTotals.given)
      writer.endObject()
    } else {
      writer.null()
    }
    writer.key("rows")
    writer.beginArray()
    for row in effect.rows { write(row) }
    writer.endArray()
    writer.key("inputs")
    writer.beginArray()
    for input in report.inputs {
      writer.beginObject(inline: true)
      writer.key("file")
      writer.string(input.name)
      writer.key("rows")
      writer.integer(input.rows)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
  }

  private mutating func write(_ old: Number, _ new: Number) {
    writer.beginObject(inline: true)
    writer.key("old")
    write(old)
    writer.key("new")
    write(new)
    writer.endObject()
  }

  private mutating func write(_ amount: Number?) {
    guard let amount else { return writer.null() }
    writer.string(amount.fixedText(decimals: 2) ?? amount.canonicalText)
  }

  private mutating func write(_ row: CallEffect.Row) {
    writer.beginObject()
    writer.key("id")
    writer.string(row.identifier)
    writer.key("name")
    write(row.name)
    writer.key("old")
    write(row.old)
    writer.key("new")
    write(row.new)
    writer.endObject()
  }

  private mutating func write(_ standing: CallEffect.Standing?) {
    guard let standing else { return writer.null() }
    writer.beginObject(inline: true)
    writer.key("status")
    writer.string(ResultRenderer.word(standing.status))
    writer.key("rank")
    if let rank = standing.rank { writer.integer(rank) } else { writer.null() }
    writer.key("asked")
    write(standing.asked)
    writer.key("given")
    write(standing.given)
    writer.endObject()
  }
}
