/// The call that the program carries, made of the files of rulesets/isere-pac-2023.
enum DemoCall {
  /// The name of its folder.
  static let name = "isere-pac-2023"
  /// The application whose refusal is explained.
  static let refused = "38907"
  /// An application that is refused for several reasons, to try the command on.
  static let other = "38960"

  /// A file's path inside the folder, as bytes of UTF-8.
  static func path(_ file: (path: StaticString, text: StaticString)) -> [UInt8] {
    bytes(file.path)
  }

  /// A file's bytes.
  static func contents(_ file: (path: StaticString, text: StaticString)) -> [UInt8] {
    bytes(file.text)
  }

  /// The files as they are written, under the call's folder.
  static var written: [(name: [UInt8], bytes: [UInt8])] {
    files.map { (Array("\(name)/".utf8) + path($0), contents($0)) }
  }

  private static func bytes(_ text: StaticString) -> [UInt8] {
    text.withUTF8Buffer { unsafe Array($0) }
  }
}
