/// Words of the language that resemble what a line holds, offered where it cannot be read.
extension Parser {
  /// What a misspelt word should be, and where it stands.
  struct Misspelling {
    var span: SourceSpan
    var word: String
  }

  /// The words that may stand within a line, after the one that opens it.
  private static let innerWords: [Keyword] = [
    .and, .or, .forEach, .forAtLeastOne, .inList, .whereWord, .among, .contains, .listedIn,
    .absent, .present, .thenWord, .elseWord, .rounded, .toDecimals, .toMultiple, .toCent,
    .toWhole, .decimalPlaces, .halfEven, .halfDown, .up, .down, .orMore, .from, .atLeast,
    .moreThan, .lessThan, .atMost, .upTo, .sumOf, .countOf, .meanOf, .minimumOf, .maximumOf,
    .daysElapsed, .monthsElapsed, .yearsElapsed, .monthOf, .quarterOf, .days, .months, .years,
    .toLastDay, .toNextMonth,
    .priorityPoints, .ascending, .descending, .then, .draw, .consumedBy, .forThose, .spillOver,
    .perGroup, .unlimited, .outOf, .pointsWord, .increases, .decreases, .neverDecreases,
    .neverIncreases, .acknowledgedOn, .amongNames, .noReason, .remainder, .capped,
    .marginalBrackets,
  ]

  /// The misspelt word that makes the current one stand where it cannot: itself, or a neighbour
  /// in a phrase of which every other word is right.
  func misspeltWord() -> Misspelling? {
    // A file full of mistakes is not one where a word was misspelt.
    guard at(.word), diagnostics.count < Checker.suggestionLimit else { return nil }
    // The letter stands for the sign on keyboards that have none.
    if ["x", "X"].contains(text(current)) { return Misspelling(span: current.span, word: "×") }
    let table = KeywordTable(language)
    var best: (distance: Int, found: Misspelling)?
    for keyword in Self.innerWords {
      for spelling in table.spellings(keyword) {
        let words = spelling.split(separator: " ").map(String.init)
        for place in words.indices {
          guard let found = misspelling(of: words, from: position - place),
            found.distance < best?.distance ?? Int.max
          else { continue }
          best = found
        }
      }
    }
    return best?.found
  }

  /// The one word of a phrase that the tokens from an index on misspell.
  private func misspelling(
    of words: [String], from start: Int
  ) -> (distance: Int, found: Misspelling)? {
    guard start >= 0, start + words.count <= tokens.count else { return nil }
    var wrong: Int?
    for (index, word) in words.enumerated() {
      let token = tokens[start + index]
      guard token.kind == .word else { return nil }
      if text(token) == word { continue }
      // A word of the language is not a misspelt one.
      guard wrong == nil, token.symbol >= phrases.keywordSymbolLimit else { return nil }
      wrong = index
    }
    guard let wrong,
      let distance = resemblance(text(tokens[start + wrong]), words[wrong])
    else { return nil }
    return (distance, Misspelling(span: tokens[start + wrong].span, word: words[wrong]))
  }

  /// The edits between two words that may be taken for one another; nil where they are too far.
  private func resemblance(_ written: String, _ word: String) -> Int? {
    let left = Array(foldedName(written))
    let right = Array(foldedName(word))
    guard !left.isEmpty, left.count <= 64, right.count > 1 else { return nil }
    // So many words are short that only a letter too many makes one of them of another.
    if right.count <= 3, left.first != right.first { return nil }
    let distance = editDistance(left, right)
    return distance <= max(1, (left.count + 1) / 3) ? distance : nil
  }

  // MARK: One of a few words

  /// The words of which one was expected; none where anything else was.
  private static func words(_ thing: ExpectedThing) -> [Keyword] {
    switch thing {
    case .severity: [.blocking, .toComplete, .flag]
    case .assessorMethod: [.mean, .median]
    case .increasesOrDecreases: [.increases, .decreases]
    case .neverDecreasesOrIncreases: [.neverDecreases, .neverIncreases]
    case .overflowPolicy: [.stop, .skip, .partial]
    case .voteRule: [.unanimity, .simpleMajority, .absoluteMajority, .twoThirds]
    case .voteTreatment: [.against, .ignored, .inFavour]
    case .spillOver: [.spillOver]
    case .consumedBy: [.consumedBy]
    case .thenWord: [.thenWord]
    case .elseWord: [.elseWord]
    case .roundingTarget: [.toCent, .toWhole, .toDecimals, .toMultiple]
    case .outcome: Self.statuses.map { $0.0 }
    case .limitWord: [.lessThan, .atMost, .moreThan, .atLeast]
    case .name, .fieldName, .text, .expression, .number, .date, .type, .unit, .version,
      .attribute, .clause, .closingParenthesis, .closingBracket, .colon, .comma, .equalSign, .bar,
      .rangeTo, .outOf, .of, .perGroup, .forThose, .overApplications, .givenValue,
      .expectedValue, .draw:
      []
    }
  }

  /// The repair that puts the word that was expected in place of one that resembles it.
  func nearWords(_ thing: ExpectedThing) -> [Fix] { nearWords(Self.words(thing)) }

  /// The repair that puts one of some words in place of one that resembles it.
  func wordsNear(_ keywords: [Keyword]) -> [Fix] {
    guard at(.word), diagnostics.count < Checker.suggestionLimit else { return [] }
    let table = KeywordTable(language)
    var best: (distance: Int, fix: Fix)?
    for keyword in keywords {
      for spelling in table.spellings(keyword) {
        let count = spelling.split(separator: " ").count
        let written = (0..<count).map { token(ahead: $0) }
        guard let first = written.first, let last = written.last,
          written.allSatisfy({ $0.kind == .word }),
          let distance = resemblance(
            written.map { text($0) }.joined(separator: " "), spelling),
          distance < best?.distance ?? Int.max
        else { continue }
        best = (
          distance,
          .replace(SourceSpan(first.start, last.end), with: spelling, .review)
        )
      }
    }
    return best.map { [$0.fix] } ?? []
  }

  /// The repair of a line of an amount whose first word resembles that of an operation.
  func operationNear() -> [Fix] {
    guard at(.word) else { return [] }
    let table = KeywordTable(language)
    if ["x", "X"].contains(text(current)) {
      return [.replace(current.span, with: "×", .review)]
    }
    // `au plus 500 €` says what a cap says, and is not how it is written.
    let most = length(of: .atMost)
    if most > 0 {
      let span = SourceSpan(current.start, token(ahead: most - 1).end)
      return [.replace(span, with: table.canonical(.capped), .review)]
    }
    let others: [(String, Keyword)] = [
      ("maximum", .capped), ("max", .capped), ("minimum", .atLeast), ("min", .atLeast),
    ]
    if let (_, keyword) = others.first(where: { $0.0 == folded(0) }) {
      return [.replace(current.span, with: table.canonical(keyword), .review)]
    }
    // `dans la limite de 500 €`, `sans dépasser 500 €`.
    let isLimit = folded(0) == "dans" && folded(2) == "limite"
    if isLimit || folded(0) == "sans" && folded(1) == "depasser" {
      let span = SourceSpan(current.start, token(ahead: isLimit ? 3 : 1).end)
      return [.replace(span, with: table.canonical(.capped), .review)]
    }
    var best: (distance: Int, fix: Fix)?
    for keyword in [Keyword.rounded, .capped, .atLeast, .marginalBrackets, .wholeBrackets] {
      let words = table.canonical(keyword).split(separator: " ").map(String.init)
      guard let first = words.first, let distance = resemblance(text(current), first),
        distance < best?.distance ?? Int.max
      else { continue }
      let follows = words.dropFirst().enumerated().allSatisfy { index, word in
        token(ahead: index + 1).kind == .word && text(token(ahead: index + 1)) == word
      }
      let repaired = follows ? first : words.joined(separator: " ")
      best = (distance, .replace(current.span, with: repaired, .review))
    }
    return best.map { [$0.fix] } ?? []
  }

  /// The status that a word of an expectation resembles, to put in its place.
  func nearStatus(_ target: Expression) -> [Fix] {
    guard case .path(let steps) = target.kind, steps.count == 1, let name = steps.first?.name,
      atLineEnd || at(.comma)
    else { return [] }
    let table = KeywordTable(language)
    let known = Self.statuses.map { table.canonical($0.0) }
    return replacements(target.span, nearest(name.text, known))
  }
}
