/// The first kilobytes of a file, and what they reveal about its kind.
struct SniffedStart {
  private static let length = 4_096
  private let bytes: ArraySlice<UInt8>
  /// The same bytes in lower case, without byte order mark and leading white space.
  private let text: [UInt8]
  /// The last kilobytes, where an archive has its directory.
  private let end: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes.prefix(Self.length)
    end = bytes.suffix(Self.length)
    var text = Array(bytes.prefix(Self.length))
    if text.starts(with: [0xFF, 0xFE]) || text.starts(with: [0xFE, 0xFF]) { text.removeAll { $0 == 0 } }
    let mark =
      text.starts(with: [0xEF, 0xBB, 0xBF])
      ? 3 : text.starts(with: [0xFF, 0xFE]) || text.starts(with: [0xFE, 0xFF]) ? 2 : 0
    self.text = text.dropFirst(mark).drop { $0 <= 0x20 }.map { (0x41...0x5A).contains($0) ? $0 + 32 : $0 }
  }

  /// The first bytes in lower case, without byte order mark and leading white space.
  var plain: ArraySlice<UInt8> { text[...] }

  /// The kind that the content alone proves.
  var kind: DocumentKind? {
    if starts("%pdf-") { return .pdf }
    if bytes.starts(with: [0x1F, 0x8B]) { return .gzip }
    if starts("{\\rtf") { return .rtf }
    if bytes.starts(with: Array("PK\u{3}\u{4}".utf8)) { return office }
    if starts("webvtt") || starts("[script info]") || isSubRip || isTimed { return .subtitles }
    if let markup { return markup }
    if Mailbox.matches(bytes) { return .mailbox }
    if MailFieldNames.open(plain) { return .mail }
    return hasMailHeader ? (isSavedPage ? .mhtml : .mail) : nil
  }

  /// Whether it contains an HTML tag.
  var hasTag: Bool {
    [
      "<p", "<div", "<br", "<html", "<body", "<h1", "<a ", "<span", "<meta", "<article", "<img", "<b>", "<i>",
      "<font", "<ul", "<em>",
    ].contains(where: contains)
  }

  /// Whether it begins with a tag that also occurs in Markdown.
  var beginsWithTag: Bool {
    [
      "<br>", "<br/", "<br />", "<img ", "<font ", "<center", "<table", "<span", "<b>", "<strong>", "<a href",
    ].contains(where: starts)
  }

  /// Whether most lines end in a line-break tag.
  var isBrokenByTags: Bool {
    guard contains("<br") else { return false }
    let lines = text.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).map { line in
      String(decoding: line.suffix(8), as: UTF8.self).filter { $0 != " " }
    }
    let broken = lines.count { $0.hasSuffix("<br>") || $0.hasSuffix("<br/>") }
    return broken > 1 && broken * 2 > lines.count
  }

  /// Whether its lines are numbered as those of a transcript.
  var isTranscript: Bool {
    let lines = bytes.split(separator: 0x0A).filter { $0.first.map { $0 <= 0x39 } ?? false }
    return lines.count >= 3 && NumberedLines(String(decoding: bytes, as: UTF8.self)).isTranscript
  }

  /// Whether it is a conversation that a program exported.
  var isChat: Bool { ChatLog(String(decoding: bytes, as: UTF8.self)).isOne }

  /// Whether it is the text of a mail that quotes another with `>`.
  var isQuoting: Bool {
    let lines = bytes.split(separator: 0x0A).prefix(200)
    let quoted = lines.filter { $0.first == UInt8(ascii: ">") }
    return quoted.count >= 2 && quoted.count * 5 >= lines.count
      && quoted.contains { $0.dropFirst().first == 0x20 && $0.count > 20 }
  }

  /// Whether it begins with at least two header lines of a mail, including one that nearly every mail has.
  var hasMailHeader: Bool {
    let lines = text.prefix(2_048).split(separator: 0x0A, maxSplits: 8, omittingEmptySubsequences: false)
      .prefix(8)
    let fields = lines.prefix { $0.first != 0x0D }.compactMap(Self.fieldName)
    let known: Set = [
      "from", "to", "subject", "date", "received", "return-path", "message-id", "mime-version",
      "delivered-to",
      "content-type", "x-mozilla-status", "dkim-signature", "reply-to", "snapshot-content-location",
    ]
    guard let first = fields.first, known.contains(first) || first.hasPrefix("x-") else { return false }
    let certain: Set = [
      "received", "return-path", "message-id", "mime-version", "delivered-to", "dkim-signature",
    ]
    let found = Set(fields).intersection(known)
    return found.count >= 3 || (found.count >= 2 && !found.isDisjoint(with: certain))
      || found.isSuperset(of: ["from", "subject"])
  }
}

extension SniffedStart {
  private func starts(_ prefix: String) -> Bool { text.starts(with: prefix.utf8) }

  private func contains(_ word: String) -> Bool { text.contains(word) }

  private var office: DocumentKind? {
    let raw = Array(bytes)
    if raw.contains("mimetypeapplication/epub+zip") { return .epub }
    if raw.contains("mimetypeapplication/vnd.oasis.opendocument.text") { return .odt }
    if raw.contains("META-INF/container.xml") || end.contains("META-INF/container.xml") { return .epub }
    return raw.contains("word/") || raw.contains("[Content_Types].xml") ? .docx : nil
  }

  private var markup: DocumentKind? {
    guard text.first == UInt8(ascii: "<") else { return nil }
    if contains("<office:document"), contains("opendocument.text") { return .odt }
    if contains("<tt ") || contains("<tt>"), contains("ttml") { return .subtitles }
    if ["rss", "feed", "rdf:rdf"].contains(rootName) { return .feed }
    let starts = [
      "<!doctype html", "<html", "<head", "<body", "<meta", "<title", "<article", "<div", "<h1", "<p>", "<p ",
    ]
    if starts.contains(where: self.starts) { return .html }
    let isProlog =
      self.starts("<?xml") || self.starts("<!--") || self.starts("<script") || self.starts("<link")
    return isProlog && (contains("<html") || contains("<!doctype html")) ? .html : nil
  }

  /// The name of the first element, after declarations and comments.
  private var rootName: String {
    var rest = text[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[(start + 1)...]
      if rest.starts(with: "!--".utf8) {
        guard let end = Array(rest).firstRange(of: Array("-->".utf8), from: 3) else { return "" }
        rest = rest.dropFirst(end.upperBound)
      } else if let first = rest.first, (0x61...0x7A).contains(first) {
        return String(decoding: rest.prefix { $0 > 0x20 && $0 != 0x3E && $0 != 0x2F }, as: UTF8.self)
      }
    }
    return ""
  }

  /// Whether it begins with a number, a line end, and two times with an arrow between them.
  private var isSubRip: Bool {
    let lines = text.prefix(200).split { $0 == 0x0A || $0 == 0x0D }
    guard lines.count >= 2, lines[0].allSatisfy({ (0x30...0x39).contains($0) }) else { return false }
    return Array(lines[1]).contains(" --> ") && lines[1].contains(UInt8(ascii: ":"))
  }

  /// Whether it is a page that a browser saved in the form of a mail.
  private var isSavedPage: Bool {
    guard contains("multipart/related"), contains("text/html") else { return false }
    if contains("snapshot-content-location") || contains("<saved by") { return true }
    let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
      .prefix { !$0.isEmpty && $0.first != 0x0D }
    return Set(lines.compactMap(Self.fieldName)).isDisjoint(with: [
      "to", "received", "return-path", "message-id",
    ])
  }

  /// Whether it begins with two times separated by a comma, as YouTube writes them.
  private var isTimed: Bool {
    text.prefix(60).split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).first.map {
      SubtitleCue.timesWithComma(in: Substring(String(decoding: $0, as: UTF8.self))) != nil
    } ?? false
  }

  private static func fieldName(_ line: ArraySlice<UInt8>) -> String? {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex else { return nil }
    let name = line[..<colon]
    guard name.allSatisfy({ (0x61...0x7A).contains($0) || $0 == 0x2D }) else { return nil }
    return String(decoding: name, as: UTF8.self)
  }
}

extension Array<UInt8> {
  /// Returns whether the bytes of a word occur anywhere in these.
  func contains(_ word: String) -> Bool {
    firstRange(of: word.utf8, from: 0) != nil
  }

  /// Returns the first occurrence of a word's bytes at or after an offset. Takes the product of the lengths
  /// at worst, but words are short.
  func firstRange(of word: some Collection<UInt8>, from start: Int) -> Range<Int>? {
    let word = Array(word)
    guard let first = word.first, start >= 0, count >= word.count else { return nil }
    var offset = start
    while offset <= count - word.count {
      if self[offset] == first {
        var length = 1
        while length < word.count, self[offset + length] == word[length] { length += 1 }
        if length == word.count { return offset..<offset + length }
      }
      offset += 1
    }
    return nil
  }
}
