/// How independent pieces of work are spread over the machine, which never changes what they give.
///
/// The engine knows of no thread: the program that runs it says how, and WebAssembly has one only.
package struct WorkSpread: Sendable {
  /// A question put for each number below a count; its answers come in the order of numbers.
  package typealias Answers =
    @Sendable (_ count: Int, _ question: @Sendable (Int) -> Bool) -> [Bool]

  /// A list made for each number below a count; they come in the order of numbers.
  package typealias Lists =
    @Sendable (_ count: Int, _ make: @Sendable (Int) -> [UInt64]) -> [[UInt64]]

  let answers: Answers
  let lists: Lists

  /// Spreads work as two functions do.
  package init(answers: @escaping Answers, lists: @escaping Lists) {
    self.answers = answers
    self.lists = lists
  }

  /// One piece after the other.
  package static var serial: WorkSpread {
    WorkSpread(
      answers: { count, question in (0..<count).map { question($0) } },
      lists: { count, make in (0..<count).map { make($0) } })
  }
}
