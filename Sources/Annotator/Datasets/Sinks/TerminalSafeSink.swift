/// Passes text on to a terminal's sink with control characters, escape sequences and bidirectional tricks
/// made visible.
package final class TerminalSafeSink: ExportSink {
  private let sink: any ExportSink

  /// Creates a filter in front of a sink that leads to a terminal.
  package init(_ sink: any ExportSink) {
    self.sink = sink
  }

  /// Whether the reader has gone away.
  package var isClosed: Bool { sink.isClosed }

  /// Writes UTF-8 text, which must end at the end of a character.
  package func write(_ bytes: [UInt8]) throws(UserError) {
    try sink.write(Array(String(decoding: bytes, as: UTF8.self).visible.utf8))
  }

  /// Throws an error, as a stream does.
  package func write(_ bytes: [UInt8], to file: String) throws(UserError) {
    try sink.write(bytes, to: file)
  }

  /// Publishes the underlying sink.
  package func publish() throws(UserError) { try sink.publish() }
}
