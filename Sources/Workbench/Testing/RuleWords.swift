import Rules

/// The ruleset's own words for its rules, by their place in the text.
struct RuleWords {
  let source: SourceText
  private let declarations: [Declaration]

  init(_ syntax: RulesetSyntax, _ source: SourceText) {
    self.source = source
    declarations = syntax.items.compactMap { item in
      if case .declaration(let declaration) = item { return declaration }
      return nil
    }
  }

  /// The declaration that a place is in, as its first words: `condition débit`, `classement`.
  func title(_ span: SourceSpan) -> String {
    guard let declaration = declaration(span) else { return "" }
    let end = declaration.name?.span.end ?? declaration.keyword.end
    return quoted(SourceSpan(declaration.keyword.start, max(end, declaration.keyword.end)))
  }

  /// The declaration that a place is in.
  func declaration(_ span: SourceSpan) -> Declaration? {
    declarations.first { $0.span.start <= span.start && span.start < max($0.span.end, 1) }
  }

  /// The one-based line of a place.
  func line(_ span: SourceSpan) -> Int { source.position(of: span.start).line }

  /// What is written at a place, its white space as single spaces.
  func quoted(_ span: SourceSpan) -> String { source.onOneLine(span) }
}
