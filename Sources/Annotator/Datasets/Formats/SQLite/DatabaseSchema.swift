/// The tables of a dataset's database, derived from the columns of a record.
enum DatabaseSchema {
  /// The columns of a record that go into the table `sessions`, including where the text came from, which may
  /// differ between sessions of one article.
  static let sessionColumns = RecordColumn.allCases.filter { column in
    column.isShared && column != RecordColumn.session && column != .articleSHA256
  }

  /// Creates the tables and begins the only transaction.
  ///
  /// No journal is needed, because the file doesn't have a name yet.
  static let begin = """
    PRAGMA journal_mode = OFF;
    PRAGMA synchronous = OFF;
    PRAGMA user_version = 2;
    BEGIN;
    CREATE TABLE articles (sha256 TEXT PRIMARY KEY, text TEXT NOT NULL);
    CREATE TABLE sessions (
      session TEXT PRIMARY KEY, article_sha256 TEXT NOT NULL REFERENCES articles, \(sessions),
      created TEXT NOT NULL, modified TEXT NOT NULL);
    CREATE TABLE statements (
      session TEXT NOT NULL REFERENCES sessions, statement INTEGER NOT NULL, position INTEGER NOT NULL,
      start INTEGER NOT NULL, "end" INTEGER NOT NULL, text TEXT NOT NULL, quoted INTEGER NOT NULL,
      PRIMARY KEY (session, statement));
    CREATE TABLE judgments (
      session TEXT NOT NULL, statement INTEGER NOT NULL, \(judgments),
      PRIMARY KEY (session, statement), FOREIGN KEY (session, statement) REFERENCES statements);
    CREATE TEMP VIEW new_articles AS SELECT * FROM articles;
    CREATE TEMP TRIGGER add_article INSTEAD OF INSERT ON new_articles BEGIN
      INSERT OR IGNORE INTO articles (sha256, text) VALUES (new.sha256, new.text);
    END;
    """

  /// Creates the indexes and the view, and commits.
  static let end = """
    CREATE INDEX sessions_by_article ON sessions (article_sha256);
    CREATE INDEX sessions_by_annotator ON sessions (annotator);
    CREATE INDEX judgments_by_label ON judgments (label, confidence);
    CREATE INDEX judgments_by_attribution ON judgments (attribution);
    CREATE VIEW records AS SELECT \(RecordColumn.allCases.map(viewed).joined(separator: ", "))
      FROM judgments j JOIN statements t USING (session, statement) JOIN sessions s USING (session)
      LEFT JOIN statements o ON o.session = j.session AND o.statement = j.target
      ORDER BY s.session, t.position;
    COMMIT;
    """

  private static let sessions = sessionColumns.map { column in
    "\(column.rawValue) \(type(of: column.kind))" + (column.isAlwaysPresent ? " NOT NULL" : "")
  }.joined(separator: ", ")
  private static let judgments = JudgmentField.all.map { field in
    "\(field.key) \(type(of: field.kind))" + (field.isAlwaysPresent ? " NOT NULL" : "")
  }.joined(separator: ", ")

  private static func type(of kind: JudgmentField.Kind) -> String {
    switch kind {
    case .text, .json: "TEXT"
    case .integer, .boolean: "INTEGER"
    case .number: "REAL"
    }
  }

  /// Returns a column of the view `records`.
  private static func viewed(_ column: RecordColumn) -> String {
    let name = "\"\(column.rawValue)\""
    switch column.source {
    case .session: return "s.\(name)"
    case .statement where column == .targetPosition: return "o.position AS \(name)"
    case .statement where column == .targetText: return "COALESCE(o.text, j.\(name)) AS \(name)"
    case .statement: return "t.\(name)"
    case .field: return "j.\(name)"
    }
  }
}
