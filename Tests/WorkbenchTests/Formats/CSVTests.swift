import Testing

@testable import Workbench

private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

/// Windows-1252 as a French spreadsheet writes it, for the few letters used here.
private func windows1252(_ text: String) -> [UInt8] {
  text.unicodeScalars.map { scalar in
    switch scalar {
    case "€": 0x80
    case "œ": 0x9C
    case "’": 0x92
    default: UInt8(truncatingIfNeeded: scalar.value)
    }
  }
}

/// The header and the rows as texts.
private func table(_ document: CSVDocument) -> [[String]] {
  let header = (0..<document.columnCount).map {
    String(decoding: document.header($0), as: UTF8.self)
  }
  let rows = (0..<document.rowCount).map { row in
    (0..<Int(document.row(row)?.cellCount ?? 0)).map {
      String(decoding: document.cell(row: row, column: $0), as: UTF8.self)
    }
  }
  return [header] + rows
}

/// Reading CSV as spreadsheets and their users write it.
@Suite struct CSVTests {
  private func expect(
    _ input: [UInt8], _ wanted: [[String]], delimiter: Character?,
    encoding: CSVDocument.Encoding = .utf8, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let (document, problems) = CSVDocument.read(input)
    #expect(table(document) == wanted, sourceLocation: sourceLocation)
    #expect(document.delimiter == delimiter?.asciiValue, sourceLocation: sourceLocation)
    #expect(document.encoding == encoding, sourceLocation: sourceLocation)
    #expect(problems.allSatisfy { $0.isNotice }, sourceLocation: sourceLocation)
  }

  // MARK: Dialects

  @Test func aFrenchExportWithAMark() {
    let text = "\u{FEFF}Identifiant;Coût HT;Déposé le\r\nC1;1\u{202F}234,56;17/02/2023\r\n"
    expect(
      bytes(text),
      [["Identifiant", "Coût HT", "Déposé le"], ["C1", "1\u{202F}234,56", "17/02/2023"]],
      delimiter: ";", encoding: .markedUTF8)
  }

  @Test func aFrenchExportInWindows1252() {
    let text = "Nom;Coût\r\nL’École de Bœuf;12,5 €\r\nÉTÉ\u{A0}»;1\u{A0}000\r\n"
    let (document, problems) = CSVDocument.read(windows1252(text))
    #expect(document.encoding == .windows1252)
    #expect(
      table(document) == [
        ["Nom", "Coût"], ["L’École de Bœuf", "12,5 €"], ["ÉTÉ\u{A0}»", "1\u{A0}000"],
      ])
    #expect(problems == [CSVProblem(.readAsWindows1252, row: 1, line: 1, column: 2)])
    #expect(problems.allSatisfy { $0.isNotice })
  }

  @Test func everyByteOfWindows1252() {
    // From the table that the Unicode Consortium publishes for the code page.
    let upper =
      "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ"
    var wanted = Array(upper.unicodeScalars)
    wanted += (0xA0...0xFF).compactMap { Unicode.Scalar($0 as UInt32) }
    #expect(wanted.count == 128)
    for (place, scalar) in wanted.enumerated() {
      let byte = UInt8(0x80 + place)
      let (document, problems) = CSVDocument.read(bytes("a;b\n1;x") + [byte, 0x79, 0x0A])
      #expect(table(document)[1] == ["1", "x\(Character(scalar))y"], "\(byte)")
      let place = CSVProblem(.readAsWindows1252, row: 2, line: 2, column: 2)
      let isUndefined = scalar == "\u{FFFD}"
      let undefined = CSVProblem(.undefinedByte(byte), row: 2, line: 2, column: 2)
      #expect(problems == (isUndefined ? [place, undefined] : [place]), "\(byte)")
    }
  }

  @Test(
    arguments: [
      ("a;b,c\n", ";" as Character?), ("a\tb,c\n", "\t"), ("a\tb;c\n", ";"), ("a,b,c;d\n", ","),
      ("a b\n1,2;3\n", nil), ("\"a,b,c\";d\n", ";"), ("\"a\"\"b;c;e\",d\n", ","),
      ("\n\r\na\tb\n", "\t"), ("a 3\";b\",c\";d\n", ";"), ("\"a\nb;c;d\",e\n", ","),
      ("sep=,\na;b,c\n", ","), ("SEP=;\r\na,b,c\r\n", ";"), ("sep=|\na|b\n", "|"),
      ("sep=x\n", nil), ("sep=;x\n", ";"), ("sep=\t\ra\tb\r", "\t"),
    ])
  func theDelimiterComesFromTheHeader(text: String, delimiter: Character?) {
    #expect(CSVDocument.read(bytes(text)).document.delimiter == delimiter?.asciiValue)
  }

  @Test func aSeparatorLineIsNoRowButALine() {
    let (document, problems) = CSVDocument.read(bytes("\u{FEFF}sep=;\r\na;b\r\n1;2\r\n"))
    #expect(problems == [])
    #expect(table(document) == [["a", "b"], ["1", "2"]])
    #expect(document.headerRow?.number == 1 && document.headerRow?.line == 2)
    #expect(document.row(0)?.number == 2 && document.row(0)?.line == 3)
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func everyLineEnd(end: String) {
    let lines = ["a,b", "1,\"x\(end)y\"", "", ",", "3,"]
    let (document, problems) = CSVDocument.read(bytes(lines.joined(separator: end)))
    #expect(problems == [])
    #expect(table(document) == [["a", "b"], ["1", "x\(end)y"], ["3", ""]])
    #expect(document.row(1)?.number == 5, "blank rows are counted as a spreadsheet does")
    #expect(document.row(1)?.line == 6, "the line end within quotes is counted too")
  }

  @Test func blankRowsAreLeftOut() {
    let text = "\n;;\nId;Nom;\n\n;;\n \u{A0};\"\";\t\n1;x;\n;;"
    let (document, problems) = CSVDocument.read(bytes(text))
    #expect(problems == [])
    #expect(table(document) == [["Id", "Nom", ""], ["1", "x", ""]])
    #expect(document.headerRow?.number == 3)
    #expect(document.row(0)?.number == 7)
  }

  @Test func aFileOfOneColumnKeepsItsCommas() {
    expect(bytes("montant\n12,5\n\n1;2\n"), [["montant"], ["12,5"], ["1;2"]], delimiter: nil)
  }

  @Test func quotesInsideACellAreText() {
    expect(
      bytes("a;b\n37\"2;x \"y\"\n\"\"\"\";\"a\"\"\"\"b\"\n"),
      [["a", "b"], ["37\"2", "x \"y\""], ["\"", "a\"\"b"]], delimiter: ";")
  }

  @Test func absentCellsAreEmpty() {
    let (document, _) = CSVDocument.read(bytes("a,b\n1\n"))
    #expect(document.cell(row: 0, column: 1).isEmpty)
    #expect(document.range(row: 0, column: 1) == nil)
    #expect(document.range(row: 0, column: 0) == 4..<5)
    #expect(document.cell(row: 7, column: 0).isEmpty && document.cell(row: -1, column: 0).isEmpty)
    #expect(document.cell(row: 0, column: -1).isEmpty && document.header(2).isEmpty)
    #expect(document.row(1) == nil && document.row(-1) == nil)
  }

  @Test(
    arguments: [
      (" a b ", "a b"), ("\u{A0}\u{202F}\u{2007}\t 1\u{202F}2 \u{A0}\r\n", "1\u{202F}2"), ("", ""),
      (" \u{A0}\t", ""), ("é", "é"), ("\u{2008}x\u{2008}", "\u{2008}x\u{2008}"),
    ])
  func trimmingTakesNoBreakSpacesToo(text: String, wanted: String) {
    #expect(Array(CSVDocument.trimmed(bytes(text)[...])) == bytes(wanted))
  }

  // MARK: Problems

  private func expectProblems(
    _ input: [UInt8], _ wanted: [CSVProblem], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(CSVDocument.read(input).problems == wanted, sourceLocation: sourceLocation)
  }

  @Test func raggedRowsAreNamed() {
    expectProblems(
      bytes("a;b;c\n1;2\n\n1;2;3\n\"x\ny\";2;3;4\n1\n"),
      [
        CSVProblem(.raggedRow(cells: 2, expected: 3), row: 2, line: 2),
        CSVProblem(.raggedRow(cells: 4, expected: 3), row: 5, line: 5),
        CSVProblem(.raggedRow(cells: 1, expected: 3), row: 6, line: 7),
      ])
  }

  @Test func anUnterminatedQuoteIsPlacedWhereItOpened() {
    let text = bytes("a,b\n\"x\ny\",\"z\n1,2\n")
    expectProblems(text, [CSVProblem(.unterminatedQuote, row: 2, line: 3, column: 2)])
    #expect(table(CSVDocument.read(text).document)[1] == ["x\ny", "z\n1,2\n"])
  }

  @Test func textAfterAClosingQuoteIsRefused() {
    let text = bytes("a,b\n1,\"x\"y\n\"p\" ,q\n")
    expectProblems(
      text,
      [
        CSVProblem(.textAfterQuote, row: 2, line: 2, column: 2),
        CSVProblem(.textAfterQuote, row: 3, line: 3, column: 1),
      ])
    #expect(table(CSVDocument.read(text).document) == [["a", "b"], ["1", "x"], ["p", "q"]])
  }

  @Test func zeroBytesArePlaced() {
    expectProblems(
      bytes("a,b\n1,x\0y\0\n\"\n\0\",2\n"),
      [
        CSVProblem(.nulByte, row: 2, line: 2, column: 2),
        CSVProblem(.nulByte, row: 2, line: 2, column: 2),
        CSVProblem(.nulByte, row: 3, line: 3, column: 1),
      ])
  }

  @Test func undefinedBytesArePlaced() {
    expectProblems(
      bytes("a,b\n1,") + [0xE9, 0x0A, 0x81, 0x2C, 0x9D, 0x0A],
      [
        CSVProblem(.readAsWindows1252, row: 2, line: 2, column: 2),
        CSVProblem(.undefinedByte(0x81), row: 3, line: 3, column: 1),
        CSVProblem(.undefinedByte(0x9D), row: 3, line: 3, column: 2),
      ])
  }

  @Test func damagedUTF8IsNotTakenForAnotherEncoding() {
    let marked = [0xEF, 0xBB, 0xBF] + bytes("a,b\n1,") + [0xE9, 0x0A]
    expectProblems(marked, [CSVProblem(.invalidUTF8(0xE9), row: 2, line: 2, column: 2)])
    let cut = bytes("é,è\nà,€") + [0xC3]
    expectProblems(cut, [CSVProblem(.invalidUTF8(0xC3), row: 2, line: 2, column: 2)])
    let (document, _) = CSVDocument.read(cut)
    #expect(table(document) == [["é", "è"], ["à", "€\u{FFFD}"]])
    #expect(document.encoding == .utf8)
  }

  @Test func utf16IsRefused() {
    for input: [UInt8] in [
      [0xFF, 0xFE, 0x61, 0x00], [0xFE, 0xFF, 0x00, 0x61], [0x61, 0x00, 0x3B, 0x00],
      [0x00, 0x61, 0x00, 0x3B], [0xFF, 0xFE],
    ] {
      expectProblems(input, [CSVProblem(.utf16)])
    }
  }

  @Test(arguments: ["", "\n\n", "\u{FEFF}", ";;;\n", " \n", "sep=;", "sep=;\r\n"])
  func aFileWithNothingInItHasNoHeader(text: String) {
    expectProblems(bytes(text), [CSVProblem(.noHeader)])
  }

  @Test func columnsAreLimited() {
    let fits = bytes("x" + String(repeating: ";x", count: 16_383) + "\n")
    #expect(CSVDocument.read(fits).problems == [])
    #expect(CSVDocument.read(fits).document.columnCount == 16_384)
    let exceeds = bytes("\nx" + String(repeating: ";x", count: 16_384) + "\n1\n")
    let (document, problems) = CSVDocument.read(exceeds)
    #expect(problems == [CSVProblem(.tooManyColumns(16_385), row: 2, line: 2)])
    #expect(document.rowCount == 0)
  }

  @Test func cellsAreLimited() {
    // 2 500 rows of 4 000 cells are ten million exactly.
    let row = [UInt8](bytes("1" + String(repeating: ";1", count: 3_999) + "\n"))
    var input: [UInt8] = []
    for _ in 0..<2_500 {
      input += row
    }
    #expect(CSVDocument.read(input).problems == [])
    let (document, problems) = CSVDocument.read(input + bytes("1;1\n"))
    #expect(problems == [CSVProblem(.tooManyCells, row: 2_501, line: 2_501)])
    #expect(document.rowCount == 2_499)
    #expect(document.cells.count == 10_000_000)
  }

  @Test func problemsBeyondTheLimitAreCounted() {
    let (_, ragged) = CSVDocument.read(bytes("a,b\n" + String(repeating: "1\n", count: 10_005)))
    #expect(ragged.count == 10_001)
    #expect(ragged.last == CSVProblem(.more(5)))
    let (_, zeros) = CSVDocument.read(bytes("a\n") + [UInt8](repeating: 0, count: 10_007))
    #expect(zeros.count == 10_001)
    #expect(zeros.last == CSVProblem(.more(7)))
  }
}
