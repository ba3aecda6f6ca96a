import Documents

/// Where an article's text came from: the file or page, the reader that extracted it, and what the document
/// states besides the text.
package struct ArticleOrigin: Equatable, Sendable {
  /// The authors, one name each.
  package var authors: [String] = []
  /// The day of the last change, as the document states it.
  package var modified: String?
  /// The name of the site or paper.
  package var site: String?
  /// When the original was read or fetched.
  package var retrieved: Timestamp?
  /// The address of the copy in an archive.
  package var archiveURL: String?
  /// When the archive took its copy, `YYYY-MM-DD` or a timestamp.
  package var archiveDate: String?
  /// The reader that made the text; nil for plain text.
  package var reader: String?
  /// The reader's version.
  package var readerVersion: Int?
  /// The digest of the bytes of the original; nil when the text itself is the original.
  package var originalDigest: SHA256Digest?
  /// The encoding of the original, such as "windows-1251"; nil for UTF-8.
  package var encoding: String?
  /// The parts of the text in reading order, without overlap; none for plain text without speakers.
  package var blocks: [ArticleBlock] = []

  /// Creates the origin of a text about which nothing more is known.
  package init() {}
}

/// A part of an article's text, as the document marks it up.
package struct ArticleBlock: Equatable, Sendable {
  /// What kind of part it is.
  package let kind: BlockKind
  /// Its range in the text, in UTF-8 offsets.
  package let range: Range<Int>
  /// The level of a heading, from 1.
  package let level: Int?
  /// Who speaks in a turn.
  package let speaker: String?

  /// Creates a block.
  package init(_ kind: BlockKind, _ range: Range<Int>, level: Int? = nil, speaker: String? = nil) {
    self.kind = kind
    self.range = range
    self.level = level
    self.speaker = speaker
  }
}
