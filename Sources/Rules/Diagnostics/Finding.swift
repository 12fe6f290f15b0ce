/// What a diagnostic says, as facts: one case per message, with what the sentence needs.
///
/// The stable code of each case is in `Finding+Code.swift`, its sentences in the catalogue.
package enum Finding: Sendable {
  // MARK: Text (L)
  case invalidUTF8(byte: UInt8)
  case hiddenControl(UInt32)
  case foreignLetter(String, lookalike: String?)
  case strayCharacter(String)
  case unterminatedText
  case fileTooLarge(limit: Int)
  case impossibleDate(String)
  case shortYear(String)
  case decimalSeparator(String, right: String)
  case numberTooLong(String)
  case resultTooLong(String, digits: Int, decimals: Int)
  case amountTooFine(String)

  // MARK: Grammar (G)
  case missingHeader
  case unknownDeclaration(String, suggestions: [String])
  case unknownClause(String, of: DeclarationKind, known: [String], suggestions: [String])
  case expected(ExpectedThing, found: String?)
  case unexpectedText(String, suggestions: [String] = [])
  case spokenText(String, WritingLead)
  case nestingTooDeep(limit: Int)
  case tooManyDeclarations(limit: Int)
  case twoOperations(String)
  case chainedComparison
  case cellCount(expected: Int, found: Int)
  case headerRowMissing
  case unknownColumn(String, known: [String], suggestions: [String])
  case blankLineMissing(String)
  /// A field after the blank line that ended its record.
  case recordBroken(String)
  case wordOfOtherLanguage(String, here: String)
  case duplicateClause(Keyword)
  case clauseMissing(Keyword, of: DeclarationKind)
  case rowOutsideTable
  case unclosed(String)
  case secondBase(String)
  case unknownType(String, known: [String], suggestions: [String])
  case unknownAttribute(String, known: [String], suggestions: [String])
  case reservedWord(String)
  case badInsertion(String)
  case attributeNotApplicable(String, TypeWord)
  case clauseWithout(Keyword, needs: Keyword)
  case requestOfFlag

  // MARK: Names (N)
  case unknownName(String, NameKind, suggestions: [String])
  case unquotedText(String)
  case duplicateName(String)
  case namesTooAlike(String, other: String)
  case unknownMember(String, of: String, suggestions: [String])
  case cycle([String])
  case unused(String, NameKind)
  case severalLists(record: String, lists: [String])
  case unknownUnit(String, known: [String], suggestions: [String])
  case outsideLoop(record: String, isTest: Bool = true)
  case applicationMissing
  case severalApplications
  case identifierMissing(String)
  case severalIdentifiers
  case recordWithoutList(String)
  case recordInSeveralParents(String)
  case recordContainsItself(String)
  case columnsAlike(String, other: String)

  // MARK: Types and units (V)
  case typeMismatch(expected: TypeWord, found: TypeWord)
  case choiceAlone(String)
  case unitMismatch(String, String)
  case taxMismatch
  case incomparable(TypeWord, TypeWord)
  case notAChoice(String, known: [String], suggestions: [String])
  case operatorNotApplicable(OperatorWord, TypeWord)
  case filterSwallows(String)
  case constantNeeded
  case divisorMayBeZero
  case ambiguousMonths
  case currencyMismatch(String, declared: String)
  case badBound

  // MARK: Missing facts (M)
  case unguardedOptional(String)
  case uselessPresence(String)
  case emptyList(String)

  // MARK: Rounding (R)
  case divisionNotRounded
  case amountNotExact(decimals: Int?)
  case uselessRounding

  // MARK: Tables (T)
  case tableWithoutInput
  case tableWithoutRows
  case inputOutsideDomain(input: String, possible: String, domain: String)
  case cellOutsideDomain(cell: String, domain: String)
  case tableGap(table: String, witness: String, row: String)
  case tableOverlap(witness: String, sameOutcome: Bool)
  case rowMasked
  case rowSubsumed
  case rowsMergeable(String)
  case emptyBound
  case analysisIncomplete

  // MARK: Conditions and priorities (C)
  case neverFails(String, DeclarationKind = .condition)
  case neverSatisfied(String, DeclarationKind = .condition)
  case priorityImplied(String, by: String)
  case pairsNotCompared(NameKind, limit: Int)
  case conditionsContradict(String, with: String)
  case testSettled(String, isMet: Bool, possible: String)

  // MARK: Amounts (A)
  case cliff(at: String, below: String, above: String)
  case sharesTotal(String)
  case remainderMisplaced
  case remainderMissing
  case bracketGap(String)
  case bracketOverlap(String)
  case capBelowFloor
  case capNeverReached
  case floorLiftsZero(floor: String)
  case rateAboveWhole(String)
  case restBelowZero(base: String, rest: String)

  // MARK: Grids (K)
  case maximaTotal(declared: String, sum: String)
  case eliminatoryAboveMaximum(criterion: String, maximum: String, isReached: Bool = false)
  case eliminatoryOffStep(criterion: String, bound: String, step: String)
  case eliminatoryNever(criterion: String)
  case maximumOffStep(criterion: String, maximum: String, step: String)
  case weightDiffers(criterion: String, declared: String, effective: String)
  case columnMissing(ColumnWord)
  case assessorsNotRounded
  case computedAboveMaximum(criterion: String, possible: String, maximum: String)
  case computedOffStep(criterion: String, step: String, rounding: String)

  // MARK: Ranking and selection (O)
  case lastResortMissing
  case lastResortNotTotal
  case directionMissing(String)
  case keyTwice(String)
  case selectionWithoutRanking
  case selectionWithoutLimit
  case relativeKey(String)
  case keyNotOrdered(TypeWord)
  case partsAboveEnvelope(parts: String, envelope: String)
  case directionOfTest(String)
  case consumptionBelowZero(String)

  // MARK: Votes (W)
  case memberTwice(String)
  case quorumAboveMembers(quorum: String, members: Int)

  // MARK: Examples (E)
  case exampleOutOfBounds(String, bound: String)
  case exampleRowTwice(list: String, key: String)
  case exampleRowCount(String, count: Int, bound: String)
  case awardedBeyondEnvelope(String)
  case modelIncomplete(missing: [String])

  // MARK: Sources and choices (S)
  case sourceMissing(DeclarationKind, String)
  case unknownCode(String, suggestions: [String])
  case acknowledgementUnused(String)
  case headerItemMissing([Keyword])
  case readingMissing(String)
  case personalGroup(String)
  case personalKey(String)
}

/// What a sentence calls a kind of name.
package enum NameKind: UInt8, Sendable, Hashable {
  case anything, field, record, list, parameter, value, table, condition, amount, priority, grid
  case criterion, vote, reference, document, model, choice, unit, share, callValue
}

/// What was expected where something else stands.
package enum ExpectedThing: UInt8, Sendable, Hashable, CaseIterable {
  case name, fieldName, text, expression, number, date, type, unit, version, attribute, clause
  case closingParenthesis, closingBracket, colon, comma, equalSign, bar
  case thenWord, elseWord, rangeTo, roundingTarget, outOf, of, severity, assessorMethod, outcome
  case increasesOrDecreases, neverDecreasesOrIncreases, perGroup, overflowPolicy, consumedBy
  case forThose, spillOver, voteRule, voteTreatment, limitWord, overApplications
  case givenValue, expectedValue, draw
}

/// How something that people write as they speak is written here.
package enum WritingLead: UInt8, Sendable, Hashable, CaseIterable {
  case dateInDigits, allDigits, signOfTest, shareOf, withoutOf, perUnit, onItsOwnLine
  case awardedAlone, reasonName, withoutReason, withoutArticle, inWords
  case signOfSum, signOfComparison, limitInWords, joinedTests, lineForEach, twoTests, percentSign
  case currencyAfter, equalForColon, withoutSign, withoutEnd, elseOnTheLine, roundingMode
  case memberOfRecord, rangeInWords, requiredAlready
  case presentDay, roundingAfter, calculationBelow, notInWords, yearInDates
  case loopInWords, quotationMarks, conditionFirst, exceptWhen
}

/// What a sentence calls a type.
package enum TypeWord: Sendable, Hashable {
  case text, truth, checkbox, integer, number(unit: String?), amount(TaxBasis), rate, date, duration
  case choice, choices, list(of: String), record(String), unknown
}

/// What a sentence calls an operation.
package enum OperatorWord: UInt8, Sendable, Hashable {
  case add, subtract, multiply, divide, negate, compare, order, among, contains, presence, all
  case round, aggregate, extremum, elapsed, cap, lookup
}
