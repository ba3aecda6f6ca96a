/// One judgment flattened for a dataset: a row that can be read without its session.
///
/// Offsets count Unicode code points of the article's text, from its start, half-open.
public struct Record: Sendable {
  /// What the records of a session have in common.
  public let origin: RecordOrigin
  /// The statement's name in its session.
  public let statement: StatementID
  /// The statement's place in reading order, from 1, among all statements of the session.
  public let position: Int
  /// The statement's first code point.
  public let start: Int
  /// The code point behind its last.
  public let end: Int
  /// The statement's text.
  public let text: Substring
  /// Whether the statement begins inside a quotation that an earlier one opened.
  public let isQuoted: Bool
  /// What the annotator says of it; the label is the one of the chosen reading.
  public let judgment: Judgment
  /// The statement that is denied or reported, when it is one of the session.
  public let targetStatement: TargetStatement?

  /// Where the target of a record stands.
  public struct TargetStatement: Sendable {
    /// Its name.
    public let id: StatementID
    /// Its place in reading order, from 1.
    public let position: Int
    /// Its text.
    public let text: Substring
  }
}

/// What all records of a session have in common: who judged which article by which codebook.
public struct RecordOrigin: Sendable {
  /// The session's name.
  public let session: String
  /// Who judged.
  public let annotator: String
  /// The article's headline.
  public let title: String?
  /// Where its text came from.
  public let source: String?
  /// Its address.
  public let url: String?
  /// Its byline.
  public let author: String?
  /// Its day, `YYYY-MM-DD`.
  public let published: String?
  /// Its language, an ISO 639 code.
  public let language: String?
  /// The SHA-256 of its text, in hexadecimal digits.
  public let sha256: String
  /// The codebook's name.
  public let codebook: String
  /// The codebook's version.
  public let codebookVersion: Int

  /// Takes the common part from a session.
  public init(_ session: Session) {
    self.session = session.id
    annotator = session.annotator
    title = session.article.title
    source = session.article.source
    url = session.article.url
    author = session.article.author
    published = session.article.published
    language = session.article.language
    sha256 = session.article.digest.hex
    codebook = session.codebook.name
    codebookVersion = session.codebook.version
  }
}
