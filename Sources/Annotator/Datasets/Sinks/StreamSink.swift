#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writes a dataset that is a single file to an open stream: standard output, a device or a pipe.
///
/// A reader that has gone away isn't an error: nothing more is written, and `isClosed` becomes true. The
/// program must ignore SIGPIPE.
package final class StreamSink: ExportSink {
  private let stream: OpenFile
  private let name: String
  private var buffer: [UInt8] = []
  private static let chunk = 1 << 16

  /// Whether the reader has gone away.
  package private(set) var isClosed = false
  /// Creates a sink for a descriptor that the program was started with.
  package init(descriptor: Int32, name: String = "standard output") throws(UserError) {
    do throws(SystemError) {
      stream = try OpenFile(copying: descriptor)
    } catch {
      throw error.userError(for: "write", name)
    }
    self.name = name
  }

  /// Opens a device or a pipe; nil if the place is anything else.
  ///
  /// - Parameter waits: whether to wait for a reader of a pipe that has none.
  init?(_ place: OutputPlace, waiting waits: Bool = true) throws(UserError) {
    do throws(SystemError) {
      guard let stream = try OpenFile(streamAt: place, waiting: waits) else { return nil }
      self.stream = stream
    } catch {
      throw error.userError(for: "write", place.path)
    }
    name = place.path
  }

  /// The sink or, if it leads to a terminal, one that passes on nothing that could control the terminal.
  package var safe: any ExportSink { stream.isTerminal ? TerminalSafeSink(self) : self }

  /// Writes bytes.
  package func write(_ bytes: [UInt8]) throws(UserError) {
    buffer += bytes
    if buffer.count >= Self.chunk { try flush() }
  }

  /// Throws an error, because a stream is a single file.
  package func write(_ bytes: [UInt8], to file: String) throws(UserError) {
    throw UserError("the format writes a folder, not a stream", fix: "name the folder with --output")
  }

  /// Writes the rest of the buffer.
  package func publish() throws(UserError) { try flush() }
}

extension StreamSink {
  private func flush() throws(UserError) {
    defer { buffer.removeAll(keepingCapacity: true) }
    guard !isClosed else { return }
    do throws(SystemError) {
      try stream.writeAll(buffer)
    } catch {
      guard error.code == EPIPE else { throw error.userError(for: "write", name) }
      isClosed = true
    }
  }
}
