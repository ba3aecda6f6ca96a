/// The keys of the session file, in the order in which they are written, for both the reader and the writer.
enum SessionKey: String, CaseIterable {
  case format, version, id, annotator
  case annotatorKind = "annotator_kind"
  case created, modified, provenance, replaces, article, codebook, equivalences, cursor
  case standingConfidence = "standing_confidence"
  case standingConfidenceSet = "standing_confidence_set"
  case genesis, head, statements, history
  // Version 1 has these in place of `provenance`.
  case settledFrom = "settled_from"
  case mergedFrom = "merged_from"

  static let shape = JSONShape<SessionKey>()
}

/// The keys of a session from which another was made.
enum ProvenanceKey: String, CaseIterable {
  case session, annotator
  case sequence = "seq"
  case head
}

/// The keys of an article.
enum ArticleKey: String, CaseIterable {
  case title, source, url, author, published, language, authors, modified, site, retrieved
  case archiveURL = "archive_url"
  case archiveDate = "archive_date"
  case reader
  case readerVersion = "reader_version"
  case originalDigest = "original_sha256"
  case encoding, blocks
  case sha256, text

  static let shape = JSONShape<ArticleKey>()
}

/// The keys of a block of an article.
enum BlockKey: String, CaseIterable {
  case kind, start, end, level, speaker

  static let shape = JSONShape<BlockKey>()
}

/// The keys of a codebook.
enum CodebookKey: String, CaseIterable {
  case name, version, labels, scale, guidance, changelog

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

/// The keys of an entry of a codebook's changelog.
enum RevisionKey: String, CaseIterable {
  case version, at, text
}

/// The keys of a statement: its place and the fields of its judgment. The history leaves out `text`, and
/// names statements changed in place by `ids`.
enum StatementKey: Sendable {
  case id, ids, start, end, text, quoted
  /// A field of the judgment, by its index, since a reference would be retained and released at every member.
  case field(Int)

  static let shape = JSONShape<StatementKey>(
    [(.id, "id"), (.start, "start"), (.end, "end"), (.text, "text"), (.quoted, "quoted")]
      + [(.ids, "ids")] + JudgmentField.all.enumerated().map { (.field($0), $1.key) })
  /// The bits of the keys that only a complete statement has: `id`, `start`, `end` and `quoted`.
  static let wholeBits: UInt64 = 0b10111
  /// The bits of `id`, `start` and `end`.
  static let placeBits: UInt64 = 0b111
  /// The bit of `ids`.
  static let idsBit: UInt64 = 0b100000
  /// The bits of the keys before the judgment: `id`, `start`, `end`, `text` and `quoted`.
  static let headBits: UInt64 = 0b11111
}

/// The keys of an entry of the history and of a record of the journal.
enum ChangeKey: String, CaseIterable {
  case sequence = "seq"
  case at, action
  case target = "of"
  case kind, before, after, properties
  case previous = "prev"

  static let shape = JSONShape<ChangeKey>()
  static let required = ["seq", "at", "action"]
  /// The bits of the required keys, which are faster to test than their names.
  static let requiredBits: UInt64 = 0b111
}
