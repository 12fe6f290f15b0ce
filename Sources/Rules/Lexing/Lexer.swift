/// Turns the bytes of a ruleset into tokens.
///
/// Lexing never fails: what it cannot read becomes a `stray` token, which the parser reports where
/// it matters.
package struct Lexer {
  private let bytes: [UInt8]
  private var index = 0
  private var tokens: [Token] = []
  private var comments: [Comment] = []
  private var symbols: SymbolTable
  private var opensLine = true
  private var spaced = true

  /// Lexes a text; `symbols` may already hold the words the caller wants numbered first.
  package static func lex(_ bytes: [UInt8], symbols: SymbolTable = SymbolTable()) -> TokenList {
    var lexer = Lexer(bytes, symbols)
    lexer.run()
    return TokenList(tokens: lexer.tokens, comments: lexer.comments, symbols: lexer.symbols)
  }

  private init(_ bytes: [UInt8], _ symbols: SymbolTable) {
    self.bytes = bytes
    self.symbols = symbols
    tokens.reserveCapacity(bytes.count / 5 + 8)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
  }

  private mutating func run() {
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case 0x20, 0x09:
        index += 1
        spaced = true
      case 0x0A, 0x0D:
        lineEnd(byte)
      case 0x61...0x7A, 0x41...0x5A, 0x5F:
        word()
      case 0x30...0x39:
        number()
      case 0x22:
        straightString()
      case 0x23 where opensLine:
        restOfLine(.heading)
      case 0x3E where opensLine:
        restOfLine(.quotation)
      case 0x2D where index + 1 < bytes.count && bytes[index + 1] == 0x2D:
        comment()
      case 0x80...0xFF:
        beyondASCII()
      default:
        symbol(byte)
      }
    }
    emit(.newline, from: index)
    emit(.end, from: index)
  }

  @inline(__always)
  private mutating func emit(_ kind: TokenKind, from start: Int, symbol: UInt32 = 0) {
    tokens.append(
      Token(
        kind: kind, spaced: spaced, opensLine: opensLine, symbol: symbol,
        start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: index)))
    opensLine = false
    spaced = false
  }

  private mutating func lineEnd(_ byte: UInt8) {
    let start = index
    index += 1
    if byte == 0x0D, index < bytes.count, bytes[index] == 0x0A { index += 1 }
    emit(.newline, from: start)
    opensLine = true
    spaced = true
  }

  /// The end of the line that holds `index`, its marker left out.
  private func endOfLine() -> Int {
    var end = index
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    return end
  }

  private mutating func restOfLine(_ kind: TokenKind) {
    let start = index
    index = endOfLine()
    emit(kind, from: start)
  }

  private mutating func comment() {
    let start = index
    index = endOfLine()
    comments.append(Comment(span: SourceSpan(start, index), ownLine: opensLine))
    // The line is not blank: what follows the comment is only its end.
    opensLine = false
  }

  // MARK: Words

  private mutating func word() {
    let start = index
    var plain = true
    scan: while index < bytes.count {
      switch bytes[index] {
      case 0x61...0x7A, 0x41...0x5A, 0x5F, 0x30...0x39:
        index += 1
      case 0x27:
        guard nextIsLetter(after: 1) else { break scan }
        index += 1
        break scan
      case 0x80...0xFF:
        guard let scalar = readScalar(bytes, index) else { break scan }
        switch scalarClass(scalar.value) {
        case .letter:
          plain = plain && !(0x300...0x36F).contains(scalar.value)
          index += scalar.length
        case .apostrophe where nextIsLetter(after: scalar.length):
          index += scalar.length
          plain = false
          break scan
        default:
          break scan
        }
      default:
        break scan
      }
    }
    let symbol =
      plain
      ? symbols.intern(bytes, from: start, to: index)
      : symbols.intern(Self.normalizedWord(bytes[start..<index]))
    emit(.word, from: start, symbol: symbol)
  }

  /// NFC, with the typographic apostrophe made plain.
  private static func normalizedWord(_ word: ArraySlice<UInt8>) -> [UInt8] {
    var result = Array(word)
    for apostrophe in [[0xE2, 0x80, 0x99], [0xCA, 0xBC]] as [[UInt8]]
    where result.suffix(apostrophe.count) == apostrophe[...] {
      result.replaceSubrange((result.count - apostrophe.count)..., with: [0x27])
    }
    return normalizedNFC(result)
  }

  private func nextIsLetter(after length: Int) -> Bool {
    guard index + length < bytes.count else { return false }
    switch bytes[index + length] {
    case 0x61...0x7A, 0x41...0x5A: return true
    case 0x80...0xFF:
      guard let scalar = readScalar(bytes, index + length) else { return false }
      if case .letter = scalarClass(scalar.value) { return true }
      return false
    default: return false
    }
  }

  // MARK: Numbers and dates

  private mutating func number() {
    let start = index
    digits()
    if dateFollows(start) { return emit(.date, from: start) }
    if index - start <= 3 { while thousandsFollow() {} }
    if index + 1 < bytes.count, bytes[index] == 0x2C || bytes[index] == 0x2E,
      isDigit(index + 1)
    {
      index += 1
      digits()
    }
    emit(.number, from: start)
  }

  private mutating func digits() {
    while index < bytes.count, isDigit(index) { index += 1 }
  }

  private func isDigit(_ at: Int) -> Bool {
    at < bytes.count && bytes[at] >= 0x30 && bytes[at] <= 0x39
  }

  /// Consumes one group of thousands: a space, then exactly three digits.
  private mutating func thousandsFollow() -> Bool {
    var at = index
    guard at < bytes.count else { return false }
    if bytes[at] == 0x20 {
      at += 1
    } else if bytes[at] >= 0x80, let scalar = readScalar(bytes, at),
      scalar.value == 0xA0 || scalar.value == 0x202F || scalar.value == 0x2009
    {
      at += scalar.length
    } else {
      return false
    }
    guard isDigit(at), isDigit(at + 1), isDigit(at + 2), !isDigit(at + 3) else { return false }
    index = at + 3
    return true
  }

  /// Consumes `/02/2023` after a day, or `-02-17` after a year.
  private mutating func dateFollows(_ start: Int) -> Bool {
    guard index < bytes.count else { return false }
    let separator = bytes[index]
    let first = index - start
    guard separator == 0x2F && first <= 2 || separator == 0x2D && first == 4 else { return false }
    var at = index + 1
    let middle = at
    while isDigit(at) { at += 1 }
    guard at - middle >= 1, at - middle <= 2, at < bytes.count, bytes[at] == separator
    else { return false }
    at += 1
    let last = at
    while isDigit(at) { at += 1 }
    guard separator == 0x2F ? at - last == 4 : (1...2).contains(at - last) else { return false }
    index = at
    return true
  }

  // MARK: Text

  private mutating func straightString() {
    let start = index
    index += 1
    let end = endOfLine()
    while index < end {
      if bytes[index] == 0x22 {
        if index + 1 < end, bytes[index + 1] == 0x22 {
          index += 2
          continue
        }
        index += 1
        return emit(.string, from: start)
      }
      index += 1
    }
    emit(.openString, from: start)
  }

  private mutating func quotedString(opening: Int, closing: UInt32) {
    let start = index
    index += opening
    let end = endOfLine()
    while index < end {
      guard bytes[index] >= 0x80, let scalar = readScalar(bytes, index) else {
        index += 1
        continue
      }
      index += scalar.length
      if scalar.value == closing { return emit(.string, from: start) }
    }
    emit(.openString, from: start)
  }

  // MARK: Signs

  private mutating func beyondASCII() {
    guard let scalar = readScalar(bytes, index) else {
      let start = index
      index += 1
      while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
      return emit(.stray, from: start)
    }
    switch scalarClass(scalar.value) {
    case .letter:
      word()
    case .space:
      index += scalar.length
      spaced = true
    case .operatorSign(let kind):
      let start = index
      index += scalar.length
      emit(kind, from: start)
    case .openQuote(let closing):
      quotedString(opening: scalar.length, closing: closing)
    case .apostrophe, .foreignLetter, .other:
      let start = index
      index += scalar.length
      emit(.stray, from: start)
    }
  }

  private mutating func symbol(_ byte: UInt8) {
    let start = index
    index += 1
    let next: UInt8 = index < bytes.count ? bytes[index] : 0
    switch (byte, next) {
    case (0x3C, 0x3D): two(.lessOrEqual, start)
    case (0x3C, 0x3E): two(.notEqual, start)
    case (0x3E, 0x3D): two(.greaterOrEqual, start)
    case (0x3C, _): emit(.less, from: start)
    case (0x3E, _): emit(.greater, from: start)
    case (0x3D, _): emit(.equal, from: start)
    case (0x2B, _): emit(.plus, from: start)
    case (0x2D, _): emit(.minus, from: start)
    case (0x2A, _): emit(.times, from: start)
    case (0x2F, _): emit(.slash, from: start)
    case (0x24, _): emit(.currency, from: start)
    case (0x25, _): emit(.percent, from: start)
    case (0x28, _): emit(.leftParenthesis, from: start)
    case (0x29, _): emit(.rightParenthesis, from: start)
    case (0x5B, _): emit(.leftBracket, from: start)
    case (0x5D, _): emit(.rightBracket, from: start)
    case (0x2C, _): emit(.comma, from: start)
    case (0x3A, _): emit(.colon, from: start)
    case (0x2E, _): emit(.dot, from: start)
    case (0x7C, _): emit(.bar, from: start)
    default: emit(.stray, from: start)
    }
  }

  private mutating func two(_ kind: TokenKind, _ start: Int) {
    index += 1
    emit(kind, from: start)
  }
}
