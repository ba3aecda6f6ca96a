/// A short line that contains a date, and otherwise only a place, a time, labels and an author.
///
///     DatedLine("Keld, February 11, 2026")?.date.iso                          // "2026-02-11"
///     DatedLine("Posted on February 11, 2026 by Maren Oske")?.author          // "Maren Oske"
///     DatedLine("The port was closed on 11 February 2026, the police said.")  // nil
struct DatedLine {
  private static let longest = 100
  private static let maximumOtherWords = 2

  /// The day.
  let date: CalendarDate
  /// The author that the line names.
  let author: String?
  /// Whether the words around the date say what happened then, as a headline does.
  let mayBeHeadline: Bool

  /// Looks for a date at the start of each word. Quadratic in the words of a short line.
  ///
  /// - Parameter endingHeadline: whether the date may end a headline: "Briefing in Keld, 11 February 2026".
  init?(_ line: String, endingHeadline: Bool = false) {
    guard line.unicodeScalars.count <= Self.longest,
      line.unicodeScalars.last.map({ !".?!".unicodeScalars.contains($0) }) ?? false
        || ["M.", " р.", " г."].contains(where: line.hasSuffix)
    else { return nil }
    var start = line.startIndex
    while start < line.endIndex {
      if let (date, rest) = LineScanner.date(in: line[start...]) {
        let before = line[..<start]
        let (others, author) = Self.company(
          String(before) + " | " + String(rest), hasBar: line.contains("|") || line.contains("—"))
        let isEnd = endingHeadline && String(before).trimmed.hasSuffix(",") && String(rest).trimmed.isEmpty
        let isRunningHead = before.hasSuffix("   ") && String(rest).trimmed.isEmpty
        guard others <= Self.maximumOtherWords || isEnd || isRunningHead else { return nil }
        self.date = date
        self.author = author
        mayBeHeadline =
          Self.isDayOfSomething(before)
          || rest.first?.properties.isIdeographic ?? false && rest.count > 6
        return
      }
      let next = line[start...].drop { !$0.isWhitespace && $0 != "|" }
      start = next.drop { $0.isWhitespace || $0 == "|" }.startIndex
    }
    return nil
  }

  /// Whether the words before a date say what happened on it, as a headline does: "Regierungspressekonferenz
  /// vom 11. Februar".
  private static func isDayOfSomething(_ before: Substring) -> Bool {
    let words = before.split(whereSeparator: \.isWhitespace)
    guard words.count > 1, let last = words.last else { return false }
    return ["vom", "du", "от", "від"].contains(last) && !words.dropLast().allSatisfy { isLabel(String($0)) }
  }

  /// Returns how many words beside the date are neither labels nor times nor a byline, and the author in the
  /// byline, between bars, or before a job title. Topics may be set off by dots: "Climate Change · 11 Feb".
  private static func company(_ text: String, hasBar: Bool) -> (others: Int, author: String?) {
    var others = 0
    for part in text.split(whereSeparator: { $0 == "|" || $0 == "—" }) {
      let words = part.split(whereSeparator: \.isWhitespace).map(String.init)
      let name = words.joined(separator: " ")
      if let name = HanByline.label(in: words) { return (others, name) }
      if hasBar, PersonLine.isName(name) { return (others, name) }
      if let author = Byline.author(in: name) ?? personWithPost(in: name) { return (others, author) }
      if let by = words.firstIndex(where: { $0.lowercased() == "by" }) {
        let byline = (["by"] + words[(by + 1)...]).joined(separator: " ")
        if let author = Byline.author(in: byline) {
          return (others + words[..<by].count { !isLabel($0) }, author)
        }
      }
      for piece in name.split(whereSeparator: isDot) where !isReadingTime(piece) {
        others += piece.split(separator: " ").count { !isLabel(String($0)) }
      }
    }
    return (others, nil)
  }

  private static func isDot(_ sign: Character) -> Bool { "·•".contains(sign) }

  /// Returns "Maren Oske" for "Maren Oske, Political Editor · ".
  private static func personWithPost(in text: String) -> String? {
    for piece in text.split(whereSeparator: isDot) {
      let person = String(piece.prefix { $0 != "," }).trimmed
      let rest = piece.drop { $0 != "," }.lowercased()
      let hasPost = rest.split { !$0.isLetter && $0 != "'" && $0 != "’" }.contains { posts.contains($0) }
      if hasPost, PersonLine.isName(person) { return person }
    }
    return nil
  }

  private static let posts: Set<Substring> = [
    "editor", "correspondent", "reporter", "writer", "columnist", "journalist", "redakteur", "redakteurin",
    "korrespondent", "korrespondentin", "journaliste", "correspondant", "correspondante", "reportero",
    "reportera", "periodista", "corresponsal", "giornalista", "corrispondente", "redaktor", "redaktorka",
    "кореспондент", "кореспондентка", "корреспондент", "журналіст", "журналістка", "журналист",
    "журналистка",
  ]

  /// Whether a text is a reading time: "4 min read", "Lesezeit: 4 Minuten", but not "Minutes of the council".
  private static func isReadingTime(_ text: Substring) -> Bool {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    let isNumber = { (word: Substring) in word.allSatisfy(\.isNumber) }
    return words.contains(where: isNumber) && words.contains { readingTimes.contains($0) }
      && words.allSatisfy { isNumber($0) || readingTimes.contains($0) || $0 == "de" }
  }

  private static let readingTimes: Set<Substring> = [
    "min", "mins", "minute", "minutes", "read", "reading", "time", "lesezeit", "minuten", "lecture", "temps",
  ]

  private static func isLabel(_ word: String) -> Bool {
    let plain = word.lowercased().filter { $0.isLetter || $0.isNumber }
    if word.hasPrefix("来源") || word.hasPrefix("來源") || word.hasPrefix("出典") { return true }
    return plain.isEmpty || plain.first?.isNumber ?? false || labels.contains(plain) || plain.hasPrefix("20")
  }

  private static let labels: Set = [
    "for", "immediate", "release", "published", "posted", "updated", "last", "modified", "created", "date",
    "on", "at", "the", "pm", "am",
    "est", "edt", "et",
    "gmt", "utc", "cet", "cest", "bst", "pst", "pdt", "first", "publié", "le", "à", "mis", "jour",
    "veröffentlicht", "um",
    "uhr", "stand", "publicado", "el", "pubblicato", "il", "opublikowano", "dnia", "опубликовано",
    "опубліковано", "оновлено",
    "обновлено", "о", "в", "г", "р", "року", "года", "mon", "tue", "wed", "thu", "fri", "sat", "sun",
    "monday", "tuesday",
    "wednesday", "thursday", "friday", "saturday", "sunday", "tues", "thurs", "lundi", "mardi", "mercredi",
    "jeudi", "vendredi",
    "samedi", "dimanche", "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag",
  ]
}
