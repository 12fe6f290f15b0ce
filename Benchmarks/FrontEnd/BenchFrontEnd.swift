import Rules

/// Measures the front end on a generated ruleset and prints what it measured.
///
/// `bench-front-end` measures; `bench-front-end --lines 500` prints a ruleset of that length.
@main
enum BenchFrontEnd {
  private static let size = 10_000_000
  private static let rounds = 9

  static func main() {
    let arguments = CommandLine.arguments
    if arguments.count == 3, arguments[1] == "--lines", let lines = Int(arguments[2]) {
      print(LargeRuleset.text(lines: lines), terminator: "")
      return
    }
    measure()
  }

  private static func measure() {
    let bytes = LargeRuleset.bytes(atLeast: size)
    let half = LargeRuleset.bytes(atLeast: size / 2)
    var tokens = 0
    let lexing = median {
      let list = Lexer.lex(bytes)
      tokens = list.tokens.count
      return list
    }
    let parsing = median { Parser.parse(SourceText(name: "x", bytes: bytes)) }
    let halfLexing = median { Lexer.lex(half) }
    let halfParsing = median { Parser.parse(SourceText(name: "x", bytes: half)) }
    let problems = Parser.parse(SourceText(name: "x", bytes: bytes)).diagnostics.count
    print("bytes                  \(bytes.count)")
    print("tokens                 \(tokens)")
    print("problems               \(problems)")
    print("lexing                 \(figures(lexing, bytes.count))")
    print("lexing and parsing     \(figures(parsing, bytes.count))")
    print(
      "half the size, lexing  \(figures(halfLexing, half.count)), ×\(ratio(lexing, halfLexing))")
    print(
      "half the size, both    \(figures(halfParsing, half.count)), ×\(ratio(parsing, halfParsing))")
  }

  /// The median time of several runs; the result is destroyed outside the measure.
  ///
  /// So is the disorder that the destruction leaves behind: the first large allocation after it makes
  /// the allocator sort what was given back, which a program that reads one ruleset never pays for.
  private static func median<Result>(_ run: () -> Result) -> Duration {
    let clock = ContinuousClock()
    var times: [Duration] = []
    for _ in 0..<rounds {
      withExtendedLifetime([UInt8](repeating: 0, count: 1 << 16)) {}
      let start = clock.now
      let result = run()
      times.append(clock.now - start)
      withExtendedLifetime(result) {}
    }
    return times.sorted()[rounds / 2]
  }

  private static func microseconds(_ time: Duration) -> Int {
    let (seconds, attoseconds) = time.components
    return Int(seconds) * 1_000_000 + Int(attoseconds / 1_000_000_000_000)
  }

  private static func figures(_ time: Duration, _ count: Int) -> String {
    let elapsed = max(1, microseconds(time))
    return "\(decimal(elapsed, 1_000)) ms, \(count / elapsed) MB/s"
  }

  private static func ratio(_ time: Duration, _ other: Duration) -> String {
    decimal(microseconds(time) * 10, max(1, microseconds(other)) * 10)
  }

  /// A quotient with two decimals.
  private static func decimal(_ dividend: Int, _ divisor: Int) -> String {
    let hundredths = (dividend * 100 + divisor / 2) / divisor
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
