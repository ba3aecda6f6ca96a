/// What a document says of itself, as it says it: nothing here is checked or parsed yet.
package struct DocumentMetadata: Equatable, Sendable {
  /// The headline.
  package var title: String?
  /// The authors, in the document's order; one entry may still hold several names.
  package var authors: [String] = []
  /// Statements of the day of publication, the most trustworthy first.
  package var published: [String] = []
  /// Statements of the day of the last change, the most trustworthy first.
  package var modified: [String] = []
  /// Short lines that a page shows between its headline and its text, where it may say by whom and when.
  package var signature: [String] = []
  /// The language, such as "en" or "pt-BR".
  package var language: String?
  /// What else is stated as the language, the most trustworthy first.
  package var otherLanguages: [String] = []
  /// The address of the page.
  package var url: String?
  /// The name of the site or paper.
  package var site: String?
  /// The address of the copy in an archive, when this is one.
  package var archiveURL: String?
  /// When the archive took its copy.
  package var archiveDate: String?

  /// Creates metadata that say nothing.
  package init() {}
}
