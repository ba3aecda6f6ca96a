/// A line that begins with a date: a day in one of the usual spellings, perhaps with a time, and what stands
/// after it.
///
///     DateLine(" date 2025-11-20 18:42 Plan leaked")?.headline    // "Plan leaked"
///     DateLine("20 листопада 2025, 18:42")?.date.iso              // "2025-11-20"
///     DateLine("Friday, August 21, 2015")?.date.iso               // "2015-08-21"
///     DateLine("21.11.2025 09:15 | Newsroom")?.headline           // nil
///
/// Days that do not exist and slashed dates that can be read in two ways are no dates.
struct DateLine {
  /// The day.
  let date: CalendarDate
  /// What stands after the date when that reads like a headline.
  let headline: String?

  /// Reads a line, or returns nil when it does not begin with a date.
  init?(_ line: Substring) {
    var scanner = LineScanner(line)
    scanner.skipLabels()
    if let date = scanner.attempt({ $0.isoDate() }) {
      self.init(date, scanner, needsSeparator: false)
    } else if let date = scanner.writtenDate() {
      self.init(date, scanner, needsSeparator: true)
    } else {
      return nil
    }
  }

  private init?(_ date: CalendarDate, _ scanner: LineScanner, needsSeparator: Bool) {
    var scanner = scanner
    let hasTime = scanner.takeTime()
    scanner.skipBlanks()
    let rest = scanner.rest
    let isSeparated = rest.first.map { ".,;:|/•·()–—-".unicodeScalars.contains($0) } ?? true
    guard !needsSeparator || isSeparated || hasTime else { return nil }
    self.date = date
    headline = Self.headline(in: rest, isPlain: !needsSeparator)
  }

  /// A few words after a bullet or bar are a section or a reading time; four and more are a headline.
  private static func headline(in rest: Substring.UnicodeScalarView, isPlain: Bool) -> String? {
    let signs = ".,;:|/•·–—- \t\u{A0}".unicodeScalars
    let text = rest.drop { signs.contains($0) }
    let hasBar = rest.first.map { "|•·(".unicodeScalars.contains($0) } ?? false
    let words = text.split(maxSplits: 4) { $0.properties.isWhitespace }
    return words.count >= (isPlain && !hasBar ? 1 : 4) ? String(text) : nil
  }
}

extension LineScanner {
  private static let labels: Set = [
    "date", "published", "posted", "updated", "опубликовано", "опубліковано", "дата", "publié", "le",
    "veröffentlicht",
    "publicado", "pubblicato", "opublikowano",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    "понеділок", "вівторок", "середа", "четвер", "пятниця", "субота", "неділя",
    "понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье",
    "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
    "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag",
    "lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo",
  ]

  fileprivate mutating func skipLabels() {
    skipBlanks()
    while word(among: Self.labels) {
      _ = sign(among: ",:.")
      skipBlanks()
    }
  }

  fileprivate mutating func isoDate() -> CalendarDate? {
    guard let year = number(digits: 4...4), sign(among: "-"), let month = number(digits: 2...2),
      sign(among: "-"),
      let day = number(digits: 2...2)
    else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  /// The date that a text begins with in any spelling, and what stands after it.
  static func date(in text: Substring) -> (date: CalendarDate, rest: Substring.UnicodeScalarView)? {
    var scanner = LineScanner(text)
    guard
      let date = scanner.attempt({ $0.isoDate() }) ?? scanner.attempt({ $0.hanDate() })
        ?? scanner.attempt({ $0.yearFirst() }) ?? scanner.writtenDate()
    else { return nil }
    return (date, scanner.rest)
  }

  /// `2026年2月11日`, `2026년 2월 11일`.
  private mutating func hanDate() -> CalendarDate? {
    guard let year = number(digits: 4...4), sign(among: "年년") else { return nil }
    skipBlanks()
    guard let month = number(digits: 1...2), sign(among: "月월") else { return nil }
    skipBlanks()
    guard let day = number(digits: 1...2), sign(among: "日일") else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  /// `2026/02/11`, `2026.2.11`.
  private mutating func yearFirst() -> CalendarDate? {
    guard let year = number(digits: 4...4), let sign = rest.first, sign == "/" || sign == "." else {
      return nil
    }
    _ = self.sign(among: "/.")
    guard let month = number(digits: 1...2), rest.first == sign, self.sign(among: "/."),
      let day = number(digits: 1...2)
    else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  fileprivate mutating func writtenDate() -> CalendarDate? {
    attempt { $0.dottedDate() } ?? attempt { $0.slashedDate() } ?? attempt { $0.dayFirst() }
      ?? attempt { $0.monthFirst() }
  }

  /// Reads with `read`, or takes nothing when that finds no date.
  fileprivate mutating func attempt(_ read: (inout LineScanner) -> CalendarDate?) -> CalendarDate? {
    var ahead = self
    guard let date = read(&ahead) else { return nil }
    self = ahead
    return date
  }

  private mutating func dottedDate() -> CalendarDate? {
    guard let day = number(digits: 1...2), sign(among: "."), let month = number(digits: 1...2),
      sign(among: "."),
      let year = number(digits: 4...4)
    else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  private mutating func slashedDate() -> CalendarDate? {
    guard let first = number(digits: 1...2), sign(among: "/"), let second = number(digits: 1...2),
      sign(among: "/"),
      let year = number(digits: 4...4)
    else { return nil }
    let dayFirst = CalendarDate(year: year, month: second, day: first)
    let monthFirst = CalendarDate(year: year, month: first, day: second)
    return dayFirst == nil || monthFirst == nil || first == second ? dayFirst ?? monthFirst : nil
  }

  private mutating func dayFirst() -> CalendarDate? {
    guard let day = dayOfMonth() else { return nil }
    _ = word(among: ["de", "of", "di"])
    skipBlanks()
    guard let month = month(), let year = year() else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  private mutating func monthFirst() -> CalendarDate? {
    guard let month = month(), let day = dayOfMonth(), let year = year() else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  private mutating func dayOfMonth() -> Int? {
    guard let day = number(digits: 1...2) else { return nil }
    _ = sign(among: ".º-") || word(among: ["st", "nd", "rd", "th", "er"])
    skipBlanks()
    return day
  }

  private mutating func month() -> Int? {
    guard let month = word().flatMap(MonthNames.month) else { return nil }
    _ = sign(among: ".-")
    skipBlanks()
    return month
  }

  private mutating func year() -> Int? {
    _ = sign(among: ",") || word(among: ["de", "del"])
    skipBlanks()
    guard let year = number(digits: 4...4) else { return nil }
    var ahead = self
    ahead.skipBlanks()
    guard ahead.word(among: ["г", "р", "року", "года", "r", "roku"]) else { return year }
    _ = ahead.sign(among: ".")
    self = ahead
    return year
  }

  /// Takes a time of day such as "18:42", "T18:42:00Z" or ", at 18:42", and says whether there was one.
  fileprivate mutating func takeTime() -> Bool {
    var ahead = self
    _ = ahead.sign(among: ",")
    ahead.skipBlanks()
    _ = ahead.word(among: ["t", "at", "о", "в", "à", "um", "a", "alle", "o"])
    ahead.skipBlanks()
    guard let hour = ahead.number(digits: 1...2), hour < 24, ahead.sign(among: ":"),
      ahead.number(digits: 2...2) != nil
    else { return false }
    if ahead.sign(among: ":") { _ = ahead.number(digits: 2...2) }
    _ = ahead.word(among: ["z"])
    self = ahead
    return true
  }
}
