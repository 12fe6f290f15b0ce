/// The stable code of each diagnostic.
///
/// A code is never given to another message.
package enum DiagnosticCode: String, Sendable, CaseIterable {
  case invalidUTF8 = "L001"
  case hiddenControl = "L002"
  case foreignLetter = "L003"
  case strayCharacter = "L004"
  case unterminatedText = "L005"
  case fileTooLarge = "L006"
  case impossibleDate = "L007"
  case decimalSeparator = "L008"
  case numberTooLong = "L009"
  case amountTooFine = "L010"
  case missingHeader = "G001"
  case unknownDeclaration = "G002"
  case unknownClause = "G003"
  case expected = "G004"
  case unexpectedText = "G005"
  case nestingTooDeep = "G006"
  case tooManyDeclarations = "G007"
  case twoOperations = "G008"
  case chainedComparison = "G009"
  case cellCount = "G010"
  case headerRowMissing = "G011"
  case unknownColumn = "G012"
  case blankLineMissing = "G013"
  case wordOfOtherLanguage = "G014"
  case duplicateClause = "G015"
  case clauseMissing = "G016"
  case rowOutsideTable = "G017"
  case unclosed = "G018"
  case secondBase = "G019"
  case unknownType = "G020"
  case unknownAttribute = "G021"
  case reservedWord = "G022"
  case badInsertion = "G023"
  case attributeNotApplicable = "G024"
  case clauseWithout = "G025"
  case requestOfFlag = "G026"
  case unknownName = "N001"
  case duplicateName = "N002"
  case namesTooAlike = "N003"
  case unknownMember = "N004"
  case cycle = "N005"
  case unused = "N006"
  case severalLists = "N007"
  case unknownUnit = "N008"
  case outsideLoop = "N009"
  case applicationMissing = "N010"
  case severalApplications = "N011"
  case identifierMissing = "N012"
  case severalIdentifiers = "N013"
  case recordWithoutList = "N014"
  case recordInSeveralParents = "N015"
  case recordContainsItself = "N016"
  case columnsAlike = "N017"
  case typeMismatch = "V001"
  case unitMismatch = "V002"
  case taxMismatch = "V003"
  case incomparable = "V004"
  case notAChoice = "V005"
  case operatorNotApplicable = "V006"
  case constantNeeded = "V007"
  case divisorMayBeZero = "V008"
  case ambiguousMonths = "V009"
  case currencyMismatch = "V010"
  case badBound = "V011"
  case unguardedOptional = "M001"
  case uselessPresence = "M002"
  case emptyList = "M003"
  case divisionNotRounded = "R001"
  case amountNotExact = "R002"
  case uselessRounding = "R003"
  case tableWithoutInput = "T001"
  case tableWithoutRows = "T002"
  case inputOutsideDomain = "T003"
  case cellOutsideDomain = "T004"
  case tableGap = "T012"
  case tableOverlap = "T005"
  case rowMasked = "T006"
  case rowSubsumed = "T007"
  case rowsMergeable = "T008"
  case emptyBound = "T009"
  case analysisIncomplete = "T010"
  case neverFails = "C001"
  case neverSatisfied = "C002"
  case priorityImplied = "C003"
  case pairsNotCompared = "C004"
  case conditionsContradict = "C005"
  case testSettled = "C006"
  case cliff = "A001"
  case sharesTotal = "A002"
  case remainderMisplaced = "A003"
  case remainderMissing = "A004"
  case bracketGap = "A005"
  case bracketOverlap = "A006"
  case capBelowFloor = "A007"
  case capNeverReached = "A008"
  case floorLiftsZero = "A009"
  case rateAboveWhole = "A010"
  case restBelowZero = "A011"
  case maximaTotal = "K001"
  case eliminatoryAboveMaximum = "K002"
  case eliminatoryOffStep = "K003"
  case eliminatoryNever = "K004"
  case maximumOffStep = "K005"
  case weightDiffers = "K006"
  case columnMissing = "K007"
  case assessorsNotRounded = "K008"
  case computedAboveMaximum = "K009"
  case computedOffStep = "K010"
  case lastResortMissing = "O001"
  case lastResortNotTotal = "O002"
  case directionMissing = "O003"
  case keyTwice = "O004"
  case selectionWithoutRanking = "O005"
  case selectionWithoutLimit = "O006"
  case relativeKey = "O007"
  case keyNotOrdered = "O008"
  case partsAboveEnvelope = "O009"
  case directionOfTest = "O010"
  case consumptionBelowZero = "O011"
  case memberTwice = "W001"
  case quorumAboveMembers = "W002"
  case exampleOutOfBounds = "E001"
  case modelIncomplete = "E002"
  case sourceMissing = "S001"
  case unknownCode = "S002"
  case acknowledgementUnused = "S003"
  case headerItemMissing = "S004"
  case readingMissing = "S005"
  case personalGroup = "S006"
  case personalKey = "S007"

  /// Whether the ruleset is refused.
  package var severity: DiagnosticSeverity {
    switch self {
    case .clauseWithout, .requestOfFlag, .conditionsContradict, .unused, .uselessPresence,
      .uselessRounding, .rowSubsumed, .rowsMergeable,
      .neverFails, .neverSatisfied, .priorityImplied, .pairsNotCompared, .testSettled, .cliff,
      .capNeverReached, .floorLiftsZero, .amountTooFine, .rateAboveWhole, .restBelowZero,
      .eliminatoryOffStep,
      .eliminatoryNever, .weightDiffers,
      .keyTwice, .relativeKey, .consumptionBelowZero, .sourceMissing, .acknowledgementUnused,
      .headerItemMissing,
      .readingMissing, .personalKey:
      .warning
    default: .error
    }
  }
}

extension Finding {
  /// The code of this message.
  package var code: DiagnosticCode {
    switch self {
    case .invalidUTF8: .invalidUTF8
    case .hiddenControl: .hiddenControl
    case .foreignLetter: .foreignLetter
    case .strayCharacter: .strayCharacter
    case .unterminatedText: .unterminatedText
    case .fileTooLarge: .fileTooLarge
    case .impossibleDate, .shortYear: .impossibleDate
    case .decimalSeparator: .decimalSeparator
    case .numberTooLong, .resultTooLong: .numberTooLong
    case .amountTooFine: .amountTooFine
    case .missingHeader: .missingHeader
    case .unknownDeclaration: .unknownDeclaration
    case .unknownClause: .unknownClause
    case .expected: .expected
    case .unexpectedText, .spokenText: .unexpectedText
    case .nestingTooDeep: .nestingTooDeep
    case .tooManyDeclarations: .tooManyDeclarations
    case .twoOperations: .twoOperations
    case .chainedComparison: .chainedComparison
    case .cellCount: .cellCount
    case .headerRowMissing: .headerRowMissing
    case .unknownColumn: .unknownColumn
    case .blankLineMissing, .recordBroken: .blankLineMissing
    case .wordOfOtherLanguage: .wordOfOtherLanguage
    case .duplicateClause: .duplicateClause
    case .clauseMissing: .clauseMissing
    case .rowOutsideTable: .rowOutsideTable
    case .unclosed: .unclosed
    case .secondBase: .secondBase
    case .unknownType: .unknownType
    case .unknownAttribute: .unknownAttribute
    case .reservedWord: .reservedWord
    case .badInsertion: .badInsertion
    case .attributeNotApplicable: .attributeNotApplicable
    case .clauseWithout: .clauseWithout
    case .requestOfFlag: .requestOfFlag
    case .unknownName, .unquotedText: .unknownName
    case .duplicateName: .duplicateName
    case .namesTooAlike: .namesTooAlike
    case .unknownMember: .unknownMember
    case .cycle: .cycle
    case .unused: .unused
    case .severalLists: .severalLists
    case .unknownUnit: .unknownUnit
    case .outsideLoop: .outsideLoop
    case .applicationMissing: .applicationMissing
    case .severalApplications: .severalApplications
    case .identifierMissing: .identifierMissing
    case .severalIdentifiers: .severalIdentifiers
    case .recordWithoutList: .recordWithoutList
    case .recordInSeveralParents: .recordInSeveralParents
    case .recordContainsItself: .recordContainsItself
    case .columnsAlike: .columnsAlike
    case .typeMismatch, .choiceAlone: .typeMismatch
    case .unitMismatch: .unitMismatch
    case .taxMismatch: .taxMismatch
    case .incomparable: .incomparable
    case .notAChoice: .notAChoice
    case .operatorNotApplicable, .filterSwallows: .operatorNotApplicable
    case .constantNeeded: .constantNeeded
    case .divisorMayBeZero: .divisorMayBeZero
    case .ambiguousMonths: .ambiguousMonths
    case .currencyMismatch: .currencyMismatch
    case .badBound: .badBound
    case .unguardedOptional: .unguardedOptional
    case .uselessPresence: .uselessPresence
    case .emptyList: .emptyList
    case .divisionNotRounded: .divisionNotRounded
    case .amountNotExact: .amountNotExact
    case .uselessRounding: .uselessRounding
    case .tableWithoutInput: .tableWithoutInput
    case .tableWithoutRows: .tableWithoutRows
    case .inputOutsideDomain: .inputOutsideDomain
    case .cellOutsideDomain: .cellOutsideDomain
    case .tableGap: .tableGap
    case .tableOverlap: .tableOverlap
    case .rowMasked: .rowMasked
    case .rowSubsumed: .rowSubsumed
    case .rowsMergeable: .rowsMergeable
    case .emptyBound: .emptyBound
    case .analysisIncomplete: .analysisIncomplete
    case .neverFails: .neverFails
    case .neverSatisfied: .neverSatisfied
    case .priorityImplied: .priorityImplied
    case .pairsNotCompared: .pairsNotCompared
    case .conditionsContradict: .conditionsContradict
    case .testSettled: .testSettled
    case .cliff: .cliff
    case .sharesTotal: .sharesTotal
    case .remainderMisplaced: .remainderMisplaced
    case .remainderMissing: .remainderMissing
    case .bracketGap: .bracketGap
    case .bracketOverlap: .bracketOverlap
    case .capBelowFloor: .capBelowFloor
    case .capNeverReached: .capNeverReached
    case .floorLiftsZero: .floorLiftsZero
    case .rateAboveWhole: .rateAboveWhole
    case .restBelowZero: .restBelowZero
    case .maximaTotal: .maximaTotal
    case .eliminatoryAboveMaximum: .eliminatoryAboveMaximum
    case .eliminatoryOffStep: .eliminatoryOffStep
    case .eliminatoryNever: .eliminatoryNever
    case .maximumOffStep: .maximumOffStep
    case .weightDiffers: .weightDiffers
    case .columnMissing: .columnMissing
    case .assessorsNotRounded: .assessorsNotRounded
    case .computedAboveMaximum: .computedAboveMaximum
    case .computedOffStep: .computedOffStep
    case .lastResortMissing: .lastResortMissing
    case .lastResortNotTotal: .lastResortNotTotal
    case .directionMissing: .directionMissing
    case .keyTwice: .keyTwice
    case .selectionWithoutRanking: .selectionWithoutRanking
    case .selectionWithoutLimit: .selectionWithoutLimit
    case .relativeKey: .relativeKey
    case .keyNotOrdered: .keyNotOrdered
    case .partsAboveEnvelope: .partsAboveEnvelope
    case .directionOfTest: .directionOfTest
    case .consumptionBelowZero: .consumptionBelowZero
    case .memberTwice: .memberTwice
    case .quorumAboveMembers: .quorumAboveMembers
    case .exampleOutOfBounds, .exampleRowTwice, .exampleRowCount, .awardedBeyondEnvelope:
      .exampleOutOfBounds
    case .modelIncomplete: .modelIncomplete
    case .sourceMissing: .sourceMissing
    case .unknownCode: .unknownCode
    case .acknowledgementUnused: .acknowledgementUnused
    case .headerItemMissing: .headerItemMissing
    case .readingMissing: .readingMissing
    case .personalGroup: .personalGroup
    case .personalKey: .personalKey
    }
  }
}
