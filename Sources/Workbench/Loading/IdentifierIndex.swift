import Rules
import Scoring

/// The applications of a call by identifier, for the files of lists and of marks.
struct IdentifierIndex {
  /// Where an application was read: its part and its row there.
  typealias Entry = Place

  /// A row of a part.
  struct Place: Hashable, Sendable {
    var part: Int
    var row: RowID
  }

  private var entries: [[UInt8]: Entry] = [:]
  /// Identifiers of rows that could not be used: what names them is passed over in silence.
  private var damaged: Set<[UInt8]> = []
  /// Applications whose identifier has more than one cell of another file is likely to have.
  private var alterations: [[UInt8]: Entry] = [:]
  /// Identifiers as written, for suggestions; no more than are worth comparing.
  private var spellings: [String] = []

  /// Whether rows were lost whose identifiers nobody knows: then an unknown one proves nothing.
  private let isPartial: Bool

  /// Identifiers compared for a suggestion, at most.
  private static let suggestionLimit = 2_000

  init(_ parts: [InputPart], damaged: [[UInt8]], isPartial: Bool = false) {
    self.isPartial = isPartial
    for (number, part) in parts.enumerated() {
      guard let writer = part.writer else { continue }
      for row in writer.store.applications {
        let identifier = writer.identifier(of: row)
        let key = CaseFolding.folded(identifier[...])
        if entries[key] == nil { entries[key] = Entry(part: number, row: row) }
        let plain = Self.plain(key)
        if plain != key { alterations[plain] = Entry(part: number, row: row) }
        if spellings.count < Self.suggestionLimit {
          spellings.append(String(decoding: identifier, as: UTF8.self))
        }
      }
    }
    self.damaged = Set(damaged.map { Self.key($0) })
  }

  private static func key(_ identifier: [UInt8]) -> [UInt8] {
    CaseFolding.folded(normalizedNFC(identifier)[...])
  }

  /// The application of an identifier, whose case does not count.
  func find(_ identifier: [UInt8]) -> Entry? { entries[Self.key(identifier)] }

  /// The application whose identifier only a spreadsheet's hand tells from this one: `="38902"`,
  /// `'38902`, `38902,0`, `038902`, `38 902`; nil for none.
  func altered(_ identifier: [UInt8]) -> Entry? {
    let key = Self.key(identifier)
    if let entry = alterations[key] { return entry }
    let plain = Self.plain(key)
    return plain == key ? nil : entries[plain] ?? alterations[plain]
  }

  /// An identifier without what spreadsheets add: a formula's quotes, no decimals, zeros in front.
  private static func plain(_ key: [UInt8]) -> [UInt8] {
    var text = key[...]
    if text.starts(with: Array("=\"".utf8)), text.last == UInt8(ascii: "\"") {
      text = text.dropFirst(2).dropLast()
    }
    if text.first == UInt8(ascii: "'") { text = text.dropFirst() }
    guard let first = text.first, 0x30...0x39 ~= first else { return Array(text) }
    let together = withoutSpaces(text)
    // Spaces part groups of digits; where anything else is there, they are of the identifier.
    if together.allSatisfy({ 0x30...0x39 ~= $0 }) { text = together[...] }
    if text.count > 2, text.last == 0x30, let mark = text.dropLast().last,
      mark == UInt8(ascii: ",") || mark == UInt8(ascii: ".")
    {
      text = text.dropLast(2)
    }
    while text.count > 1, text.first == 0x30 { text = text.dropFirst() }
    return Array(text)
  }

  private static func withoutSpaces(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var kept = String.UnicodeScalarView()
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars
    where !scalar.properties.isWhitespace {
      kept.append(scalar)
    }
    return Array(String(kept).utf8)
  }

  /// Why no application has an identifier: a spreadsheet spoiled it, or it resembles others.
  func absence(of identifier: [UInt8]) -> LoadProblem.Kind {
    let text = String(decoding: identifier, as: UTF8.self)
    if isSpoiledNumber(identifier.span) { return .fact(.spoiledNumber(text)) }
    if let hidden = hiddenScalar(in: identifier.span) {
      return .fact(.hiddenCharacter(text, hidden))
    }
    return .file(.unknownIdentifier(text, near: nearest(text, spellings)))
  }

  /// Whether the identifier is that of a row that could not be used, or may be.
  func isDamaged(_ identifier: [UInt8]) -> Bool {
    isPartial || damaged.contains(Self.key(identifier))
  }
}
