/// How independent pieces of work are spread over the machine, which never changes what they give.
///
/// The engine knows of no thread: the program that runs it says how, and WebAssembly has one only.
package struct WorkSpread: Sendable {
  /// A question put for each number below a count; its answers come in the order of numbers.
  package typealias Answers =
    @Sendable (_ count: Int, _ question: @Sendable (Int) -> Bool) -> [Bool]

  let answers: Answers

  /// Spreads work as a function does.
  package init(_ answers: @escaping Answers) { self.answers = answers }

  /// One piece after the other.
  package static var serial: WorkSpread {
    WorkSpread { count, question in (0..<count).map { question($0) } }
  }
}
