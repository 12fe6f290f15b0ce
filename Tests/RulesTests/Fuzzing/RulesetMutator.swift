@testable import Rules

/// Makes files that look more or less like rulesets: whole ones, cut ones and broken ones.
///
/// A seed and the list of originals determine every file.
struct RulesetMutator {
  private var random: Seeded
  private let originals: [[UInt8]]

  /// How much of a file is kept at most, so that many can be tried.
  private static let sizeKept = 800

  init(seed: UInt64, originals: [[UInt8]]) {
    random = Seeded(seed: seed)
    self.originals = originals
  }

  /// The next file: an original or a generated one, changed up to six times.
  mutating func next() -> [UInt8] {
    var bytes = below(3) == 0 ? generated() : window(original())
    for _ in 0..<below(7) { change(&bytes) }
    return bytes
  }

  // MARK: Sources

  private mutating func below(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }

  private mutating func original() -> [UInt8] {
    originals.isEmpty ? generated() : originals[below(originals.count)]
  }

  private mutating func generated() -> [UInt8] {
    let text = RulesetGenerator.file(
      seed: random.next(), isFrench: below(2) == 0, declarations: 1 + below(2))
    return Array(text.utf8)
  }

  /// The whole of a short file; of a long one, its header and some lines.
  private mutating func window(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.count > Self.sizeKept else { return bytes }
    let start = below(bytes.count - 700)
    return Array(bytes.prefix(below(2) * 300) + bytes[start..<(start + 700)])
  }

  // MARK: Changes

  private mutating func change(_ bytes: inout [UInt8]) {
    switch below(16) {
    case 0: flipByte(&bytes)
    case 1: insert(Self.rawBytes[below(Self.rawBytes.count)], into: &bytes)
    case 2: insert(Array(Self.signs[below(Self.signs.count)].utf8), into: &bytes)
    case 3: insert(Array(Self.numbers[below(Self.numbers.count)].utf8), into: &bytes)
    case 4, 5: insert(keyword(), into: &bytes)
    case 6: changePieces(&bytes, tokens(bytes))
    case 7: changePieces(&bytes, tokens(bytes))
    case 8, 9, 10: changePieces(&bytes, lines(bytes))
    case 11: bytes = bytes.prefix(place(bytes)) + original().suffix(below(400))
    case 12: insert(nested(), into: &bytes)
    case 13: insert(Array(repeating: UInt8(0x20 + below(95)), count: below(1_000)), into: &bytes)
    case 14: removeQuotationMark(&bytes)
    default: changeLineEnds(&bytes)
    }
  }

  /// An offset, the end included.
  private mutating func place(_ bytes: [UInt8]) -> Int { below(bytes.count + 1) }

  private mutating func insert(_ added: [UInt8], into bytes: inout [UInt8]) {
    let at = place(bytes)
    bytes.insert(contentsOf: added, at: at)
  }

  private mutating func flipByte(_ bytes: inout [UInt8]) {
    guard !bytes.isEmpty else { return }
    bytes[below(bytes.count)] ^= UInt8(1 << below(8))
  }

  private mutating func keyword() -> [UInt8] {
    let language: Language = below(2) == 0 ? .french : .english
    let all = Keyword.allCases
    let spellings = KeywordTable(language).spellings(all[below(all.count)])
    let word = spellings.isEmpty ? "" : spellings[below(spellings.count)]
    return Array((["\n", "\n  ", " ", ""][below(4)] + word + " ").utf8)
  }

  private mutating func nested() -> [UInt8] {
    let depth = below(200)
    let (open, close) = Self.brackets[below(Self.brackets.count)]
    return Array(
      (String(repeating: open, count: depth) + "1"
        + String(repeating: close, count: below(2) * depth)).utf8)
  }

  private mutating func removeQuotationMark(_ bytes: inout [UInt8]) {
    let marks = bytes.indices.filter { bytes[$0] == 0x22 || bytes[$0] == 0xAB || bytes[$0] == 0xBB }
    guard !marks.isEmpty else { return }
    bytes.remove(at: marks[below(marks.count)])
  }

  private mutating func changeLineEnds(_ bytes: inout [UInt8]) {
    let ends: [[UInt8]] = [[0x0D], [0x0D, 0x0A], [0x0A, 0x0D], []]
    let end = ends[below(ends.count)]
    let isRare = below(2) == 0
    bytes = bytes.flatMap { $0 == 0x0A && !(isRare && below(4) > 0) ? end : [$0] }
  }

  // MARK: Pieces

  private func tokens(_ bytes: [UInt8]) -> [Range<Int>] {
    Lexer.lex(bytes).tokens.map { $0.span.range }.filter { !$0.isEmpty }
  }

  private func lines(_ bytes: [UInt8]) -> [Range<Int>] {
    let starts = SourceText(name: "", bytes: bytes).lineStarts.map { Int($0) } + [bytes.count]
    return zip(starts, starts.dropFirst()).map { $0..<$1 }
  }

  /// Deletes, repeats or swaps one piece or a few in a row.
  private mutating func changePieces(_ bytes: inout [UInt8], _ pieces: [Range<Int>]) {
    guard !pieces.isEmpty else { return }
    let first = below(pieces.count)
    let last = min(first + below(3), pieces.count - 1)
    let range = pieces[first].lowerBound..<pieces[last].upperBound
    let content = Array(bytes[range])
    switch below(3) {
    case 0: bytes.removeSubrange(range)
    case 1: bytes.insert(contentsOf: content, at: pieces[below(pieces.count)].lowerBound)
    default:
      let other = pieces[below(pieces.count)]
      guard !other.overlaps(range) else { return }
      let (left, right) =
        other.lowerBound < range.lowerBound ? (other, range) : (range, other)
      let between = Array(bytes[left.upperBound..<right.lowerBound])
      let swapped = Array(bytes[right]) + between + Array(bytes[left])
      bytes.replaceSubrange(left.lowerBound..<right.upperBound, with: swapped)
    }
  }

  // MARK: What is inserted

  /// Bytes that are not UTF-8, cut characters, controls.
  private static let rawBytes: [[UInt8]] = [
    [0xFF], [0xC3], [0xE2, 0x82], [0xF0, 0x9F], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0x80],
    [0xF4, 0x90, 0x80, 0x80], [0x00], [0x1B, 0x5B, 0x33, 0x31, 0x6D], [0x7F], [0x0C], [0x0B],
  ]

  private static let signs: [String] = [
    "\u{202E}", "\u{2066}", "\u{200B}", "\u{FEFF}", "\u{AD}", "\u{301}", "\u{A0}", "\u{202F}",
    "\u{2028}", "\u{E0041}", "а", "Α", "中", "🙂", "ﬁ", "«", "»", "“", "”", "\"", "'", "’", "(",
    ")", "[", "]", "|", "{", "}", "{x}", "#", "> ", "--", ":", ",", ".", "≥", "≠", "×", "÷", "−",
    "%", "€", "$", "\\", "`", ";", "!", "\t",
  ]

  private static let numbers: [String] = [
    "0", "-1", "00", "1e9", "0,1", "0.1", "1,", ",5", "12 345", "12 3456", "999 999 999 999 999",
    "170141183460469231731687303715884105727", "170141183460469231731687303715884105728",
    "340282366920938463463374607431768211456", String(repeating: "9", count: 400),
    "0," + String(repeating: "0", count: 60) + "1", "9223372036854775807", "-9223372036854775808",
    "31/12/9999", "29/02/2023", "00/00/0000", "2024-02-30", "9999-99-99", "1/1/1", "0 %", "1000 %",
    "9999999999999999999 €", "÷ 0", "÷ 3", "1 à 0", "4294967296", "décimales 99", "99999 décimales",
  ]

  private static let brackets: [(String, String)] = [
    ("(", ")"), ("[", "]"), ("−", ""), ("non ", ""), ("not ", ""), ("(1 + ", ")"),
    ("si oui alors ", " sinon 1"), ("if yes then ", " else 1"), ("somme des ", ""),
    ("minimum(", ")"), ("x[", "]"), ("jours de ", " à 1"), ("arrondi ", ""), ("x.", ""),
    ("1 ou plus, ", ""), ("pour chaque x : ", ""),
  ]
}
