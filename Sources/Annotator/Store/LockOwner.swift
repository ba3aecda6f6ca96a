/// Who has a session open for writing.
package struct LockOwner: Hashable, Sendable {
  /// The process.
  package let process: Int
  /// The machine it runs on.
  package let host: String
  /// Since when, if it said so.
  package let since: Timestamp?

  /// Creates a holder.
  package init(process: Int, host: String, since: Timestamp?) {
    self.process = process
    self.host = host
    self.since = since
  }
}
