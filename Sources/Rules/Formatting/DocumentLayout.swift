/// Lays out a whole file: headings, quotations, declarations, comments and blank lines.
struct DocumentLayout {
  private let spelling: Spelling
  private let source: SourceText
  private let syntax: RulesetSyntax
  private let plan: CommentPlan
  private var output: [UInt8] = []
  private var slot = 0

  /// The bytes of the formatted file.
  static func layOut(
    _ syntax: RulesetSyntax, _ source: SourceText, _ language: Language
  ) -> [UInt8] {
    var layout = DocumentLayout(syntax, source, language)
    layout.run()
    return layout.output
  }

  private init(_ syntax: RulesetSyntax, _ source: SourceText, _ language: Language) {
    self.syntax = syntax
    self.source = source
    spelling = Spelling(language, syntax, source)
    plan = CommentPlan(syntax, source)
    output.reserveCapacity(source.bytes.count + source.bytes.count / 4)
  }

  private mutating func run() {
    var previous: RulesetSyntax.Item?
    for item in syntax.items {
      let place = plan.slots[slot]
      if let previous, needsBlank(previous, item, place.blankBefore) { endLine() }
      for line in place.leading {
        write(line.span, indent: 0)
        if line.blankAfter { endLine() }
      }
      slot += 1
      switch item {
      case .heading(let heading):
        write(mark: String(repeating: "#", count: heading.level), heading.text)
      case .quotation(let quotation): write(mark: ">", quotation.text)
      case .declaration(let declaration): write(declaration, place)
      }
      previous = item
    }
    if previous != nil, !plan.atEnd.isEmpty { endLine() }
    for line in plan.atEnd {
      write(line.span, indent: 0)
      if line.blankAfter { endLine() }
    }
  }

  /// Tells whether a blank line separates two items.
  ///
  /// Declarations of one line, and the lines of a
  /// quotation, stay as close as the author wrote them.
  private func needsBlank(
    _ first: RulesetSyntax.Item, _ second: RulesetSyntax.Item, _ wasBlank: Bool
  ) -> Bool {
    switch (first, second) {
    case (.heading, _), (_, .heading), (.declaration, .quotation): true
    case (.quotation, _): wasBlank
    case (.declaration(let first), .declaration(let second)):
      wasBlank || !isOneLine(first) || !isOneLine(second)
    }
  }

  private func isOneLine(_ declaration: Declaration) -> Bool {
    switch declaration.kind {
    case .ruleset, .application, .record: false
    default: declaration.clauses.isEmpty
    }
  }

  // MARK: Lines

  private mutating func endLine() { output.append(0x0A) }

  private mutating func write(mark: String, _ text: String) {
    output.append(contentsOf: mark.utf8)
    if !text.isEmpty {
      output.append(0x20)
      output.append(contentsOf: text.utf8)
    }
    endLine()
  }

  private mutating func write(_ comment: SourceSpan, indent: Int) {
    for _ in 0..<indent { output.append(0x20) }
    output.append(contentsOf: commentBytes(comment, in: source))
    endLine()
  }

  private mutating func write(_ text: InlineText, indent: Int, _ trailing: SourceSpan?) {
    for _ in 0..<indent { output.append(0x20) }
    text.write(to: &output, column: indent)
    if let trailing {
      output.append(contentsOf: [0x20, 0x20])
      output.append(contentsOf: commentBytes(trailing, in: source))
    }
    endLine()
  }

  // MARK: Declarations

  private mutating func write(_ declaration: Declaration, _ place: CommentPlan.Slot) {
    let layout = DeclarationLayout(spelling: spelling)
    write(layout.head(declaration), indent: 0, place.trailing)
    for line in layout.clauses(declaration) {
      let place = plan.slots[slot]
      slot += 1
      for comment in place.leading { write(comment.span, indent: 2) }
      write(line, indent: 2, place.trailing)
    }
    for comment in place.tail { write(comment, indent: 2) }
  }
}

/// The bytes of a comment, white space at its end left out.
func commentBytes(_ comment: SourceSpan, in source: SourceText) -> ArraySlice<UInt8> {
  let range = comment.range.clamped(to: 0..<source.bytes.count)
  var end = range.upperBound
  while end > range.lowerBound, source.bytes[end - 1] == 0x20 || source.bytes[end - 1] == 0x09 {
    end -= 1
  }
  return source.bytes[range.lowerBound..<end]
}
