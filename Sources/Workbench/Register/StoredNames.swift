import Rules

/// The names that copies of files get in an entry: safe on any system, and distinct.
struct StoredNames {
  /// What an entry has besides the files of the call.
  static let own = [
    DecisionManifest.fileName, Seal.fileName, DecisionContents.fileName, ResultRows.fileName,
    DecisionSalts.fileName, "applications", "marks", "references",
  ]

  /// The names given, as systems that ignore case and accents see them.
  private var taken: Set<[UInt8]> = []

  /// The path of a copy in a folder of the entry; the entry itself where `folder` is empty.
  ///
  /// A second file of a name gets a low line after its stem, which changes nothing to the list that
  /// the name means.
  mutating func path(_ name: String, in folder: String) -> String {
    let safe = Self.safe(name)
    let point = safe.lastIndex(of: ".").flatMap { $0 == safe.startIndex ? nil : $0 }
    let stem = String(point.map { safe[..<$0] } ?? safe[...])
    let ending = String(point.map { safe[$0...] } ?? "")
    let prefix = folder.isEmpty ? "" : folder + "/"
    var added = ""
    while true {
      let path = prefix + stem + added + ending
      if taken.insert(foldedName(path)).inserted, !(folder.isEmpty && Self.isOwn(path)) {
        return path
      }
      added += "_"
    }
  }

  /// The path of a reference list, which the ruleset names: where the ruleset looks for it, unless
  /// that is outside of the entry or the place of something else.
  mutating func path(ofReference file: String) -> String {
    let parts = file.split(separator: "/", omittingEmptySubsequences: false)
    let first = String(parts.first ?? "")
    if Self.isInside(file), parts.count <= 4, parts.allSatisfy({ Self.safe(String($0)) == $0 }),
      !Self.isOwn(first), FilePath(file).fileExtension != "bareme",
      taken.insert(foldedName(file)).inserted
    {
      return file
    }
    return path(String(parts.last ?? ""), in: "references")
  }

  private static func isOwn(_ name: String) -> Bool {
    own.contains { foldedName($0) == foldedName(name) }
  }

  /// Whether a path stays inside the folder that it starts from.
  static func isInside(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return !path.utf8.contains(0)
      && parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
  }

  /// A name that any system takes, that is not hidden and that no shell mistakes for an option.
  ///
  /// Letters of all scripts are kept: they tell which list a file is.
  static func safe(_ name: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      switch scalar {
      case "/", "\\", ":", "*", "?", "\"", "<", ">", "|": result.append("_")
      case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value): result.append("_")
      default: result.append(scalar)
      }
    }
    if let first = result.first, first == "." || first == "-" || first == " " {
      result.replaceSubrange(result.startIndex...result.startIndex, with: ["_"])
    }
    while let last = result.last, last == "." || last == " " { result.removeLast() }
    // Systems take 255 bytes; what makes names distinct and sequence numbers need some of them.
    while result.reduce(0, { $0 + UTF8.width($1) }) > 160 {
      // The ending is kept: it tells the format.
      result.remove(at: result.index(result.startIndex, offsetBy: result.count / 2))
    }
    return result.isEmpty ? "_" : String(result)
  }
}
