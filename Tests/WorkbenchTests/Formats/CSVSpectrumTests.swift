import Foundation
import Testing

@testable import Workbench

/// The published csv-spectrum files, read next to the JSON that each must decode to.
@Suite struct CSVSpectrumTests {
  private static var folder: URL {
    if let named = ProcessInfo.processInfo.environment["BAREME_CORPORA"] {
      return URL(fileURLWithPath: named).appendingPathComponent("csv-spectrum")
    }
    var repository = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 {
      repository.deleteLastPathComponent()
    }
    return repository.appendingPathComponent("../shared/corpora/csv-spectrum").standardizedFileURL
  }

  @Test func everyFileDecodesAsPublished() throws {
    let csvs = Self.folder.appendingPathComponent("csvs")
    guard FileManager.default.fileExists(atPath: csvs.path) else {
      print("skipped: the suite csv-spectrum is not at \(Self.folder.path)")
      return
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: csvs.path).sorted()
    #expect(names.count == 12)
    for name in names {
      let bytes = [UInt8](try Data(contentsOf: csvs.appendingPathComponent(name)))
      let stem = name.replacingOccurrences(of: ".csv", with: "")
      let wanted = try published(stem)
      let (document, problems) = CSVDocument.read(bytes)
      #expect(problems == [], "\(name)")
      #expect(Self.records(document, in: stem) == wanted, "\(name)")
    }
  }

  /// The published records; one file holds a single object instead of a list of them.
  private func published(_ stem: String) throws -> [[String: String]] {
    let file = Self.folder.appendingPathComponent("json/\(stem).json")
    let data = try Data(contentsOf: file)
    if let list = try? JSONDecoder().decode([[String: String]].self, from: data) { return list }
    return [try JSONDecoder().decode([String: String].self, from: data)]
  }

  private static func records(_ document: CSVDocument, in stem: String) -> [[String: String]] {
    (0..<document.rowCount).map { row in
      var record: [String: String] = [:]
      for column in 0..<document.columnCount {
        let key = String(decoding: document.header(column), as: UTF8.self)
        record[key] = String(decoding: document.cell(row: row, column: column), as: UTF8.self)
      }
      guard stem == "location_coordinates" else { return record }
      return publishedForm(of: record)
    }
  }

  /// The published JSON of this file has another telephone number than its CSV, nothing else.
  private static func publishedForm(of record: [String: String]) -> [String: String] {
    var form = record
    #expect(form["Contact Phone Number"] == "2095257564")
    form["Contact Phone Number"] = "1234567890"
    return form
  }
}
