/// How words, texts, numbers and dates are written in the language of the formatted file.
struct Spelling {
  let language: Language
  /// The text that the tree was read from, for what the tree does not hold.
  let source: SourceText
  /// The first words of the units that the header declares.
  let unitWords: Set<String>
  /// What stands for all applications at the head of a path in the tree; nil where a declaration
  /// has that name, so that the word is a name like another.
  private let applicationsWord: String?
  /// What a reason of the selection is called in the tree; nil where a declaration has that name.
  private let selectionWord: String?
  private let words: [String]
  private let written: KeywordTable
  private let read: KeywordTable

  init(_ language: Language, _ syntax: RulesetSyntax, _ source: SourceText) {
    self.language = language
    self.source = source
    written = KeywordTable(language)
    read = KeywordTable(syntax.language)
    words = Keyword.allCases.map { [written] in written.canonical($0) }
    unitWords = Self.unitWords(syntax)
    applicationsWord = Self.applicationsWord(syntax)
    selectionWord = Self.selectionWord(syntax)
  }

  /// The canonical spelling of a keyword.
  func word(_ keyword: Keyword) -> String { words[Int(keyword.rawValue)] }

  /// The form of a keyword that its author chose, as the source says it between two places:
  /// `absente` after a feminine name, which only the author knows to be one, and `is absent` for it
  /// in English.
  func word(_ keyword: Keyword, from start: UInt32, to end: UInt32) -> String {
    let bytes = source.bytes
    let lower = min(Int(start), bytes.count)
    let list = Lexer.lex(Array(bytes[lower..<max(lower, min(Int(end), bytes.count))]))
    let words = list.tokens.filter { $0.kind == .word }.map { list.symbols.text($0.symbol) }
    let phrase = words.joined(separator: " ")
    guard let place = read.spellings(keyword).firstIndex(of: phrase) else { return word(keyword) }
    return written.twin(of: keyword, spelled: place)
  }

  /// The form of a keyword that its author chose, the keyword being all there is in a place.
  func word(_ keyword: Keyword, in place: SourceSpan) -> String {
    word(keyword, from: place.start, to: place.end)
  }

  /// The head of a path, translated where it stands for all applications.
  func pathHead(_ text: String) -> String {
    text == applicationsWord ? word(.applications) : text
  }

  /// The name of a reason, translated where it is the selection's.
  func reasonName(_ text: String) -> String {
    text == selectionWord ? word(.selection) : text
  }

  private static func unitWords(_ syntax: RulesetSyntax) -> Set<String> {
    var words: Set<String> = []
    for case .declaration(let declaration) in syntax.items {
      for clause in declaration.clauses {
        guard case .unit(let name, _) = clause.body else { continue }
        let first = name.text.utf8.prefix { $0 != UInt8(ascii: "/") }
        words.insert(String(decoding: Array(first), as: UTF8.self))
      }
    }
    return words
  }

  /// The word that stands for all applications in a file, unless something declared has that name.
  static func applicationsWord(_ syntax: RulesetSyntax) -> String? {
    let word = KeywordTable(syntax.language).canonical(.applications)
    for case .declaration(let declaration) in syntax.items {
      if declaration.name?.text == word { return nil }
      for clause in declaration.clauses {
        if case .field(let field) = clause.body, field.name.text == word { return nil }
      }
    }
    return word
  }

  /// The word that names a reason of the selection; nil where a declaration is so named.
  static func selectionWord(_ syntax: RulesetSyntax) -> String? {
    let word = KeywordTable(syntax.language).canonical(.selection)
    for case .declaration(let declaration) in syntax.items where declaration.name?.text == word {
      return nil
    }
    return word
  }

  // MARK: Small words

  /// ` : ` in French, `: ` in English.
  var colon: String { language == .french ? " : " : ": " }

  /// A keyword that ends with `de` or `à` and the space after it, as what follows it asks:
  /// `d'école`, `du 01/01/2023`, `au 31/12/2023`.
  func linked(_ keyword: Keyword, to operand: InlineText, isDate: Bool) -> String {
    let written = word(keyword)
    guard language == .french else { return written + " " }
    if hasSuffix(written, "de") {
      let stem = String(decoding: Array(written.utf8.dropLast(2)), as: UTF8.self)
      if isDate { return stem + "du " }
      return startsWithVowel(operand.bytes) ? stem + "d'" : written + " "
    }
    if isDate, hasSuffix(written, "à") {
      return String(decoding: Array(written.utf8.dropLast(2)), as: UTF8.self) + "au "
    }
    return written + " "
  }

  private func hasSuffix(_ text: String, _ end: String) -> Bool {
    let text = Array(text.utf8)
    let end = Array(end.utf8)
    guard text.count >= end.count else { return false }
    return text[(text.count - end.count)...] == end[...]
  }

  /// Tells whether French elides `de` before a word; `y` and `h` are left as they are.
  private func startsWithVowel(_ bytes: [UInt8]) -> Bool {
    guard !bytes.isEmpty, let scalar = readScalar(bytes, 0) else { return false }
    switch scalar.value {
    case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x41, 0x45, 0x49, 0x4F, 0x55: return true
    case 0xC0...0xC6, 0xC8...0xCF, 0xD2...0xD6, 0xD9...0xDC: return true
    case 0xE0...0xE6, 0xE8...0xEF, 0xF2...0xF6, 0xF9...0xFC, 0x152, 0x153: return true
    default: return false
    }
  }

  // MARK: Text

  /// A text between quotation marks: guillemets in French and straight marks in English, or the
  /// other form where the text holds the closing mark.
  func quoted(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let fitsGuillemets = Self.fitsGuillemets(bytes)
    let usesGuillemets = fitsGuillemets && (language == .french || bytes.contains(0x22))
    if usesGuillemets { return bytes.isEmpty ? "« »" : "« " + text + " »" }
    var result: [UInt8] = [0x22]
    for byte in bytes {
      if byte == 0x22 { result.append(0x22) }
      result.append(byte)
    }
    result.append(0x22)
    return String(decoding: result, as: UTF8.self)
  }

  /// Guillemets lose the spaces at the edges of a text, and close at the first closing guillemet.
  private static func fitsGuillemets(_ bytes: [UInt8]) -> Bool {
    if let first = bytes.first, let last = bytes.last {
      if first == 0x20 || first == 0x09 || last == 0x20 || last == 0x09 { return false }
    }
    var index = 0
    while index + 1 < bytes.count {
      if bytes[index] == 0xC2, bytes[index + 1] == 0xBB { return false }
      index += 1
    }
    return true
  }

  /// The free text of a cell, between quotation marks only where it would be misread without.
  func cellText(_ text: String) -> String {
    let bytes = Array(text.utf8)
    return isPlainCell(bytes) ? text : quoted(text)
  }

  private func isPlainCell(_ bytes: [UInt8]) -> Bool {
    guard let first = bytes.first, let last = bytes.last else { return false }
    if first <= 0x20 || last <= 0x20 { return false }
    var isSuspect = false
    var index = 0
    while index < bytes.count {
      guard let scalar = readScalar(bytes, index) else { return false }
      let isEdge = index == 0 || index + scalar.length == bytes.count
      switch scalar.value {
      case 0x22, 0x7C, 0xAB, 0x201C: isSuspect = true
      case 0x2D: isSuspect = isSuspect || index + 1 < bytes.count && bytes[index + 1] == 0x2D
      case 0xA0, 0x202F, 0x2007, 0x2009: if isEdge { return false }
      default: break
      }
      index += scalar.length
    }
    return !isSuspect || lexesAsCell(bytes)
  }

  /// Tells whether a text between bars is read as that text, its quotation marks being balanced.
  private func lexesAsCell(_ bytes: [UInt8]) -> Bool {
    let list = Lexer.lex([0x7C, 0x20] + bytes)
    guard list.comments.isEmpty else { return false }
    var inside = list.tokens.dropFirst()
    while let last = inside.last, last.kind == .newline || last.kind == .end {
      inside = inside.dropLast()
    }
    if inside.count == 1, inside.first?.kind == .string { return false }
    return !inside.contains { $0.kind == .bar || $0.kind == .openString }
  }

  // MARK: Numbers and dates

  /// A number with a count of decimals, grouped by thousands from five digits up.
  ///
  /// An amount is grouped from four digits up, as calls print them; a year never is.
  func number(_ number: Number, decimals: Int, isAmount: Bool = false) -> String {
    let value = number.magnitude.trimmed
    let (whole, fraction) = value.magnitudeParts
    var digits: [UInt8] = []
    appendDigits(whole, minimum: 1, to: &digits)
    var result: [UInt8] = []
    for index in digits.indices {
      if index > 0, digits.count > (isAmount ? 3 : 4), (digits.count - index).isMultiple(of: 3) {
        result.append(0x20)
      }
      result.append(digits[index])
    }
    if max(value.scale, decimals) > 0 {
      result.append(language == .french ? UInt8(ascii: ",") : UInt8(ascii: "."))
      if value.scale > 0 { appendDigits(fraction, minimum: value.scale, to: &result) }
      for _ in 0..<max(0, decimals - value.scale) { result.append(UInt8(ascii: "0")) }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// What follows a number, its space included; `place` is where the number and its suffix stand.
  func suffix(_ suffix: NumberSuffix, of number: Number, in place: SourceSpan) -> String {
    switch suffix {
    case .none: return ""
    case .percent: return " %"
    case .currency: return " " + currencySign(in: place, of: source)
    case .unit(let name): return " " + name.text
    case .duration(let unit, let overflow):
      let keyword: Keyword =
        switch unit {
        case .days: .days
        case .months: .months
        case .years: .years
        }
      let direction =
        switch overflow {
        case .none: ""
        case .lastDay: " " + word(.toLastDay)
        case .nextMonth: " " + word(.toNextMonth)
        }
      return " " + counted(keyword, number) + direction
    }
  }

  /// A word that has a plural, as a number asks: `1 an`, `2 ans`.
  func counted(_ keyword: Keyword, _ number: Number) -> String {
    let isSingular = language == .french ? number < Number(2) : number == .one
    guard isSingular else { return word(keyword) }
    let spellings = KeywordTable(language).spellings(keyword)
    return spellings.count > 1 ? spellings[1] : word(keyword)
  }

  func day(_ day: Day) -> String { dayText(day, language) }
}

/// The last currency sign written within a place; the tree holds that there is one, not which.
func currencySign(in place: SourceSpan, of source: SourceText) -> String {
  let range = place.range.clamped(to: 0..<source.bytes.count)
  var found = "€"
  var index = range.lowerBound
  while index < range.upperBound, let scalar = readScalar(source.bytes, index) {
    switch scalar.value {
    case 0x24: found = "$"
    case 0xA3: found = "£"
    case 0x20AC: found = "€"
    default: break
    }
    index += scalar.length
  }
  return found
}
