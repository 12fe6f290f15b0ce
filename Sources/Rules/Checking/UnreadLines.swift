/// The lines that could not be read, and the words on them: a name that one of them was to declare
/// is unknown for no fault of the lines that use it.
struct UnreadLines {
  private var words: Set<[UInt8]> = []

  /// Gathers the words of every line that the parser refused.
  init(_ problems: [Diagnostic], _ source: SourceText) {
    var seen: Set<Int> = []
    for problem in problems where problem.code.severity == .error {
      let line = source.line(of: problem.span.start)
      guard seen.insert(line).inserted else { continue }
      var word: [UInt8] = []
      for byte in source.bytes[source.lineRange(line)] + [0x20] {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A, 0x80...0xFF: word.append(byte)
        default:
          if !word.isEmpty { words.insert(foldedName(word)) }
          word = []
        }
      }
    }
  }

  /// Whether a name is unknown because the line that has it, or nearly has it, could not be read.
  func explain(_ diagnostic: Diagnostic) -> Bool {
    guard !words.isEmpty else { return false }
    let name: String
    switch diagnostic.finding {
    case .unknownName(let text, _, _): name = text
    case .unknownMember(let text, _, _): name = text
    default: return false
    }
    let folded = foldedName(name)
    if words.contains(folded) { return true }
    // A letter of another script makes two words of one, or another word.
    let limit = max(1, folded.count / 4)
    return words.contains { word in
      abs(word.count - folded.count) <= limit && word.count > 2
        && editDistance(word, folded) <= limit
    }
  }
}
