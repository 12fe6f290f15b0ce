import Rules

/// Writes the result of a call: the whole document, or one object a line.
package enum ResultWriter {
  /// The whole document, `bareme.ranking/1`.
  package static func document(_ result: CallResult) -> [UInt8] {
    var writer = JSONWriter(.pretty, reserving: 4096 + result.count * 512)
    var renderer = ResultRenderer(result, .pretty)
    writer.beginObject()
    writer.key("format")
    writer.string("bareme.ranking/1")
    writeRuleset(result, &writer)
    writeEnvelope(result, &renderer, &writer)
    writer.key("counts")
    writer.beginObject(inline: true)
    writer.key("applications")
    writer.integer(result.count)
    for count in result.counts {
      writer.key(ResultRenderer.word(count.status))
      writer.integer(count.count)
    }
    writer.endObject()
    writeTotals(result, &renderer, &writer)
    writer.key("results")
    writer.beginArray()
    for index in result.entries.indices { renderer.write(index, into: &writer) }
    writer.endArray()
    writer.key("inputs")
    writer.beginArray()
    for input in result.inputs {
      writer.beginObject(inline: true)
      writer.key("file")
      writer.string(input.name)
      writer.key("rows")
      writer.integer(input.rows)
      if let role = input.role.word {
        writer.key("role")
        writer.string(role)
      }
      writer.endObject()
    }
    writer.endArray()
    writeIllustrative(result, &writer)
    writer.endObject()
    writer.endLine()
    return writer.output.bytes
  }

  /// All results, one object a line; `ResultRenderer` writes some of them, for several threads.
  package static func lines(_ result: CallResult) -> [UInt8] {
    var writer = JSONWriter(.compact, reserving: result.count * 512)
    var renderer = ResultRenderer(result)
    for index in result.entries.indices {
      renderer.write(index, into: &writer)
      writer.endLine()
    }
    return writer.output.bytes
  }

  private static func writeRuleset(_ result: CallResult, _ writer: inout JSONWriter) {
    let ruleset = result.plan.ruleset
    writer.key("ruleset")
    writer.beginObject(inline: true)
    writer.key("name")
    writer.string(ruleset.name)
    writer.key("version")
    writer.string(ruleset.version)
    writer.key("sha256")
    writer.string(result.plan.options.rulesetHash)
    writer.endObject()
  }

  private static func writeEnvelope(
    _ result: CallResult, _ renderer: inout ResultRenderer, _ writer: inout JSONWriter
  ) {
    writer.key("envelope")
    guard let envelope = result.selection.envelope else {
      writer.null()
      return
    }
    let consumed = result.selection.consumed
    writer.beginObject(inline: true)
    writer.key("amount")
    renderer.write(envelope, decimals: 2, into: &writer)
    writer.key("consumed")
    renderer.write(consumed, decimals: 2, into: &writer)
    writer.key("remaining")
    renderer.write(envelope.subtracting(consumed) ?? .zero, decimals: 2, into: &writer)
    if result.plan.options.envelope != nil {
      writer.key("overridden")
      writer.truth(true)
    }
    writeSubEnvelopes(result, &renderer, &writer)
    writer.endObject()
  }

  /// Writes what is set aside of the envelope and what of it is used; nothing where nothing is.
  private static func writeSubEnvelopes(
    _ result: CallResult, _ renderer: inout ResultRenderer, _ writer: inout JSONWriter
  ) {
    let parts = result.plan.ruleset.selection?.subEnvelopes ?? []
    if parts.isEmpty { return }
    writer.key("sub_envelopes")
    writer.beginArray(inline: true)
    for (part, given) in zip(parts, result.selection.partsGiven) {
      writer.beginObject(inline: true)
      writer.key("name")
      writer.string(part.name)
      writer.key("amount")
      renderer.write(part.amount, decimals: 2, into: &writer)
      writer.key("consumed")
      renderer.write(given, decimals: 2, into: &writer)
      writer.endObject()
    }
    writer.endArray()
  }

  /// Writes what of the ruleset is not the call's own; nothing where all of it is.
  private static func writeIllustrative(_ result: CallResult, _ writer: inout JSONWriter) {
    let parts = result.plan.ruleset.illustrativeParts
    if parts.isEmpty { return }
    writer.key("illustrative")
    writer.beginArray()
    for part in parts {
      writer.beginObject(inline: true)
      writer.key("name")
      writer.string(part.name)
      writer.key("label")
      if let label = part.label { writer.string(label) } else { writer.null() }
      writer.key("why")
      writer.string(part.why)
      writer.endObject()
    }
    writer.endArray()
  }

  private static func writeTotals(
    _ result: CallResult, _ renderer: inout ResultRenderer, _ writer: inout JSONWriter
  ) {
    writer.key("totals")
    writer.beginObject()
    for (number, value) in result.plan.ruleset.callValues.enumerated() where !value.isInternal {
      guard number < result.totals.count else { continue }
      let total = result.totals[number]
      if value.group < 0 {
        guard let found = printable(total.value) else { continue }
        writer.key(value.name.utf8Span.span)
        renderer.write(found, decimals: ResultRenderer.decimals(value.type), into: &writer)
        continue
      }
      writer.key(value.name.utf8Span.span)
      writer.beginObject(inline: true)
      for group in total.groups {
        guard let found = printable(group.value) else { continue }
        writer.key(group.label.span)
        renderer.write(found, decimals: ResultRenderer.decimals(value.type), into: &writer)
      }
      writer.endObject()
    }
    writer.endObject()
  }

  /// A total that can be printed; nil where it could not be computed.
  static func printable(_ total: TotalValue) -> Number? {
    switch total {
    case .number(let number): number
    case .ratio(let ratio): ratio.exactNumber
    case .missing, .overflow: nil
    }
  }
}
