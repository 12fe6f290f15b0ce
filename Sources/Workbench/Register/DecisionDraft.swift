import Rules
import Scoring

/// A decision made, ready to be entered in a register.
struct DecisionDraft {
  /// One file that was read.
  struct Input {
    var role: DecisionContents.Role
    /// Its base name, `-` for standard input.
    var name: String
    /// Where its copy goes in the entry.
    var path: String
    var contents: FileContents
  }

  var rulesetName: String
  var rulesetVersion: String
  /// The bytes of the ruleset.
  var ruleset: [UInt8]
  /// The ruleset's base name, `-` for standard input.
  var rulesetFile: String
  /// Where its copy goes in the entry.
  var rulesetPath: String
  /// Whether the ruleset is, byte for byte, a version that was published.
  var isPublished = false
  var language: Language
  var envelope: Number?
  var inputs: [Input]
  /// The result, as `rank --format json` writes it.
  var result: [UInt8]
  /// The rows of the result.
  var rows: [[UInt8]]
  /// Who enters the decision, and why; both are there for a correction.
  var author: String?
  var reason: String?
  /// The entry that is corrected.
  var corrects: Int?

  /// What was decided from a call.
  init(_ call: LoadedCall, _ file: RulesetFile) {
    let plan = call.result.plan
    rulesetName = plan.ruleset.name
    rulesetVersion = plan.ruleset.version
    ruleset = file.source.bytes
    language = plan.language
    envelope = plan.options.envelope
    result = ResultWriter.document(call.result)
    rows = ResultRows.rows(result)
    var names = StoredNames()
    rulesetFile = file.path.baseName.text
    let stem = file.path.isStandardStream ? "ruleset.bareme" : rulesetFile
    // A call folder is known by the one file that ends so.
    let isNamedSo = FilePath(StoredNames.safe(stem)).fileExtension == "bareme"
    rulesetPath = names.path(isNamedSo ? stem : stem + ".bareme", in: "")
    inputs = []
    for input in call.context.files {
      let path: String
      switch input.role {
      case .reference(let number):
        path = names.path(ofReference: plan.ruleset.references[number].file)
      case .marks: path = names.path(input.name, in: "marks")
      case .applications, .list:
        path = names.path(Self.name(input), in: "applications")
      }
      inputs.append(
        Input(
          role: DecisionContents.Role(input.role), name: input.name, path: path,
          contents: input.contents))
    }
  }

  /// The name that a copy starts from: standard input has none, only a form.
  private static func name(_ input: InputFile) -> String {
    guard input.path.isStandardStream else { return input.name }
    switch input.format {
    case .json: return "standard-input.json"
    case .jsonLines: return "standard-input.jsonl"
    case .csv, .spreadsheet, .unknown: return "standard-input.csv"
    }
  }
}

extension DecisionContents.Role {
  /// The word for what a file of a call is for.
  init(_ role: InputFile.Role) {
    switch role {
    case .applications: self = .applications
    case .list: self = .list
    case .marks: self = .marks
    case .reference: self = .reference
    }
  }
}
