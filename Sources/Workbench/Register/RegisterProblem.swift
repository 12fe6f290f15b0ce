/// Something that is not as the register says, and where.
struct RegisterProblem: Sendable, Equatable {
  /// The entry concerned, by its folder's name; nil for the register as a whole.
  let entry: String?
  let kind: Kind

  /// What is wrong.
  enum Kind: Sendable, Equatable {
    // The register.
    /// A folder without any entry.
    case empty
    /// A folder that holds other things and no entry.
    case notARegister
    /// A file or folder that nothing lists.
    case stray(String)
    /// No entry has this number.
    case entryMissing(Int)
    /// Another entry has this number.
    case numberTwice(Int)
    /// The hash given is that of no entry.
    case unknownHead(String)

    // The chain.
    case notAManifest
    case sealBroken
    /// The folder has another name than the manifest gives it.
    case misnamed(expected: String)
    /// The manifest follows another one than that of the entry before.
    case wrongPrevious
    /// The first entry follows another, or a later one none.
    case wrongCorrection(Int)
    /// A correction that does not say who makes it, or why.
    case unexplained

    // The files.
    case missing(String)
    case changed(String)
    /// A file of which the list gives another size, and the right hash.
    case wrongSize(String, stated: Int, size: Int)
    /// A symbolic link, where everything is an ordinary file or folder.
    case link(String)
    case notAList
    case notSalts
    /// The number of salts or of rows is not that of the manifest.
    case wrongCount(salts: Int, rows: Int, stated: Int)
    case wrongRoot

    // What deciding again gives.
    case notDecidable(Obstacle)
    case otherRuleset
    /// An application whose row is not the one that is decided, and what differs in it.
    case row(String, [RegisterProblem.RowDifference])
    /// At the place of a row, that of another application; nil for none.
    case rowPlace(expected: String?, found: String?)
    /// A line of the result outside of the rows.
    case resultLine(Int)

    // A proof.
    case notAProof
    case proofRow
    case proofManifest
    case proofPath
  }

  /// A key of a row, with the value that is stored and the one that is decided.
  struct RowDifference: Sendable, Equatable {
    /// The key, after that of the object it is in: `amounts.aide`.
    var key: String
    /// Nil for nothing, and for a list.
    var stored: String?
    var decided: String?
    /// Whether the values are too long to tell.
    var isList = false
  }

  /// Why nothing could be decided again.
  enum Obstacle: Sendable, Equatable {
    case fileMissing, rulesetRefused, envelope, unreadable, fault
  }
}
