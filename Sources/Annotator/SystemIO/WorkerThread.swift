import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A thread that does one piece of work after the other while the next are prepared.
///
/// Only a few pieces wait for it: whoever brings more waits until one is done. Where no thread can be had,
/// the work is done at once.
final class WorkerThread: Sendable {
  /// A piece of work.
  typealias Work = @Sendable () -> Void

  private let desk: Desk?
  private static let limit = 16

  /// Starts the thread.
  init() {
    guard let desk = Desk(limit: Self.limit), desk.start() else {
      desk = nil
      return
    }
    self.desk = desk
  }

  deinit { desk?.put(nil) }

  /// Does a piece of work, sooner or later.
  func run(_ work: @escaping Work) {
    guard let desk else { return work() }
    desk.free.wait()
    desk.put(work)
  }

  /// Waits until all is done.
  func finish() {
    guard let desk else { return }
    for _ in 0..<Self.limit { desk.free.wait() }
    for _ in 0..<Self.limit { desk.free.raise() }
  }
}

extension WorkerThread {
  /// What both threads know: the work that waits, how much of it there is, and how much more may wait.
  private final class Desk: Sendable {
    private let waiting = Mutex<[Work?]>([])
    private let filled: PipeCounter
    let free: PipeCounter

    init?(limit: Int) {
      guard let filled = PipeCounter(), let free = PipeCounter() else { return nil }
      (self.filled, self.free) = (filled, free)
      for _ in 0..<limit { free.raise() }
    }

    /// Adds work; nil ends the thread when all before it is done.
    func put(_ work: Work?) {
      waiting.withLock { $0.append(work) }
      filled.raise()
    }

    /// Starts the thread; false when there is none to be had.
    func start() -> Bool {
      var attributes = pthread_attr_t()
      guard pthread_attr_init(&attributes) == 0 else { return false }
      defer { pthread_attr_destroy(&attributes) }
      pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
      // The C library of static programs gives a thread too little.
      pthread_attr_setstacksize(&attributes, 8 << 20)
      let own = Unmanaged.passRetained(self)
      #if canImport(Darwin)
        var thread: pthread_t?
        let code = pthread_create(&thread, &attributes, { Desk.work($0) }, own.toOpaque())
      #else
        var thread = pthread_t()
        let code = pthread_create(&thread, &attributes, { $0.flatMap { Desk.work($0) } }, own.toOpaque())
      #endif
      if code != 0 { own.release() }
      return code == 0
    }

    private static func work(_ desk: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
      Unmanaged<Desk>.fromOpaque(desk).takeRetainedValue().workOn()
      return nil
    }

    private func workOn() {
      while true {
        filled.wait()
        guard let work = waiting.withLock({ $0.removeFirst() }) else { return }
        work()
        free.raise()
      }
    }
  }
}

/// A number that one thread raises and another waits for and takes down again, held by the system in a pipe.
private final class PipeCounter: Sendable {
  private let reading: Int32
  private let writing: Int32

  /// Begins with 0; nil where no pipe can be had.
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

  /// Waits until there is one, and takes it.
  func wait() {
    var byte: UInt8 = 0
    while read(reading, &byte, 1) < 0, errno == EINTR {}
  }
}
