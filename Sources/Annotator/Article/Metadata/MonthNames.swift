/// The names of the months as dates of news articles have them.
enum MonthNames {
  /// The month, 1 to 12, that a word in lower case names in one of the languages of `MonthTable`; nil for any
  /// other word.
  static func month(named word: String) -> Int? {
    if let month = numbers[word] { return month }
    // Hebrew writes "in" and the month as one word.
    return word.hasPrefix("ב") ? numbers[String(word.dropFirst())] : nil
  }

  /// The name of a month, 1 to 12, in English.
  static func english(_ month: Int) -> String {
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
      "November", "December",
    ]
    return names[month - 1]
  }

  /// Where two languages mean different months by a word, the one that is listed first has it.
  private static let numbers = Dictionary(
    MonthTable.languages.flatMap { line in
      line.utf8.split(separator: 0x20).enumerated().flatMap { index, names in
        names.split(separator: 0x2F).map { (String(Substring($0)), index + 1) }
      }
    },
    uniquingKeysWith: { first, _ in first })
}
