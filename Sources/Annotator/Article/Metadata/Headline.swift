import SentenceSegmentation

/// Tells headlines from the other lines at the start of an article.
enum Headline {
  /// The most code points that a title may have.
  static let longest = 200
  /// The most code points of a title with several sentences: "The Port Must Close. Here’s Why."
  private static let longestOfSeveral = 80

  /// Returns the text of a first-level Markdown heading; nil if the line isn't one.
  static func heading(_ line: String) -> String? {
    guard line.hasPrefix("# ") else { return nil }
    let text = line.unicodeScalars.drop { $0 == "#" || $0 == " " }
    let end = text.lastIndex { $0 != "#" && $0 != " " }
    return end.map { String(text[...$0]) }
  }

  /// Returns the headline in a line, given the date that it begins with; nil if the line is a date, a byline
  /// or a page's running head.
  static func text(of line: String, date: DateLine?) -> String? {
    if let date { return date.headline }
    let hasLetters = line.unicodeScalars.contains { $0.properties.isAlphabetic } && !Kicker.matches(line)
    let isRunningHead = line.contains("    ") || isBreadcrumb(line)
    return hasLetters && !isRunningHead && Byline.author(in: line) == nil ? line : nil
  }

  /// Returns the first headline of an article's opening lines, in blocks; nil if running text comes first.
  static func first(in blocks: [[String]]) -> String? { found(in: blocks)?.text }

  /// Returns the first headline, and whether it has a date before it, or a byline or date below.
  private static func found(in blocks: [[String]]) -> (text: String, isSigned: Bool)? {
    for (number, block) in blocks.enumerated() {
      let contacts = Kicker.contacts(in: block)
      for (index, line) in block.enumerated() where !contacts.contains(index) {
        let date = DateLine(Substring(line))
        let isFirst = number == 0 && index == 0
        if date == nil, let dated = DatedLine(line), !(isFirst && dated.mayBeHeadline) { continue }
        guard let text = text(of: line, date: date) else { continue }
        let rest = [Array(block[(index + 1)...])] + blocks[(number + 1)...]
        if let below = headline(below: line, in: rest) { return below }
        return whole(
          text, followedBy: block[(index + 1)...], below: rest.dropFirst().first?.first, isDated: date != nil)
      }
    }
    return nil
  }

  /// Returns the headline below a section or the name of a newspaper; nil if the line itself may be the
  /// headline, as it is with a byline below.
  private static func headline(below line: String, in rest: [[String]]) -> (text: String, isSigned: Bool)? {
    let isSection = Kicker.isSection(line) || Kicker.isPaperWithPlace(line)
    guard isSection || Kicker.mayMatch(line), let next = rest.first(where: { !$0.isEmpty })?.first,
      Byline.author(in: next) == nil, let below = found(in: rest), below.text.split(separator: " ").count > 2
    else { return nil }
    return isSection || below.isSigned ? below : nil
  }

  /// Returns the headline that begins with a line and may continue on the next; nil if that is running text.
  ///
  /// - Parameters:
  ///   - below: the first line of the next block.
  ///   - isDated: whether a date precedes the line.
  private static func whole(
    _ line: String, followedBy rest: ArraySlice<String>, below: String?, isDated: Bool
  ) -> (text: String, isSigned: Bool)? {
    guard !WireCopy.opens(line) else { return nil }
    let signature = rest.firstIndex(where: isSignature)
    let rest = rest[..<(signature ?? rest.endIndex)]
    var more = rest.prefix { $0.unicodeScalars.first?.properties.isLowercase ?? false }
    // That is the name of an account, as on message boards: "julian".
    if signature != nil, more.count == 1, more.last?.contains(" ") == false { more = [] }
    guard more.count < 3,
      more.endIndex == rest.endIndex || signature != nil || !isFilled(line, followedBy: rest)
    else { return nil }
    let text = ([line] + more).joined(separator: " ")
    if !more.isEmpty, text.endsLikeSentence || line.last == "-" || text.holdsSeveralSentences { return nil }
    let isSigned = isDated || signature != nil || below.map(isSignature) ?? false
    return isSigned || !isRunning(text) ? (text, isSigned) : nil
  }

  /// Whether a text is running text: a sentence that ends in a full stop, or several in a long line. "Who
  /// lied?" isn't.
  private static func isRunning(_ text: String) -> Bool {
    guard text.endsLikeSentence else { return false }
    let last = text.last { !"»”\"’'」』)".contains($0) } ?? " "
    let isLong = text.unicodeScalars.count > longestOfSeveral
    return isLong && text.holdsSeveralSentences || (".。।۔".contains(last) && !text.endsInAbbreviation)
  }

  /// Whether a line below a headline says who wrote the article or when.
  private static func isSignature(_ line: String) -> Bool {
    Byline.author(in: line) != nil || Byline.namesNobody(line) || DateLine(Substring(line)) != nil
      || DatedLine(line) != nil
  }

  /// Whether a line of a wrapped paragraph breaks where the next word didn't fit.
  private static func isFilled(_ line: String, followedBy rest: ArraySlice<String>) -> Bool {
    let widest = rest.map(\.columns).max() ?? 0
    guard rest.count > 1, let word = rest.first?.prefix(while: { !$0.isWhitespace }), line.columns <= widest
    else { return false }
    return line.columns + 1 + String(word).columns > widest
  }

  /// Whether a line shows a location within a site: "World | Europe", "Home › News".
  static func isBreadcrumb(_ line: String) -> Bool {
    let parts = line.split { "|›»>•·".contains($0) }
    return parts.count > 1 && parts.allSatisfy { $0.split(whereSeparator: \.isWhitespace).count <= 2 }
  }

  /// Returns the headline in at most 200 code points: in full, up to the end of a sentence, or up to a word
  /// and an ellipsis.
  ///
  /// If a page states a paragraph as its title, only the first sentence is used. White space is collapsed
  /// into single spaces, as suits a title in a list or a file name.
  static func clipped(_ line: String) -> String {
    let words = line.unicodeScalars.split { $0.properties.isWhitespace }
    let whole = words.map { String($0) }.joined(separator: " ")
    let isParagraph = whole.unicodeScalars.count > longestOfSeveral
    let line = isParagraph ? whole.firstOfSeveralSentences ?? whole : whole
    let scalars = line.unicodeScalars
    if scalars.count <= 120 { return line }
    let start = Array(scalars.prefix(longest))
    if let end = sentenceEnd(in: start) { return text(start[...end]) }
    if scalars.count <= longest { return line }
    let end = start.lastIndex { $0.properties.isWhitespace } ?? longest - 1
    return text(start[..<min(end, longest - 1)]) + "…"
  }

  private static func sentenceEnd(in start: [Unicode.Scalar]) -> Int? {
    start.indices.dropFirst(40).first { index in
      ".?!…".unicodeScalars.contains(start[index]) && index + 1 < start.count
        && start[index + 1].properties.isWhitespace && !start[index - 1].properties.isUppercase
    }
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}

extension String {
  /// Whether it ends as a sentence does.
  var endsLikeSentence: Bool {
    unicodeScalars.last.map { ".?!…。！？؟۔।»”\"」".unicodeScalars.contains($0) } ?? false
  }

  /// Whether a sentence ends in it and another begins.
  fileprivate var holdsSeveralSentences: Bool { (self + ".").firstOfSeveralSentences != nil }

  /// Whether the stop at its end belongs to an abbreviation: "at 5 p.m.", "in the U.S.".
  fileprivate var endsInAbbreviation: Bool {
    split(separator: " ").last.map { $0.dropLast().contains(".") || $0.count == 2 } ?? false
  }

  /// The first sentence, if the text ends like a sentence and holds more than one; nil for a headline.
  fileprivate var firstOfSeveralSentences: String? {
    let scalars = Array(unicodeScalars)
    guard endsLikeSentence else { return nil }
    if scalars.isUncased { return firstOfSeveralUncased(scalars) }
    let end = scalars.indices.dropFirst(2).dropLast().first { index in
      scalars[index] == " " && ".?!…".unicodeScalars.contains(scalars[index - 1])
        && scalars[index + 1].properties.isUppercase && scalars[index - 2].properties.isLowercase
        && !Self.endsInTitle(scalars[..<(index - 1)])
    }
    return end.map { String(String.UnicodeScalarView(scalars[..<$0])) }
  }

  /// Returns the same for a script without capitals, up to its first full stop.
  private func firstOfSeveralUncased(_ scalars: [Unicode.Scalar]) -> String? {
    let end = scalars.indices.dropLast(2).first { index in
      "。！？।۔".unicodeScalars.contains(scalars[index])
        || (".?!؟".unicodeScalars.contains(scalars[index]) && scalars[index + 1] == " ")
    }
    return end.map { String(String.UnicodeScalarView(scalars[...$0])) }
  }

  /// Whether a stop belongs to a word such as "Dr.".
  private static func endsInTitle(_ start: ArraySlice<Unicode.Scalar>) -> Bool {
    let word = String(String.UnicodeScalarView(start.suffix(while: { $0.properties.isAlphabetic })))
    return [
      "Dr", "Mr", "Mrs", "Ms", "Prof", "St", "Sen", "Rep", "Gov", "Gen", "Col", "Lt", "Sgt", "v", "vs", "No",
    ].contains(word)
  }
}

extension [Unicode.Scalar] {
  /// Whether its letters belong to a script without capitals.
  fileprivate var isUncased: Bool {
    !contains { $0.properties.isUppercase || $0.properties.isLowercase }
  }
}

extension ArraySlice<Unicode.Scalar> {
  /// Returns the longest suffix whose letters all satisfy a condition.
  fileprivate func suffix(while isWanted: (Unicode.Scalar) -> Bool) -> ArraySlice<Unicode.Scalar> {
    guard let last = lastIndex(where: { !isWanted($0) }) else { return self }
    return self[index(after: last)...]
  }
}
