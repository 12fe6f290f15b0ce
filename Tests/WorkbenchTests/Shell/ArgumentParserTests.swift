import Rules
import Testing

@testable import Workbench

/// One wrong command line, with what must be said about it.
struct WrongLine: Sendable, CustomTestStringConvertible {
  let words: [String]
  let french: String
  let english: String
  var testDescription: String { words.joined(separator: " ") }

  init(_ line: String, _ french: String, _ english: String) {
    words = line.isEmpty ? [] : line.split(separator: " ").map(String.init)
    self.french = french
    self.english = english
  }
}

/// The reading of command lines.
@Suite struct ArgumentParserTests {
  static let wrongLines: [WrongLine] = [
    WrongLine("", "il manque une commande", "a command is missing"),
    WrongLine(
      "chekc a.bareme", "commande inconnue : « chekc ». Vouliez-vous dire « check » ?",
      "unknown command: ‘chekc’. Did you mean ‘check’?"),
    WrongLine(
      "claser a", "commande inconnue : « claser ». Vouliez-vous dire « classer » ?",
      "unknown command: ‘claser’. Did you mean ‘classer’?"),
    WrongLine("zzzzzz", "commande inconnue : « zzzzzz ».", "unknown command: ‘zzzzzz’."),
    WrongLine(
      "rank a --fromat json", "option inconnue : « --fromat ». Vouliez-vous dire « --format » ?",
      "unknown option: ‘--fromat’. Did you mean ‘--format’?"),
    WrongLine("rank a -x", "option inconnue : « -x ».", "unknown option: ‘-x’."),
    WrongLine(
      "--format json rank a", "l'option --format se place après la commande",
      "the option --format goes after the command"),
    WrongLine(
      "rank a --output", "l'option --output attend une valeur",
      "the option --output needs a value"),
    WrongLine(
      "rank a --output --quiet", "l'option --output attend une valeur",
      "the option --output needs a value"),
    WrongLine(
      "rank a --sortie=", "l'option --sortie attend une valeur",
      "the option --sortie needs a value"),
    WrongLine(
      "rank a --quiet=yes", "l'option --quiet n'a pas de valeur",
      "the option --quiet takes no value"),
    WrongLine(
      "rank a --format jsn",
      "l'option --format n'admet pas « jsn ». Vouliez-vous dire « json » ?"
        + " Valeurs possibles : text, json, jsonl, csv.",
      "the option --format does not take ‘jsn’. Did you mean ‘json’?"
        + " Possible values: text, json, jsonl, csv."),
    WrongLine(
      "check a --format csv",
      "l'option --format n'admet pas « csv ». Valeurs possibles : text, json.",
      "the option --format does not take ‘csv’. Possible values: text, json."),
    WrongLine(
      "rank a --lang fr --langue en", "l'option --langue est donnée deux fois",
      "the option --langue is given twice"),
    WrongLine(
      "explain a", "il manque l'option --identifiant", "the option --id is missing"),
    WrongLine(
      "rank", "il manque l'argument APPEL", "the argument CALL is missing"),
    WrongLine(
      "check --strict", "il manque l'argument BARÈME", "the argument RULESET is missing"),
    WrongLine("demo a", "argument en trop : « a »", "too many arguments: ‘a’"),
    WrongLine(
      "completion bsh",
      "« bsh » n'est pas possible ici : « bash », « zsh » ou « fish ». Vouliez-vous dire « bash » ou « zsh » ?",
      "‘bsh’ is not possible here: ‘bash’, ‘zsh’ or ‘fish’. Did you mean ‘bash’ or ‘zsh’?"),
    WrongLine(
      "rank a - -", "l'entrée standard (-) ne peut être lue qu'une fois",
      "standard input (-) can be read only once"),
  ]

  @Test(arguments: wrongLines) func wrongLineIsExplained(_ line: WrongLine) {
    guard case .failure(let failure) = ArgumentParser.parse(line.words.map { FilePath($0) }) else {
      Issue.record("accepted")
      return
    }
    let phrase = Messages.usage(failure.error)
    #expect(phrase.french == line.french)
    #expect(phrase.english == line.english)
  }

  @Test func optionsInEveryForm() throws {
    let invocation = try invocation([
      "rank", "--format=json", "appel", "--sortie", "a=b", "--", "--odd", "-",
    ])
    #expect(invocation.command == .rank)
    #expect(invocation.format == .json)
    #expect(invocation.output == "a=b")
    #expect(invocation.positionals == ["appel", "--odd", "-"])
  }

  @Test(arguments: [
    ("vérifier", CommandName.check), ("verifier", .check), ("ve\u{301}rifier", .check),
    ("formater", .format), ("tester", .test), ("classer", .rank), ("démo", .demo),
    ("demo", .demo), ("complétion", .completion), ("contrôler", .verify), ("controler", .verify),
    ("prouver", .prove), ("comparer", .diff),
  ])
  func frenchNames(_ word: String, _ command: CommandName) throws {
    let arguments: [String] =
      switch command {
      case .demo: []
      case .appeal: ["--id", "a", "--with", "b=c", "d"]
      case .completion: ["zsh"]
      case .diff: ["a", "b"]
      case .prove: ["a", "--id", "1"]
      case .check, .format, .test, .rank, .explain, .verify, .help: ["a"]
      }
    #expect(try invocation([word] + arguments).command == command)
  }

  @Test func commonOptionsBeforeTheCommand() throws {
    let invocation = try invocation(["--lang", "en", "-q", "expliquer", "appel", "--identifiant=7"])
    #expect(invocation.language == .english)
    #expect(invocation.isQuiet)
    #expect(invocation.identifier == "7")
  }

  @Test func anAmountCutByTheShell() throws {
    for words in [["900", "000"], ["900", "000", "€"], ["900", "€"], ["1", "200", "000,50"]] {
      let line = (["classer", "appel", "--enveloppe"] + words).map { FilePath($0) }
      guard case .failure(let failure) = ArgumentParser.parse(line) else {
        Issue.record("accepted")
        continue
      }
      let amount = words.joined(separator: " ")
      #expect(failure.error == .unquotedAmount(option: "--enveloppe", amount: amount))
    }
    #expect(try invocation(["rank", "--envelope", "900", "appel"]).envelope == "900")
  }

  @Test func aValueMayStartWithADash() throws {
    #expect(try invocation(["explain", "a", "--id", "-h"]).identifier == "-h")
    #expect(try invocation(["rank", "a", "--envelope", "-5"]).envelope == "-5")
    #expect(try invocation(["rank", "a", "--output", "-"]).output?.isStandardStream == true)
  }

  @Test func explainNeedsNoRuleset() throws {
    let invocation = try invocation(["check", "--explain", "T012"])
    #expect(invocation.value(.explain) == "T012")
    #expect(invocation.positionals.isEmpty)
  }

  @Test func defaultsAreTheFirstDeclared() throws {
    let invocation = try invocation(["rank", "a"])
    #expect(invocation.format == .text)
    #expect(invocation.colour == .auto)
    #expect(invocation.language == nil)
    #expect(invocation.output == nil)
  }

  @Test(arguments: [
    "rank --help", "rank --nonsense --help", "--aide classer", "help rank", "aide classer",
    "rank -h a b c",
  ])
  func helpWins(_ line: String) {
    let words = line.split(separator: " ").map { FilePath(String($0)) }
    guard case .success(.help(.rank)) = ArgumentParser.parse(words) else {
      Issue.record("no help for \(line)")
      return
    }
  }

  @Test func helpAfterTheEndOfOptionsIsAPath() throws {
    #expect(try invocation(["rank", "--", "--help"]).positionals == ["--help"])
  }

  @Test func bytesThatAreNotTextSurvive() throws {
    let latin = FilePath(bytes: [0x63, 0x61, 0x66, 0xE9])
    guard case .success(.run(let invocation)) = ArgumentParser.parse(["rank", latin]) else {
      Issue.record("refused")
      return
    }
    #expect(invocation.positionals.first?.bytes == [0x63, 0x61, 0x66, 0xE9])
  }

  private func invocation(_ words: [String]) throws -> Invocation {
    let request = try ArgumentParser.parse(words.map { FilePath($0) }).get()
    guard case .run(let invocation) = request else { throw UsageError.missingCommand }
    return invocation
  }
}

/// The names suggested for a misspelt one.
@Suite struct NearNamesTests {
  @Test(arguments: [
    ("kitten", "sitting", 3), ("", "abc", 3), ("abc", "", 3), ("fromat", "format", 1),
    ("ca", "abc", 3), ("rank", "rank", 0),
  ])
  func distances(_ left: String, _ right: String, _ expected: Int) {
    #expect(editDistance(Array(left.unicodeScalars), Array(right.unicodeScalars)) == expected)
  }

  @Test func atMostThreeByDistanceThenName() {
    #expect(
      nearNames("aaaaaa", among: ["aaaabb", "aaaaac", "aaaaab", "aaaaaa", "zzzzzz"])
        == ["aaaaaa", "aaaaab", "aaaaac"])
  }

  @Test func aVeryLongWordIsCut() {
    #expect(nearNames(String(repeating: "é", count: 100_000), among: ["rank"]).isEmpty)
  }
}
