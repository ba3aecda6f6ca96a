import Annotator
import ArgumentParser

/// The streams of a command: data goes to standard output, talk to standard error.
struct Console {
  /// The terminal behind the streams.
  let terminal = Terminal.current
  /// Whether colour was refused on the command line.
  let isPlain: Bool

  /// A renderer for a stream as it is now; what goes to a file or a pipe is not wrapped unless `COLUMNS` says
  /// so.
  func renderer(for stream: Terminal.Stream) -> Renderer {
    let isWrapped = terminal.isTerminal(stream) || terminal.variable("COLUMNS") != nil
    return Renderer(
      width: isWrapped ? terminal.size.columns : Renderer.unwrapped,
      ink: terminal.usesColor(on: stream, refused: isPlain) ? .ansi : .plain,
      height: terminal.isTerminal(stream) ? terminal.size.rows : nil)
  }

  /// Writes to standard output; when nobody reads it any more, the program ends.
  func print(_ text: String) throws {
    guard try terminal.write(text, to: .output) else { throw unread }
  }

  /// Writes UTF-8 to standard output.
  func print(utf8: ArraySlice<UInt8>) throws {
    guard try terminal.write(utf8: utf8, to: .output) else { throw unread }
  }

  /// Writes to standard output, through a pager when the text is longer than the screen.
  func page(_ text: String) throws {
    guard try Pager(terminal).show(text) else { throw unread }
  }

  /// Writes a text to standard output as it is made, through a pager when it is longer than the screen.
  func page(_ chunks: () -> String?) throws {
    guard try Pager(terminal).show(chunks) else { throw unread }
  }

  /// How the program ends when nobody reads it: in peace, unless a signal such as a hang-up asked it to.
  private var unread: ExitCode {
    Signals.pending.map { ExitCode(128 + $0) } ?? .success
  }

  /// Says something on standard error.
  func say(_ text: String) {
    _ = try? terminal.write(renderer(for: .error).message(text) + "\n", to: .error)
  }

  /// Says what went wrong on standard error.
  func complain(_ error: UserError) {
    let named = UserError(error.what, at: error.place ?? "annotate", fix: error.fix)
    _ = try? terminal.write(renderer(for: .error).error(named) + "\n", to: .error)
  }
}
