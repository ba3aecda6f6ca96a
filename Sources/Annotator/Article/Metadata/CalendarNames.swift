/// Words of the calendar, which name no author: "By Thursday", "By March 3".
enum CalendarNames {
  /// Whether a word is the name of a day or month, a number, or a word for a time of day in English.
  static func holds(_ word: String) -> Bool {
    let plain = word.lowercased().filter { $0.isLetter || $0.isNumber }
    return days.contains(plain) || months.contains(plain) || plain.allSatisfy(\.isNumber)
  }

  /// The months in English: in other languages some are names of people, too.
  private static let months = Set((1...12).map { MonthNames.english($0).lowercased() })

  /// Whether a word is the name of a day of the week, which begins no name: "Monday morning".
  static func isDay(_ word: String) -> Bool { weekdays.contains(word.lowercased().filter(\.isLetter)) }

  private static let weekdays: Set = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  private static let days: Set = weekdays.union([
    "noon", "midnight", "today", "tomorrow", "yesterday", "then", "now", "morning", "evening", "afternoon",
    "night", "weekend",
  ])
}
