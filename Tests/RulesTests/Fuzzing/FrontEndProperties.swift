import Rules

/// What must hold of any bytes given as a ruleset, whatever they say.
///
/// The tests and the libFuzzer target share this file, and so neither Testing nor Foundation is
/// imported here.
struct FrontEndProperties {
  private let source: SourceText
  private let outcome: RulesetPipeline.Outcome
  /// The first property that does not hold.
  private(set) var violation: String?

  /// The first property that the bytes break, or nil.
  static func violation(_ bytes: [UInt8]) -> String? {
    var properties = FrontEndProperties(bytes)
    properties.check()
    return properties.violation
  }

  private init(_ bytes: [UInt8]) {
    source = SourceText(name: "fuzz.bareme", bytes: bytes)
    outcome = RulesetPipeline.check(source)
  }

  private mutating func check() {
    expect(outcome.hasErrors == (outcome.ruleset == nil), "errors and a ruleset, or neither")
    checkAmount()
    checkPlaces()
    checkRenderings()
    checkFormatting()
    checkSafeFixes()
  }

  private mutating func expect(_ holds: Bool, _ property: @autoclosure () -> String) {
    if !holds, violation == nil { violation = property() }
  }

  // MARK: Diagnostics

  /// A file cannot give many more problems than it has bytes.
  private mutating func checkAmount() {
    let count = outcome.diagnostics.count
    expect(count <= 4 * source.bytes.count + 8, "\(count) diagnostics")
    expect(DiagnosticList(outcome.diagnostics).shown.count <= DiagnosticList.limit, "list too long")
  }

  private mutating func checkPlaces() {
    for diagnostic in outcome.diagnostics {
      let code = diagnostic.code.rawValue
      let spans =
        [diagnostic.span] + diagnostic.related.map { $0.span }
        + diagnostic.fixes.flatMap { $0.edits.map { $0.span } }
      for span in spans {
        expect(
          span.start <= span.end && Int(span.end) <= source.bytes.count,
          "\(code) lies outside the text: \(span.start)..<\(span.end)")
      }
      for fix in diagnostic.fixes {
        for edit in fix.edits {
          expect(
            !isInsideScalar(edit.span.start) && !isInsideScalar(edit.span.end),
            "a fix of \(code) cuts a character")
        }
      }
    }
  }

  private func isInsideScalar(_ offset: UInt32) -> Bool {
    guard violation == nil, Int(offset) < source.bytes.count else { return false }
    guard String(validating: source.bytes, as: UTF8.self) != nil else { return false }
    return source.bytes[Int(offset)] & 0xC0 == 0x80
  }

  // MARK: Renderings

  private mutating func checkRenderings() {
    let list = DiagnosticList(outcome.diagnostics)
    let again = DiagnosticList(RulesetPipeline.check(source).diagnostics)
    for language in [Language.french, .english] {
      let text = TextRenderer(source, language).render(list)
      expect(text == TextRenderer(source, language).render(again), "two checks differ")
      let coloured = TextRenderer(source, language, style: .ansi).render(list)
      expect(coloured.utf8.count >= text.utf8.count, "colours take text away")
      expect(Self.isVisible(text), "a message holds a hidden control")
      let json = JSONRenderer(source, language).render(list)
      expect(json == JSONRenderer(source, language).render(again), "two checks differ in JSON")
      expect(JSONShape.isValid(Array(json.utf8)), "the JSON cannot be read: \(json)")
    }
  }

  /// Whether a text sends no order to a terminal and reorders nothing.
  static func isVisible(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x0A: true
      case 0x00...0x1F, 0x7F...0x9F, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: false
      default: true
      }
    }
  }

  // MARK: Formatting

  private mutating func checkFormatting() {
    let (syntax, problems) = Parser.parse(source)
    let refused = problems.contains { $0.code.severity == .error }
    let other: Language = syntax.language == .french ? .english : .french
    guard !refused else {
      if case .refused = RulesetFormatter.format(source) { return }
      return expect(false, "a file with errors of syntax was formatted")
    }
    let codes = Self.codes(outcome)
    guard let once = formatted(source.bytes, nil, "formatting"),
      let twice = formatted(once, nil, "formatting again")
    else { return }
    expect(once == twice, "formatting twice differs from once")
    expect(codes == Self.codes(once), "formatting changes the diagnostics")
    guard Self.words(of: other).isDisjoint(with: foreignWords(syntax.language)) else { return }
    guard let translated = formatted(source.bytes, other, "translating"),
      let settled = formatted(translated, nil, "formatting the translation"),
      let back = formatted(translated, syntax.language, "translating back")
    else { return }
    expect(translated == settled, "formatting the translation changes it")
    expect(once == back, "the translation does not come back")
    expect(codes == Self.codes(translated), "translating changes the diagnostics")
  }

  /// The words of the file that belong to no keyword of its language: a name that is a keyword of
  /// the other language may keep the file from being translated, and is then no fault.
  private func foreignWords(_ language: Language) -> Set<String> {
    let list = Lexer.lex(source.bytes)
    let words = list.tokens.filter { $0.kind == .word }.map { list.symbols.text($0.symbol) }
    return Set(words).subtracting(Self.words(of: language))
  }

  private static func words(of language: Language) -> Set<String> {
    language == .french ? frenchWords : englishWords
  }

  private static let frenchWords = words(in: KeywordTable(.french))
  private static let englishWords = words(in: KeywordTable(.english))

  private static func words(in table: KeywordTable) -> Set<String> {
    Set(
      Keyword.allCases.flatMap { table.spellings($0) }.flatMap { spelling in
        spelling.split { $0 == " " || $0 == "/" }.map { String($0) }
      })
  }

  private mutating func formatted(
    _ bytes: [UInt8], _ language: Language?, _ action: String
  ) -> [UInt8]? {
    switch RulesetFormatter.format(SourceText(name: "fuzz.bareme", bytes: bytes), to: language) {
    case .formatted(let result): return result
    case .refused: expect(false, "\(action) was refused")
    case .unsound: expect(false, "\(action) was unsound")
    }
    return nil
  }

  private static func codes(_ outcome: RulesetPipeline.Outcome) -> [String] {
    outcome.diagnostics.map { $0.code.rawValue }.sorted()
  }

  private static func codes(_ bytes: [UInt8]) -> [String] {
    codes(RulesetPipeline.check(SourceText(name: "fuzz.bareme", bytes: bytes)))
  }

  // MARK: Fixes

  /// How many safe fixes of one file are tried: each takes a check of the whole file.
  private static let fixesTried = 4

  /// A safe fix makes its own diagnostic vanish.
  private mutating func checkSafeFixes() {
    var tried = 0
    for diagnostic in outcome.diagnostics {
      for fix in diagnostic.fixes where fix.grade == .safe && tried < Self.fixesTried {
        tried += 1
        let mended = apply(fix)
        let fewer = count(diagnostic.code, RulesetPipeline.check(mended).diagnostics)
        let before = count(diagnostic.code, outcome.diagnostics)
        expect(fewer < before, "a safe fix of \(diagnostic.code.rawValue) mends nothing")
      }
    }
  }

  private func count(_ code: DiagnosticCode, _ diagnostics: [Diagnostic]) -> Int {
    diagnostics.count { $0.code == code }
  }

  private func apply(_ fix: Fix) -> SourceText {
    var bytes = source.bytes
    for edit in fix.edits.sorted(by: { $0.span.start > $1.span.start }) {
      bytes.replaceSubrange(edit.span.range, with: Array(edit.text.utf8))
    }
    return SourceText(name: source.name, bytes: bytes)
  }
}
