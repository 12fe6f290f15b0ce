import Foundation
import Scoring
import Testing

/// A published suite kept beside the repository, or the folder that BAREME_CORPORA names.
enum Corpus {
  /// The folder of a suite, or nil, after a line on standard output, where it is absent.
  static func folder(_ name: String) -> URL? {
    let folder = root.appendingPathComponent(name)
    if FileManager.default.fileExists(atPath: folder.path) { return folder }
    print("skipped: the suite \(name) is not at \(folder.path)")
    return nil
  }

  /// The files of a folder in the byte order of their names.
  static func files(_ folder: URL) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      .map { folder.appendingPathComponent($0) }
  }

  private static var root: URL {
    if let named = ProcessInfo.processInfo.environment["BAREME_CORPORA"] {
      return URL(fileURLWithPath: named)
    }
    var repository = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 {
      repository.deleteLastPathComponent()
    }
    return repository.appendingPathComponent("../shared/corpora").standardizedFileURL
  }
}

/// SplitMix64, so that a seed gives the same trial on every machine.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

func utf8(_ text: String) -> [UInt8] { Array(text.utf8) }

/// The error that reading a text as one value gives, or nil where it is accepted.
func failure(_ bytes: [UInt8]) -> JSONError? {
  do throws(JSONError) {
    _ = try JSONTree.read(bytes)
    return nil
  } catch {
    return error
  }
}

/// What `skipValue` alone thinks of a text; it must agree with the tree.
func skipFailure(_ bytes: [UInt8]) -> JSONError? {
  do throws(JSONError) {
    try JSONReader.reading(bytes.span) { (reader) throws(JSONError) in
      try reader.skipValue()
      try reader.finish()
    }
    return nil
  } catch {
    return error
  }
}

/// A tree written in one layout.
func written(_ node: JSONNode, _ layout: JSONWriter.Layout) -> [UInt8] {
  var writer = JSONWriter(layout)
  writer.value(node)
  return writer.output.bytes
}
