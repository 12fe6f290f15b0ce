/// The meaning of a syntax tree as bytes: two files with the same bytes say the same thing, however
/// they are laid out and in whichever language they are written.
///
/// Places are left out; names, texts, numbers with their written decimals, the order of everything
/// and the comments are in. Each part is written with its length or its count before it, so that
/// two different trees never give the same bytes.
package struct SyntaxFingerprint {
  var bytes: [UInt8] = []
  let source: SourceText
  let applicationsWord: String?
  let selectionWord: String?

  /// The fingerprint of a file.
  package static func bytes(of syntax: RulesetSyntax, in source: SourceText) -> [UInt8] {
    var fingerprint = SyntaxFingerprint(
      source: source, applicationsWord: Spelling.applicationsWord(syntax),
      selectionWord: Spelling.selectionWord(syntax))
    fingerprint.add(syntax.items.count)
    for item in syntax.items { fingerprint.add(item) }
    fingerprint.add(syntax.comments.count)
    for comment in syntax.comments {
      fingerprint.add(commentBytes(comment.span, in: source))
    }
    return fingerprint.bytes
  }

  private init(source: SourceText, applicationsWord: String?, selectionWord: String?) {
    self.selectionWord = selectionWord
    self.source = source
    self.applicationsWord = applicationsWord
    bytes.reserveCapacity(source.bytes.count)
  }

  // MARK: Parts

  mutating func tag(_ value: UInt8) { bytes.append(value) }

  mutating func add(_ count: Int) {
    var rest = UInt64(bitPattern: Int64(count))
    repeat {
      bytes.append(UInt8(truncatingIfNeeded: rest & 0x7F) | (rest > 0x7F ? 0x80 : 0))
      rest >>= 7
    } while rest > 0
  }

  mutating func add(_ content: ArraySlice<UInt8>) {
    add(content.count)
    bytes.append(contentsOf: content)
  }

  mutating func add(_ text: String) { add(Array(text.utf8)[...]) }

  mutating func add(_ flag: Bool) { tag(flag ? 1 : 0) }

  mutating func add(_ name: Name?) {
    tag(name == nil ? 0 : 1)
    if let name { add(name.text) }
  }

  /// The name of a reason; that of the selection is a word of each language.
  mutating func add(reason name: Name) {
    tag(name.text == selectionWord ? 1 : 0)
    if name.text != selectionWord { add(name) }
  }

  mutating func add(_ literal: StringLiteral?) {
    tag(literal == nil ? 0 : 1)
    if let literal { add(literal.text) }
  }

  mutating func add(_ literals: [StringLiteral]) {
    add(literals.count)
    for literal in literals { add(literal) }
  }

  mutating func add(_ day: Day?) {
    tag(day == nil ? 0 : 1)
    if let day { add(dayText(day, .english)) }
  }

  mutating func add(_ number: Number) { add(number.canonicalText) }

  // MARK: Items

  private mutating func add(_ item: RulesetSyntax.Item) {
    switch item {
    case .heading(let heading):
      tag(0)
      add(heading.level)
      add(heading.text)
    case .quotation(let quotation):
      tag(1)
      add(quotation.text)
    case .declaration(let declaration):
      tag(2)
      add(declaration)
    }
  }

  private mutating func add(_ declaration: Declaration) {
    tag(declaration.kind.rawValue)
    add(declaration.name)
    add(declaration.owner)
    add(declaration.label)
    switch declaration.head {
    case .none: tag(0)
    case .value(let value):
      tag(1)
      add(value)
    case .outOf(let value):
      tag(2)
      add(value)
    case .of(let value):
      tag(3)
      add(value)
    }
    add(declaration.clauses.count)
    for clause in declaration.clauses { add(clause.body) }
  }
}
