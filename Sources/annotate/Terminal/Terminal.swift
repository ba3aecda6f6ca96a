import Annotator

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the program must know about the terminal: whether it is one, its size, its colour, how to write.
struct Terminal {
  /// The three standard streams.
  enum Stream: Int32 {
    case input = 0
    case output = 1
    case error = 2
  }

  /// The terminal with the environment of this process.
  static var current: Terminal { Terminal { name in getenv(name).map { String(cString: $0) } } }

  /// Returns an environment variable; nil if it isn't set.
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

  /// Whether colour belongs on a stream: not if refused, with `NO_COLOR`, on `TERM=dumb`, or off a terminal.
  func usesColor(on stream: Stream, refused: Bool = false) -> Bool {
    let isUnwanted = variable("NO_COLOR").map { !$0.isEmpty } ?? false
    return !refused && !isUnwanted && !isDumb && isTerminal(stream)
  }

  /// Columns and rows: `COLUMNS`, or else what the terminal reports, or else 80 × 24. Never cached.
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
  /// Writes a complete text.
  ///
  /// - Returns: false if the reader of a pipe has left, or the terminal is gone: there is nobody to tell.
  /// - Throws: an error if the text couldn't be written, for example on a full disk.
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
