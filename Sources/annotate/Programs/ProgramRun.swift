#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A program that is run to its end, with its input and its output in memory. No shell is involved.
///
///     try ProgramRun(command: ["pdftotext", "-", "-"], input: bytes).result()
struct ProgramRun {
  /// The program, looked up in `PATH` unless it is a path, and its arguments.
  let command: [String]
  /// What it is given on standard input.
  var input: [UInt8] = []
  /// The most bytes that are taken of its output; it is ended when it gives more.
  var mostOutput = 256 << 20
  /// The seconds after which it is ended.
  var seconds = 60
  /// Whether what it says on standard error is taken; else that is thrown away.
  var takesErrors = false

  /// How a run ended.
  struct Result {
    /// What it wrote on standard output.
    var output: [UInt8] = []
    /// What it wrote on standard error, 64 KiB at most.
    var errors: [UInt8] = []
    /// The exit status, 128 + n after a signal.
    var status: Int32 = 0
  }

  /// Why there is no result.
  enum Failure: Error {
    /// There is no such program, or it may not be run.
    case notStarted
    /// It took more time than it was given.
    case tooSlow
    /// It wrote more than is taken.
    case tooMuch
  }

  /// Runs it.
  func result() throws(Failure) -> Result {
    guard let input = Pipe(), let output = Pipe(), let errors = Pipe(),
      let child = ChildProcess.start(command, streams: (input.reader, output.writer, errors.writer))
    else { throw .notStarted }
    input.closeReader()
    output.closeWriter()
    errors.closeWriter()
    var exchange = Exchange(run: self, input: input, output: output, errors: errors)
    let failure = exchange.finish()
    if failure != nil { child.end() }
    let status = child.wait()
    if let failure { throw failure }
    if status == 127, exchange.result.output.isEmpty { throw .notStarted }
    exchange.result.status = status
    return exchange.result
  }
}

/// A pipe whose ends no other program gets.
final class Pipe {
  private(set) var reader: Int32 = -1
  private(set) var writer: Int32 = -1

  init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    reader = ends[0]
    writer = ends[1]
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  }

  deinit {
    closeReader()
    closeWriter()
  }

  func closeReader() {
    if reader >= 0 { close(reader) }
    reader = -1
  }

  func closeWriter() {
    if writer >= 0 { close(writer) }
    writer = -1
  }
}
