import Scoring

/// The salts of an entry: 16 random bytes for each row, which keep rows from being guessed by hash.
enum DecisionSalts {
  /// The name of the file in an entry; only its owner may read it.
  static let fileName = "salts"

  /// The bytes of a salt.
  static let size = 16

  /// Draws bytes from the system's generator.
  static func draw(_ count: Int) -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
  }

  /// The file: one salt a line, in hexadecimal.
  static func render(_ salts: [[UInt8]]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(salts.count * (size * 2 + 1))
    for salt in salts {
      bytes += SHA256.text(salt).utf8
      bytes.append(0x0A)
    }
    return bytes
  }

  /// Reads the file; nil where a line is no salt.
  static func read(_ bytes: [UInt8]) -> [[UInt8]]? {
    let length = size * 2 + 1
    guard bytes.count % length == 0 else { return nil }
    var salts: [[UInt8]] = []
    for start in stride(from: 0, to: bytes.count, by: length) {
      guard bytes[start + length - 1] == 0x0A,
        let salt = Hexadecimal.bytes(bytes[start..<start + length - 1], count: size)
      else { return nil }
      salts.append(salt)
    }
    return salts
  }
}

/// The hash of a manifest beside it, in the form that `sha256sum --check` reads.
///
/// The next entry seals a manifest too; this one tells of an accident in the last, or in one alone.
enum Seal {
  /// The name of the file in an entry.
  static let fileName = "manifest.sha256"

  /// The bytes of the file.
  static func render(_ hash: String) -> [UInt8] {
    Array("\(hash)  \(DecisionManifest.fileName)\n".utf8)
  }
}
