/// A line that is nothing but a person's name, as it appears above a date: "Ayşe Yılmaz".
enum PersonLine {
  /// Whether a line consists of two or three capitalized words, initials among them, none of which is typical
  /// of places, newspapers and sections.
  static func isName(_ line: String) -> Bool {
    let words = line.split(whereSeparator: \.isWhitespace)
    guard (2...3).contains(words.count) else { return false }
    return words.allSatisfy(isPart) && words.contains { $0.count > 2 }
      && words.allSatisfy { !others.contains($0.lowercased()) }
  }

  /// Whether a word may be part of a name: "Ayşe", "O'Neill", "Müller-Lind", "J.".
  private static func isPart(_ word: Substring) -> Bool {
    guard let first = word.first, first.isUppercase else { return false }
    if word.count == 2, word.last == "." { return true }
    let isPlain = word.allSatisfy { $0.isLetter || "'’-".contains($0) }
    return isPlain && word.count > 1 && word.contains(where: \.isLowercase)
  }

  private static let others: Set = [
    "new", "san", "santa", "los", "las", "saint", "north", "south", "east", "west", "el", "la", "le", "the",
    "great", "united", "white", "press", "breaking", "special", "daily", "office", "hong", "kuala", "addis",
    "tel", "abu", "rio", "sri", "buenos", "cape", "sierra", "costa", "puerto", "são", "novi", "banja", "city",
    "house", "news", "post", "times", "report", "release", "desk", "staff", "editorial", "opinion", "world",
    "politics", "sport", "sports", "business", "courier", "gazette", "herald", "tribune", "journal", "star",
    "agency", "university", "ministry", "department", "government", "embassy", "council", "court",
    "institute",
    "нова", "новий", "новый", "білий", "белый", "велика", "великий", "нижний", "стара", "новини", "новости",
    "газета", "агентство", "міністерство", "министерство", "прес-служба", "пресс-служба", "редакция",
    "редакція",
    "zeitung", "nachrichten", "redaktion", "ministerium", "bad", "neue", "noticias", "redacción",
    "ministerio",
    "ciudad", "villa", "port", "fort", "mount", "lake", "kryvyi", "кривий", "біла",
  ]
}
