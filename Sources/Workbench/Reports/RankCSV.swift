import Rules
import Scoring

/// The ranking as a CSV file for spreadsheets of the language's country.
enum RankCSV {
  /// Writes a header and a row for each application, in the order of results.
  static func render(_ result: CallResult, _ language: Language) -> [UInt8] {
    var renderer = ResultRenderer(result)
    var writer = CSVWriter(language)
    let name = RankReport.nameColumn(result.plan.ruleset)
    var titles = [Messages.rankTitle, Messages.identifierTitle].map { $0.text(language) }
    if let name {
      let column = result.plan.ruleset.records[0].columns[name]
      titles.append(column.label ?? column.name)
    }
    titles += [
      Messages.decisionTitle, Messages.totalTitle, Messages.requestedTitle, Messages.awardedTitle,
      Messages.reasonsTitle,
    ].map { $0.text(language) }
    for title in titles { writer.text(title) }
    writer.endRow()
    for index in 0..<result.count {
      let row = renderer.row(index)
      writer.text(row.rank.map { String($0) } ?? "")
      writer.text(String(decoding: row.identifier, as: UTF8.self))
      if let name { writer.text(renderer.text(index, column: name) ?? "") }
      writer.text(Messages.decision(row.status, isPartial: row.isPartial).text(language))
      writer.number(row.total, decimals: nil)
      writer.number(row.requested, decimals: 2)
      writer.number(row.awarded, decimals: 2)
      let colon = language == .french ? " : " : ": "
      let reasons = row.reasons.map { reason in
        (reason.isFlag ? Messages.flagged.text(language) + colon : "")
          + (reason.place.map { RecordPath.words($0, language) + colon } ?? "") + reason.message
      }
      writer.text(reasons.joined(separator: " | "))
      writer.endRow()
    }
    return writer.bytes
  }
}

/// Writes CSV: semicolons, a byte order mark and decimal commas in French, as French spreadsheets
/// want; commas and points in English.
struct CSVWriter {
  private(set) var bytes: [UInt8]
  private let language: Language
  private let separator: UInt8
  private var isFirst = true

  init(_ language: Language) {
    self.language = language
    separator = language == .french ? UInt8(ascii: ";") : UInt8(ascii: ",")
    bytes = language == .french ? [0xEF, 0xBB, 0xBF] : []
  }

  /// Writes a cell of text; one that a spreadsheet would take for a formula gets an apostrophe.
  mutating func text(_ text: String) {
    let cell = Array(text.utf8)
    write(Self.isFormula(cell) ? [UInt8(ascii: "'")] + cell : cell)
  }

  /// Writes a number; an empty cell where there is none.
  mutating func number(_ value: Number?, decimals: Int?) {
    guard let value else { return write([]) }
    let fixed = decimals.flatMap { value.fixedText(decimals: $0) }
    let plain = Array((fixed ?? value.canonicalText).utf8)
    let point = UInt8(ascii: ".")
    write(language == .french ? plain.map { $0 == point ? UInt8(ascii: ",") : $0 } : plain)
  }

  /// Ends the row.
  mutating func endRow() {
    bytes += [0x0D, 0x0A]
    isFirst = true
  }

  /// Whether a spreadsheet would run the cell: it begins like a formula and is no number.
  private static func isFormula(_ cell: [UInt8]) -> Bool {
    guard let first = cell.first else { return false }
    switch first {
    case UInt8(ascii: "="), UInt8(ascii: "@"), 0x09, 0x0D: return true
    case UInt8(ascii: "+"), UInt8(ascii: "-"):
      if case .value = readNumber(cell, notation: .either) { return false }
      return true
    default: return false
    }
  }

  private mutating func write(_ cell: [UInt8]) {
    if !isFirst { bytes.append(separator) }
    isFirst = false
    let needsQuotes = cell.contains {
      $0 == separator || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D
    }
    guard needsQuotes else {
      bytes += cell
      return
    }
    bytes.append(0x22)
    for byte in cell {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }
}
