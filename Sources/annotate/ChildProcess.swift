#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A program that this one started: a pager or an editor. No shell is involved.
struct ChildProcess: Equatable {
  private let identifier: pid_t

  /// Starts a program, looked up in `PATH`, with default signals; nil when that fails.
  ///
  /// - Parameters:
  ///   - input: the descriptor that becomes its standard input; nil shares ours.
  ///   - variables: what precedes our own environment in the child's, each `NAME=VALUE`.
  static func start(_ command: [String], input: Int32? = nil, variables: [String] = []) -> ChildProcess? {
    start(command, descriptors: input.map { [$0] } ?? [], variables: variables)
  }

  /// Starts a program with standard streams of its own.
  static func start(_ command: [String], streams: (input: Int32, output: Int32, errors: Int32))
    -> ChildProcess?
  {
    start(command, descriptors: [streams.input, streams.output, streams.errors])
  }

  /// Starts a program that gets some of our descriptors as its own, from 0 on.
  private static func start(
    _ command: [String], descriptors: [Int32], variables: [String] = []
  ) -> ChildProcess? {
    guard let program = command.first else { return nil }
    var actions = SpawnActions()
    var attributes = SpawnAttributes()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    for (target, descriptor) in descriptors.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(target))
    }
    restoreSignals(&attributes)
    var identifier: pid_t = 0
    let arguments = command.map { strdup($0) } + [nil]
    let added = variables.map { strdup($0) }
    defer { for text in arguments + added { free(text) } }
    let environment = added + Self.environment + [nil]
    guard posix_spawnp(&identifier, program, &actions, &attributes, arguments, environment) == 0 else {
      return nil
    }
    return ChildProcess(identifier: identifier)
  }

  /// Our own environment.
  private static var environment: [UnsafeMutablePointer<CChar>?] {
    var entries: [UnsafeMutablePointer<CChar>?] = []
    while let entry = environ[entries.count] { entries.append(entry) }
    return entries
  }

  /// Waits until it ends. If a signal asks this program to end meanwhile, the child is asked to as well.
  ///
  /// - Returns: its exit status, 128 + n after a signal.
  @discardableResult
  func wait() -> Int32 {
    var status: Int32 = 0
    var isAsked = false
    while true {
      let ended = waitpid(identifier, &status, WNOHANG)
      if ended == identifier { break }
      guard ended == 0 || errno == EINTR else { return 127 }
      if !isAsked, Signals.pending != nil {
        isAsked = true
        kill(identifier, SIGTERM)
        kill(identifier, SIGCONT)
      }
      Signals.waitForOne()
    }
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
  }

  /// Kills it at once.
  func end() {
    kill(identifier, SIGKILL)
  }

  /// Restores default signals, because a child inherits ignored ones.
  private static func restoreSignals(_ attributes: inout SpawnAttributes) {
    var defaults = sigset_t()
    sigemptyset(&defaults)
    for signal in [SIGPIPE, SIGXFSZ, SIGTSTP] { sigaddset(&defaults, signal) }
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
  }
}

#if canImport(Glibc)
  private typealias SpawnActions = posix_spawn_file_actions_t
  private typealias SpawnAttributes = posix_spawnattr_t
#else
  private typealias SpawnActions = posix_spawn_file_actions_t?
  private typealias SpawnAttributes = posix_spawnattr_t?
#endif
