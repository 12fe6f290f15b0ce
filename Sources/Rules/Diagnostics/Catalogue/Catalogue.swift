/// The sentences of one diagnostic in one language.
package struct Sentences: Sendable, Hashable {
  /// What is wrong, as one phrase: lower-case first letter, no full stop, no line break.
  package var headline: String
  /// A few words beside the underlined text.
  package var annotation: String?
  /// The cause and what to do, in one or two sentences.
  package var help: String?

  init(_ headline: String, annotation: String? = nil, help: String? = nil) {
    self.headline = headline
    self.annotation = annotation
    self.help = help
  }
}

/// The sentences of a finding, in the language of the reader.
///
/// Reserved words are quoted as they are written in the file, whose language may be another one;
/// without `file` the file is taken to be in the reader's language.
package func sentences(
  _ finding: Finding, _ language: Language, file: Language? = nil
) -> Sentences {
  let entry = Catalogue(file: file ?? language).entry(finding)
  return language == .french ? entry.french : entry.english
}

/// What is said about a related place.
package func sentence(_ note: RelatedNote, _ language: Language) -> String {
  let pair =
    switch note {
    case .firstDeclaredHere: ("première déclaration ici", "first declared here")
    case .alsoHere: ("ici également", "here too")
    case .declaredHere: ("déclaration ici", "declared here")
    case .usedHere: ("utilisation ici", "used here")
    case .boundHere: ("limite fixée ici", "limit set here")
    case .zeroHere: ("peut donner zéro", "may give zero")
    }
  return language == .french ? pair.0 : pair.1
}

/// Both languages of an entry, side by side so that a missing twin shows.
struct Entry {
  var french: Sentences
  var english: Sentences
}

/// The sentences of every finding; the entries are in one file per group of codes.
struct Catalogue {
  /// The language of the ruleset, in which reserved words are quoted.
  let file: Language
  let keywords: KeywordTable

  init(file: Language) {
    self.file = file
    keywords = KeywordTable(file)
  }

  var isFrench: Bool { file == .french }
}
