/// The metadata that a document states, verbatim: nothing here has been checked or parsed yet.
package struct DocumentMetadata: Equatable, Sendable {
  /// The headline.
  package var title: String?
  /// The authors, in the document's order; one entry may still hold several names.
  package var authors: [String] = []
  /// Statements of the day of publication, the most reliable first.
  package var published: [String] = []
  /// Statements of the day of the last change, the most reliable first.
  package var modified: [String] = []
  /// Short lines between a page's headline and its text, which may state the author and the date.
  package var signature: [String] = []
  /// The language, such as "en" or "pt-BR".
  package var language: String?
  /// Other statements of the language, the most reliable first.
  package var otherLanguages: [String] = []
  /// The address of the page.
  package var url: String?
  /// The name of the site or paper.
  package var site: String?
  /// The address of the copy in an archive, if this is one.
  package var archiveURL: String?
  /// The date of the archive's copy.
  package var archiveDate: String?

  /// Creates empty metadata.
  package init() {}
}
