@testable import Rules

/// At least one finding of every code, and every kind of thing that a sentence may have to name.
enum FindingSamples {
  static let all: [Finding] = text + grammar + names + values + tables + amounts + rest + words

  private static let text: [Finding] = [
    .invalidUTF8(byte: 0xE9), .hiddenControl(0x200B), .hiddenControl(0x202E), .hiddenControl(0x0B),
    .foreignLetter("о", lookalike: "o"), .foreignLetter("ж", lookalike: nil),
    .strayCharacter(";"), .unterminatedText, .fileTooLarge(limit: 16 << 20),
    .impossibleDate("30/02/2023"), .decimalSeparator("1.5", right: ","), .numberTooLong("123"),
  ]

  private static let grammar: [Finding] = [
    .missingHeader, .unknownDeclaration("condtion", suggestions: ["condition"]),
    .unknownDeclaration("xyz", suggestions: []),
    .unknownClause("exgie", of: .condition, known: ["exige", "sinon"], suggestions: []),
    .expected(.name, found: nil), .unexpectedText("inclus"), .nestingTooDeep(limit: 64),
    .tooManyDeclarations(limit: 250_000), .twoOperations("×"), .chainedComparison,
    .cellCount(expected: 3, found: 1), .cellCount(expected: 3, found: 4), .headerRowMissing,
    .unknownColumn("points", known: ["poids"], suggestions: ["poids"]),
    .unknownColumn("", known: ["poids"], suggestions: []), .blankLineMissing("condition"),
    .recordBroken("zone"),
    .wordOfOtherLanguage("grid", here: "grille"), .duplicateClause(.requires),
    .clauseMissing(.requires, of: .condition), .rowOutsideTable, .unclosed("("),
    .secondBase("frais"), .unknownType("entir", known: ["entier"], suggestions: []),
    .unknownAttribute("facultative", known: ["facultatif"], suggestions: ["facultatif"]),
    .reservedWord("et"), .badInsertion("{x"), .attributeNotApplicable("à partir de 1", .text),
    .unexpectedText("chaques", suggestions: ["chaque"]), .duplicateClause(.optional),
    .clauseMissing(.always, of: .property), .clauseWithout(.overflow, needs: .envelope),
    .requestOfFlag,
  ]

  private static let names: [Finding] = [
    .unknownName("x", .anything, suggestions: []), .unknownName("x", .table, suggestions: ["y"]),
    .duplicateName("x"), .namesTooAlike("depot", other: "dépôt"),
    .unknownMember("cout", of: "école", suggestions: []), .cycle(["a", "b", "a"]), .cycle(["a"]),
    .cycle([]), .unused("x", .field), .unused("x", .parameter),
    .unused("x", .priority),
    .severalLists(record: "école", lists: ["a", "b"]),
    .unknownUnit("Mb/s", known: [], suggestions: []), .outsideLoop(record: "école"),
    .applicationMissing, .severalApplications, .identifierMissing("commune"),
    .severalIdentifiers, .recordWithoutList("école"), .recordInSeveralParents("école"),
    .recordContainsItself("école"),
  ]

  private static let values: [Finding] = [
    .typeMismatch(expected: .date, found: .text), .unitMismatch("Mb/s", ""), .taxMismatch,
    .incomparable(.date, .integer), .notAChoice("x", known: ["a", "b"], suggestions: []),
    .operatorNotApplicable(.add, .text), .constantNeeded, .divisorMayBeZero, .ambiguousMonths,
    .currencyMismatch("$", declared: "€"), .badBound,
    .unguardedOptional("x"), .uselessPresence("x"), .emptyList("école"), .divisionNotRounded,
    .amountNotExact(decimals: 1), .amountNotExact(decimals: nil), .uselessRounding,
  ]

  private static let tables: [Finding] = [
    .tableWithoutInput, .tableWithoutRows,
    .inputOutsideDomain(input: "classes", possible: "0 ou plus", domain: "1 ou plus"),
    .cellOutsideDomain(cell: "0 à 6", domain: "1 ou plus"),
    .tableGap(table: "plafond", witness: "18", row: "| 18 | … |"),
    .tableOverlap(witness: "6", sameOutcome: true), .tableOverlap(witness: "6", sameOutcome: false),
    .rowMasked, .rowSubsumed, .rowsMergeable("1 à 12"), .emptyBound, .analysisIncomplete,
    .neverFails("x"), .neverSatisfied("x"), .priorityImplied("a", by: "b"),
    .pairsNotCompared(.priority, limit: 5_000),
    .pairsNotCompared(.condition, limit: 5_000),
    .testSettled("trimestre de dépôt = 5", isMet: false, possible: "1 à 4"),
    .testSettled("classes ≥ 0", isMet: true, possible: "1 ou plus"),
    .conditionsContradict("a", with: "b"),
  ]

  private static let amounts: [Finding] = [
    .cliff(at: "10 000 €", below: "5 000 €", above: "3 000 €"), .sharesTotal("110 %"),
    .remainderMisplaced, .remainderMissing, .bracketGap("1 €"), .bracketOverlap("1 €"),
    .capBelowFloor, .capNeverReached, .floorLiftsZero(floor: "500 €"),
    .rateAboveWhole("70"), .restBelowZero(base: "0,02 €", rest: "−0,01 €"),
    .computedOffStep(criterion: "projet", step: "0,5", rounding: "arrondi au multiple de 0,5"),
    .resultTooLong("n × m", digits: 54, decimals: 36), .amountTooFine("200,000 €"),
    .maximaTotal(declared: "20", sum: "19"),
    .eliminatoryAboveMaximum(criterion: "projet", maximum: "4"),
    .eliminatoryOffStep(criterion: "projet", bound: "1,3", step: "0,5"),
    .eliminatoryNever(criterion: "projet"),
    .maximumOffStep(criterion: "projet", maximum: "4,2", step: "0,5"),
    .weightDiffers(criterion: "projet", declared: "60 %", effective: "50 %"),
    .columnMissing(.maximum), .assessorsNotRounded,
    .computedAboveMaximum(criterion: "projet", possible: "0 à 10", maximum: "4"),
  ]

  private static let rest: [Finding] = [
    .lastResortMissing, .lastResortNotTotal, .directionMissing("note"), .keyTwice("note"),
    .selectionWithoutRanking, .selectionWithoutLimit, .relativeKey("note"), .keyNotOrdered(.text),
    .neverSatisfied("c", .consistency), .neverFails("c", .priority),
    .eliminatoryAboveMaximum(criterion: "projet", maximum: "4", isReached: true),
    .personalGroup("maire"), .personalKey("revenu"), .columnsAlike("nom", other: "commune"),
    .partsAboveEnvelope(parts: "300 €", envelope: "100 €"), .readingMissing("limite"),
    .directionOfTest("petite"), .consumptionBelowZero("aide"),
    .sourceMissing(.choice, "limite"),
    .memberTwice("Préfecture"), .quorumAboveMembers(quorum: "3", members: 1),
    .exampleOutOfBounds("classes", bound: "1 ou plus"),
    .exampleRowTwice(list: "écoles", key: "uai"),
    .exampleRowCount("écoles", count: 4, bound: "au plus 3"), .awardedBeyondEnvelope("2 000 €"),
    .modelIncomplete(missing: (1...100).map { "écoles[\($0)].uai" }),
    .modelIncomplete(missing: ["a"]),
    .modelIncomplete(missing: ["a", "b", "c"]), .sourceMissing(.amount, "aide"),
    .sourceMissing(.selection, ""), .unknownCode("S999", suggestions: []),
    .acknowledgementUnused("A001"), .headerItemMissing([.authority, .contact]),
  ]

  private static let types: [TypeWord] = [
    .text, .truth, .checkbox, .integer, .number(unit: nil), .number(unit: "Mb/s"),
    .amount(.unstated),
    .amount(.beforeTax), .amount(.withTax), .rate, .date, .duration, .choice, .choices,
    .list(of: "école"), .record("école"), .unknown,
  ]

  private static let operators: [OperatorWord] = [
    .add, .subtract, .multiply, .divide, .negate, .compare, .order, .among, .contains, .presence,
    .all, .round, .aggregate, .extremum, .elapsed, .cap, .lookup,
  ]

  private static let words: [Finding] =
    ExpectedThing.allCases.flatMap { thing -> [Finding] in
      [.expected(thing, found: nil), .expected(thing, found: "x")]
    }
    + types.map { .typeMismatch(expected: $0, found: .text) }
    + WritingLead.allCases.map { .spokenText("x", $0) } + [
      .shortYear("31/03/21"), .choiceAlone("b"), .filterSwallows("÷ 2"),
    ]
    + [.outsideLoop(record: "école", isTest: false)]
    + operators.map { .operatorNotApplicable($0, .text) }
    + DeclarationKind.allCases.map { .clauseMissing(.source, of: $0) }
    + ColumnWord.allCases.map { .columnMissing($0) }
}
