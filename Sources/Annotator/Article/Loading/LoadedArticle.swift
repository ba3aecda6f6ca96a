import Documents

/// An article and the file it was taken from.
package struct LoadedArticle: Sendable {
  /// The article.
  package let article: Article
  /// The bytes of the file, which are worth keeping as evidence; nil when the text is all there is to them.
  package let original: [UInt8]?
  /// What is in the file and not in the text.
  package let dropped: [DroppedPart]
  /// What the file gives as the day of publication and is none; nil where it gives one, or nothing.
  package var unreadDate: String?

  /// Holds an article that was read.
  package init(article: Article, original: [UInt8]?, dropped: [DroppedPart]) {
    (self.article, self.original, self.dropped) = (article, original, dropped)
  }
}
