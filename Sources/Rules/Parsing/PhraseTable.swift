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
          let list = Lexer.lex(Array(spelling.utf8))
          for token in list.tokens where token.kind != .newline && token.kind != .end {
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
