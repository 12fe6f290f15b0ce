import Rules
import Scoring

/// Reading the reference lists that stand beside the ruleset.
extension CallLoader {
  /// Reads every reference list, then makes the plan that knows them.
  mutating func readReferences() {
    if ruleset.references.isEmpty { return }
    var writer = plan.writer(file: -1)
    var lists: [[RowID]] = []
    for number in ruleset.references.indices {
      let file = files.firstIndex { $0.role == .reference(number) }
      lists.append(file.map { readReference(number, $0, &writer) } ?? [])
    }
    problems += writer.problems.map { LoadProblem($0) }
    options.references = ReferenceLists(writer, rows: lists)
    plan = CallPlan(ruleset, options)
  }

  private mutating func readReference(
    _ reference: Int, _ number: Int, _ writer: inout FactWriter
  ) -> [RowID] {
    guard files[number].format == .csv else { return [] }
    let table = InputTable(files[number], file: number)
    problems += table.problems
    guard table.hasHeader else { return [] }
    let record = plan.layout.record(ofReference: reference)
    let (header, found) = HeaderMatcher.match(
      table.document, plan.layout, record: record, from: 0, file: number, given: [])
    problems += found
    headers[number] = header
    guard let key = header.cell(of: 0) else { return [] }
    var result: [RowID] = []
    var first: [[UInt8]: Int] = [:]
    table.eachRow { row, line, isUsable in
      guard isUsable else { return }
      let text = table.text(row, key)
      if text.isEmpty {
        problems.append(
          LoadProblem(.referenceKeyMissing, file: number, row: line, cell: key))
        return
      }
      if let earlier = first.updateValue(line, forKey: Self.keyText(text)) {
        problems.append(
          LoadProblem(
            .duplicateReferenceKey(String(decoding: text, as: UTF8.self), firstRow: earlier),
            file: number, row: line, cell: key))
        return
      }
      writer.source = (number, line)
      result.append(writer.beginReferenceRow(reference: reference, row: line))
      table.write(row, header, into: &writer)
      writer.source = nil
    }
    rows[number] = result.count
    return result
  }

  /// A key as keys are compared: 01 and 1 are two texts, 1,50 and 1.5 one number.
  private static func keyText(_ text: [UInt8]) -> [UInt8] {
    if text.first == UInt8(ascii: "0"), text.count > 1 { return normalizedNFC(text) }
    if case .value(let number, _) = readNumber(text, notation: .either) {
      return Array(number.canonicalText.utf8)
    }
    return normalizedNFC(text)
  }
}
