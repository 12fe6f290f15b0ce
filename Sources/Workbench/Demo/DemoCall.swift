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

  private static func bytes(_ text: StaticString) -> [UInt8] {
    text.withUTF8Buffer { unsafe Array($0) }
  }
}
