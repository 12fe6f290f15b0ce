/// What leads from an instruction to those that it reads.
struct ProgramEdges {
  let operands: [Int32]
  let brackets: [[FlatBracket]]
  let tables: [FlatTable]
  let dated: [FlatDated]

  /// The instructions that an instruction reads.
  func operands(of instruction: Instruction) -> [Int32] {
    switch instruction.operation {
    case .constant, .loadTruth, .loadChoice, .loadDay, .loadNumber, .loadSmallNumber,
      .loadChoices, .loadText, .load, .nothing:
      return []
    case .callValue, .lookup, .listed: return [instruction.b]
    case .sum, .all, .any:
      let start = Int(instruction.a)
      return Array(operands[start..<(start + Int(instruction.b))])
    case .difference, .product, .quotient, .minimum, .maximum, .equal, .notEqual, .less,
      .lessOrEqual, .greater, .greaterOrEqual, .contains, .daysBetween, .monthsBetween,
      .yearsBetween:
      return [instruction.a, instruction.b]
    case .negation, .rounding, .among, .amongTexts, .present, .not, .countChoices, .shift,
      .monthOf, .quarterOf:
      return [instruction.a]
    case .conditional: return [instruction.a, instruction.b, instruction.c]
    case .forEach, .atLeastOne, .sumOver, .countOver, .minimumOver, .maximumOver, .meanOver:
      return [instruction.b, instruction.c]
    case .marginalBrackets, .wholeBrackets:
      return [instruction.a] + brackets[Int(instruction.b)].map { $0.rate }
    case .table:
      let table = tables[Int(instruction.a)]
      return Array(operands[table.inputs.lowerBound..<table.outcomes.upperBound])
    case .dated:
      let parameter = dated[Int(instruction.a)]
      return [parameter.date, parameter.initially] + parameter.steps.map { $0.value }
    }
  }
}

extension ProgramDraft {
  var edges: ProgramEdges {
    ProgramEdges(operands: operands, brackets: brackets, tables: tables, dated: dated)
  }
}

extension Program {
  var edges: ProgramEdges {
    ProgramEdges(operands: operands, brackets: brackets, tables: tables, dated: dated)
  }
}
