import Annotator

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The program that shows long text: `PAGER`, else `less -FIRX`. No shell is involved.
struct Pager {
  /// The program and its arguments.
  let command: [String]
  private let terminal: Terminal

  /// Reads `PAGER` from the terminal's environment, split at spaces; empty or `cat` means none.
  init(_ terminal: Terminal) {
    self.terminal = terminal
    let chosen = terminal.variable("PAGER") ?? "less -FIRX"
    let words = chosen.split(separator: " ").map(String.init)
    command = words == ["cat"] ? [] : words
  }

  /// Whether text is better read in the pager: on a terminal, when it has more rows than the screen.
  func isWorthwhile(for text: String) -> Bool {
    guard !command.isEmpty, terminal.isInteractive else { return false }
    return text.utf8.count { $0 == UInt8(ascii: "\n") } >= terminal.size.rows
  }

  /// Shows text in the pager when that is worthwhile and the pager starts, else on standard output.
  ///
  /// - Returns: false when nobody reads standard output any more.
  @discardableResult
  func show(_ text: String) throws(UserError) -> Bool {
    if isWorthwhile(for: text), run(text) { return true }
    return try terminal.write(text, to: .output)
  }

  /// Feeds the text to the pager and waits for it to be left; false when it could not be started.
  private func run(_ text: String) -> Bool {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return false }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(ends[1], F_SETFL, O_NONBLOCK)
    let child = ChildProcess.start(command, input: ends[0])
    close(ends[0])
    defer { close(ends[1]) }
    guard let child else { return false }
    return Signals.leavingKeyboardToChild {
      _ = DescriptorWriter(ends[1], isStopped: { Signals.pending != nil }).write(text)
      close(ends[1])
      ends[1] = -1
      child.wait()
      return true
    }
  }
}
