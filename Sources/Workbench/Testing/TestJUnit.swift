import Rules
import Scoring

/// What the examples of rulesets gave, in the XML that forges show as test results.
struct TestJUnit {
  private var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

  private init() {}

  /// The document over all rulesets tested.
  static func render(_ tested: [TestedRuleset]) -> [UInt8] {
    var document = TestJUnit()
    let tests = tested.reduce(0) { $0 + $1.examples.count + $1.properties.count }
    let failures = tested.reduce(0) { $0 + $1.failureCount }
    document.text += "<testsuites tests=\"\(tests)\" failures=\"\(failures)\">\n"
    for ruleset in tested { document.write(ruleset) }
    document.text += "</testsuites>\n"
    return Array(document.text.utf8)
  }

  private mutating func write(_ tested: TestedRuleset) {
    let file = TestJUnit.escaped(tested.file.path.text)
    let count = tested.examples.count + tested.properties.count
    text += "  <testsuite name=\"\(TestJUnit.escaped(tested.ruleset.name))\" file=\"\(file)\""
    text += " tests=\"\(count)\" failures=\"\(tested.failureCount)\">\n"
    if let coverage = tested.coverage {
      let share = Messages.coverage(coverage.tally()).text(tested.language)
      text += "    <properties>\n      <property name=\"coverage\" value=\""
      text += TestJUnit.escaped(share) + "\"/>\n    </properties>\n"
    }
    for outcome in tested.examples { write(outcome, tested, file) }
    for outcome in tested.properties { write(outcome, tested, file) }
    text += "  </testsuite>\n"
  }

  private mutating func write(
    _ outcome: ExampleOutcome, _ tested: TestedRuleset, _ file: String
  ) {
    let example = tested.ruleset.examples[outcome.example]
    open(example.label, example.provenance.line, tested, file)
    if outcome.isPassed {
      text += "/>\n"
      return
    }
    text += ">\n"
    for (failure, _) in outcome.failures {
      let lines = TestReport.lines(failure, outcome, tested)
      self.failure(lines.joined(separator: " ; "), lines)
    }
    text += "    </testcase>\n"
  }

  private mutating func write(
    _ outcome: PropertyOutcome, _ tested: TestedRuleset, _ file: String
  ) {
    let property = tested.ruleset.properties[outcome.property]
    open(property.label, property.provenance.line, tested, file)
    if outcome.isPassed {
      text += "/>\n"
      return
    }
    text += ">\n"
    let state = Messages.property(tried: outcome.tried, isPassed: false)
    failure(state.text(tested.language), TestReport.counterexample(outcome, tested))
    text += "    </testcase>\n"
  }

  private mutating func open(
    _ label: String, _ line: Int, _ tested: TestedRuleset, _ file: String
  ) {
    text += "    <testcase classname=\"\(TestJUnit.escaped(tested.ruleset.name))\""
    text += " name=\"\(TestJUnit.escaped(label))\" file=\"\(file)\" line=\"\(line)\""
  }

  private mutating func failure(_ message: String, _ lines: [String]) {
    text += "      <failure message=\"\(TestJUnit.escaped(message))\">"
    text += TestJUnit.escaped(lines.joined(separator: "\n")) + "</failure>\n"
  }

  /// Text as XML takes it; what XML cannot hold becomes a replacement character.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n", "\t", "\r": result += "&#\(scalar.value);"
      default:
        let isKept = scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
        result.unicodeScalars.append(isKept ? scalar : "\u{FFFD}")
      }
    }
    return result
  }
}
