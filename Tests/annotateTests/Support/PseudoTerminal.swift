#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A program running on a terminal of its own, with a person who types, waits and looks.
///
///     let terminal = try PseudoTerminal(Program.annotate, ["open", "a.txt"])
///     try terminal.waitFor("the prompt") { $0.currentRow.hasSuffix(">") }
///     terminal.type("d9\r")
final class PseudoTerminal {
  /// What the terminal shows, as of the last wait.
  private(set) var screen: Screen
  /// Every byte that the program wrote, as of the last wait.
  private(set) var written: [UInt8] = []
  /// The program's process.
  let identifier: pid_t
  /// What must not go away before the terminal does, such as the folder the program works in.
  var keptAlive: AnyObject?

  private var master: Int32
  private var status: Int32?

  /// What a wait that was in vain tells.
  struct Expired: Error, CustomStringConvertible {
    let description: String
  }

  /// Starts a program in a session of its own whose terminal this is.
  ///
  /// - Parameter environment: added to a small clean one (`TERM=xterm`, UTF-8, an empty home).
  init(
    _ program: String, _ arguments: [String] = [], environment: [String: String] = [:],
    columns: Int = 80, rows: Int = 24
  ) throws {
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    var (main, slave): (Int32, Int32) = (-1, -1)
    var name = [CChar](repeating: 0, count: 128)
    guard openpty(&main, &slave, &name, nil, &size) == 0 else {
      throw Expired(description: "no pseudo-terminal")
    }
    defer { close(slave) }
    for descriptor in [main, slave] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(main, F_SETFL, O_NONBLOCK)
    let all = Self.environment.merging(environment) { $1 }.map { "\($0)=\($1)" }
    guard let child = Self.spawn([program] + arguments, environment: all, terminal: name) else {
      close(main)
      throw Expired(description: "cannot start \(program)")
    }
    (master, identifier, screen) = (main, child, Screen(columns: columns, rows: rows))
  }

  deinit {
    if master >= 0 { close(master) }
    guard status == nil else { return }
    kill(identifier, SIGKILL)
    _ = waitpid(identifier, nil, 0)
  }
}

// MARK: - What a person does

extension PseudoTerminal {
  /// Types text; `"\u{3}"` is Ctrl-C.
  func type(_ text: String) {
    type(bytes: Array(text.utf8))
  }

  /// Types bytes, which need not be text.
  func type(bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) } else { guard pump(for: 100) else { return } }
    }
  }

  /// Changes the size of the window and tells the program.
  func resize(columns: Int, rows: Int = 24) {
    _ = pump(for: 0)
    screen.resize(columns: columns, rows: rows)
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// Sends the program a signal.
  func signal(_ number: Int32) {
    kill(identifier, number)
  }

  /// Closes the window.
  func hangUp() {
    close(master)
    master = -1
  }

  /// Whether the terminal is in the line mode that a shell expects.
  var isCooked: Bool {
    var state = termios()
    return tcgetattr(master, &state) == 0 && state.c_lflag & tcflag_t(ICANON) != 0
  }
}

// MARK: - Waiting

extension PseudoTerminal {
  /// Waits until the screen is as it should be.
  ///
  /// - Throws: when it is not within the time or before the program ends, with the screen.
  func waitFor(_ what: String, within seconds: Int = 20, _ condition: (Screen) -> Bool) throws {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while !condition(screen) {
      guard ContinuousClock.now < deadline else { throw Expired(description: "no \(what):\n\(screen)") }
      guard pump(for: 100) || condition(screen) else {
        throw Expired(description: "ended before \(what):\n\(screen)")
      }
    }
  }

  /// Waits for a row that holds the text.
  func waitFor(_ text: String) throws {
    try waitFor("'\(text)'") { $0.shows(text) }
  }

  /// Lets a person pause, while what the program writes is looked at.
  func pause(milliseconds: Int32) throws {
    let deadline = ContinuousClock.now + .milliseconds(Int(milliseconds))
    while ContinuousClock.now < deadline, pump(for: 5) {}
  }

  /// Waits for the program to end.
  ///
  /// - Returns: its exit status, 128 + n after signal n.
  func waitForExit(within seconds: Int = 20) throws -> Int32 {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while true {
      var raw: Int32 = 0
      if waitpid(identifier, &raw, WNOHANG) == identifier {
        while pump(for: 0) {}
        let code = raw & 0x7F == 0 ? (raw >> 8) & 0xFF : 128 + (raw & 0x7F)
        status = code
        return code
      }
      guard ContinuousClock.now < deadline else { throw Expired(description: "did not end:\n\(screen)") }
      _ = pump(for: 20)
    }
  }

  /// Shows what the program wrote; waits for it a while. False when there will be no more.
  private func pump(for milliseconds: Int32) -> Bool {
    var entry = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    let ready = poll(&entry, 1, milliseconds)
    if ready <= 0 { return ready == 0 && milliseconds > 0 }
    var buffer = [UInt8](repeating: 0, count: 65536)
    let count = read(master, &buffer, buffer.count)
    if count > 0 {
      screen.feed(buffer.prefix(count))
      written += buffer.prefix(count)
    }
    return count > 0
  }
}

// MARK: - Starting

extension PseudoTerminal {
  private static let environment = [
    "TERM": "xterm", "LC_ALL": "C.UTF-8", "HOME": "/nonexistent", "PATH": "/usr/local/bin:/usr/bin:/bin",
    "SWIFT_BACKTRACE": "enable=no",
  ]

  private static func spawn(_ command: [String], environment: [String], terminal: [CChar]) -> pid_t? {
    var actions = SpawnActions()
    var attributes = SpawnAttributes()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    restoreSignals(&attributes)
    var identifier: pid_t = 0
    let arguments = command.map { strdup($0) } + [nil]
    let variables = environment.map { strdup($0) } + [nil]
    defer { for text in arguments + variables { free(text) } }
    let result = posix_spawn(&identifier, command[0], &actions, &attributes, arguments, variables)
    return result == 0 ? identifier : nil
  }

  /// Test threads block signals, and a child would inherit that.
  private static func restoreSignals(_ attributes: inout SpawnAttributes) {
    var set = sigset_t()
    sigemptyset(&set)
    posix_spawnattr_setsigmask(&attributes, &set)
    sigfillset(&set)
    posix_spawnattr_setsigdefault(&attributes, &set)
    let flags = spawnSession | Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETSIGDEF)
    posix_spawnattr_setflags(&attributes, Int16(flags))
  }
}

#if canImport(Glibc)
  private typealias SpawnActions = posix_spawn_file_actions_t
  private typealias SpawnAttributes = posix_spawnattr_t
  private let spawnSession: Int32 = 0x80
#else
  private typealias SpawnActions = posix_spawn_file_actions_t?
  private typealias SpawnAttributes = posix_spawnattr_t?
  private let spawnSession: Int32 = 0x400
#endif
