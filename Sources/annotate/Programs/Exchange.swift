#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Writes a program's input and reads its output, whichever is possible, until it ends or exceeds a limit.
struct Exchange {
  private let run: ProgramRun
  private let input: Pipe
  private let output: Pipe
  private let errors: Pipe
  private let deadline: Int
  private var written = 0
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)
  /// What has been read so far.
  var result = ProgramRun.Result()

  init(run: ProgramRun, input: Pipe, output: Pipe, errors: Pipe) {
    self.run = run
    self.input = input
    self.output = output
    self.errors = errors
    deadline = Self.milliseconds + run.seconds * 1_000
    for end in [input.writer, output.reader, errors.reader] { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
  }

  /// Continues until both outputs end, and returns what went wrong, or nil.
  mutating func finish() -> ProgramRun.Failure? {
    if run.input.isEmpty { input.closeWriter() }
    while output.reader >= 0 || errors.reader >= 0 {
      var waited = [
        pollfd(fd: input.writer, events: Int16(POLLOUT), revents: 0),
        pollfd(fd: output.reader, events: Int16(POLLIN), revents: 0),
        pollfd(fd: errors.reader, events: Int16(POLLIN), revents: 0),
      ]
      let left = deadline - Self.milliseconds
      guard left > 0 else { return .tooSlow }
      guard poll(&waited, 3, Int32(clamping: left)) > 0 else { continue }
      if waited[0].revents != 0 { give() }
      if waited[1].revents != 0, let more = taken(from: output.reader) {
        result.output += more
        if more.isEmpty { output.closeReader() }
        if result.output.count > run.maximumOutput { return .tooMuch }
      }
      if waited[2].revents != 0, let more = taken(from: errors.reader) {
        if run.takesErrors { result.errors += more.prefix(max(0, 1 << 16 - result.errors.count)) }
        if more.isEmpty { errors.closeReader() }
      }
    }
    return nil
  }

  private mutating func give() {
    let count = run.input.withUnsafeBytes { bytes in
      write(input.writer, bytes.baseAddress?.advanced(by: written), min(bytes.count - written, 1 << 16))
    }
    if count > 0 { written += count }
    let isRefused = count < 0 && errno != EAGAIN && errno != EINTR
    if isRefused || written == run.input.count { input.closeWriter() }
  }

  /// Returns some bytes; none at the end; nil if there are none yet.
  private mutating func taken(from descriptor: Int32) -> ArraySlice<UInt8>? {
    let count = read(descriptor, &buffer, buffer.count)
    if count >= 0 { return buffer[..<count] }
    return errno == EAGAIN || errno == EINTR ? nil : []
  }

  private static var milliseconds: Int {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return now.tv_sec * 1_000 + now.tv_nsec / 1_000_000
  }
}
