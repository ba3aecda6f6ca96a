/// The consecutive lines of a head: lines with known labels, and an address alone.
///
/// Any other label ends the head, since it may be part of the text.
struct HeadLines {
  /// The numbers of lines with text that are examined, and of those that may precede the first label: a
  /// headline, its deck and a byline.
  static let (maximumLines, maximumOthers) = (24, 6)
  private static let (longestHeadline, longestContinuation) = (160, 100)
  /// The maximum numbers of code points in a title, and in one with several sentences.
  fileprivate static let (longestTitle, longestOfSeveral) = (200, 80)

  private(set) var metadata = DocumentMetadata()
  /// The removed lines, and the part of each that belongs to the text.
  private(set) var taken: [(range: Range<Substring.Index>, body: Substring)] = []
  private var labels: Set<String> = []
  private var names: Set<Label> = []
  private var (count, others) = (0, 0)
  /// Whether the line above is the title, which may continue in an indented line.
  private var isBelowTitle = false
  /// A line in which the title continues, unless a line of text follows.
  private var continuation: Substring?
  /// Whether a label is repeated, as in a list of articles or links, or an interview.
  private var isList = false

  /// Whether the lines describe the text: there are at least two, or they have the title or the address.
  var isOne: Bool {
    guard !isList else { return false }
    return names.contains(.title) || names.contains(.url)
      || (taken.count >= 2 && !names.isDisjoint(with: [.authors, .published]))
  }

  /// Takes the next line.
  ///
  /// - Returns: whether the head may continue.
  mutating func take(_ raw: Substring) -> Bool {
    let line = Self.trimmed(raw)
    guard !line.isEmpty else {
      takeContinuation()
      isBelowTitle = false
      return true
    }
    count += 1
    guard count <= Self.maximumLines else { return false }
    guard let (name, label, value) = Self.field(in: line) else { return takeOther(raw, line) }
    takeContinuation()
    return take(raw, line, name, name == "rubrik" && names.contains(.title) ? .other : label, value)
  }

  private mutating func take(
    _ raw: Substring, _ line: Substring, _ name: String, _ label: Label, _ value: Substring
  ) -> Bool {
    isBelowTitle = false
    let isAuthor = label == .authors && Self.isName(value)
    isList =
      isList || (label == .title && names.contains(.title)) || (name.isEmpty && metadata.url != nil)
      || (labels.contains(name) && !isAuthor)
    if label == .body, !taken.isEmpty {
      let isText = !Self.isName(value)
      if !isText { note(.authors, value) }
      take(raw, isText && !value.isEmpty ? raw[value.startIndex...] : "", name)
      return !isText
    }
    guard label != .body, label != .other || !taken.isEmpty, Self.mayBe(label, value) else {
      return takeOther(raw, line)
    }
    note(label, value)
    take(raw, "", name)
    isBelowTitle = label == .title && !value.isEmpty
    return true
  }

  private mutating func take(_ raw: Substring, _ body: Substring, _ name: String) {
    taken.append((raw.startIndex..<raw.endIndex, body))
    if !name.isEmpty { labels.insert(name) }
  }

  /// Takes a line that remains in the text; none may be among the labels.
  private mutating func takeOther(_ raw: Substring, _ line: Substring) -> Bool {
    if isBelowTitle, continuation == nil, raw.first?.isWhitespace ?? false, Self.label(in: line) == nil,
      line.unicodeScalars.count <= Self.longestContinuation, !Self.holdsSentence(line)
    {
      continuation = raw
      return true
    }
    others += 1
    let isRunning = line.last.map { ".。।".contains($0) } ?? true
    return labels.isEmpty && others <= Self.maximumOthers && !isRunning
      && line.unicodeScalars.count <= Self.longestHeadline
  }

  private mutating func takeContinuation() {
    guard let raw = continuation, let title = metadata.title else { return }
    metadata.title = PageText.line("\(title) \(Self.trimmed(raw))")
    taken.append((raw.startIndex..<raw.endIndex, ""))
    continuation = nil
    isBelowTitle = false
  }

  /// Returns whether a label also begins a line below, like the names of speakers and the labels in a list of
  /// articles.
  func comesAgain(in rest: Substring) -> Bool {
    rest.utf8.split(separator: 0x0A).contains { line in
      guard let colon = line.prefix(80).firstIndex(of: UInt8(ascii: ":")) else { return false }
      return labels.contains(Substring(line[..<colon]).trimmingSpaces.lowercased())
    }
  }

  private mutating func note(_ label: Label, _ value: Substring) {
    names.insert(label)
    guard !value.isEmpty else { return }
    let value = PageText.line(String(value))
    switch label {
    case .title: metadata.title = metadata.title ?? value
    case .authors: metadata.authors.append(value)
    case .published: metadata.published.append(value)
    case .modified: metadata.modified.append(value)
    case .url: metadata.url = metadata.url ?? value
    case .site: metadata.site = metadata.site ?? value
    case .other, .body: break
    }
  }
}

extension HeadLines {
  /// The purpose of a label.
  enum Label {
    case title, authors, published, modified, url, site
    /// Information that isn't used, such as the length.
    case other
    /// The text itself.
    case body
  }

  /// Returns the label at the beginning of a line in lower case, its purpose, and its value.
  fileprivate static func field(in line: Substring) -> (name: String, label: Label, value: Substring)? {
    if isAddress(line) { return ("", .url, line) }
    guard let (name, value) = label(in: line), let label = labels[name] else { return nil }
    // "Source: https://…" is the address, but "Link: see below" isn't.
    if isAddress(value) { return (name, label == .site || label == .url ? .url : .other, value) }
    return (name, label == .url && !value.isEmpty ? .other : label, value)
  }

  /// Returns one to three words before a colon, and the text after it.
  fileprivate static func label(in line: Substring) -> (name: String, value: Substring)? {
    guard let colon = line.prefix(40).firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
    let name = line[..<colon].trimmingSpaces
    let value = line[line.index(after: colon)...]
    guard (1...3).contains(name.split(separator: " ").count), line[colon] == "：" || value.first != "/",
      line[colon] == "：" || value.first.map(\.isWhitespace) ?? true
    else { return nil }
    return (name.lowercased(), value.trimmingSpaces)
  }

  fileprivate static func trimmed(_ raw: Substring) -> Substring {
    let isBlank = { (sign: Character) in sign.isWhitespace || sign == "\u{FEFF}" }
    var line = raw.drop(while: isBlank)
    while let last = line.last, isBlank(last) { line = line.dropLast() }
    return line
  }

  fileprivate static func isAddress(_ text: Substring) -> Bool {
    (text.hasPrefix("https://") || text.hasPrefix("http://")) && !text.contains(where: \.isWhitespace)
  }

  /// Returns whether the value of "Text:" is a name, as in German papers, rather than a sentence.
  fileprivate static func isName(_ value: Substring) -> Bool {
    let words = value.split(separator: " ")
    return (2...4).contains(words.count) && words.allSatisfy { $0.first?.isUppercase ?? false }
      && !(value.last.map { ".!?".contains($0) } ?? false)
  }

  /// Returns whether a value is possible for a label. Only a title may contain a sentence: after other
  /// labels, it would be what a speaker with that name says.
  fileprivate static func mayBe(_ label: Label, _ value: Substring) -> Bool {
    let length = value.unicodeScalars.count
    guard length <= longestTitle else { return false }
    if label == .title { return length <= longestOfSeveral || !holdsSentence(value.dropLast()) }
    let words = value.split(separator: " ")
    let small = words.count { $0.first?.isLowercase ?? false }
    return !holdsSentence(value) && (label != .authors || words.count < 3 || small * 2 <= words.count)
  }

  /// Returns whether a sentence ends in a line or at its end: "Why not?", "Nobody told me." The stops of "11
  /// févr. 2026", "8 p.m." and "Jan Lind Jr." don't end one.
  fileprivate static func holdsSentence(_ line: Substring) -> Bool {
    if line.contains(where: { "?。！？؟।".contains($0) }) { return true }
    let words = line.split(separator: " ").map { $0.filter { !"\"“”„«»‘’()[]".contains($0) } }
    return words.indices.contains { place in
      let word = words[place]
      guard let last = word.last, ".!…".contains(last), !word.dropLast().contains("."), let first = word.first
      else { return false }
      let isSmall = first.isLowercase && word.count > 2
      guard place + 1 < words.count else {
        return isSmall || (first.isLetter && words.count > 3 && word.count > 5)
      }
      return isSmall && words[place + 1].first?.isUppercase ?? false
    }
  }

  fileprivate static let labels: [String: Label] = {
    var labels: [String: Label] = [:]
    let others = [
      "section", "length", "word count", "words", "keywords", "tags", "category", "categories", "topic",
      "language", "country", "accessed", "access date", "date accessed", "retrieved", "load-date", "dateline",
      "edition", "page", "pages", "document id", "copyright", "graphic", "photo", "credit", "subject",
      "ressort", "länge", "sprache", "rubrique", "langue", "sección", "idioma", "sezione",
      "rubryka",
      "рубрика", "раздел", "розділ", "теги", "мова", "язык", "ключевые слова", "ключові слова",
    ]
    let known: [(Label, [String])] = [
      (.other, others),
      (
        .body,
        ["body", "text", "full text", "article text", "content", "markdown content", "volltext", "текст"]
      ),
      (
        .site,
        ArticleColumns.site + [
          "publication", "newspaper", "magazine", "publication title", "fuente", "fonte", "źródło", "zdroj",
          "bron", "kaynak", "来源", "來源", "出典", "출처",
        ]
      ),
      (
        .url,
        ArticleColumns.url + [
          "web address", "address", "source url", "url source", "article url", "адреса", "адрес",
        ]
      ),
      (.modified, ArticleColumns.modified + ["last updated", "last modified", "aktualisiert"]),
      (
        .published,
        ArticleColumns.published + [
          "publication date", "publish date", "date published", "published time", "posted",
        ]
      ),
      (
        .authors,
        ArticleColumns.authors + [
          "by", "written by", "writer", "reporter", "autorin", "von", "авторка", "редактор",
        ]
      ),
      (.title, ArticleColumns.title + ["article title", "subject line"]),
    ]
    for (label, names) in known { for name in names { labels[name] = label } }
    // These also occur as names of people, or aren't used as labels in front of a text.
    for name in ["name", "user", "@id"] { labels[name] = nil }
    return labels
  }()
}
