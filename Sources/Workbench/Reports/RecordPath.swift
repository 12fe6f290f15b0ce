import Rules

/// The path of a record, as results write it, in words.
enum RecordPath {
  /// `écoles[2].programmes[1]` is `écoles n° 2, programmes n° 1`.
  static func words(_ path: String, _ language: Language) -> String {
    let number = language == .french ? " n°\u{A0}" : " no.\u{A0}"
    let steps = path.split(separator: ".").map { step -> String in
      guard let open = step.firstIndex(of: "["), step.hasSuffix("]") else { return String(step) }
      return step[..<open] + number + step[step.index(after: open)...].dropLast()
    }
    return steps.joined(separator: ", ")
  }
}
