/// A sentence of an article, found by the segmenter.
public struct Sentence: Hashable, Sendable {
  /// Its range in UTF-8 offsets, without white space at either end.
  public let range: Range<Int>
  /// Whether it begins inside a quotation that an earlier sentence opened.
  public let isQuoted: Bool

  /// Creates a sentence from its UTF-8 range.
  public init(range: Range<Int>, isQuoted: Bool = false) {
    self.range = range
    self.isQuoted = isQuoted
  }
}
