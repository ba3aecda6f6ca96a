/// Plain-text exports of the press databases Factiva, LexisNexis and ProQuest, with one article or many.
///
/// Only known layouts are read: if any part of a file is laid out differently, the entire file is left alone.
package enum PressExport {
  /// The reader's version, increased whenever a file yields different text.
  package static let version = 1

  /// Returns the articles in a text; empty unless it is such an export. Linear.
  package static func documents(in text: String) -> [Document] {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map {
      $0.drop { $0 == "\u{FEFF}" }.trimmingSpaces
    }
    let found = FactivaFields.articles(in: lines) ?? FactivaArticle.articles(in: lines)
    return (found ?? LexisArticle.articles(in: lines) ?? ProQuestArticle.articles(in: lines) ?? [])
      .prefix(DocumentLimits.documents).map(document)
  }

  /// Returns the articles in a document whose paragraphs are laid out like an export; empty if they aren't.
  package static func documents(in document: Document) -> [Document] {
    let texts = document.blocks.map(\.text)
    guard texts.contains(where: { text in marks.contains { text.hasPrefix($0.drop(while: \.isNewline)) } })
    else { return [] }
    var articles = documents(in: texts.joined(separator: "\n\n"))
    for index in articles.indices {
      (articles[index].reader, articles[index].version) = (document.reader, document.version)
      if index == 0 { articles[index].dropped = document.dropped + articles[index].dropped }
    }
    return articles
  }

  /// Returns whether a file may be such an export, by a quick look at its bytes.
  static func mayBeIn(_ bytes: [UInt8]) -> Bool {
    let ends = Array(bytes.prefix(1 << 14) + bytes.suffix(1 << 14))
    return marks.contains { ends.firstRange(of: $0.utf8, from: 0) != nil }
  }

  private static let marks = [
    "\nDocument ", "\nAN", "LOAD-DATE:", "End of Document", "Full text:",
  ]

  private static func document(of article: PressArticle) -> Document {
    var document = Document(
      reader: DocumentKind.press.rawValue, version: version, metadata: article.metadata,
      blocks: article.title.map { [Block(.heading, $0, level: 1)] } ?? [])
    document.blocks += article.paragraphs.map { Block(.paragraph, $0) }
    document.dropped = [DroppedPart("labelled lines", count: article.dropped)]
    return document
  }
}

/// An article of a press database.
struct PressArticle {
  /// The metadata in its fields.
  var metadata = DocumentMetadata()
  /// Its paragraphs, without the headline.
  var paragraphs: [String] = []
  /// The number of field lines left out.
  var dropped = 0
  /// The headline.
  var title: String? { metadata.title }

  /// Returns the paragraphs of lines: each line or, if they may be wrapped, the lines between blank ones.
  static func paragraphs(of lines: some Collection<Substring>) -> [String] {
    ArticleRecord.paragraphs(of: lines.joined(separator: "\n")).map(\.text)
  }

  /// Returns whether a line is a day: a year, another number, and little else.
  static func isDay(_ line: Substring) -> Bool {
    let numbers = line.split { !$0.isNumber }
    return line.count <= 60 && (2...3).contains(numbers.count) && numbers.contains { $0.count <= 2 }
      && numbers.contains { $0.count == 4 && ($0.hasPrefix("19") || $0.hasPrefix("20")) }
      && !line.contains { "?!;".contains($0) }
  }
}

extension Collection<Substring> {
  /// Returns the parts that end in a line of a kind, which they include, and the rest after the last.
  func parts(endingAt isEnd: (Substring) -> Bool) -> (parts: [SubSequence], rest: SubSequence) {
    var parts: [SubSequence] = []
    var start = startIndex
    for index in indices where isEnd(self[index]) {
      parts.append(self[start...index])
      start = self.index(after: index)
    }
    return (parts, self[start...])
  }
}
