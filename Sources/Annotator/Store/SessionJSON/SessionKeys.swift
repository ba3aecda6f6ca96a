/// The keys of the session file, in the order in which they are written; tables for the reader and the writer.
enum SessionKey: String, CaseIterable {
  case format, version, id, annotator, created, modified, article, codebook, cursor
  case standingConfidence = "standing_confidence"
  case standingConfidenceSet = "standing_confidence_set"
  case statements, history

  static let shape = JSONShape<SessionKey>()
}

/// The keys of an article.
enum ArticleKey: String, CaseIterable {
  case title, source, url, author, published, language, sha256, text

  static let shape = JSONShape<ArticleKey>()
}

/// The keys of a codebook.
enum CodebookKey: String, CaseIterable {
  case name, version, labels, scale, guidance

  static let shape = JSONShape<CodebookKey>()
}

/// The keys of a label in a codebook.
enum LabelKey: String, CaseIterable {
  case name, key, definition, color, examples

  static let shape = JSONShape<LabelKey>()
}

/// The keys of a word of the confidence scale.
enum ScaleWordKey: String, CaseIterable {
  case name, confidence

  static let shape = JSONShape<ScaleWordKey>()
}

/// The keys of a statement; in the history, `text` is left out.
enum StatementKey: String, CaseIterable {
  case id, start, end, text, quoted, label, confidence, attribution
  case sourceKind = "source_kind"
  case cue, target
  case targetText = "target_text"
  case likelihood, grade, note, flagged, skipped, suggested, judged, seconds

  static let shape = JSONShape<StatementKey>()
}

/// The keys of an entry of the history and of a record of the journal.
enum ChangeKey: String, CaseIterable {
  case sequence = "seq"
  case at, action
  case target = "of"
  case kind, before, after

  static let shape = JSONShape<ChangeKey>()
}
