/// Diagnostics as they are shown: in the order of the text, without repetition, and not too many.
package struct DiagnosticList: Sendable {
  /// How many diagnostics are shown at most.
  package static let limit = 100

  /// Those that are shown, by place then by code.
  package let shown: [Diagnostic]
  /// How many errors there are, shown or not.
  package let errors: Int
  /// How many warnings there are, shown or not.
  package let warnings: Int

  /// How many are left out.
  package var cut: Int { errors + warnings - shown.count }

  /// Sorts diagnostics and drops exact repetitions; beyond the limit, errors are kept first.
  package init(_ diagnostics: [Diagnostic]) {
    let distinct = Self.distinct(diagnostics)
    let refusals = distinct.filter { $0.code.severity == .error }
    errors = refusals.count
    warnings = distinct.count - refusals.count
    guard distinct.count > Self.limit else {
      shown = distinct
      return
    }
    let room = max(0, Self.limit - refusals.count)
    let others = distinct.filter { $0.code.severity == .warning }
    let kept = Array(refusals.prefix(Self.limit)) + others.prefix(room)
    shown = kept.stablySorted(by: Self.precedes)
  }

  private static func distinct(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    var seen: Set<Key> = []
    return diagnostics.filter { seen.insert(Key($0)).inserted }.stablySorted(by: precedes)
  }

  /// What two exact repetitions have in common.
  private struct Key: Hashable {
    var span: SourceSpan
    var code: DiagnosticCode
    var sentences: Sentences

    init(_ diagnostic: Diagnostic) {
      span = diagnostic.span
      code = diagnostic.code
      sentences = Rules.sentences(diagnostic.finding, .french)
    }
  }

  private static func precedes(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
    if left.span.start != right.span.start { return left.span.start < right.span.start }
    if left.code != right.code { return left.code.rawValue < right.code.rawValue }
    if left.span.end != right.span.end { return left.span.end < right.span.end }
    let first = sentences(left.finding, .french).headline
    let second = sentences(right.finding, .french).headline
    return first.utf8.lexicographicallyPrecedes(second.utf8)
  }
}
