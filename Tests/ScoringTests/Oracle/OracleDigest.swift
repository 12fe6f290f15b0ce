/// SHA-256 (FIPS 180-4), written from its description.
enum OracleDigest {
  static func sha256(_ message: [UInt8]) -> [UInt8] {
    let primes = firstPrimes(64)
    let constants = primes.map { fractionBits($0, root: 3) }
    var state = primes.prefix(8).map { fractionBits($0, root: 2) }
    var padded = message + [0x80]
    while padded.count % 64 != 56 { padded.append(0) }
    let length = UInt64(message.count) * 8
    for shift in stride(from: 56, through: 0, by: -8) {
      padded.append(UInt8(truncatingIfNeeded: length >> UInt64(shift)))
    }
    for start in stride(from: 0, to: padded.count, by: 64) {
      state = zip(state, compress(state, Array(padded[start..<start + 64]), constants))
        .map { $0 &+ $1 }
    }
    return state.flatMap { word in
      [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> UInt32($0)) }
    }
  }

  private static func compress(
    _ state: [UInt32], _ block: [UInt8], _ constants: [UInt32]
  ) -> [UInt32] {
    var words = (0..<16).map { index in
      block[index * 4..<index * 4 + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    }
    for index in 16..<64 {
      let (early, late) = (words[index - 15], words[index - 2])
      let first = turned(early, 7) ^ turned(early, 18) ^ early >> 3
      let second = turned(late, 17) ^ turned(late, 19) ^ late >> 10
      words.append(words[index - 16] &+ first &+ words[index - 7] &+ second)
    }
    var work = state
    for index in 0..<64 {
      let (a, e) = (work[0], work[4])
      let one = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)
      let choice = (e & work[5]) ^ (~e & work[6])
      let sum = work[7] &+ one &+ choice &+ constants[index] &+ words[index]
      let zero = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)
      let majority = (a & work[1]) ^ (a & work[2]) ^ (work[1] & work[2])
      work = [sum &+ zero &+ majority] + work[0..<7]
      work[4] = work[4] &+ sum
    }
    return work
  }

  private static func turned(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word >> count | word << (32 - count)
  }

  private static func firstPrimes(_ count: Int) -> [UInt64] {
    var primes: [UInt64] = []
    var candidate: UInt64 = 2
    while primes.count < count {
      if primes.allSatisfy({ candidate % $0 != 0 }) { primes.append(candidate) }
      candidate += 1
    }
    return primes
  }

  /// The first 32 bits after the point of a square or cube root, found bit by bit.
  private static func fractionBits(_ prime: UInt64, root: Int) -> UInt32 {
    var found = BigInteger(0)
    let target = (0..<32 * root).reduce(BigInteger(Int128(prime))) { value, _ in value + value }
    for bit in (0..<36).reversed() {
      let tried = found + BigInteger(Int128(1) << Int128(bit))
      let power = root == 2 ? tried * tried : tried * tried * tried
      if !(target < power) { found = tried }
    }
    let rest = found.divided(by: BigInteger(Int128(1) << 32)).rest
    return UInt32(rest.text) ?? 0
  }
}
