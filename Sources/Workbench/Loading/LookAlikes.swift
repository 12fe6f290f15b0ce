import Rules
import Scoring

/// Finds identifiers that differ only by letters of another script, or by digits of another width.
///
/// `А12` with the А of Cyrillic is another identifier than `A12`, and on paper the same one: it is
/// told, and left to whoever knows the two applications. Letters of ASCII are never taken for each
/// other, as the `O` and the `0` of codes.
enum LookAlikes {
  /// A notice for each identifier that looks like an earlier or a later one.
  static func problems(_ run: borrowing CallRun) -> [LoadProblem] {
    guard run.hasForeignIdentifiers else { return [] }
    var foreign: Set<[UInt8]> = []
    run.eachIdentifier { text, _ in
      if isForeign(text) { foreign.insert(skeleton(text)) }
    }
    if foreign.isEmpty { return [] }
    var first: [[UInt8]: [UInt8]] = [:]
    var found: [LoadProblem] = []
    run.eachIdentifier { text, place in
      let key = skeleton(text)
      guard foreign.contains(key) else { return }
      guard let other = first[key] else {
        first[key] = Array(text)
        return
      }
      // Those that are equal are told as such.
      if CaseFolding.folded(other[...]) == CaseFolding.folded(text) { return }
      let letter = difference(text, other) ?? difference(other[...], Array(text)) ?? 0
      let kind = UnclearInput.lookAlike(
        String(decoding: text, as: UTF8.self), other: String(decoding: other, as: UTF8.self),
        letter: letter)
      found.append(LoadProblem(.file(.unclear(kind)), at: place()))
    }
    return found
  }

  /// Whether a text has a letter that looks like one of ASCII.
  private static func isForeign(_ text: ArraySlice<UInt8>) -> Bool {
    if text.allSatisfy({ $0 < 0xCC }) { return false }
    return scalars(text).contains { plain($0) != $0 }
  }

  /// The text with each letter that looks like one of ASCII written as that one.
  private static func skeleton(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var plainText = String.UnicodeScalarView()
    for scalar in scalars(text) {
      if let letter = Unicode.Scalar(plain(scalar)) { plainText.append(letter) }
    }
    return CaseFolding.folded(Array(String(plainText).utf8)[...])
  }

  /// The first letter of a text that looks like one of ASCII where the other text has that one.
  private static func difference(_ text: ArraySlice<UInt8>, _ other: [UInt8]) -> UInt32? {
    let known = Set(scalars(other[...]))
    return scalars(text).first { plain($0) != $0 && !known.contains($0) }
  }

  private static func scalars(_ text: ArraySlice<UInt8>) -> [UInt32] {
    String(decoding: text, as: UTF8.self).unicodeScalars.map { $0.value }
  }

  /// The letter of ASCII that a letter looks like; itself where it looks like none.
  private static func plain(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    // Full width, from the exclamation mark to the tilde.
    case 0xFF01...0xFF5E: return scalar - 0xFEE0
    // Digits of mathematics, in five styles; those of Arabic and Persian.
    case 0x1D7CE...0x1D7FF: return 0x30 + (scalar - 0x1D7CE) % 10
    case 0x0660...0x0669: return 0x30 + (scalar - 0x0660)
    case 0x06F0...0x06F9: return 0x30 + (scalar - 0x06F0)
    // The twenty-six capitals, then small letters, of mathematics, in thirteen styles.
    case 0x1D400...0x1D6A3:
      let letter = (scalar - 0x1D400) % 52
      return letter < 26 ? 0x41 + letter : 0x61 + letter - 26
    default: return twins[scalar] ?? scalar
    }
  }

  /// Letters of Greek and Cyrillic drawn as those of ASCII, and signs drawn as a hyphen or a point.
  private static let twins: [UInt32: UInt32] = {
    var table: [UInt32: UInt32] = [:]
    let pairs: [(String, String)] = [
      ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX"), ("ονιαρ", "ovıap"),
      ("АВЕЅІЈКМНОРСТУХ", "ABESIJKMHOPCTYX"), ("аеѕіјорсухһ", "aesijopcyxh"),
      ("‐‑‒–—−", "------"), ("․", "."), ("⁄∕", "//"),
    ]
    for (foreign, plain) in pairs {
      for (one, other) in zip(foreign.unicodeScalars, plain.unicodeScalars)
      where other.value < 0x80 {
        table[one.value] = other.value
      }
    }
    return table
  }()
}
