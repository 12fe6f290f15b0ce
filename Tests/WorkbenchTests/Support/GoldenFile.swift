import Foundation
import Testing

/// Compares text with a golden file, which `UPDATE_GOLDEN=1` rewrites.
///
/// A file that does not exist yet is written and fails the test once, so that nobody can commit one
/// without having been told.
func expectGolden(
  _ actual: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = goldenFolder.appendingPathComponent(name)
  let expected = try? String(contentsOf: file, encoding: .utf8)
  if expected == actual { return }
  if expected == nil || ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try actual.write(to: file, atomically: true, encoding: .utf8)
    if expected != nil { return }
    Issue.record("golden file \(name) was written: read it", sourceLocation: sourceLocation)
    return
  }
  let difference = firstDifference(expected ?? "", actual)
  Issue.record("\(name) differs: \(difference)", sourceLocation: sourceLocation)
}

/// The folder of golden files in the sources.
let goldenFolder = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Golden")

private func firstDifference(_ expected: String, _ actual: String) -> String {
  let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
  let new = actual.split(separator: "\n", omittingEmptySubsequences: false)
  let same = zip(old, new).prefix { $0 == $1 }.count
  let before = same < old.count ? String(old[same]) : "end of file"
  let after = same < new.count ? String(new[same]) : "end of file"
  return "line \(same + 1), expected \(before), found \(after)"
}
