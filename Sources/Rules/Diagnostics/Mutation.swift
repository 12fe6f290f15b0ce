#if MUTATION
import Glibc
#endif

/// The place where a mutation run keeps the front end from speaking.
///
/// In a build made with MUTATION defined, the environment variable BAREME_MUTANT names one line of
/// the sources that reports a problem, and that line then reports nothing. If no test fails, the
/// check on that line is not tested. In every other build nothing is ever silenced.
enum Mutation {
  #if MUTATION
  private static let silenced: String? = unsafe getenv("BAREME_MUTANT").map {
    unsafe String(cString: $0)
  }

  static func silences(_ file: StaticString, _ line: Int) -> Bool {
    silenced == "\(file):\(line)"
  }
  #else
  @inline(__always)
  static func silences(_ file: StaticString, _ line: Int) -> Bool { false }
  #endif
}
