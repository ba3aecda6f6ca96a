import Annotator

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The terminal, as far as the program must know it: whether it is one, its size, colour, the way to write.
struct Terminal {
  /// The three standard streams.
  enum Stream: Int32 {
    case input = 0
    case output = 1
    case error = 2
  }

  /// The terminal with the environment of this process.
  static var current: Terminal { Terminal { name in getenv(name).map { String(cString: $0) } } }

  /// An environment variable; nil when it is not set.
  let variable: (_ name: String) -> String?

  /// Whether a stream is a terminal.
  func isTerminal(_ stream: Stream) -> Bool {
    isatty(stream.rawValue) == 1
  }

  /// Whether a line editor can work: a person types and sees what is typed.
  var isInteractive: Bool {
    isTerminal(.input) && isTerminal(.output)
  }

  /// Whether the terminal knows no escape sequences.
  var isDumb: Bool {
    variable("TERM").map { $0.isEmpty || $0 == "dumb" } ?? true
  }

  /// Whether colour belongs on a stream: not when refused, with `NO_COLOR`, on `TERM=dumb`, or off a
  /// terminal.
  func usesColor(on stream: Stream, refused: Bool = false) -> Bool {
    let isUnwanted = variable("NO_COLOR").map { !$0.isEmpty } ?? false
    return !refused && !isUnwanted && !isDumb && isTerminal(stream)
  }

  /// Columns and rows: `COLUMNS`, else what the terminal says, else 80 × 24. Asked anew each time.
  var size: (columns: Int, rows: Int) {
    let asked = Self.askedSize
    let columns = variable("COLUMNS").flatMap { Int($0) }.flatMap { (1...10_000).contains($0) ? $0 : nil }
    return (columns ?? asked?.columns ?? 80, asked?.rows ?? 24)
  }

  /// The columns of tables in help texts: no more than the man page has, so that documents are always the
  /// same.
  static var helpColumns: Int { min(current.size.columns, 72) }

  private static var askedSize: (columns: Int, rows: Int)? {
    for stream in [Stream.output, .error, .input] {
      var size = winsize()
      guard ioctl(stream.rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { continue }
      return (Int(size.ws_col), size.ws_row > 0 ? Int(size.ws_row) : 24)
    }
    return nil
  }
}

extension Terminal {
  /// Writes text whole.
  ///
  /// - Returns: false when the reader of a pipe has left, or the terminal is gone: there is nobody to tell.
  /// - Throws: when the text could not be written, on a full disk for example.
  @discardableResult
  func write(_ text: String, to stream: Stream) throws(UserError) -> Bool {
    try settle(DescriptorWriter(stream.rawValue).write(text), stream)
  }

  /// Writes UTF-8, in the same way.
  func write(utf8: ArraySlice<UInt8>, to stream: Stream) throws(UserError) -> Bool {
    try settle(utf8.withUnsafeBytes { DescriptorWriter(stream.rawValue).write($0) }, stream)
  }

  private func settle(_ problem: Int32, _ stream: Stream) throws(UserError) -> Bool {
    switch problem {
    case 0: return true
    case EPIPE, EIO: return false
    default: throw UserError("cannot write to \(stream.name): \(String(cString: strerror(problem)))")
    }
  }
}

extension Terminal.Stream {
  fileprivate var name: String {
    switch self {
    case .input: "standard input"
    case .output: "standard output"
    case .error: "standard error"
    }
  }
}
