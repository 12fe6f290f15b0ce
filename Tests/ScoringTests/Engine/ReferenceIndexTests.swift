import Rules
import Testing

@testable import Scoring

/// The index of reference lists, held against a dictionary of the standard library.
@Suite struct ReferenceIndexTests {
  /// A text among others, as a value that says where it lies.
  private static func text(_ text: String, in bytes: inout [UInt8]) -> Value {
    let start = bytes.count
    bytes += Array(text.utf8)
    return Value(low: UInt64(start), high: UInt64(bytes.count - start), .text)
  }

  @Test(arguments: 1...20) func textsAreFound(_ seed: Int) {
    var numbers = SeededNumbers(seed: UInt64(seed))
    var texts = Array("before".utf8)
    var values: [Value] = []
    var expected: [String: Int] = [:]
    var twins: [Int] = []
    for row in 0..<numbers.below(300) {
      let key = (0..<numbers.below(4)).map { _ in ["a", "b", "é", "0"][numbers.below(4)] }.joined()
      values += [Self.text(key, in: &texts), Value(Number(row))]
      if expected[key] == nil { expected[key] = row } else { twins.append(row) }
    }
    let index = ReferenceIndex(values, width: 2, texts: texts)
    #expect(index.duplicates.map { $0.row } == twins)
    for letters in 0..<85 {
      var (key, rest) = ("", letters)
      while rest > 0 {
        key += ["a", "b", "é", "0"][rest % 4]
        rest /= 4
      }
      var bytes = Array("elsewhere".utf8)
      let value = Self.text(key, in: &bytes)
      let found = index.row(value, in: bytes, texts: texts)
      #expect(found == expected[key], "seed \(seed), key \(key)")
      if let found { #expect(index.value(found, column: 1).number == Number(found)) }
    }
  }

  @Test(arguments: 1...20) func numbersAreFoundWhateverTheirDecimals(_ seed: Int) throws {
    var numbers = SeededNumbers(seed: UInt64(seed))
    var values: [Value] = []
    var expected: [Number: Int] = [:]
    for row in 0..<200 {
      let key = try #require(
        Number(mantissa: Int128(numbers.below(90) - 45), scale: numbers.below(3)))
      values.append(Value(key))
      if expected[key] == nil { expected[key] = row }
    }
    let index = ReferenceIndex(values, width: 1, texts: [])
    for mantissa in -450...450 {
      let key = try #require(Number(mantissa: Int128(mantissa * 10), scale: 3))
      #expect(index.row(Value(key), in: [], texts: []) == expected[key])
    }
  }

  @Test func nothingIsFoundWhereNothingIs() {
    let index = ReferenceIndex([], width: 3, texts: [])
    #expect(index.row(Value(Number(0)), in: [], texts: []) == nil)
    let missing = ReferenceIndex([.missing, Value(Number(1))], width: 2, texts: [])
    #expect(missing.row(Value(Number(0)), in: [], texts: []) == nil)
    #expect(missing.duplicates.isEmpty)
  }
}
