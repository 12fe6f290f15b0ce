/// The spellings of every reserved word in one language.
///
/// The first spelling is the one the formatter writes; the others are accepted. A spelling may be
/// several words. Words that end with an apostrophe are elisions (`d'`, `l'`).
package struct KeywordTable: Sendable {
  package let language: Language

  package init(_ language: Language) {
    self.language = language
  }

  /// The spellings of a keyword, the canonical one first.
  package func spellings(_ keyword: Keyword) -> [String] {
    let pair = Self.pair(keyword)
    return Self.split(language == .french ? pair.french : pair.english)
  }

  /// The spelling the formatter writes.
  package func canonical(_ keyword: Keyword) -> String {
    spellings(keyword).first ?? ""
  }

  /// The spelling in this language that answers to one of another language, or of this one.
  ///
  /// Forms go by their place: `absente` is the second, as `is absent` is. French says each form in
  /// two ways (`absente`, `est absente`), of which the formatter writes the first.
  func twin(of keyword: Keyword, spelled place: Int) -> String {
    let pair = Self.pair(keyword)
    let count = min(Self.split(pair.french).count, Self.split(pair.english).count)
    let spellings = self.spellings(keyword)
    return count > 0 ? spellings[place % count] : canonical(keyword)
  }

  /// The spellings in each language, a bar between two: a list of lists would be ten times the code.
  typealias Pair = (french: StaticString, english: StaticString)

  private static func split(_ spellings: StaticString) -> [String] {
    let bytes = unsafe UnsafeBufferPointer(
      start: spellings.utf8Start, count: spellings.utf8CodeUnitCount)
    return unsafe bytes.split(separator: UInt8(ascii: "|")).map {
      unsafe String(decoding: $0, as: UTF8.self)
    }
  }

  /// Both languages side by side, so that a missing twin shows.
  static func pair(_ keyword: Keyword) -> Pair {
    switch keyword {
    case .ruleset, .application, .record, .reference, .parameter, .callValue, .value, .table,
      .condition, .amount, .shares, .payments, .choice, .priority, .grid, .vote, .ranking,
      .selection, .model, .example, .property, .consistency, .note:
      declaration(keyword)
    case .authority, .service, .contact, .purpose, .legalBasis, .version, .dated, .document,
      .currency, .unit, .source, .illustrative, .isInternal, .otherwise, .when, .letterBrief,
      .letterSilent:
      header(keyword)
    case .typeText, .typeCheckbox, .typeTruth, .typeInteger, .typeNumber, .typeAmount, .typeRate,
      .typeDate, .oneOf, .severalOf, .listOf, .inUnit, .beforeTax, .withTax, .identifier,
      .optional, .personal, .changeable, .decimalPlaces, .column, .providedBy:
      type(keyword)
    case .orMore, .from, .atLeast, .moreThan, .lessThan, .atMost, .upTo, .rangeOpening, .rangeTo,
      .file, .key, .onDate, .initially, .input, .rowsSummed, .anything, .requires,
      .unknownRequest, .severity, .blocking, .toComplete, .flag:
      clause(keyword)
    case .rounded, .capped, .marginalBrackets, .wholeBrackets, .of, .remainder, .toCent,
      .toCurrencyUnit, .toWhole, .toDecimals, .toMultiple, .halfUp, .halfEven, .halfDown, .up,
      .down:
      operation(keyword)
    case .worth, .pointsWord, .outOf, .eliminatoryTotal, .assessors, .mean, .median, .spread,
      .columnCriterion, .columnLabel, .columnMaximum, .columnStep, .columnCoefficient,
      .columnWeight, .columnEliminatory, .columnComputed, .columnName, .columnShare,
      .columnCondition:
      grid(keyword)
    case .first, .then, .ascending, .descending, .lastResort, .draw, .places, .envelope,
      .consumedBy, .subEnvelope, .forThose, .spillOver, .perGroup, .overflow, .stop, .skip,
      .partial, .reserveList, .unlimited:
      selection(keyword)
    case .members, .voteRule, .unanimity, .simpleMajority, .absoluteMajority, .twoThirds, .quorum,
      .abstention, .absence, .against, .ignored, .inFavour, .silence, .decidedBy, .onDay,
      .acknowledges, .acknowledgedOn:
      deliberation(keyword)
    case .startingFrom, .with, .alreadyAwarded, .expected, .reason, .noReason, .awarded, .rank,
      .amongNames, .noneWord, .statusEligible, .statusSelected, .statusWaiting, .statusNotSelected,
      .statusEliminated, .statusIneligible,
      .statusIncomplete, .increases, .decreases, .neverDecreases, .neverIncreases, .always:
      example(keyword)
    case .and, .or, .not, .ifWord, .thenWord, .elseWord, .yes, .no, .among, .contains, .listedIn,
      .absent, .present, .sumOf, .countOf, .meanOf, .minimumOf, .maximumOf, .whereWord, .forEach,
      .forAtLeastOne, .inList, .minimum, .maximum, .daysElapsed, .monthsElapsed, .yearsElapsed,
      .elapsedTo, .monthOf, .quarterOf, .days, .months, .years, .toLastDay, .toNextMonth,
      .applications,
      .priorityPoints:
      expression(keyword)
    }
  }
}
