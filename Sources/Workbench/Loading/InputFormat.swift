import Scoring

/// The form in which a file holds applications, marks or lists.
enum InputFormat: Sendable, Equatable {
  case csv
  case json
  case jsonLines
  /// XLSX, ODS or the older XLS, by its extension.
  case spreadsheet(String)
  /// A file whose extension says nothing that can be read.
  case unknown(String)

  /// The format of a file: its extension decides, except that a spreadsheet renamed is still one.
  static func of(_ path: FilePath, _ bytes: Span<UInt8>) -> InputFormat {
    let ending = path.fileExtension
    let isSheet = ["xlsx", "ods", "xls", "xlsm"].contains(ending)
    // A text document is an archive too: only what claims to be a table is told to be a sheet.
    let isOther = !["", "csv", "tsv", "txt", "json", "jsonl", "ndjson"].contains(ending)
    if let kind = spreadsheetKind(bytes), isSheet || !isOther || path.isStandardStream {
      return .spreadsheet(isSheet ? ending : kind)
    }
    if path.isStandardStream { return sniffed(bytes) }
    switch ending {
    case "csv", "tsv", "txt": return .csv
    case "json": return .json
    case "jsonl", "ndjson": return .jsonLines
    case "xlsx", "ods", "xls", "xlsm": return .spreadsheet(ending)
    default: return .unknown(ending)
    }
  }

  /// The kind of spreadsheet that bytes begin like; nil for text.
  private static func spreadsheetKind(_ bytes: Span<UInt8>) -> String? {
    guard bytes.count >= 4 else { return nil }
    let start = [bytes[0], bytes[1], bytes[2], bytes[3]]
    if start == [0x50, 0x4B, 0x03, 0x04] { return "xlsx" }
    return start == [0xD0, 0xCF, 0x11, 0xE0] ? "xls" : nil
  }

  /// The format of a text that has no name.
  static func sniffed(_ bytes: Span<UInt8>) -> InputFormat {
    var index = 0
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { index = 3 }
    while index < bytes.count, isBlank(bytes[index]) { index += 1 }
    guard index < bytes.count else { return .csv }
    if bytes[index] == UInt8(ascii: "[") { return .json }
    guard bytes[index] == UInt8(ascii: "{") else { return .csv }
    return hasSecondValue(bytes) ? .jsonLines : .json
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  /// Whether another object follows the first one, as in JSON Lines.
  private static func hasSecondValue(_ bytes: Span<UInt8>) -> Bool {
    JSONReader.reading(bytes) { reader in
      do throws(JSONError) {
        try reader.skipValue()
        return try reader.peek() == .object
      } catch {
        return false
      }
    }
  }
}
