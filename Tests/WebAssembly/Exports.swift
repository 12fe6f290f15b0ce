import Rules

// The functions that a page calls. Addresses and lengths are 32-bit, as all of the module is; a
// result is the address of its length, four bytes in little-endian order, followed by its bytes.

/// Gives room for some bytes, to be written by the page; `release` takes it back.
@c(allocate)
public func allocate(_ count: Int) -> UnsafeMutableRawPointer? {
  UnsafeMutableRawPointer.allocate(byteCount: max(count, 1), alignment: 16)
}

/// Takes back what `allocate` or another function gave.
@c(release)
public func release(_ pointer: UnsafeMutableRawPointer?) {
  unsafe pointer?.deallocate()
}

/// Checks a ruleset: `bareme.diagnostics/1`.
///
/// The language is 1 for French, 2 for English, and anything else for the ruleset's own.
@c(check)
public func check(
  _ ruleset: UnsafePointer<UInt8>?, _ rulesetCount: Int, _ language: Int
) -> UnsafeMutableRawPointer? {
  unsafe lent(Engine.diagnostics(bytes(ruleset, rulesetCount), chosen(language)))
}

/// Decides, ranks and selects: `bareme.ranking/1`, or why there is none.
///
/// The applications are JSON Lines. The envelope is an amount that replaces the ruleset's, as text;
/// none where it is empty. The language is as for `check`.
@c(rank)
public func rank(
  _ ruleset: UnsafePointer<UInt8>?, _ rulesetCount: Int,
  _ applications: UnsafePointer<UInt8>?, _ applicationsCount: Int,
  _ envelope: UnsafePointer<UInt8>?, _ envelopeCount: Int, _ language: Int
) -> UnsafeMutableRawPointer? {
  unsafe lent(
    Engine.ranking(
      bytes(ruleset, rulesetCount), bytes(applications, applicationsCount),
      envelope: bytes(envelope, envelopeCount), chosen(language)))
}

/// Explains the decision on the application that an identifier names: `bareme.explanation/1`.
///
/// The other arguments are as for `rank`, and so is what stands in the way.
@c(explain)
public func explain(
  _ ruleset: UnsafePointer<UInt8>?, _ rulesetCount: Int,
  _ applications: UnsafePointer<UInt8>?, _ applicationsCount: Int,
  _ identifier: UnsafePointer<UInt8>?, _ identifierCount: Int,
  _ envelope: UnsafePointer<UInt8>?, _ envelopeCount: Int, _ language: Int
) -> UnsafeMutableRawPointer? {
  unsafe lent(
    Engine.explanation(
      bytes(ruleset, rulesetCount), bytes(applications, applicationsCount),
      identifier: bytes(identifier, identifierCount), envelope: bytes(envelope, envelopeCount),
      chosen(language)))
}

private func chosen(_ language: Int) -> Language? {
  switch language {
  case 1: .french
  case 2: .english
  default: nil
  }
}

private func bytes(_ start: UnsafePointer<UInt8>?, _ count: Int) -> [UInt8] {
  unsafe [UInt8](UnsafeBufferPointer(start: start, count: start == nil ? 0 : max(0, count)))
}

/// A copy of some bytes behind their length, for the page to release.
private func lent(_ bytes: [UInt8]) -> UnsafeMutableRawPointer {
  let result = UnsafeMutableRawPointer.allocate(byteCount: 4 + bytes.count, alignment: 16)
  unsafe result.storeBytes(of: UInt32(bytes.count).littleEndian, as: UInt32.self)
  unsafe bytes.withUnsafeBytes { source in
    if let start = source.baseAddress {
      unsafe (result + 4).copyMemory(from: start, byteCount: source.count)
    }
  }
  return unsafe result
}
