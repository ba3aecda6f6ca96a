import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A thread that does pieces of work one after the other while the next ones are prepared.
///
/// Only a few pieces can be waiting: adding more blocks the caller until one is done. If no thread can be
/// started, each piece is done at once on the caller's thread.
final class WorkerThread: Sendable {
  /// A piece of work.
  typealias Work = @Sendable () -> Void

  private let pending: Pending?
  private static let limit = 16

  /// Starts the thread.
  init() {
    guard let pending = Pending(limit: Self.limit), pending.start() else {
      pending = nil
      return
    }
    self.pending = pending
  }

  deinit { pending?.put(nil) }

  /// Schedules a piece of work to be done after those before it.
  func run(_ work: @escaping Work) {
    guard let pending else { return work() }
    pending.free.wait()
    pending.put(work)
  }

  /// Waits until all the work is done.
  func finish() {
    guard let pending else { return }
    for _ in 0..<Self.limit { pending.free.wait() }
    for _ in 0..<Self.limit { pending.free.raise() }
  }
}

extension WorkerThread {
  /// The state shared by both threads: the waiting work, its amount, and how much more may wait.
  private final class Pending: Sendable {
    private let waiting = Mutex<[Work?]>([])
    private let filled: PipeCounter
    let free: PipeCounter

    init?(limit: Int) {
      guard let filled = PipeCounter(), let free = PipeCounter() else { return nil }
      (self.filled, self.free) = (filled, free)
      for _ in 0..<limit { free.raise() }
    }

    /// Adds work; nil ends the thread once all the work before it is done.
    func put(_ work: Work?) {
      waiting.withLock { $0.append(work) }
      filled.raise()
    }

    /// Starts the thread; returns false when that isn't possible.
    func start() -> Bool {
      var attributes = pthread_attr_t()
      guard pthread_attr_init(&attributes) == 0 else { return false }
      defer { pthread_attr_destroy(&attributes) }
      pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
      // The C library of static builds gives a thread too small a stack by default.
      pthread_attr_setstacksize(&attributes, 8 << 20)
      let own = Unmanaged.passRetained(self)
      #if canImport(Darwin)
        var thread: pthread_t?
        let code = pthread_create(&thread, &attributes, { Pending.work($0) }, own.toOpaque())
      #else
        var thread = pthread_t()
        let code = pthread_create(&thread, &attributes, { $0.flatMap { Pending.work($0) } }, own.toOpaque())
      #endif
      if code != 0 { own.release() }
      return code == 0
    }

    private static func work(_ pending: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
      Unmanaged<Pending>.fromOpaque(pending).takeRetainedValue().runAll()
      return nil
    }

    private func runAll() {
      while true {
        filled.wait()
        guard let work = waiting.withLock({ $0.removeFirst() }) else { return }
        work()
        free.raise()
      }
    }
  }
}

/// A count, kept by the system in a pipe, that one thread raises and another waits for and lowers.
private final class PipeCounter: Sendable {
  private let reading: Int32
  private let writing: Int32

  /// Starts at 0; nil when no pipe can be made.
  init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    (reading, writing) = (ends[0], ends[1])
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  }

  deinit {
    close(reading)
    close(writing)
  }

  /// Adds one.
  func raise() {
    var byte: UInt8 = 0
    while write(writing, &byte, 1) < 0, errno == EINTR {}
  }

  /// Waits until the count is above zero, and lowers it by one.
  func wait() {
    var byte: UInt8 = 0
    while read(reading, &byte, 1) < 0, errno == EINTR {}
  }
}
