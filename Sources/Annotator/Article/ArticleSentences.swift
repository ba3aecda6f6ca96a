import Documents
import SentenceSegmentation

extension Article {
  /// The sentences of the text. None crosses the end of a block, and a heading, a byline, a table row or a
  /// code listing is a single sentence.
  ///
  /// - Complexity: linear in the text.
  package var sentences: [Sentence] {
    let found = SentenceSegmenter(language: language).sentences(of: text)
    return origin.blocks.isEmpty ? found : BlockSentences(found, in: self).sentences
  }
}

/// Fits sentences to blocks.
private struct BlockSentences {
  private(set) var sentences: [Sentence] = []
  private let article: Article

  init(_ found: [Sentence], in article: Article) {
    self.article = article
    var rest = found[...]
    for block in article.origin.blocks {
      add(upTo: block.range.lowerBound, &rest)
      if block.isOneStatement {
        rest = rest.drop { $0.range.upperBound <= block.range.upperBound }
        add(block.range, isQuoted: false)
      } else {
        add(upTo: block.range.upperBound, &rest)
      }
      cut(at: block.range.upperBound, &rest)
    }
    add(upTo: article.text.utf8.count, &rest)
  }

  /// Adds the sentences up to a border, cutting one that crosses it.
  private mutating func add(upTo border: Int, _ rest: inout ArraySlice<Sentence>) {
    while let next = rest.first, next.range.lowerBound < border {
      add(next.range.lowerBound..<min(next.range.upperBound, border), isQuoted: next.isQuoted)
      if next.range.upperBound > border { return cut(at: border, &rest) }
      rest = rest.dropFirst()
    }
  }

  /// Drops the part of the next sentence that comes before a border.
  private func cut(at border: Int, _ rest: inout ArraySlice<Sentence>) {
    guard let next = rest.first, next.range.lowerBound < border else { return }
    rest = rest.dropFirst()
    if next.range.upperBound > border {
      rest = [Sentence(range: border..<next.range.upperBound, isQuoted: next.isQuoted)] + rest
    }
  }

  private mutating func add(_ range: Range<Int>, isQuoted: Bool) {
    guard let trimmed = article.trimmedRange(range) else { return }
    sentences.append(Sentence(range: trimmed, isQuoted: isQuoted))
  }
}

extension ArticleBlock {
  fileprivate var isOneStatement: Bool {
    switch kind {
    case .heading, .byline, .tableRow, .code: true
    case .paragraph, .listItem, .quote, .caption, .turn, .furniture: false
    }
  }
}
