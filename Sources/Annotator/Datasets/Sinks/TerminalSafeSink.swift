/// Passes text on to another sink with control characters, escape sequences and bidirectional tricks made
/// visible, as a terminal must get it.
public final class TerminalSafeSink: ExportSink {
  private let sink: any ExportSink

  /// Writes to a sink that leads to a terminal.
  public init(_ sink: any ExportSink) {
    self.sink = sink
  }

  /// Whether the reader has gone away.
  public var isClosed: Bool { sink.isClosed }

  /// Writes UTF-8 text; each call must end at the end of a character.
  public func write(_ bytes: [UInt8]) throws(UserError) {
    try sink.write(Array(String(decoding: bytes, as: UTF8.self).visible.utf8))
  }

  /// Refuses, as a stream does.
  public func write(_ bytes: [UInt8], to file: String) throws(UserError) {
    try sink.write(bytes, to: file)
  }

  /// Writes what is left.
  public func publish() throws(UserError) { try sink.publish() }
}
