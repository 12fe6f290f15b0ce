/// Records that a blank line cuts in two.
extension Parser {
  /// Reads on in the record above a blank line, where the line below it is one more field.
  mutating func resumesRecord(_ items: inout [RulesetSyntax.Item]) -> Bool {
    guard case .declaration(var record)? = items.last, at(.word), current.opensLine,
      record.kind == .application || record.kind == .record
    else { return false }
    let token = current
    var asField = self
    asField.advance()
    guard asField.parseTypeIfPresent() != nil else { return false }
    let (above, below) = (source.line(of: lastEnd) + 1, source.line(of: token.start))
    let lines = source.lineStarts
    let gap =
      above < below
      ? SourceSpan(lines[above], lines[below]) : SourceSpan(token.start, token.start)
    // A comment between the two parts stays where it is: the blank lines are for the author to find.
    let isBlank = bytes[gap.range].allSatisfy { $0 <= 0x20 }
    report(
      .recordBroken(text(token)), at: token.span,
      fixes: isBlank && !gap.range.isEmpty ? [.replace(gap, with: "", .safe)] : [])
    parseFields(&record)
    record.span = span(from: record.span.start)
    items[items.count - 1] = .declaration(record)
    return true
  }
}
