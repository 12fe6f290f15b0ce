import Rules

/// One sentence in the program's two languages, side by side.
///
/// Sentences are written in `Messages`, never where a fact is detected, so that a translator reads
/// one file per topic and sees at once which half is missing.
struct Phrase: Sendable, Equatable {
  let french: String
  let english: String

  init(_ french: String, _ english: String) {
    self.french = french
    self.english = english
  }

  /// The sentence in one language.
  func text(_ language: Language) -> String {
    switch language {
    case .french: french
    case .english: english
    }
  }
}

/// The catalogue of sentences; each topic extends it in a file of its own.
enum Messages {
  /// The word that opens an error line.
  static let error = Phrase("erreur", "error")
  /// The word that opens a warning line.
  static let warning = Phrase("avertissement", "warning")
  /// The word that opens a notice line.
  static let notice = Phrase("remarque", "notice")

  /// A name in the quotation marks of each language.
  static func quoted(_ name: String) -> Phrase {
    Phrase("« \(name) »", "‘\(name)’")
  }

  /// A number of things: French has its plural from two on, English everywhere but for one.
  static func counted(_ count: Int, _ one: Phrase, _ several: Phrase) -> Phrase {
    Phrase(
      "\(count) \(count < 2 ? one.french : several.french)",
      "\(count) \(count == 1 ? one.english : several.english)")
  }

  /// Names joined by commas, the last one by "ou" or "or".
  static func alternatives(_ names: [String]) -> Phrase {
    guard let last = names.last else { return Phrase("", "") }
    if names.count == 1 { return quoted(last) }
    let head = names.dropLast()
    let french = head.map { quoted($0).french }.joined(separator: ", ")
    let english = head.map { quoted($0).english }.joined(separator: ", ")
    return Phrase(
      "\(french) ou \(quoted(last).french)", "\(english) or \(quoted(last).english)")
  }
}
