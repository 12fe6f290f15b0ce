/// The spellings of the keywords of one language as sequences of tokens, laid out flat: the parser
/// asks many times a word which keyword it opens, and most often the answer is none.
struct PhraseTable {
  /// Words numbered below this belong to a keyword.
  let keywordSymbolLimit: UInt32
  /// Whether a symbol may never stand as a name in an expression.
  private(set) var isReserved: [Bool]
  /// The tokens of all spellings: the kind and, for a word, the symbol.
  private var units: [UInt64] = []
  /// Where each spelling starts in `units`, and one more for the end.
  private var phraseStarts: [Int] = [0]
  /// Where the spellings of each keyword start in `phraseStarts`, and one more for the end.
  private var keywordStarts: [Int] = [0]
  /// For a symbol and a keyword, whether some spelling of the keyword opens with the symbol.
  private var opens: [Bool]

  private static let keywordCount = Keyword.allCases.count

  /// A table with the symbols it numbered, which the text to be read goes on numbering.
  struct Prepared {
    let phrases: PhraseTable
    let symbols: SymbolTable

    fileprivate init(_ language: Language) {
      var symbols = SymbolTable()
      phrases = PhraseTable(language, &symbols)
      self.symbols = symbols
    }
  }

  // Laid out once: a small file takes less time to read than its keywords.
  private static let french = Prepared(.french)
  private static let english = Prepared(.english)

  /// The keywords of a language.
  static func prepared(_ language: Language) -> Prepared {
    switch language {
    case .french: french
    case .english: english
    }
  }

  /// Numbers the keywords of a language in `symbols`, which must still be empty.
  private init(_ language: Language, _ symbols: inout SymbolTable) {
    let table = KeywordTable(language)
    for keyword in Keyword.allCases {
      for spelling in table.spellings(keyword) {
        units += Self.units(spelling, &symbols)
        phraseStarts.append(units.count)
      }
      keywordStarts.append(phraseStarts.count - 1)
    }
    keywordSymbolLimit = UInt32(symbols.count)
    isReserved = Array(repeating: false, count: symbols.count)
    opens = Array(repeating: false, count: symbols.count * Self.keywordCount)
    for keyword in Keyword.allCases {
      for phrase in keywordStarts[Int(keyword.rawValue)]..<keywordStarts[Int(keyword.rawValue) + 1]
      {
        let symbol = Int(units[phraseStarts[phrase]] & 0xFFFF_FFFF)
        opens[symbol * Self.keywordCount + Int(keyword.rawValue)] = true
        let isOneWord = phraseStarts[phrase + 1] - phraseStarts[phrase] == 1
        if isOneWord, Self.reserved.contains(keyword) { isReserved[symbol] = true }
      }
    }
  }

  /// The tokens of a spelling.
  private static func units(_ spelling: String, _ symbols: inout SymbolTable) -> [UInt64] {
    // An elision is one word with its apostrophe only before a letter: one is lent to it.
    let isElided = spelling.utf8.last == UInt8(ascii: "'")
    let list = Lexer.lex(Array(spelling.utf8) + (isElided ? [UInt8(ascii: "x")] : []))
    let tokens = list.tokens.prefix { $0.kind != .newline && $0.kind != .end }
    return tokens.dropLast(isElided ? 1 : 0).map { token in
      let symbol =
        token.kind == .word ? symbols.intern(Array(list.symbols.bytes(token.symbol))) : 0
      return unit(token.kind, symbol)
    }
  }

  @inline(__always)
  private static func unit(_ kind: TokenKind, _ symbol: UInt32) -> UInt64 {
    UInt64(kind.rawValue) << 32 | UInt64(symbol)
  }

  /// How many tokens the keyword takes at an index of `tokens`; 0 where it does not stand there.
  @inline(__always)
  func length(of keyword: Keyword, in tokens: [Token], at index: Int) -> Int {
    let first = tokens[index]
    guard first.kind == .word, first.symbol < keywordSymbolLimit,
      opens[Int(first.symbol) * Self.keywordCount + Int(keyword.rawValue)]
    else { return 0 }
    return matchedLength(of: keyword, in: tokens, at: index)
  }

  private func matchedLength(of keyword: Keyword, in tokens: [Token], at index: Int) -> Int {
    let range = keywordStarts[Int(keyword.rawValue)]..<keywordStarts[Int(keyword.rawValue) + 1]
    for phrase in range {
      let start = phraseStarts[phrase]
      let count = phraseStarts[phrase + 1] - start
      var matched = 0
      while matched < count {
        let token = tokens[min(index + matched, tokens.count - 1)]
        guard Self.unit(token.kind, token.symbol) == units[start + matched] else { break }
        matched += 1
      }
      if matched == count { return count }
    }
    return 0
  }

  /// Words that always mean themselves inside an expression.
  static let reserved: [Keyword] = [
    .and, .or, .not, .ifWord, .thenWord, .elseWord, .yes, .no, .among, .contains, .listedIn,
    .absent, .present, .whereWord, .rounded,
  ]
}
