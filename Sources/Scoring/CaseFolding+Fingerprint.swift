import Rules

extension CaseFolding {
  /// A number that is the same for two identifiers that differ only by case or spaces.
  ///
  /// `isForeign` becomes true where one has letters beyond ASCII, and stays as it is otherwise.
  static func fingerprint(_ bytes: ArraySlice<UInt8>, isForeign: inout Bool) -> UInt64 {
    let start: UInt64 = 0xCBF2_9CE4_8422_2325
    var hash = start
    var isPending = false
    for byte in bytes {
      if byte >= 0x80 {
        isForeign = true
        hash = start
        for folded in folded(bytes) { hash = (hash ^ UInt64(folded)) &* 0x100_0000_01B3 }
        break
      }
      if byte <= 0x20 {
        isPending = hash != start
        continue
      }
      if isPending { hash = (hash ^ 0x20) &* 0x100_0000_01B3 }
      isPending = false
      hash = (hash ^ UInt64(lowered(byte))) &* 0x100_0000_01B3
    }
    return hash ^ hash >> 29
  }
}
