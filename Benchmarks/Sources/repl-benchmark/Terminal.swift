#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A program on a pseudo-terminal of its own, and the bytes that it writes there.
final class Terminal {
  private let master: Int32
  private let identifier: pid_t
  private var written: [UInt8] = []

  /// Starts a program in a folder, without colour.
  init(_ program: String, _ arguments: [String], folder: String) throws {
    var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    var (main, slave): (Int32, Int32) = (-1, -1)
    var name = [CChar](repeating: 0, count: 128)
    guard openpty(&main, &slave, &name, nil, &size) == 0 else { throw Failure("no pseudo-terminal") }
    defer { close(slave) }
    for descriptor in [main, slave] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    let environment = [
      "TERM=xterm", "LC_ALL=C.UTF-8", "HOME=\(folder)", "PATH=/usr/bin:/bin", "NO_COLOR=1",
      "ANNOTATE_ANNOTATOR=reader-1",
    ]
    identifier = try Self.spawn([program] + arguments, environment, terminal: name, folder: folder)
    master = main
  }

  /// What the program has written since the last successful wait.
  var text: String { String(decoding: written, as: UTF8.self) }

  /// Types text.
  func send(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(master, bytes, bytes.count)
  }

  /// Returns the moment at which the program has written `marker`, and discards what was written up to it.
  func time(of marker: String, limit: Double) -> Double? {
    let marker = Array(marker.utf8)
    let deadline = monotonicSeconds() + limit
    while monotonicSeconds() < deadline {
      if let found = written.firstRange(of: marker) {
        let moment = monotonicSeconds()
        written.removeSubrange(..<found.upperBound)
        return moment
      }
      guard pump(milliseconds: 1_000) != nil else { return nil }
    }
    return nil
  }

  /// Waits until a typed line is on the screen, however the cursor was moved between its characters.
  func waits(forEcho line: String, limit: Double) -> Bool {
    let deadline = monotonicSeconds() + limit
    while monotonicSeconds() < deadline {
      if Self.printed(written).firstRange(of: Array(line.utf8)) != nil {
        written.removeAll()
        return true
      }
      guard pump(milliseconds: 1_000) != nil else { return false }
    }
    return false
  }

  /// Returns written bytes without control characters and sequences.
  private static func printed(_ bytes: [UInt8]) -> [UInt8] {
    var printed: [UInt8] = []
    var isInSequence = false
    for (index, byte) in bytes.enumerated() {
      if isInSequence {
        let opens = byte == 0x5B && bytes[index - 1] == 0x1B
        isInSequence = opens || !(0x40...0x7E).contains(byte)
      } else if byte == 0x1B {
        isInSequence = true
      } else if byte >= 0x20 {
        printed.append(byte)
      }
    }
    return printed
  }

  /// Returns the moment of the last byte before a silence of 0.4 s that follows at least one byte.
  func settled(limit: Double) -> Double? {
    let deadline = monotonicSeconds() + limit
    var last: Double?
    while monotonicSeconds() < deadline {
      guard let count = pump(milliseconds: 400) else { return last }
      if count > 0 { last = monotonicSeconds() } else if last != nil { return last }
    }
    return last
  }

  /// The memory that the program currently holds, as the system counts it.
  var residentMegabytes: Double {
    guard let pipe = popen("ps -o rss= -p \(identifier)", "r") else { return 0 }
    defer { pclose(pipe) }
    var line = [CChar](repeating: 0, count: 64)
    guard fgets(&line, 64, pipe) != nil else { return 0 }
    return Double(strtol(line, nil, 10)) * 1_024 / 1_000_000
  }

  /// Waits until the program has ended by itself.
  func waitForEnd() {
    while pump(milliseconds: 1_000) != nil {}
    waitpid(identifier, nil, 0)
    close(master)
  }

  /// Kills the program.
  func end() {
    kill(identifier, SIGKILL)
    waitForEnd()
  }

  /// Reads what the program writes within a time; returns how many bytes, or nil if it has ended.
  private func pump(milliseconds: Int32) -> Int? {
    var entry = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&entry, 1, milliseconds) > 0 else { return 0 }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(master, &buffer, buffer.count)
    guard count > 0 else { return nil }
    written.append(contentsOf: buffer[..<count])
    return count
  }

  private static func spawn(
    _ command: [String], _ environment: [String], terminal: [CChar], folder: String
  ) throws -> pid_t {
    guard chdir(folder) == 0 else { throw Failure("cannot enter \(folder)") }
    var actions = SpawnActions()
    var attributes = SpawnAttributes()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    posix_spawnattr_setflags(&attributes, spawnSession)
    var identifier: pid_t = 0
    let arguments = command.map { strdup($0) } + [nil]
    let variables = environment.map { strdup($0) } + [nil]
    guard posix_spawn(&identifier, command[0], &actions, &attributes, arguments, variables) == 0 else {
      throw Failure("cannot start \(command[0])")
    }
    return identifier
  }
}

/// The reason why nothing could be measured.
struct Failure: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}

/// Returns the time on a clock that only runs forward.
func monotonicSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

#if canImport(Glibc)
  private typealias SpawnActions = posix_spawn_file_actions_t
  private typealias SpawnAttributes = posix_spawnattr_t
  private let spawnSession: Int16 = 0x80
#else
  private typealias SpawnActions = posix_spawn_file_actions_t?
  private typealias SpawnAttributes = posix_spawnattr_t?
  private let spawnSession: Int16 = 0x400
#endif
