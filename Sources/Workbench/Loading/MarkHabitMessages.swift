import Rules

/// Sentences about what a committee probably did not mean in its files of marks.
extension Messages {
  /// The most identifiers that a sentence names.
  private static let namedLimit = 10

  /// A name met for one application only.
  static func loneAssessor(_ name: String, _ count: Int, _ near: [String]) -> Phrase {
    let start =
      count == 1
      ? Phrase(
        "\(shown(name).french) ne donne que cette note",
        "\(shown(name).english) gives this mark only")
      : Phrase(
        "\(shown(name).french) ne note que ce dossier",
        "\(shown(name).english) marks this application only")
    return join(start, didYouMean(near))
  }

  /// An assessor who left out a few applications.
  static func applicationsUnmarked(
    _ name: String, _ marked: Int, _ total: Int, _ missing: [String]
  ) -> Phrase {
    let list = missing.prefix(namedLimit).joined(separator: ", ")
    let more = missing.count > namedLimit ? "…" : ""
    return Phrase(
      "\(shown(name).french) a noté \(marked) dossiers sur \(total) ; sans note : \(list)\(more)",
      "\(shown(name).english) marked \(marked) applications out of \(total); without a mark:"
        + " \(list)\(more)")
  }
}
