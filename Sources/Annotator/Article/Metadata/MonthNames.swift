/// The names of months as they appear in the dates of news articles.
enum MonthNames {
  /// Returns the month, 1 to 12, that a lower-case word names in one of the languages of `MonthTable`; nil
  /// for any other word.
  static func month(named word: String) -> Int? {
    if let month = numbers[word] { return month }
    // Hebrew writes "in" and the month as one word.
    return word.hasPrefix("ב") ? numbers[String(word.dropFirst())] : nil
  }

  /// Returns the name of a month, 1 to 12, in English.
  static func english(_ month: Int) -> String {
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
      "November", "December",
    ]
    return names[month - 1]
  }

  /// If a word means different months in two languages, the language that is listed first wins.
  private static let numbers = Dictionary(
    MonthTable.languages.flatMap { line in
      line.utf8.split(separator: 0x20).enumerated().flatMap { index, names in
        names.split(separator: 0x2F).map { (String(Substring($0)), index + 1) }
      }
    },
    uniquingKeysWith: { first, _ in first })
}
