#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A program that is run to completion, with its input and its output in memory. No shell is involved.
///
///     try ProgramRun(command: ["pdftotext", "-", "-"], input: bytes).result()
struct ProgramRun {
  /// The program, looked up in `PATH` unless it is a path, and its arguments.
  let command: [String]
  /// The bytes for its standard input.
  var input: [UInt8] = []
  /// The most bytes of its output that are accepted; it is killed if it writes more.
  var maximumOutput = 256 << 20
  /// The seconds after which it is killed.
  var seconds = 60
  /// Whether its standard error is kept; otherwise it is thrown away.
  var takesErrors = false

  /// The outcome of a run.
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
    /// There is no such program, or it can't be run.
    case notStarted
    /// It took longer than allowed.
    case tooSlow
    /// It wrote more than is accepted.
    case tooMuch
  }

  /// Runs it, and returns the outcome.
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

/// A pipe whose ends no other program inherits.
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
