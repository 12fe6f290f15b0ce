import Dispatch
import Glibc
import Scoring
import Synchronization

/// The writing of a long text by several threads, each of which keeps one piece in memory.
///
/// A thread lays out the next piece while another writes the one before. So what is kept does not
/// grow with the text.
enum OrderedPieces {
  /// What lays out the piece of a number in an empty writer; each thread has its own.
  typealias Worker = (_ number: Int, _ writer: inout JSONWriter) -> Void

  /// Writes pieces in the order of their numbers.
  ///
  /// - Parameters:
  ///   - count: how many pieces there are.
  ///   - descriptor: where they go.
  ///   - tuning: whether several threads work.
  ///   - makeWorker: makes what a thread lays pieces out with.
  /// - Returns: the error number of the first piece that could not be written, or nil.
  static func write(
    _ count: Int, to descriptor: Int32, _ tuning: LoadTuning,
    _ makeWorker: @Sendable () -> Worker
  ) -> Int32? {
    let workers = tuning.isParallel ? max(1, min(count, Parallel.processors)) : 1
    // Numbers are given out in order, so that those at hand are never further apart than there are
    // threads: each has a semaphore of its own, which the one before it signals.
    let turns = (0...workers).map { _ in DispatchSemaphore(value: 0) }
    turns[0].signal()
    let next = Atomic(0)
    let failure = Atomic<Int32>(0)
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      var writer = JSONWriter(.compact)
      let layOut = makeWorker()
      while true {
        let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
        if number >= count { return }
        writer.output.removeAll()
        if failure.load(ordering: .relaxed) == 0 { layOut(number, &writer) }
        turns[number % turns.count].wait()
        if failure.load(ordering: .relaxed) == 0,
          let error = writer.output.withBytes({ writeAll(descriptor, $0) })
        {
          failure.store(error, ordering: .relaxed)
        }
        turns[(number + 1) % turns.count].signal()
      }
    }
    let error = failure.load(ordering: .relaxed)
    return error == 0 ? nil : error
  }
}
