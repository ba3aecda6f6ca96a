/// A moment in whole seconds since 1970-01-01T00:00:00Z, written as ISO 8601 in UTC.
///
///     Timestamp(iso: "2026-11-23T09:00:00Z")?.iso  // "2026-11-23T09:00:00Z"
public struct Timestamp: Hashable, Comparable, Sendable {
  /// Seconds since the start of 1970 in UTC, leap seconds not counted.
  public let seconds: Int

  /// Creates a moment from seconds since the start of 1970 in UTC.
  public init(seconds: Int) {
    self.seconds = seconds
  }

  /// Creates the moment that a clock shows, or the nearest that can be written: a clock may be set beyond the
  /// year 9999.
  package init(clock seconds: Int) {
    self.init(seconds: min(max(seconds, -62_167_219_200), 253_402_300_799))
  }

  /// Parses `YYYY-MM-DDTHH:MM:SSZ`, or returns nil when the text isn't that or no such moment exists.
  public init?(iso: String) {
    self.init(iso: iso[...])
  }

  /// Parses `YYYY-MM-DDTHH:MM:SSZ`, or returns nil when the text isn't that or no such moment exists.
  init?(iso text: Substring) {
    var text = text
    guard let moment = text.withUTF8({ Self(iso: $0) }) else { return nil }
    self = moment
  }

  /// Parses the bytes of `YYYY-MM-DDTHH:MM:SSZ`, or returns nil when they aren't that or no such moment
  /// exists.
  init?<Bytes: RandomAccessCollection>(iso bytes: Bytes) where Bytes.Element == UInt8, Bytes.Index == Int {
    let start = bytes.startIndex
    guard bytes.count == 20, bytes[start + 4] == 45, bytes[start + 7] == 45, bytes[start + 10] == 84,
      bytes[start + 13] == 58, bytes[start + 16] == 58, bytes[start + 19] == 90
    else { return nil }
    // Returns the value of two digits, or one too large for any field when they aren't both digits.
    @inline(__always) func pair(_ offset: Int) -> Int {
      let (tens, ones) = (bytes[start + offset] &- 48, bytes[start + offset + 1] &- 48)
      return tens <= 9 && ones <= 9 ? Int(tens) * 10 + Int(ones) : 10_000
    }
    let (year, hour, minute, second) = (pair(0) * 100 + pair(2), pair(11), pair(14), pair(17))
    guard year < 10_000, hour < 24, minute < 60, second < 60,
      let date = CalendarDate(year: year, month: pair(5), day: pair(8))
    else { return nil }
    seconds = date.daysSince1970 * 86_400 + hour * 3_600 + minute * 60 + second
  }

  /// The moment as `YYYY-MM-DDTHH:MM:SSZ`.
  public var iso: String {
    let day = seconds.flooringDivision(by: 86_400)
    let rest = seconds - day * 86_400
    let date = CalendarDate(daysSince1970: day)
    let time = [rest / 3_600, rest / 60 % 60, rest % 60]
    guard (0...9_999).contains(date.year) else {
      return "\(date.iso)T\(time.map { Self.padded($0, to: 2) }.joined(separator: ":"))Z"
    }
    return String(unsafeUninitializedCapacity: 20) { text in
      _ = text.initialize(from: "0000-00-00T00:00:00Z".utf8)
      Self.write(date.year, into: text, endingAt: 4)
      Self.write(date.month, into: text, endingAt: 7)
      Self.write(date.day, into: text, endingAt: 10)
      for (number, end) in zip(time, [13, 16, 19]) { Self.write(number, into: text, endingAt: end) }
      return 20
    }
  }

  /// Writes the digits of a number over zeros.
  private static func write(_ number: Int, into text: UnsafeMutableBufferPointer<UInt8>, endingAt end: Int) {
    var (rest, index) = (number, end)
    while rest > 0, index > 0 {
      index -= 1
      text[index] = 48 + UInt8(rest % 10)
      rest /= 10
    }
  }

  /// Whether one moment is earlier than the other.
  public static func < (left: Timestamp, right: Timestamp) -> Bool {
    left.seconds < right.seconds
  }
}

extension Timestamp {
  static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}

extension Int {
  fileprivate func flooringDivision(by divisor: Int) -> Int {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }
}
