/// Discards a dataset, to find out what a format would lose.
package final class NullSink: ExportSink {
  /// Creates the sink.
  package init() {}
  /// False: this sink is never closed.
  package var isClosed: Bool { false }
  /// Discards bytes.
  package func write(_ bytes: [UInt8]) throws(UserError) {}
  /// Discards bytes of a file.
  package func write(_ bytes: [UInt8], to file: String) throws(UserError) {}
  /// Does nothing.
  package func publish() throws(UserError) {}
}
