/// What databases of the press export as plain text: Factiva, LexisNexis and ProQuest, one article or many.
///
/// Layouts that are known are read, and nothing else: where one part of a file is laid out in another way,
/// the whole of it is left as it is.
package enum PressExport {
  /// The reader's version; it goes up when a file gives another text.
  package static let version = 1

  /// The articles in a text; empty unless it is such an export. Linear.
  package static func documents(in text: String) -> [Document] {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map {
      $0.drop { $0 == "\u{FEFF}" }.trimmingSpaces
    }
    let found = FactivaFields.articles(in: lines) ?? FactivaArticle.articles(in: lines)
    return (found ?? LexisArticle.articles(in: lines) ?? ProQuestArticle.articles(in: lines) ?? [])
      .prefix(DocumentLimits.documents).map(document)
  }

  /// The articles in a document whose paragraphs are laid out so; none where they are not.
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

  /// Whether a file may be one, told quickly by its bytes.
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

/// An article of a database.
struct PressArticle {
  /// What its fields say.
  var metadata = DocumentMetadata()
  /// Its paragraphs, without the headline.
  var paragraphs: [String] = []
  /// How many lines of fields are left out.
  var dropped = 0
  /// The headline.
  var title: String? { metadata.title }

  /// The paragraphs of some lines: what stands between blank ones, or each line where none is short.
  static func paragraphs(of lines: some Collection<Substring>) -> [String] {
    ArticleRecord.paragraphs(of: lines.joined(separator: "\n")).map(\.text)
  }

  /// Whether a line is a day: a year, another number, and hardly more.
  static func isDay(_ line: Substring) -> Bool {
    let numbers = line.split { !$0.isNumber }
    return line.count <= 60 && (2...3).contains(numbers.count) && numbers.contains { $0.count <= 2 }
      && numbers.contains { $0.count == 4 && ($0.hasPrefix("19") || $0.hasPrefix("20")) }
      && !line.contains { "?!;".contains($0) }
  }
}

extension Collection<Substring> {
  /// The stretches that end in a line of a kind, that line included, and what follows the last.
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
