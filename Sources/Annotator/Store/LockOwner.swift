/// The process that has a session open for writing.
package struct LockOwner: Hashable, Sendable {
  /// The process identifier.
  package let process: Int
  /// The machine on which it runs.
  package let host: String
  /// The time at which it took the lock, if recorded.
  package let since: Timestamp?

  /// Creates an owner.
  package init(process: Int, host: String, since: Timestamp?) {
    self.process = process
    self.host = host
    self.since = since
  }
}
