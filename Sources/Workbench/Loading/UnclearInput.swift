/// What a reader could take for something else, and what no file of a call is.
enum UnclearInput: Sendable, Equatable {
  /// A pipe, a device or a socket in a folder of the call: reading it may never end.
  case notOrdinary
  /// Something named `applications` or `marks` that is no folder, or a link that leads nowhere.
  case notAFolder
  /// The file is given twice, this time after another name perhaps.
  case givenTwice(String)
  /// Notice: the mark that a spreadsheet leaves beside a file that it has open; the file's name.
  case lockFile(String)
  /// Several lists of the parent could hold the row, and its key names none; those that would.
  case listNotNamed(String, keys: [String])
  /// Notice: an identifier that differs from another one by letters that look the same.
  case lookAlike(String, other: String, letter: UInt32)

  var isNotice: Bool {
    switch self {
    case .lockFile, .lookAlike: true
    case .notOrdinary, .notAFolder, .givenTwice, .listNotNamed: false
    }
  }
}
