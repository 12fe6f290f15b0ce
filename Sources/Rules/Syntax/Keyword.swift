/// The reserved words of the language, named once; `KeywordTable` spells each in French and English.
package enum Keyword: UInt8, Sendable, CaseIterable {
  // Declarations
  case ruleset, application, record, reference, parameter, callValue, value, table, condition
  case amount, shares, payments, choice, priority, grid, vote, ranking, selection
  case model, example, property, consistency, note
  // Header
  case authority, service, contact, purpose, legalBasis, version, dated, document, currency, unit
  // Common clauses
  case source, illustrative, isInternal, otherwise, when
  case letterBrief, letterSilent
  // Types and attributes
  case typeText, typeCheckbox, typeTruth, typeInteger, typeNumber, typeAmount, typeRate, typeDate
  case oneOf, severalOf, listOf, inUnit, beforeTax, withTax
  case identifier, optional, personal, changeable, decimalPlaces, column, providedBy
  // Bounds
  case orMore, from, atLeast, moreThan, lessThan, atMost, upTo, rangeOpening, rangeTo
  // Reference lists, parameters, tables
  case file, key, onDate, initially, input, rowsSummed, anything
  // Conditions
  case requires, unknownRequest, severity, blocking, toComplete, flag
  // Amount operations
  case rounded, capped, marginalBrackets, wholeBrackets, of, remainder
  case toCent, toCurrencyUnit, toWhole, toDecimals, toMultiple
  case halfUp, halfEven, halfDown, up, down
  // Priorities and grids
  case worth, pointsWord, outOf, eliminatoryTotal, assessors, mean, median, spread
  case columnCriterion, columnLabel, columnMaximum, columnStep, columnCoefficient, columnWeight
  case columnEliminatory, columnComputed, columnName, columnShare, columnCondition
  // Ranking and selection
  case first, then, ascending, descending, lastResort, draw
  case places, envelope, consumedBy, subEnvelope, forThose, spillOver, perGroup
  case overflow, stop, skip, partial, reserveList, unlimited
  // Votes
  case members, voteRule, unanimity, simpleMajority, absoluteMajority, twoThirds
  case quorum, abstention, absence, against, ignored, inFavour
  // Choices
  case silence, decidedBy, onDay, acknowledges, acknowledgedOn
  // Examples and properties
  case startingFrom, with, alreadyAwarded, expected, reason, noReason, awarded, rank, amongNames
  case noneWord
  case statusEligible, statusSelected, statusWaiting, statusNotSelected, statusEliminated
  case statusIneligible, statusIncomplete
  case increases, decreases, neverDecreases, neverIncreases, always
  // Expressions
  case and, or, not, ifWord, thenWord, elseWord, yes, no
  case among, contains, listedIn, absent, present
  case sumOf, countOf, meanOf, minimumOf, maximumOf, whereWord
  case forEach, forAtLeastOne, inList, minimum, maximum
  case daysElapsed, monthsElapsed, yearsElapsed, elapsedTo, monthOf, quarterOf
  case days, months, years, toLastDay, toNextMonth
  case applications, priorityPoints
}
