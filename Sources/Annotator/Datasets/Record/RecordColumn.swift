/// A column of a record: an attribute of its session or its statement, or a field of its judgment.
///
/// The names are part of the format: new ones may be added at the end, but none may be renamed.
public struct RecordColumn: Sendable {
  /// The column's name.
  public let rawValue: String
  /// The type of the column's values.
  package let kind: JudgmentField.Kind
  /// Whether every record has a value in this column; in other columns it may be null.
  public let isAlwaysPresent: Bool
  /// The column's description in the documentation.
  public let meaning: String
  /// The version of the session format that introduced it.
  let since: Int
  let source: Source

  /// The origin of a column's value.
  enum Source: Sendable {
    case session(@Sendable (Session) -> Cell)
    case statement(@Sendable (Record) -> Cell)
    case field(JudgmentField)
  }
}

/// Columns are equal if their names are.
extension RecordColumn: Hashable {
  /// Returns whether both have the same name.
  public static func == (left: RecordColumn, right: RecordColumn) -> Bool { left.rawValue == right.rawValue }
  /// Feeds the name to a hasher.
  public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }
}

extension RecordColumn {
  /// The columns in the order in which every tabular format writes them, with later additions at the end.
  public static let allCases = columns.filter { $0.since == 1 } + columns.filter { $0.since > 1 }

  /// Adjacent columns that all records of a session share, so that they need to be formatted only once, or
  /// adjacent columns that they don't share.
  struct Run: Sendable {
    let isShared: Bool
    let columns: [Reading]
  }

  /// The few small values needed to write a column.
  ///
  /// A column itself is expensive to copy, and a reference to one would be retained and released for every
  /// value.
  struct Reading: Sendable {
    let place: Place
    /// Whether a value that the file omits is false rather than null.
    let isBoolean: Bool
    /// Its index among all columns.
    private let number: Int

    private static let names = allCases.map(\.rawValue)
    private static let values = allCases.map(\.value)

    fileprivate init(_ column: RecordColumn, number: Int) {
      (place, isBoolean) = (column.place, column.kind == .boolean)
      self.number = number
    }

    /// The column's name.
    var name: String { Self.names[number] }

    /// Returns the value for a record.
    func value(_ record: Record) -> Cell { Self.values[number](record) }
  }

  /// Where a column's value can be found without making a record.
  enum Place: Sendable {
    /// Among the values written in the session's file, at an index of `ValuePlaces`.
    case written(Int)
    /// The statement's place in reading order.
    case position
    /// In the target; null if there is none.
    case target
    case record
  }

  /// The columns as runs, in order.
  static let runs: [Run] = {
    var runs: [Run] = []
    for (number, column) in allCases.enumerated() {
      let reading = Reading(column, number: number)
      if let last = runs.last, last.isShared == column.isShared {
        runs[runs.count - 1] = Run(isShared: last.isShared, columns: last.columns + [reading])
      } else {
        runs.append(Run(isShared: column.isShared, columns: [reading]))
      }
    }
    return runs
  }()

  private var place: Place {
    switch self {
    case .statement: .written(ValuePlaces.id)
    case .start: .written(ValuePlaces.start)
    case .end: .written(ValuePlaces.end)
    case .text: .written(ValuePlaces.text)
    case .quoted: .written(ValuePlaces.quoted)
    case .position: .position
    case .target, .targetPosition, .targetText: .target
    default: if case .field(let field) = source { .written(field.index) } else { .record }
    }
  }

  /// Returns the value for a record.
  fileprivate var value: @Sendable (Record) -> Cell {
    switch source {
    case .session(let value): { value($0.origin.session) }
    case .statement(let value): value
    case .field(let field) where field == .link: { Cell($0.targetStatement?.id.number) }
    case .field(let field): { [get = field.get] in get($0.judgment) }
    }
  }

  /// Whether all records of a session share its value.
  var isShared: Bool { if case .session = source { true } else { false } }

  private static let columns = sessionColumns + statementColumns + fieldColumns

  /// The fields of the judgment; the position of a target statement comes right after its id.
  private static let fieldColumns = JudgmentField.all.flatMap { field in
    let column = RecordColumn(field)
    return field == .link ? [column, targetPosition] : field == .outsideTarget ? [targetText] : [column]
  }

  private init(_ field: JudgmentField) {
    self.init(
      rawValue: field.key, kind: field.kind, isAlwaysPresent: field.isAlwaysPresent, meaning: field.meaning,
      since: field.since, source: .field(field))
  }

  /// Creates the column of that name; nil if there is none.
  public init?(rawValue name: String) {
    guard let column = Self.allCases.first(where: { $0.rawValue == name }) else { return nil }
    self = column
  }
}

// The session and the article.
extension RecordColumn {
  static let session = text("session", "the session's id, 32 hexadecimal digits") { Cell($0.id) }
  static let annotator = text("annotator", "the annotator's name") { Cell($0.annotator) }
  static let articleTitle = textOrNull("article_title", "the article's headline") { Cell($0.article.title) }
  static let articleSource = textOrNull(
    "article_source",
    "where the article's text came from: a path as the annotator gave it, or `-` for standard input"
  ) { Cell($0.article.source) }
  static let articleURL = textOrNull("article_url", "the address at which the article was published") {
    Cell($0.article.url)
  }
  static let articleAuthor = textOrNull("article_author", "the article's byline") { Cell($0.article.author) }
  static let articlePublished = textOrNull("article_published", "the date of publication, `YYYY-MM-DD`") {
    Cell($0.article.published)
  }
  static let articleLanguage = textOrNull(
    "article_language", "the article's language, a lower-case ISO 639 code"
  ) { Cell($0.article.language) }
  static let articleSHA256 = text(
    "article_sha256", "the SHA-256 of the UTF-8 bytes of the article's text, which identifies the text"
  ) { Cell($0.article.digest.hex) }
  static let codebook = text("codebook", "the codebook's name") { Cell($0.codebook.name) }
  static let codebookVersion = RecordColumn(
    rawValue: "codebook_version", kind: .integer, isAlwaysPresent: true, meaning: "the codebook's version",
    since: 1, source: .session { .integer($0.codebook.version) })

  static let annotatorKind = text(
    "annotator_kind", "the kind of annotator: `person`, `model`, `gold` or `consensus`", since: 2
  ) { Cell($0.provenance.kind.rawValue) }

  private static let sessionColumns = [
    session, annotator, articleTitle, articleSource, articleURL, articleAuthor, articlePublished,
    articleLanguage, articleSHA256, codebook, codebookVersion,
    annotatorKind,
    textOrNull("article_modified", "the date of the article's last change, `YYYY-MM-DD`", since: 2) {
      Cell($0.article.origin.modified)
    },
    textOrNull("article_site", "the site or newspaper in which the article appeared", since: 2) {
      Cell($0.article.origin.site)
    },
    textOrNull("article_retrieved", "the time at which the original was read or fetched", since: 2) {
      Cell($0.article.origin.retrieved?.iso)
    },
    textOrNull("article_archive_url", "the address of the archived copy", since: 2) {
      Cell($0.article.origin.archiveURL)
    },
    textOrNull("article_archive_date", "when the archive made its copy", since: 2) {
      Cell($0.article.origin.archiveDate)
    },
    textOrNull("article_reader", "the reader that extracted the text; null for plain text", since: 2) {
      Cell($0.article.origin.reader)
    },
    textOrNull("article_original_sha256", "the SHA-256 of the original's bytes", since: 2) {
      Cell($0.article.origin.originalDigest?.hex)
    },
    textOrNull(
      "codebook_changelog", "the changes in each version of the codebook, such as `2: denial → rebuttal`",
      since: 2
    ) { Cell($0.codebook.changelogText) },
  ]

  private static func text(
    _ name: String, _ meaning: String, since: Int = 1, _ value: @escaping @Sendable (Session) -> Cell
  ) -> RecordColumn {
    RecordColumn(
      rawValue: name, kind: .text, isAlwaysPresent: true, meaning: meaning, since: since,
      source: .session(value))
  }

  private static func textOrNull(
    _ name: String, _ meaning: String, since: Int = 1, _ value: @escaping @Sendable (Session) -> Cell
  ) -> RecordColumn {
    RecordColumn(
      rawValue: name, kind: .text, isAlwaysPresent: false, meaning: meaning, since: since,
      source: .session(value))
  }
}

// The statement.
extension RecordColumn {
  static let statement = own("statement", .integer, "the statement's id in its session") {
    .integer($0.statement.number)
  }
  static let position = own(
    "position", .integer,
    "the statement's position in reading order among all statements of the session, from 1"
  ) { .integer($0.position) }
  static let start = own("start", .integer, "the offset of the statement's first code point, from 0") {
    .integer($0.start)
  }
  static let end = own("end", .integer, "the offset of the code point after the statement's last") {
    .integer($0.end)
  }
  static let text = own("text", .text, "the statement's text, exactly as in the article") { .text($0.text) }
  static let quoted = own(
    "quoted", .boolean, "whether the statement begins inside a quotation that an earlier one opened"
  ) { .boolean($0.isQuoted) }

  private static let statementColumns = [statement, position, start, end, text, quoted]

  static let targetPosition = own(
    "target_position", .integer, "the target statement's position in reading order", isAlwaysPresent: false
  ) { Cell($0.targetStatement?.position) }
  static let targetText = own(
    JudgmentField.outsideTarget.key, .text, JudgmentField.outsideTarget.meaning, isAlwaysPresent: false
  ) { record in
    if let target = record.targetStatement { return .text(target.text) }
    return JudgmentField.outsideTarget.get(record.judgment)
  }

  private static func own(
    _ name: String, _ kind: JudgmentField.Kind, _ meaning: String, isAlwaysPresent: Bool = true,
    _ value: @escaping @Sendable (Record) -> Cell
  ) -> RecordColumn {
    RecordColumn(
      rawValue: name, kind: kind, isAlwaysPresent: isAlwaysPresent, meaning: meaning, since: 1,
      source: .statement(value))
  }
}

// The fields that some formats refer to individually.
extension RecordColumn {
  static let label = RecordColumn(JudgmentField.label)
  static let confidence = RecordColumn(JudgmentField.confidence)
  static let attribution = RecordColumn(JudgmentField.attribution)
  static let cited = RecordColumn(JudgmentField.cited)
  static let sourceKind = RecordColumn(JudgmentField.sourceKind)
  static let cue = RecordColumn(JudgmentField.cue)
  static let target = RecordColumn(JudgmentField.link)
  static let grade = RecordColumn(JudgmentField.grade)
  static let note = RecordColumn(JudgmentField.note)
  static let flagged = RecordColumn(JudgmentField.flag)
  static let skipped = RecordColumn(JudgmentField.skip)
  static let suggested = RecordColumn(JudgmentField.suggestion)
  static let judged = RecordColumn(JudgmentField.time)
  static let seconds = RecordColumn(JudgmentField.duration)
}

extension Record {
  /// The value of a column.
  public subscript(column: RecordColumn) -> Cell {
    column.value(self)
  }
}
