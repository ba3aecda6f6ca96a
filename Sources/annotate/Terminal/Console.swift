import Annotator
import ArgumentParser

/// The streams of a command: data goes to standard output, messages to standard error.
struct Console {
  /// The terminal behind the streams.
  let terminal = Terminal.current
  /// Whether colour was refused on the command line.
  let isPlain: Bool

  /// Returns a renderer for a stream as it is now, which wraps files and pipes only if `COLUMNS` is set.
  func renderer(for stream: Terminal.Stream) -> Renderer {
    let isWrapped = terminal.isTerminal(stream) || terminal.variable("COLUMNS") != nil
    return Renderer(
      width: isWrapped ? terminal.size.columns : Renderer.unwrapped,
      ink: terminal.usesColor(on: stream, refused: isPlain) ? .ansi : .plain,
      height: terminal.isTerminal(stream) ? terminal.size.rows : nil)
  }

  /// Writes to standard output. If nobody reads it any more, the program ends.
  func print(_ text: String) throws {
    guard try terminal.write(text, to: .output) else { throw unread }
  }

  /// Writes UTF-8 to standard output.
  func print(utf8: ArraySlice<UInt8>) throws {
    guard try terminal.write(utf8: utf8, to: .output) else { throw unread }
  }

  /// Writes to standard output, through a pager if the text is longer than the screen.
  func page(_ text: String) throws {
    guard try Pager(terminal).show(text) else { throw unread }
  }

  /// Writes a text to standard output as it is produced, through a pager if it is longer than the screen.
  func page(_ chunks: () -> String?) throws {
    guard try Pager(terminal).show(chunks) else { throw unread }
  }

  /// The exit code if nobody reads the output: success, unless a signal such as a hang-up asked for the end.
  private var unread: ExitCode {
    Signals.pending.map { ExitCode(128 + $0) } ?? .success
  }

  /// Writes a message to standard error.
  func say(_ text: String) {
    _ = try? terminal.write(renderer(for: .error).message(text) + "\n", to: .error)
  }

  /// Writes what went wrong to standard error.
  func complain(_ error: UserError) {
    let named = UserError(error.what, at: error.place ?? "annotate", fix: error.fix)
    _ = try? terminal.write(renderer(for: .error).error(named) + "\n", to: .error)
  }
}
