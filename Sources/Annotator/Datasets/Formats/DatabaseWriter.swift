/// Writes sessions into the tables of a dataset's database.
struct DatabaseWriter {
  private let database: Database
  private let articles: Database.Insertion
  private let sessions: Database.Insertion
  private let statements: Database.Insertion
  private let judgments: Database.Insertion

  private static let judgmentColumns: [RecordColumn] = [
    .label, .confidence, .attribution, .sourceKind, .cue, .target, .targetText, .likelihood, .grade, .note,
    .flagged, .skipped, .suggested, .judged, .seconds,
  ]

  /// Makes the tables in an empty file.
  init(path: String, named name: String) throws(UserError) {
    database = try Database(path: path, named: name)
    try database.run(DatabaseSchema.begin)
    articles = try database.insertion(
      into: "new_articles",
      columns: ["sha256", "title", "source", "url", "author", "published", "language", "text"])
    sessions = try database.insertion(
      into: "sessions",
      columns: [
        "session", "article_sha256", "annotator", "codebook", "codebook_version", "created", "modified",
      ])
    statements = try database.insertion(
      into: "statements", columns: ["session", "statement", "position", "start", "end", "text", "quoted"])
    judgments = try database.insertion(
      into: "judgments", columns: ["session", "statement"] + Self.judgmentColumns.map(\.rawValue))
  }

  /// Writes a session, its article if it is new, all its statements and the judgments that are taken.
  func add(_ selection: FilteredSession) throws(UserError) {
    let session = selection.session
    let origin = RecordOrigin(session)
    try articles.add([
      Cell(origin.sha256), Cell(origin.title), Cell(origin.source), Cell(origin.url), Cell(origin.author),
      Cell(origin.published), Cell(origin.language), Cell(session.article.text),
    ])
    try sessions.add([
      Cell(session.id), Cell(origin.sha256), Cell(session.annotator), Cell(origin.codebook),
      .integer(origin.codebookVersion), Cell(session.created.iso), Cell(session.modified.iso),
    ])
    try addStatements(of: session)
    for record in selection.records {
      let values = Self.judgmentColumns.map { record[$0] }
      try judgments.add([Cell(session.id), record[.statement]] + values)
    }
  }

  /// Makes the indexes and commits.
  func finish() throws(UserError) { try database.run(DatabaseSchema.end) }

  private func addStatements(of session: Session) throws(UserError) {
    var counter = OffsetCounter(session.article.text)
    for (index, statement) in session.statements.enumerated() {
      let start = counter.units(before: statement.range.lowerBound)
      let end = counter.units(before: statement.range.upperBound)
      try statements.add([
        Cell(session.id), .integer(statement.id.number), .integer(index + 1), .integer(start), .integer(end),
        .text(session.text(of: statement)), .boolean(statement.isQuoted),
      ])
    }
  }
}

/// The tables of a dataset's database.
enum DatabaseSchema {
  /// Makes the tables and begins the one transaction; nothing of it needs a journal, because the file has no name yet.
  static let begin = """
    PRAGMA journal_mode = OFF;
    PRAGMA synchronous = OFF;
    PRAGMA user_version = 1;
    BEGIN;
    CREATE TABLE articles (
      sha256 TEXT PRIMARY KEY, title TEXT, source TEXT, url TEXT, author TEXT, published TEXT, language TEXT,
      text TEXT NOT NULL);
    CREATE TABLE sessions (
      session TEXT PRIMARY KEY, article_sha256 TEXT NOT NULL REFERENCES articles, annotator TEXT NOT NULL,
      codebook TEXT NOT NULL, codebook_version INTEGER NOT NULL, created TEXT NOT NULL, modified TEXT NOT NULL);
    CREATE TABLE statements (
      session TEXT NOT NULL REFERENCES sessions, statement INTEGER NOT NULL, position INTEGER NOT NULL,
      start INTEGER NOT NULL, "end" INTEGER NOT NULL, text TEXT NOT NULL, quoted INTEGER NOT NULL,
      PRIMARY KEY (session, statement));
    CREATE TABLE judgments (
      session TEXT NOT NULL, statement INTEGER NOT NULL, label TEXT, confidence REAL, attribution TEXT,
      source_kind TEXT, cue TEXT, target INTEGER, target_text TEXT, likelihood TEXT, grade TEXT, note TEXT,
      flagged INTEGER NOT NULL, skipped INTEGER NOT NULL, suggested TEXT, judged TEXT, seconds REAL,
      PRIMARY KEY (session, statement), FOREIGN KEY (session, statement) REFERENCES statements);
    CREATE TEMP VIEW new_articles AS SELECT * FROM articles;
    CREATE TEMP TRIGGER add_article INSTEAD OF INSERT ON new_articles BEGIN
      INSERT OR IGNORE INTO articles
      VALUES (new.sha256, new.title, new.source, new.url, new.author, new.published, new.language, new.text);
    END;
    """

  /// Makes the indexes and the view, and commits.
  static let end = """
    CREATE INDEX sessions_by_article ON sessions (article_sha256);
    CREATE INDEX sessions_by_annotator ON sessions (annotator);
    CREATE INDEX judgments_by_label ON judgments (label, confidence);
    CREATE INDEX judgments_by_attribution ON judgments (attribution);
    CREATE VIEW records AS SELECT
      s.session, s.annotator, a.title AS article_title, a.source AS article_source, a.url AS article_url,
      a.author AS article_author, a.published AS article_published, a.language AS article_language,
      a.sha256 AS article_sha256, s.codebook, s.codebook_version, t.statement, t.position, t.start, t."end",
      t.text, t.quoted, j.label, j.confidence, j.attribution, j.source_kind, j.cue, j.target,
      o.position AS target_position, j.target_text, j.likelihood, j.grade, j.note, j.flagged, j.skipped,
      j.suggested, j.judged, j.seconds
      FROM judgments j JOIN statements t USING (session, statement) JOIN sessions s USING (session)
      JOIN articles a ON a.sha256 = s.article_sha256
      LEFT JOIN statements o ON o.session = j.session AND o.statement = j.target
      ORDER BY s.session, t.position;
    COMMIT;
    """
}
