/// Reads the day in what documents and corpora state as a date. A date is read whole or not at all.
///
///     PublishedDate.day(in: "2026-02-11T23:30:00-05:00")?.iso  // "2026-02-11", the day where it was written
///     PublishedDate.day(in: "Feb 11, 2026")?.iso               // "2026-02-11"
///     PublishedDate.day(in: "1770800000")?.iso                 // "2026-02-11", seconds since 1970
///     PublishedDate.day(in: "2026-02-30")                      // nil
package enum PublishedDate {
  /// The day; nil when there is none, when no such day exists, or when it may be read in two ways.
  package static func day(in text: String) -> CalendarDate? {
    let line = text.trimmed
    return instant(line) ?? compact(line) ?? DateLine(Substring(line))?.date ?? DatedLine(line)?.date
  }

  /// Seconds or milliseconds since 1970, from 1990 to 2100; in UTC, since no other place is known.
  private static func instant(_ text: String) -> CalendarDate? {
    let digits = text.utf8.prefix { $0 != UInt8(ascii: ".") }
    guard (9...13).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }),
      let number = Int(text.prefix(digits.count))
    else { return nil }
    let seconds = digits.count > 11 ? number / 1_000 : number
    guard (631_152_000..<4_102_444_800).contains(seconds) else { return nil }
    return CalendarDate(daysSince1970: seconds / 86_400)
  }

  /// `20260211` and `20260211T063000`, which is how some systems write.
  private static func compact(_ text: String) -> CalendarDate? {
    let digits = text.utf8.prefix { (0x30...0x39).contains($0) }
    guard digits.count == 8 || digits.count == 14, let number = Int(Substring(digits.prefix(8))),
      text.utf8.count == digits.count || text.utf8.dropFirst(digits.count).first == UInt8(ascii: "T")
    else { return nil }
    return CalendarDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }
}
