import Annotator

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The program that shows long text: `PAGER`, or else `less -FIRX`. No shell is involved, and less may
/// neither start one nor write a file, so that a command typed there does no harm.
struct Pager {
  /// The program and its arguments.
  let command: [String]
  private let terminal: Terminal

  /// less, with a prompt that says how to leave it.
  private static let standard = ["less", "-FIRX", "-PsSpace\\: more   b\\: back   q\\: return   ?pB%pB\\%."]

  /// Reads `PAGER` from the terminal's environment, split at spaces; empty or `cat` means none.
  init(_ terminal: Terminal) {
    self.terminal = terminal
    let words = terminal.variable("PAGER")?.split(separator: " ").map(String.init) ?? Self.standard
    command = words == ["cat"] ? [] : words
  }

  /// Shows text in the pager if it has more rows than the screen and the pager starts, otherwise on standard
  /// output.
  ///
  /// - Returns: false if nobody reads standard output any more.
  @discardableResult
  func show(_ text: String) throws(UserError) -> Bool {
    var rest: String? = text
    return try show {
      defer { rest = nil }
      return rest
    }
  }

  /// Shows a text that is produced a chunk at a time, and produces only as much of it as is looked at.
  ///
  /// - Parameter lend: gives the terminal to the pager (true) and takes it back.
  /// - Returns: false if nobody reads standard output any more.
  @discardableResult
  func show(
    _ chunks: () -> String?, lend: (_ isLent: Bool) -> Void = { _ in }
  ) throws(UserError) -> Bool {
    let isPaged = !command.isEmpty && terminal.isInteractive && terminal.variable("TERM") != "dumb"
    var begun: [String] = []
    var rows = 0
    while isPaged, rows < terminal.size.rows, let chunk = chunks() {
      begun.append(chunk)
      rows += chunk.utf8.count { $0 == UInt8(ascii: "\n") }
    }
    var first = begun[...]
    if isPaged, rows >= terminal.size.rows {
      lend(true)
      defer { lend(false) }
      if run({ first.popFirst() ?? chunks() }) { return true }
    }
    while let chunk = first.popFirst() ?? chunks() {
      guard try terminal.write(chunk, to: .output) else { return false }
    }
    return true
  }

  /// Feeds the text to the pager and waits until it is left; false if it couldn't be started.
  private func run(_ chunks: () -> String?) -> Bool {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return false }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(ends[1], F_SETFL, O_NONBLOCK)
    let child = ChildProcess.start(command, input: ends[0], variables: ["LESSSECURE=1"])
    close(ends[0])
    defer { close(ends[1]) }
    guard let child else { return false }
    return Signals.leavingKeyboardToChild {
      let writer = DescriptorWriter(ends[1], isStopped: { Signals.pending != nil })
      while let chunk = chunks(), writer.write(chunk) == 0 {}
      close(ends[1])
      ends[1] = -1
      child.wait()
      return true
    }
  }
}
