/// The spellings of the keywords of one language as sequences of tokens.
struct PhraseTable {
  struct Unit {
    var kind: TokenKind
    var symbol: UInt32
  }

  /// For each keyword, its spellings, each a sequence of tokens.
  private(set) var phrases: [[[Unit]]] = []
  /// Words numbered below this belong to a keyword.
  let keywordSymbolLimit: UInt32
  /// Whether a symbol may never stand as a name in an expression.
  private(set) var isReserved: [Bool]

  /// Numbers the keywords of a language in `symbols`, which must still be empty.
  init(_ language: Language, _ symbols: inout SymbolTable) {
    let table = KeywordTable(language)
    for keyword in Keyword.allCases {
      phrases.append(
        table.spellings(keyword).map { spelling in
          var units: [Unit] = []
          // An elision is one word with its apostrophe only before a letter: one is lent to it.
          let isElided = spelling.utf8.last == UInt8(ascii: "'")
          let list = Lexer.lex(Array(spelling.utf8) + (isElided ? [UInt8(ascii: "x")] : []))
          let words = list.tokens.prefix { $0.kind != .newline && $0.kind != .end }
          for token in words.dropLast(isElided ? 1 : 0) {
            let symbol =
              token.kind == .word ? symbols.intern(Array(list.symbols.bytes(token.symbol))) : 0
            units.append(Unit(kind: token.kind, symbol: symbol))
          }
          return units
        })
    }
    keywordSymbolLimit = UInt32(symbols.count)
    isReserved = Array(repeating: false, count: symbols.count)
    for keyword in Self.reserved {
      for phrase in phrases[Int(keyword.rawValue)] where phrase.count == 1 {
        isReserved[Int(phrase[0].symbol)] = true
      }
    }
  }

  /// Words that always mean themselves inside an expression.
  static let reserved: [Keyword] = [
    .and, .or, .not, .ifWord, .thenWord, .elseWord, .yes, .no, .among, .contains, .listedIn,
    .absent, .present, .whereWord, .rounded,
  ]
}
