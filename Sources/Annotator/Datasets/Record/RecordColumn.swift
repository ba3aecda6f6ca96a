/// The columns of a record, in the order in which every tabular format writes them.
///
/// The names are part of the format: one may be added at the end, none renamed.
public enum RecordColumn: String, CaseIterable, Sendable {
  case session, annotator
  case articleTitle = "article_title"
  case articleSource = "article_source"
  case articleURL = "article_url"
  case articleAuthor = "article_author"
  case articlePublished = "article_published"
  case articleLanguage = "article_language"
  case articleSHA256 = "article_sha256"
  case codebook
  case codebookVersion = "codebook_version"
  case statement, position, start, end, text, quoted, label, confidence, attribution
  case sourceKind = "source_kind"
  case cue, target
  case targetPosition = "target_position"
  case targetText = "target_text"
  case likelihood, grade, note, flagged, skipped, suggested, judged, seconds
}

extension RecordColumn {
  /// The columns that all records of a session share; they stand before the others.
  static let shared = allCases.filter(\.isShared)
  /// The columns that differ from record to record.
  static let own = allCases.filter { !$0.isShared }

  private var isShared: Bool {
    switch self {
    case .session, .annotator, .articleTitle, .articleSource, .articleURL, .articleAuthor, .articlePublished,
      .articleLanguage, .articleSHA256, .codebook, .codebookVersion:
      true
    case .statement, .position, .start, .end, .text, .quoted, .label, .confidence, .attribution, .sourceKind,
      .cue, .target, .targetPosition, .targetText, .likelihood, .grade, .note, .flagged, .skipped, .suggested,
      .judged, .seconds:
      false
    }
  }
}

extension RecordColumn {
  /// The type of a column's values.
  public enum Kind: String, Sendable {
    case text, integer, number, boolean
  }

  /// The type of the column's values; those that are not always there may be null.
  public var kind: Kind {
    switch self {
    case .codebookVersion, .statement, .position, .start, .end, .target, .targetPosition: .integer
    case .confidence, .seconds: .number
    case .quoted, .flagged, .skipped: .boolean
    case .session, .annotator, .articleTitle, .articleSource, .articleURL, .articleAuthor, .articlePublished,
      .articleLanguage, .articleSHA256, .codebook, .text, .label, .attribution, .sourceKind, .cue,
      .targetText,
      .likelihood, .grade, .note, .suggested, .judged:
      .text
    }
  }

  /// Whether every record has a value here.
  public var isAlwaysThere: Bool {
    switch self {
    case .session, .annotator, .articleSHA256, .codebook, .codebookVersion, .statement, .position, .start,
      .end,
      .text, .quoted, .flagged, .skipped:
      true
    case .articleTitle, .articleSource, .articleURL, .articleAuthor, .articlePublished, .articleLanguage,
      .label,
      .confidence, .attribution, .sourceKind, .cue, .target, .targetPosition, .targetText, .likelihood,
      .grade,
      .note, .suggested, .judged, .seconds:
      false
    }
  }

  /// What the column holds, as the documentation says it.
  public var meaning: String {
    switch self {
    case .session: "the session's name, 32 hexadecimal digits"
    case .annotator: "who judged"
    case .articleTitle: "the article's headline"
    case .articleSource: "where its text came from: a path as the annotator named it, `-` for standard input"
    case .articleURL: "the address it was published at"
    case .articleAuthor: "its byline"
    case .articlePublished: "its day, `YYYY-MM-DD`"
    case .articleLanguage: "its language, a lower-case ISO 639 code"
    case .articleSHA256: "the SHA-256 of its text's UTF-8 bytes: the identity of the text"
    case .codebook: "the codebook's name"
    case .codebookVersion: "the codebook's version"
    case .statement: "the statement's id in its session"
    case .position: "its place in reading order, from 1, among all statements of the session"
    case .start: "its first code point, from 0"
    case .end: "the code point behind its last"
    case .text: "its text, exactly as in the article"
    case .quoted: "whether it begins inside a quotation that an earlier statement opened"
    case .label: "what it does: `claim`, `denial`, `report`, or what the codebook adds"
    case .confidence: "how sure the annotator is of the label, 0 to 1; null is \"not stated\", which is not 1"
    case .attribution: "who asserts, denies or reports it, as written"
    case .sourceKind: "`author`, `party`, `media`, `document`, `anonymous` or `unknown`"
    case .cue: "the words that mark it as someone else's"
    case .target: "the id of the statement that is denied or reported"
    case .targetPosition: "that statement's place in reading order"
    case .targetText:
      "what is denied or reported: that statement's text, or the annotator's words when `target` is null"
    case .likelihood: "how likely the annotator thinks the content is true: a term of ICD 203 or a fraction"
    case .grade: "the Admiralty code of source and item, such as `B2`"
    case .note: "a remark"
    case .flagged: "whether it is marked to be looked at again"
    case .skipped: "whether the annotator decided that there is nothing to tag"
    case .suggested: "the suggested label that was accepted"
    case .judged: "when it was judged, in UTC, `YYYY-MM-DDTHH:MM:SSZ`"
    case .seconds: "how long it was on screen before, in seconds"
    }
  }
}
