import Synchronization
import Testing

@testable import Annotator

@Suite struct WorkerThreadTests {
  private final class Results: Sendable {
    let numbers = Mutex<[Int]>([])
  }

  @Test func workIsDoneInOrderAndAllOfItByTheEnd() {
    let worker = WorkerThread()
    let results = Results()
    for round in 1...3 {
      for number in 0..<100 { worker.run { results.numbers.withLock { $0.append(number) } } }
      worker.finish()
      #expect(results.numbers.withLock { $0 } == (0..<round).flatMap { _ in Array(0..<100) })
    }
  }

  @Test func whatWasBroughtIsDoneWhenNobodyWaits() {
    let results = Results()
    let second = WorkerThread()
    do {
      let first = WorkerThread()
      for number in 0..<10 {
        first.run {
          results.numbers.withLock { $0.append(number) }
          if number == 9 { second.run { results.numbers.withLock { $0.append(10) } } }
        }
      }
      first.finish()
    }
    second.finish()
    #expect(results.numbers.withLock { $0 } == Array(0...10))
  }

  @Test func manyThreadsEnd() {
    let results = Results()
    for number in 0..<200 {
      let worker = WorkerThread()
      worker.run { results.numbers.withLock { $0.append(number) } }
      worker.finish()
    }
    #expect(results.numbers.withLock { $0 } == Array(0..<200))
  }
}
