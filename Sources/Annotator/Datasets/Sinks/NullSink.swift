/// Takes everything and keeps nothing: for finding out what a format would lose.
public final class NullSink: ExportSink {
  /// Creates one.
  public init() {}
  /// Nothing is never closed.
  public var isClosed: Bool { false }
  /// Forgets bytes.
  public func write(_ bytes: [UInt8]) throws(UserError) {}
  /// Forgets bytes of a file.
  public func write(_ bytes: [UInt8], to file: String) throws(UserError) {}
  /// Does nothing.
  public func publish() throws(UserError) {}
}
