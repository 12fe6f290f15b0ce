/// What is wrong with a JSON text, and at which byte.
///
/// The sentence shown to people is made elsewhere; `JSONPlace` turns the offset into a line and a
/// column when one is needed, so that nothing is counted while all goes well.
package struct JSONError: Error, Equatable, Sendable {
  /// What went wrong.
  package enum Kind: UInt8, Sendable, CaseIterable {
    /// The text, or the line in JSON Lines, ends inside a value.
    case unexpectedEnd
    /// No value begins with this byte.
    case valueExpected
    /// A member name in quotes is expected here.
    case keyExpected
    /// The colon after a member name is missing.
    case colonExpected
    /// A comma or a closing bracket is expected here.
    case commaOrBracketExpected
    /// A comma or a closing brace is expected here.
    case commaOrBraceExpected
    /// A comma is followed by the closing bracket or brace.
    case trailingComma
    /// A word other than `true`, `false` and `null`.
    case unknownWord
    /// A number with a needless leading zero.
    case leadingZero
    /// A number that lacks digits where the grammar wants some.
    case malformedNumber
    /// A string without its closing quote.
    case unterminatedString
    /// A control character written as is inside a string.
    case controlCharacter
    /// A backslash followed by something that is no escape.
    case unknownEscape
    /// Half of a surrogate pair without its other half.
    case loneSurrogate
    /// Bytes that are not UTF-8.
    case invalidUTF8
    /// A text in UTF-16 or UTF-32, which JSON for exchange excludes.
    case notUTF8
    /// Arrays and objects nested deeper than `JSONReader.depthLimit`.
    case tooDeep
    /// Something after the end of the value.
    case trailingBytes
    /// A member name given twice in one object; `offset` and `length` cover the second one.
    case duplicateKey
    /// Another kind of value than the object asked for.
    case objectExpected
    /// Another kind of value than the array asked for.
    case arrayExpected
    /// Another kind of value than the string asked for.
    case stringExpected
    /// Another kind of value than the number asked for.
    case numberExpected
    /// Another kind of value than the truth value asked for.
    case truthExpected
    /// Another kind of value than the null asked for.
    case nullExpected
  }

  /// What went wrong.
  package let kind: Kind
  /// The byte offset, from zero, in the bytes given to the reader.
  package let offset: Int
  /// The number of bytes concerned, zero where only a position is meant.
  package let length: Int

  /// Makes an error at an offset.
  package init(_ kind: Kind, at offset: Int, length: Int = 0) {
    self.kind = kind
    self.offset = offset
    self.length = length
  }
}
