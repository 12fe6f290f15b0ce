/// The kinds of JSON value, told by their first byte.
package enum JSONKind: UInt8, Sendable {
  /// An object.
  case object
  /// An array.
  case array
  /// A string.
  case string
  /// A number.
  case number
  /// `true` or `false`.
  case truth
  /// `null`.
  case null
}

/// A string or a member name: a range of the reader's bytes, between the quotes.
///
/// Without escapes those bytes are the text, checked to be UTF-8; with some, `JSONReader.unescape`
/// gives it.
package struct JSONText: Equatable, Sendable {
  /// The offset of the first byte after the opening quote.
  package let offset: Int
  /// The number of bytes up to the closing quote.
  package let length: Int
  /// Whether a backslash occurs in it.
  package let hasEscapes: Bool

  /// Makes the range of a string.
  package init(offset: Int, length: Int, hasEscapes: Bool) {
    self.offset = offset
    self.length = length
    self.hasEscapes = hasEscapes
  }

  /// The range of bytes between the quotes.
  package var range: Range<Int> { offset..<offset + length }
}

/// A number: the range of its bytes, and its exact value where that is short and plain.
package struct JSONNumber: Equatable, Sendable {
  /// The offset of its first byte.
  package let offset: Int
  /// The number of its bytes.
  package let length: Int
  /// All its digits as one signed integer; meaningless unless `isPlain`.
  package let mantissa: Int64
  /// The number of digits after the point, or −1 for a number that is not plain.
  package let scale: Int8

  /// Makes the range of a number.
  package init(offset: Int, length: Int, mantissa: Int64, scale: Int8) {
    self.offset = offset
    self.length = length
    self.mantissa = mantissa
    self.scale = scale
  }

  /// Whether it has at most 18 digits and no exponent, so that `mantissa` and `scale` are exact.
  package var isPlain: Bool { scale >= 0 }

  /// The range of its bytes.
  package var range: Range<Int> { offset..<offset + length }
}
