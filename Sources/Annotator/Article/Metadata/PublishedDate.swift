/// Reads the day in dates that documents and corpora state. A date is read in full or not at all.
///
///     PublishedDate.day(in: "2026-02-11T23:30:00-05:00")?.iso  // "2026-02-11", the day where it was written
///     PublishedDate.day(in: "Feb 11, 2026")?.iso               // "2026-02-11"
///     PublishedDate.day(in: "1770800000")?.iso                 // "2026-02-11", seconds since 1970
///     PublishedDate.day(in: "11 Feb 26 10:00 GMT")?.iso        // "2026-02-11"
///     PublishedDate.day(in: "2026-02-30")                      // nil
package enum PublishedDate {
  /// Returns the day; nil if there is none, if no such day exists, or if it can be read in two ways.
  package static func day(in text: String) -> CalendarDate? {
    let line = text.trimmed
    return instant(line) ?? serial(line) ?? short(line) ?? ctime(line) ?? compact(line) ?? DateLine(
      Substring(line), allowsShortYear: true)?.date
      ?? DatedLine(line)?.date
  }

  /// Seconds or milliseconds since 1970, from 1990 to 2100, in UTC for lack of any other time zone.
  private static func instant(_ text: String) -> CalendarDate? {
    let digits = text.utf8.prefix { $0 != UInt8(ascii: ".") }
    guard (9...13).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }),
      let number = Int(text.prefix(digits.count))
    else { return nil }
    let seconds = digits.count > 11 ? number / 1_000 : number
    guard (631_152_000..<4_102_444_800).contains(seconds) else { return nil }
    return CalendarDate(daysSince1970: seconds / 86_400)
  }

  /// Days as Excel counts them from 30 December 1899, such as 46064, for dates since 1982.
  private static func serial(_ text: String) -> CalendarDate? {
    guard text.utf8.count == 5, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let days = Int(text),
      (30_000..<80_000).contains(days)
    else { return nil }
    return CalendarDate(daysSince1970: days - 25_569)
  }

  /// `2026-2-1`, perhaps with a time.
  private static func short(_ text: String) -> CalendarDate? {
    let day = text.prefix { $0 != " " && $0 != "T" }
    let parts = day.split(separator: "-", omittingEmptySubsequences: false).map { part in
      part.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(part) : nil
    }
    guard parts.count == 3, day.prefix(5).last == "-", let year = parts[0], let month = parts[1],
      let number = parts[2]
    else { return nil }
    return CalendarDate(year: year, month: month, day: number)
  }

  /// `Wed Feb 11 08:30:00 +0000 2026`, as C and Twitter write it.
  private static func ctime(_ text: String) -> CalendarDate? {
    let words = text.split(separator: " ")
    guard (5...6).contains(words.count), words[3].contains(":"), let year = words.last, year.utf8.count == 4
    else {
      return nil
    }
    return DateLine("\(words[1]) \(words[2]), \(year)")?.date
  }

  /// `20260211` and `20260211T063000`, as some systems write them.
  private static func compact(_ text: String) -> CalendarDate? {
    let digits = text.utf8.prefix { (0x30...0x39).contains($0) }
    guard digits.count == 8 || digits.count == 14, let number = Int(Substring(digits.prefix(8))),
      text.utf8.count == digits.count || text.utf8.dropFirst(digits.count).first == UInt8(ascii: "T")
    else { return nil }
    return CalendarDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }

  /// Returns the two days that numbers such as "3/4/2026" may mean; nil for anything else.
  package static func ambiguity(of typed: String) -> String? {
    let numbers = typed.split { !$0.isNumber }.compactMap { Int($0) }
    guard numbers.count == 3, numbers[2] > 31, !typed.contains(where: \.isLetter),
      (1...12).contains(numbers[0]), (1...12).contains(numbers[1])
    else { return nil }
    let (first, second) = (MonthNames.english(numbers[1]), MonthNames.english(numbers[0]))
    return "could be \(numbers[0]) \(first) or \(numbers[1]) \(second)"
  }

  /// Returns the remark on an article that is imported although its date wasn't read.
  package static func remark(on text: String) -> String {
    let shown = "'\(text.clipped(to: 40))'"
    return ambiguity(of: text).map { "\(shown) \($0); the article is imported without a date" }
      ?? "\(shown) is not a date; the article is imported without one"
  }
}
