/// The clock that the loop reads.
package struct ReplClock: Sendable {
  /// The time of day.
  package let now: @Sendable () -> Timestamp
  /// Seconds since some fixed moment, which never decrease.
  package let uptime: @Sendable () -> Double

  /// Creates a clock.
  package init(now: @escaping @Sendable () -> Timestamp, uptime: @escaping @Sendable () -> Double) {
    self.now = now
    self.uptime = uptime
  }
}
