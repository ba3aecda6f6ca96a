/// Several imported sessions, and the problems met while importing them.
package struct ImportedBatch: Sendable {
  /// The sessions, in the order of the files.
  package private(set) var sessions: [Session] = []
  /// The number of sessions, kept or not.
  package private(set) var sessionCount = 0
  /// The number of their statements that were tagged or skipped.
  package private(set) var decided = 0
  /// The number of their other statements that have a note or the like.
  package private(set) var remarks = 0
  /// The problems with everything that couldn't be read or placed.
  package var problems: [UserError] { findings.problems + unknownProblems }
  /// The number of texts that were rebuilt from statements.
  package private(set) var rebuilt = 0
  /// The counts of what was skipped, in words such as "12 events".
  package var passedOver: [String] {
    findings.passedOver.filter { $0.kind != .gap }.map { $0.kind.counted($0.count) }
  }

  /// The count of discontinuous annotations that were separated, in words; nil if there were none.
  package var separated: String? {
    findings.passedOver.first { $0.kind == .gap }.map { $0.kind.counted($0.count) }
  }

  /// Notes for the user that didn't stop the import, such as a duplicate article or an invalid date.
  package var notes: [UserError] { findings.notes }

  private var findings: ImportFindings
  private var unknownProblems: [UserError] = []
  private var unknown = UnknownLabels()
  private var credits = FileCredits()
  private var shared = SharedArticles()
  /// The problems with placing parts of the current file.
  private var left: [UserError] = []
  private var articles: [SHA256Digest: String] = [:]

  /// Creates an empty batch.
  ///
  /// - Parameter isPartial: whether to continue with the rest if something can't be read or placed.
  package init(isPartial: Bool = false) {
    findings = ImportFindings(isPartial: isPartial)
  }

  /// Reads a file and keeps its sessions.
  ///
  /// - Parameter newID: returns a name for a new session.
  /// - Throws: an error with the place of anything invalid, unless the import is partial.
  package mutating func add(
    _ bytes: [UInt8], name: String, format: ImportFormat, options: ImportOptions,
    context: ImportedSession.Context, newID: () -> String
  ) throws(UserError) {
    var sessions: [Session] = []
    let input = ImportInput(bytes, name: name)
    try add(input, format: format, options: options, context: context, newID: newID) { session in
      sessions.append(session)
    }
    self.sessions += sessions
  }

  /// Reads a file and passes its sessions to `send` one by one, without keeping them.
  ///
  /// - Parameters:
  ///   - newID: returns a name for a new session.
  ///   - send: receives a session.
  /// - Throws: an error with the place of anything invalid, or what `send` throws, unless the import is
  ///   partial.
  package mutating func add(
    _ input: ImportInput, format: ImportFormat, options: ImportOptions,
    context: ImportedSession.Context, newID: () -> String, send: (Session) throws(UserError) -> Void
  ) throws(UserError) {
    let name = input.name
    var found = ImportFindings(isPartial: findings.isPartial)
    defer {
      findings.add(found.with(left, inOrderOf: name))
      left = []
      unknownProblems = unknown.problems(for: context.codebook)
    }
    try Self.read(input, format, options, &found) { (document) throws(UserError) in
      if format.name == "articles", let repeated = noteArticle(document) {
        return findings.note(repeated)
      }
      var document = document
      document.annotator = document.annotator ?? credits.annotator(of: name)
      if !shared.keep(document, of: name) { try take(document, format, context, newID(), send) }
    }
  }

  /// Passes on the sessions of articles with rows in several files, all of which share a text.
  ///
  /// - Throws: what `add` throws.
  package mutating func finish(
    format: ImportFormat, context: ImportedSession.Context, newID: () -> String,
    send: (Session) throws(UserError) -> Void
  ) throws(UserError) {
    let (documents, repeated) = shared.finish()
    if repeated > 0 { findings.passOver(.repeatedRow, count: repeated) }
    defer {
      for problem in left { findings.addProblem(problem) }
      left = []
      unknownProblems = unknown.problems(for: context.codebook)
    }
    for document in documents { try take(document, format, context, newID(), send) }
  }

  /// Leaves out a file that can't be read, or throws the error unless the import is partial.
  package mutating func leaveOut(_ error: UserError) throws(UserError) { try findings.leaveOut(error) }

  /// Ends the import, and keeps the sessions of articles with rows in several files.
  ///
  /// - Throws: what `add` throws.
  package mutating func finish(
    format: ImportFormat, context: ImportedSession.Context, newID: () -> String
  ) throws(UserError) {
    var sessions: [Session] = []
    try finish(format: format, context: context, newID: newID) { session in sessions.append(session) }
    self.sessions += sessions
  }

  /// Turns a document into a session and passes it on; if that fails, the error becomes a problem in a
  /// partial import.
  private mutating func take(
    _ document: ImportedDocument, _ format: ImportFormat, _ context: ImportedSession.Context, _ id: String,
    _ send: (Session) throws(UserError) -> Void
  ) throws(UserError) {
    do throws(UserError) {
      var document = document
      if let note = credit(&document, context) { findings.note(note) }
      let imported = try ImportedSession(document, in: document.unit ?? format.unit, context, id: id)
      left += imported.problems
      note(imported)
      if imported.isRebuilt, let reason = document.unshared { findings.note(reason) }
      guard !imported.lostEverything else { return }
      sessionCount += 1
      try send(imported.session)
    } catch {
      guard findings.isPartial else { throw error }
      left.append(error)
    }
  }

  /// Examines the texts of a file before any file is imported.
  ///
  /// If several files have the same text and don't name the annotator, the annotators have to be told apart.
  ///
  /// Anything unreadable is ignored here and reported by `add`.
  package mutating func survey(
    _ input: ImportInput, format: ImportFormat, options: ImportOptions, context: ImportedSession.Context
  ) {
    var unreported = ImportFindings(isPartial: true)
    var (found, articles) = (credits, shared)
    var isNameless = false
    try? Self.read(input, format, options, &unreported) { document in
      if context.articles.isEmpty, let article = document.article {
        articles.note(document, of: article, in: input.name)
        guard document.annotator == nil else { return }
        guard !article.isEmpty else { return isNameless = true }
        return document.marks.forEach { found.add([article, $0.quote ?? ""], in: input.name) }
      }
      guard document.annotator == nil,
        let text = try? ImportedSession.text(of: document, context).article.digest
      else { return }
      found.add(text, in: input.name)
    }
    if let group = articles.end(file: input.name), isNameless {
      for file in [group, input.name] { found.add(group, in: file) }
    }
    (credits, shared) = (found, articles)
  }

  /// Ends the survey.
  package mutating func endSurvey(_ format: ImportFormat) {
    if let note = credits.decide(namesDocuments: format.name == "brat") { findings.note(note) }
  }

  private static func read(
    _ input: ImportInput, _ format: ImportFormat, _ options: ImportOptions, _ found: inout ImportFindings,
    take: (ImportedDocument) throws(UserError) -> Void
  ) throws(UserError) {
    let importer = format.importer(options)
    if let stream = importer as? any StreamingImporter {
      try stream.read(try ImportBytes.readable(input, format, options.reader, &found), &found, take: take)
    } else {
      let isArchive = format.name == "refi-qda"
      let bytes = try input.bytes()
      let decoded = isArchive ? bytes : try ImportBytes.decoded(bytes, name: input.name, options.reader)
      for document in try importer.documents(in: decoded, name: input.name, &found) { try take(document) }
    }
  }

  /// Counts files of a folder that aren't read because others have the same names with a different ending.
  package mutating func passOver(filesWithNamesOfOthers count: Int) {
    if count > 0 { findings.passOver(.sameFile, count: count) }
  }

  /// Adds the findings from writing the sessions.
  package mutating func note(_ writing: SessionImport) {
    if writing.known > 0 { findings.passOver(.known, count: writing.known) }
    if writing.repeated > 0 { findings.passOver(.repeatedSession, count: writing.repeated) }
    for note in writing.notes { findings.note(note) }
  }
}

extension ImportedBatch {
  /// Returns a note about an article that has been imported before; nil for a new one.
  private mutating func noteArticle(_ document: ImportedDocument) -> UserError? {
    guard let text = document.text else { return nil }
    let digest = SHA256Digest(of: text)
    if let first = articles[digest] {
      return UserError("the same text as \(first); left out", at: document.place)
    }
    articles[digest] = document.place
    return nil
  }

  /// Credits the person who corrected a model's judgments in a program that doesn't record names, and returns
  /// a note about it.
  private func credit(_ document: inout ImportedDocument, _ context: ImportedSession.Context) -> UserError? {
    guard let corrector = context.corrector, document.annotatorKind == .model,
      let model = document.annotator, model != corrector
    else { return nil }
    document.name(annotator: corrector)
    return UserError(
      "these judgments are by the model \(model); --annotator credits them to \(corrector)",
      at: document.place, fix: "omit --annotator if nobody corrected them")
  }

  private mutating func note(_ imported: ImportedSession) {
    decided += imported.session.progress.decided
    remarks += imported.remarks
    unknown.add(imported.unknown)
    if imported.dropped > 0 { findings.passOver(.dropped, count: imported.dropped) }
    for (kind, count) in imported.others { findings.passOver(kind, count: count) }
    if imported.gaps > 0 { findings.passOver(.gap, count: imported.gaps) }
    rebuilt += imported.isRebuilt ? 1 : 0
  }
}
