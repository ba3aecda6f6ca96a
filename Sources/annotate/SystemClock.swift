import Annotator

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension ReplClock {
  /// The machine's clocks.
  static let system = ReplClock(
    now: { Timestamp(clock: Int(time(nil))) },
    uptime: {
      var now = timespec()
      clock_gettime(CLOCK_MONOTONIC, &now)
      return Double(now.tv_sec) + Double(now.tv_nsec) / 1_000_000_000
    })
}
