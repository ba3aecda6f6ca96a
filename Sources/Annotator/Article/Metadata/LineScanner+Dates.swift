/// Reads a day in the spellings of many languages.
extension LineScanner {
  /// Returns the date that a text begins with in any spelling, and the rest of the text.
  static func date(in text: Substring) -> (date: CalendarDate, rest: Substring.UnicodeScalarView)? {
    var scanner = LineScanner(text)
    guard
      let date = scanner.attempt({ $0.isoDate() }) ?? scanner.attempt({ $0.yearFirst() })
        ?? scanner.writtenDate()
    else { return nil }
    return (date, scanner.rest)
  }

  /// Reads with `read`, or takes nothing if that finds no date.
  mutating func attempt(_ read: (inout LineScanner) -> CalendarDate?) -> CalendarDate? {
    var ahead = self
    guard let date = read(&ahead) else { return nil }
    self = ahead
    return date
  }

  /// `2026-02-11`.
  mutating func isoDate() -> CalendarDate? {
    guard let year = number(digits: 4...4), sign(among: "-"), let month = number(digits: 2...2),
      sign(among: "-"), let day = number(digits: 2...2)
    else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  /// A date as people write it.
  mutating func writtenDate() -> CalendarDate? {
    attempt { $0.hanDate() } ?? attempt { $0.yearAndMonth() } ?? attempt { $0.dottedDate() }
      ?? attempt { $0.slashedDate() } ?? attempt { $0.dayFirst() } ?? attempt { $0.monthFirst() }
  }
}

extension LineScanner {
  /// `2026年2月11日`, `令和8年2月11日`, `2026년 2월 11일`.
  private mutating func hanDate() -> CalendarDate? {
    let era = era()
    guard let count = sign(among: "元") ? 1 : number(digits: era == nil ? 4...4 : 1...2),
      sign(among: "年년")
    else { return nil }
    skipBlanks()
    guard let month = number(digits: 1...2), sign(among: "月월") else { return nil }
    skipBlanks()
    guard let day = number(digits: 1...2), sign(among: "日일号") else { return nil }
    return CalendarDate(year: (era ?? 0) + count, month: month, day: day)
  }

  /// Takes the name of a Japanese era, and returns the year before its first.
  private mutating func era() -> Int? {
    for (first, second, year) in [("令", "和", 2018), ("平", "成", 1988), ("昭", "和", 1925)] {
      var ahead = self
      if ahead.sign(among: first), ahead.sign(among: second) {
        self = ahead
        return year
      }
    }
    return nil
  }

  /// `2026/02/11`, `2026.2.11`, which version numbers look like, too.
  private mutating func yearFirst() -> CalendarDate? {
    guard let year = number(digits: 4...4), let sign = rest.first, self.sign(among: "/.") else {
      return nil
    }
    guard let month = number(digits: 1...2), rest.first == sign, self.sign(among: "/."),
      let day = number(digits: 1...2)
    else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  /// `2026. február 11.`, `2026 m. vasario 11 d.`, `2026. gada 11. februāris`.
  private mutating func yearAndMonth() -> CalendarDate? {
    guard let year = number(digits: 4...4) else { return nil }
    _ = sign(among: ".")
    skipBlanks()
    if word(among: ["m", "gada", "aasta", "жылғы"]) { _ = sign(among: ".") }
    skipBlanks()
    let first = dayOfMonth()
    guard let month = month(), let day = first ?? dayOfMonth() else { return nil }
    _ = word(among: ["d"])
    return CalendarDate(year: year, month: month, day: day)
  }

  /// `11.02.2026`, `11. 2. 2026`.
  private mutating func dottedDate() -> CalendarDate? {
    guard let day = number(digits: 1...2), sign(among: ".") else { return nil }
    skipBlanks()
    guard let month = number(digits: 1...2), sign(among: ".") else { return nil }
    skipBlanks()
    guard let year = number(digits: 4...4) else { return nil }
    takeYearWord()
    return CalendarDate(year: year, month: month, day: day)
  }

  /// `13/02/2026`, but nothing that can be read in two ways, unless the label before it is in a language
  /// whose dates begin with the day.
  private mutating func slashedDate() -> CalendarDate? {
    guard let first = number(digits: 1...2), sign(among: "/"), let second = number(digits: 1...2),
      sign(among: "/"), let year = number(digits: 4...4)
    else { return nil }
    let dayFirst = CalendarDate(year: year, month: second, day: first)
    let monthFirst = CalendarDate(year: year, month: first, day: second)
    if readsDayFirst, let dayFirst { return dayFirst }
    return dayFirst == nil || monthFirst == nil || first == second ? dayFirst ?? monthFirst : nil
  }

  private mutating func dayFirst() -> CalendarDate? {
    guard let day = dayOfMonth() else { return nil }
    if word(among: ["de", "of", "di", "d"]) { _ = sign(among: "'’") }
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
    var found: Int?
    if word(among: ["tháng"]) {
      skipBlanks()
      found = number(digits: 1...2)
    } else if let name = word() {
      found =
        MonthNames.month(named: name) ?? secondWord().flatMap { MonthNames.month(named: "\(name)_\($0)") }
    }
    guard let found else { return nil }
    _ = sign(among: ".-")
    skipBlanks()
    return found
  }

  /// Takes the second word of a two-word name.
  private mutating func secondWord() -> String? {
    skipBlanks()
    return word()
  }

  private mutating func year() -> Int? {
    _ = sign(among: ",،") || word(among: ["de", "del", "năm"])
    skipBlanks()
    if word(among: ["พ"]) { skipThaiEra() }
    guard let stated = number(digits: 4...4) ?? number(first: 4, ofLongerUpTo: 6) else { return shortYear() }
    // Thailand counts from the death of the Buddha.
    let year = (2400...2700).contains(stated) ? stated - 543 : stated
    takeYearWord()
    return year
  }

  /// Takes the word for a year after its number: "2026 r.", "2026 року".
  private mutating func takeYearWord() {
    var ahead = self
    ahead.skipBlanks()
    guard ahead.word(among: ["г", "р", "року", "года", "год", "r", "roku"]) else { return }
    _ = ahead.sign(among: ".")
    self = ahead
  }

  private mutating func skipThaiEra() {
    _ = sign(among: ".")
    _ = word(among: ["ศ"])
    _ = sign(among: ".")
    skipBlanks()
  }

  /// `26` in "11 Feb 26", if the text is known to be a date.
  private mutating func shortYear() -> Int? {
    guard allowsShortYear, let year = number(digits: 2...2) else { return nil }
    return year < 70 ? 2_000 + year : 1_900 + year
  }
}
