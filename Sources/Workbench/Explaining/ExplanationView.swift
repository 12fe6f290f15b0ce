/// The pages that one decision is explained on, besides the report: who each is for.
enum ExplanationView: String, Sendable, CaseIterable {
  /// What is sent to the applicant.
  case letter
  /// What the person who prepares the decision looks at.
  case officer
  /// Everything, for whoever checks.
  case audit
  /// What the applicant may ask for, in the four parts of article R. 311-3-1-2.
  case sheet

  /// The word of the command line in both languages.
  var words: Phrase {
    switch self {
    case .letter: Phrase("lettre", "letter")
    case .officer: Phrase("instruction", "officer")
    case .audit: Phrase("audit", "audit")
    case .sheet: Phrase("fiche", "sheet")
    }
  }

  init?(word: String) {
    guard
      let view = Self.allCases.first(where: { $0.words.french == word || $0.words.english == word })
    else { return nil }
    self = view
  }

  /// Whether it leaves the administration, and says nothing of other applicants.
  var isForApplicant: Bool { self == .letter || self == .sheet }
}
