/// What a token is.
package enum TokenKind: UInt8, Sendable {
  case word, number, date, string
  /// A string whose closing mark is missing on its line.
  case openString
  case percent, currency
  case plus, minus, times, divide, slash
  case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
  case leftParenthesis, rightParenthesis, leftBracket, rightBracket
  case comma, colon, dot, bar
  /// A `#` line and a `>` line, each one token to the end of the line.
  case heading, quotation
  case newline, end
  /// A character the language does not use outside text.
  case stray
}

/// A token: what it is, where it stands, and for a word which word.
package struct Token: Sendable {
  package var kind: TokenKind
  /// White space, a line start or the file's start stands before it.
  package var spaced: Bool
  /// The first token of its line.
  package var opensLine: Bool
  /// The word's number in the symbol table; 0 for other tokens.
  package var symbol: UInt32
  package var start: UInt32
  package var end: UInt32

  package var span: SourceSpan { SourceSpan(start, end) }
}

/// The outcome of lexing: tokens with comments set apart, and the words met.
package struct TokenList: Sendable {
  package var tokens: [Token]
  package var comments: [Comment]
  package var symbols: SymbolTable
}
