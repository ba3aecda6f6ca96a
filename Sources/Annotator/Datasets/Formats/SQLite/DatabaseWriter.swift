/// Writes sessions into the tables of a dataset's database.
struct DatabaseWriter {
  private let database: Database
  private let articles: Database.Insertion
  private let sessions: Database.Insertion
  private let statements: Database.Insertion
  private let judgments: Database.Insertion

  /// Creates the tables in an empty file.
  init(path: String, named name: String) throws(UserError) {
    database = try Database(path: path, named: name)
    try database.run(DatabaseSchema.begin)
    articles = try database.insertion(
      into: "new_articles", columns: ["sha256", "text"])
    sessions = try database.insertion(
      into: "sessions",
      columns: ["session", "article_sha256"] + DatabaseSchema.sessionColumns.map(\.rawValue) + [
        "created", "modified",
      ])
    statements = try database.insertion(
      into: "statements", columns: ["session", "statement", "position", "start", "end", "text", "quoted"])
    judgments = try database.insertion(
      into: "judgments", columns: ["session", "statement"] + JudgmentField.all.map(\.key))
  }

  /// Writes a session, its article if it is new, all its statements, and the selected judgments.
  func add(_ selection: FilteredSession) throws(UserError) {
    let session = selection.session
    let origin = RecordOrigin(session)
    try articles.add([Cell(session.article.digest.hex), Cell(session.article.text)])
    try sessions.add(
      [Cell(session.id), Cell(session.article.digest.hex)]
        + DatabaseSchema.sessionColumns.map { origin[$0] }
        + [Cell(session.created.iso), Cell(session.modified.iso)])
    try addStatements(of: session)
    var row = [Cell(session.id), .null] + JudgmentField.all.map { _ in .null }
    for record in selection.records {
      row[1] = .integer(record.statement.number)
      for field in JudgmentField.readings { row[field.index + 2] = field.get(record.judgment) }
      row[Self.link + 2] = Cell(record.targetStatement?.id.number)
      try judgments.add(row)
    }
  }

  /// The index of the link to another statement among the fields.
  private static let link = JudgmentField.all.firstIndex(of: .link) ?? 0

  /// Creates the indexes and the view, and commits.
  func finish() throws(UserError) { try database.run(DatabaseSchema.end) }

  private func addStatements(of session: Session) throws(UserError) {
    var counter = OffsetCounter(session.article.text)
    let id = Cell(session.id)
    for (index, statement) in session.statements.enumerated() {
      let start = counter.units(before: statement.range.lowerBound)
      let end = counter.units(before: statement.range.upperBound)
      try statements.add([
        id, .integer(statement.id.number), .integer(index + 1), .integer(start), .integer(end),
        .text(session.text(of: statement)), .boolean(statement.isQuoted),
      ])
    }
  }
}
