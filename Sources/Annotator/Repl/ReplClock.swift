/// The time as the loop gets to know it.
public struct ReplClock: Sendable {
  /// The time of day.
  public let now: @Sendable () -> Timestamp
  /// Seconds from some fixed moment, which never go back.
  public let uptime: @Sendable () -> Double

  /// Creates a clock.
  public init(now: @escaping @Sendable () -> Timestamp, uptime: @escaping @Sendable () -> Double) {
    self.now = now
    self.uptime = uptime
  }
}
