/// Who has a session open for writing.
public struct LockOwner: Hashable, Sendable {
  /// The process.
  public let process: Int
  /// The machine it runs on.
  public let host: String
  /// Since when, if it said so.
  public let since: Timestamp?

  /// Creates a holder.
  public init(process: Int, host: String, since: Timestamp?) {
    self.process = process
    self.host = host
    self.since = since
  }
}
