/// Finds the author in a byline such as "By Ana Ruiz, Bay Post" or "Автор: Ігор Лемех".
enum Byline {
  /// Returns the author that a line names; nil if the line isn't a byline.
  static func author(in line: String) -> String? {
    if let name = HanByline.author(in: line) { return name }
    for label in labels where hasPrefix(label, line) {
      let rest = line.unicodeScalars.dropFirst(label.unicodeScalars.count).drop {
        $0 == " " || $0 == "\t" || $0 == "\u{A0}"
      }
      return name(in: rest, isLabelled: label.hasSuffix(":"))
    }
    for label in plainLabels where hasPrefix(label, line) {
      let words = line.dropFirst(label.count).split(separator: " ")
      let isName = (2...4).contains(words.count) && words.allSatisfy { $0.first?.isUppercase ?? false }
      if isName { return author(in: label.prefix(1).uppercased() + line.dropFirst(1)) }
    }
    return nil
  }

  /// Whether a line is worded like a byline but names nobody: "By our own correspondent".
  static func namesNobody(_ line: String) -> Bool {
    guard author(in: line) == nil, labels.contains(where: { !$0.hasSuffix(":") && hasPrefix($0, line) })
    else {
      return false
    }
    return line.split(whereSeparator: \.isWhitespace).count <= 6
      && !(line.unicodeScalars.last.map { ".?!:".unicodeScalars.contains($0) } ?? true)
  }

  /// Returns the names in a document's stated author, without a label and with lists split. Addresses, system
  /// accounts and bylines that name nobody yield no names.
  static func names(in stated: String) -> [String] {
    guard let stated = AuthorAddress.name(in: stated), !namesNobody(stated) else { return [] }
    let name = author(in: stated) ?? stated
    let parts = name.split(separator: ";").flatMap { $0.split(separator: " and ") }.flatMap(people)
    return parts.flatMap { withoutPlace(String($0).trimmed) }.filter { !$0.isEmpty }
  }

  /// Joins names with commas, or with semicolons if any of them contains a comma; nil for no names.
  static func joined(_ names: [String]) -> String? {
    guard !names.isEmpty else { return nil }
    return names.joined(separator: names.contains { $0.contains(",") } ? "; " : ", ")
  }

  /// Returns the people in "Maren Oske, Jan Lind, Keld": a single word after a comma is a place, and a
  /// newspaper isn't a person. "Oske, Jan" is one name.
  private static func withoutPlace(_ names: String) -> [String] {
    let parts = names.split(separator: ",").map { String($0).trimmed }
    guard parts.count > 1, parts[0].split(separator: " ").count > 1 else {
      return [Self.withoutPreposition(names)]
    }
    guard !suffixes.contains(parts[1]) else { return [names] }
    return [parts[0]] + parts.dropFirst().prefix(while: isPerson)
  }

  /// Returns "Jan Lind" for "Jan Lind in Keld".
  private static func withoutPreposition(_ name: String) -> String {
    let words = name.split(separator: " ")
    guard let place = words.firstIndex(of: "in"), place >= 2 else { return name }
    return words[..<place].joined(separator: " ")
  }

  private static let suffixes: Set = ["Jr.", "Jr", "Sr.", "Sr", "II", "III", "PhD", "Ph.D.", "MD", "M.D."]

  /// Whether words name a person: two or more, all but one capitalized, and none typical of a newspaper.
  private static func isPerson(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    let outlets: Set = [
      "post", "times", "news", "press", "herald", "tribune", "guardian", "telegraph", "journal", "gazette",
      "reuters", "bbc", "agency", "correspondent", "correspondents", "editor", "reporter", "staff", "writer",
      "zeitung", "presse", "redaktion", "bureau", "magazine", "daily", "weekly", "standard", "observer",
    ]
    return words.count > 1 && words.allSatisfy { !outlets.contains($0.lowercased()) }
      && words.count { $0.first?.isUppercase ?? false } + 1 >= words.count
  }

  /// Returns the people in "Jan Oske und Maren Lind". A single word on one side is part of one name, as in
  /// "José Ortega y Gasset".
  private static func people(in names: Substring) -> [Substring] {
    for word in [" und ", " et ", " y ", " e ", " та ", " і ", " и ", " och ", " og "] {
      let parts = names.split(separator: word)
      let isList = parts.count > 1 && parts.allSatisfy { $0.split(separator: " ").count > 1 }
      if isList { return parts }
    }
    return [names]
  }

  /// Lower-case words that may introduce a name, if nothing but the name follows.
  private static let plainLabels = ["di ", "von ", "par ", "por ", "door ", "av ", "af "]

  private static let labels = [
    "By ", "by ", "BY ", "Written by ", "Written by:", "Author:", "Автор:", "Автори:", "Авторка:", "Авторы:",
    "Текст:",
    "Аутор:", "Пише:", "Autor:", "Autorin:", "Autorzy:", "Autoři:", "Auteur:", "Autore:", "Von ", "Par ",
    "Por ", "Di ", "Door ", "Av ", "Af ", "Tekst:", "Text:", "Teksti:", "Yazan:", "Írta:", "Szerző:",
    "Autors:", "Piše:", "Napsal:", "Napsala:", "Της ", "Του ", "Γράφει ο ", "Γράφει η ", "作者：", "作者:",
    "撰文：", "撰文:", "بقلم:", "بقلم ", "كتب:", "كتبت:", "מאת:", "מאת ",
  ]

  /// The last words of bylines that name a newsroom instead of a person.
  private static let desks: Set = [
    "staff", "correspondent", "correspondents", "reporters", "desk", "newsroom", "writers", "team", "editors",
  ]

  /// Returns the name in the rest of a byline; nil if it reads like a sentence. A name is short, begins with
  /// a capital and doesn't end in a full stop.
  private static func name(in rest: Substring.UnicodeScalarView, isLabelled: Bool) -> String? {
    let name = withoutAside(rest.prefix { !"|•·".unicodeScalars.contains($0) })
    let words = name.split { $0.properties.isWhitespace }
    guard let first = words.first?.first, words.count <= 12, name.count <= 100 else { return nil }
    if !isLabelled {
      let small = words.count { $0.first?.properties.isLowercase ?? false && !joins.contains(String($0)) }
      let isSentence = name.last.map { ".?!:؟。".unicodeScalars.contains($0) } ?? true
      guard !first.properties.isLowercase, first.properties.isAlphabetic, !isSentence, small <= 1,
        words.count <= (first.properties.isUppercase ? 12 : 5)
      else { return nil }
    }
    let isDesk = words.count <= 4 && words.last.map { desks.contains(String($0).lowercased()) } ?? false
    guard !isDesk else { return nil }
    guard !words.allSatisfy({ CalendarNames.holds(String($0)) }),
      !CalendarNames.isTime(words.map { String($0) })
    else { return nil }
    return words.map { String($0) }.joined(separator: " ")
  }

  /// Lower-case words between names, and before the place they write from.
  private static let joins: Set = ["and", "in", "und", "et", "y", "e", "та", "і", "и", "och", "og", "en"]

  /// Returns a name without an aside after it, in brackets, "Anne Dupont (à Keld)", or in lower case: "Anne
  /// Dupont, publié le 11 février".
  private static func withoutAside(_ text: Substring.UnicodeScalarView) -> Substring.UnicodeScalarView {
    let name = withoutCompany(text)
    let last = name.lastIndex { $0 != " " }
    if let last, name[last] == ")", let open = name.lastIndex(of: "("), open > name.startIndex {
      return withoutAside(name[..<open])
    }
    let end = name.indices.first { index in
      let rest = name[name.index(after: index)...].drop { $0 == " " }
      return name[index] == "," && rest.first.map { $0.properties.isLowercase } ?? false
        && !joins.contains(String(rest.prefix { $0 != " " }))
    }
    return end.map { name[..<$0] } ?? name
  }

  /// Returns a name without anything that follows it on the line: a day, "Anne Dupont - February 11", "Anne
  /// Dupont at 6:30 AM"; another's work, "Anne Dupont; Editing by Jan Lind", "Anne Dupont, Fotos: Jan Lind";
  /// or a medium, "Anne Dupont for The Keld Courier", "Anne Dupont avec AFP".
  private static func withoutCompany(_ text: Substring.UnicodeScalarView) -> Substring.UnicodeScalarView {
    let words = text.split(separator: " ")
    for (index, word) in words.enumerated().dropFirst() {
      let next = words[(index + 1)...].first.map { String($0) } ?? ""
      let isEnd =
        switch String(word) {
        case "-", "–", "—": true
        case "at", "on", "am", "le", "el": CalendarNames.holds(next)
        case "for", "avec": index > 1 && next.unicodeScalars.first?.properties.isUppercase ?? false
        default: false
        }
      if isEnd { return text[..<word.startIndex] }
      let before = words[index - 1]
      guard index > 1, before.last == ";" || before.last == "," else { continue }
      let rest = words[index...].map { String($0) }
      if rest.count > 2, roles.contains(rest[0].lowercased()) || rest[0].hasSuffix(":") {
        return text[..<before.endIndex].dropLast()
      }
    }
    return text
  }

  /// The first words of credits for other people's work on the article.
  private static let roles: Set = [
    "editing", "edited", "additional", "reporting", "writing", "photos", "photographs", "photography",
    "video", "graphics", "translated",
  ]

  private static func hasPrefix(_ label: String, _ line: String) -> Bool {
    line.utf8.starts(with: label.utf8)
  }
}
