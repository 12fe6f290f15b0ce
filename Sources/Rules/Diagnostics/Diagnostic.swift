/// A problem found in a ruleset: which one, where, and what would mend it.
///
/// A diagnostic holds facts; sentences are made from them by the catalogue, in the reader's
/// language, when it is shown.
package struct Diagnostic: Sendable {
  package var finding: Finding
  package var span: SourceSpan
  package var related: [RelatedPlace]
  package var fixes: [Fix]

  package init(
    _ finding: Finding, at span: SourceSpan, related: [RelatedPlace] = [], fixes: [Fix] = []
  ) {
    self.finding = finding
    self.span = span
    self.related = related
    self.fixes = fixes
  }

  package var code: DiagnosticCode { finding.code }
}

/// A second place that helps to understand a diagnostic.
package struct RelatedPlace: Sendable {
  package var span: SourceSpan
  package var note: RelatedNote
}

/// What is to be seen at a second place.
package enum RelatedNote: UInt8, Sendable, Hashable {
  case firstDeclaredHere, alsoHere, declaredHere, usedHere, boundHere, zeroHere
}

/// A repair, as edits of the text.
package struct Fix: Sendable {
  package var edits: [Edit]
  package var grade: FixGrade

  package init(_ edits: [Edit], _ grade: FixGrade) {
    self.edits = edits
    self.grade = grade
  }

  /// Replaces a stretch of text.
  package static func replace(_ span: SourceSpan, with text: String, _ grade: FixGrade) -> Fix {
    Fix([Edit(span: span, text: text)], grade)
  }
}

/// How far a repair may be trusted.
package enum FixGrade: UInt8, Sendable, Hashable {
  /// Changes nothing but the mistake; may be applied without reading.
  case safe
  /// Probably what was meant; a person decides.
  case review
  /// Shown as a pattern to complete; cannot be applied as it is.
  case shown
}

/// The replacement of a stretch of source text.
package struct Edit: Sendable {
  package var span: SourceSpan
  package var text: String

  package init(span: SourceSpan, text: String) {
    self.span = span
    self.text = text
  }
}

/// How much a diagnostic weighs.
package enum DiagnosticSeverity: UInt8, Sendable, Hashable {
  /// The ruleset cannot be used.
  case error
  /// It can be used, and something deserves a look.
  case warning
}
