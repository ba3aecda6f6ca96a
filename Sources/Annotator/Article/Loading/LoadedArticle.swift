import Documents

/// An article and the file it was taken from.
package struct LoadedArticle: Sendable {
  /// The article.
  package let article: Article
  /// The bytes of the file, which are worth keeping as evidence; nil if they are just the text.
  package let original: [UInt8]?
  /// The parts of the file that aren't in the text.
  package let dropped: [DroppedPart]
  /// The stated day of publication, if it isn't a date; nil if it is one, or if none is stated.
  package var unreadDate: String?

  /// Creates a loaded article.
  package init(article: Article, original: [UInt8]?, dropped: [DroppedPart]) {
    (self.article, self.original, self.dropped) = (article, original, dropped)
  }
}
