/// A line that begins with a date: a day in one of the usual spellings, perhaps with a time, and the text
/// after it.
///
///     DateLine(" date 2025-11-20 18:42 Plan leaked")?.headline    // "Plan leaked"
///     DateLine("20 листопада 2025, 18:42")?.date.iso              // "2025-11-20"
///     DateLine("Friday, August 21, 2015")?.date.iso               // "2015-08-21"
///     DateLine("21.11.2025 09:15 | Newsroom")?.headline           // nil
///
/// Days that don't exist and slashed dates that can be read in two ways don't count.
struct DateLine {
  /// The day.
  let date: CalendarDate
  /// The text after the date, if it reads like a headline.
  let headline: String?

  /// Reads a line, or returns nil when it does not begin with a date.
  ///
  /// - Parameter allowsShortYear: whether "11 Feb 26" counts, because nothing but a date is expected.
  init?(_ line: Substring, allowsShortYear: Bool = false) {
    var scanner = LineScanner(line)
    scanner.allowsShortYear = allowsShortYear
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

  /// Returns the headline after a date. After a bullet, a bar or a written-out date, fewer than four words
  /// are taken for a section or a reading time.
  private static func headline(in rest: Substring.UnicodeScalarView, isPlain: Bool) -> String? {
    let signs = ".,;:|/•·–—- \t\u{A0}".unicodeScalars
    let text = rest.drop { signs.contains($0) }
    let hasBar = rest.first.map { "|•·(".unicodeScalars.contains($0) } ?? false
    let words = text.split(maxSplits: 4) { $0.properties.isWhitespace }
    return words.count >= (isPlain && !hasBar ? 1 : 4) ? String(text) : nil
  }
}

extension LineScanner {
  /// Labels and days of the week in English, whose dates begin with the day or with the month, and labels
  /// that it shares with other languages.
  private static let labels: Set = [
    "date", "published", "posted", "updated", "publication", "data",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    "mon", "tue", "wed", "thu", "fri", "sat", "sun",
  ]

  /// Labels and days of the week in languages whose dates begin with the day or with the year.
  private static let dayFirstLabels: Set = [
    "опубликовано", "опубліковано", "дата", "публікації", "публикации", "оновлено", "обновлено",
    "publié", "le", "veröffentlicht", "aktualisiert", "stand", "publicado", "actualizado", "fecha",
    "pubblicato", "aggiornato", "opublikowano", "zaktualizowano", "ngày",
    "发布时间", "发布日期", "更新时间", "时间", "日期",
    "poniedziałek", "wtorek", "środa", "czwartek", "piątek", "sobota", "niedziela",
    "lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica",
    "понеділок", "вівторок", "середа", "четвер", "пятниця", "субота", "неділя",
    "понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье",
    "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
    "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag",
    "lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo",
  ]

  fileprivate mutating func skipLabels() {
    skipBlanks()
    while true {
      if word(among: Self.dayFirstLabels) {
        readsDayFirst = true
      } else if !word(among: Self.labels) {
        return
      }
      skipBlanks()
      _ = sign(among: ",:.：")
      skipBlanks()
    }
  }

  /// Takes a time of day such as "18:42", "T18:42:00Z" or ", at 18:42", and returns whether there was one.
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
