/// Takes everything and keeps nothing: for finding out what a format would lose.
package final class NullSink: ExportSink {
  /// Creates one.
  package init() {}
  /// Nothing is never closed.
  package var isClosed: Bool { false }
  /// Forgets bytes.
  package func write(_ bytes: [UInt8]) throws(UserError) {}
  /// Forgets bytes of a file.
  package func write(_ bytes: [UInt8], to file: String) throws(UserError) {}
  /// Does nothing.
  package func publish() throws(UserError) {}
}
