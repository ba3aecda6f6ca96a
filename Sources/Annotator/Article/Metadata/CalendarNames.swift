/// Calendar words, which don't name an author: "By Thursday", "By March 3".
enum CalendarNames {
  /// Whether a word is the name of a day or month, a number, or a word for a time of day in English.
  static func holds(_ word: String) -> Bool {
    let plain = word.lowercased().filter { $0.isLetter || $0.isNumber }
    return days.contains(plain) || months.contains(plain) || plain.allSatisfy(\.isNumber)
  }

  /// The months in English. In other languages, some are also names of people.
  private static let months = Set((1...12).map { MonthNames.english($0).lowercased() })

  /// Whether words begin with a day of the week and tell a time: "Monday morning", but not "Sunday Adeyemi",
  /// which is a name.
  static func isTime(_ words: [String]) -> Bool {
    guard let first = words.first, weekdays.contains(first.lowercased().filter(\.isLetter)) else {
      return false
    }
    return words.dropFirst().first.map { $0.first?.isLowercase ?? false || holds($0) } ?? true
  }

  private static let weekdays: Set = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  private static let days: Set = weekdays.union([
    "noon", "midnight", "today", "tomorrow", "yesterday", "then", "now",
  ])
}
