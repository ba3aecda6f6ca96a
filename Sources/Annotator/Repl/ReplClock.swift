/// The time as the loop gets to know it.
package struct ReplClock: Sendable {
  /// The time of day.
  package let now: @Sendable () -> Timestamp
  /// Seconds from some fixed moment, which never go back.
  package let uptime: @Sendable () -> Double

  /// Creates a clock.
  package init(now: @escaping @Sendable () -> Timestamp, uptime: @escaping @Sendable () -> Double) {
    self.now = now
    self.uptime = uptime
  }
}
