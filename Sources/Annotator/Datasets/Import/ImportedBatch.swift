/// Several imported sessions, and what could not be imported.
package struct ImportedBatch: Sendable {
  /// The sessions, in the order of the files.
  package private(set) var sessions: [Session] = []
  /// How many sessions there were, kept or not.
  package private(set) var sessionCount = 0
  /// How many statements of them were tagged or skipped.
  package private(set) var decided = 0
  /// How many others have a note or the like.
  package private(set) var remarks = 0
  /// What could not be read or placed.
  package var problems: [UserError] { findings.problems + unknownProblems }
  /// How many texts were put together from statements.
  package private(set) var rebuilt = 0
  /// What was passed over, in words with counts, such as "12 events".
  package var passedOver: [String] {
    findings.passedOver.filter { $0.kind != .gap }.map { $0.kind.counted($0.count) }
  }

  /// What became of annotations in several parts, in words with a count; nil where there were none.
  package var separated: String? {
    findings.passedOver.first { $0.kind == .gap }.map { $0.kind.counted($0.count) }
  }

  /// What a person should know although it stopped nothing: an article that is there twice, a date that is
  /// none.
  package var notes: [UserError] { findings.notes }

  private var findings: ImportFindings
  private var unknownProblems: [UserError] = []
  private var unknown = UnknownLabels()
  private var credits = FileCredits()
  private var shared = SharedArticles()
  /// What could not be placed of the file that is read.
  private var left: [UserError] = []
  private var articles: [SHA256Digest: String] = [:]

  /// Creates an empty batch.
  ///
  /// - Parameter isPartial: whether the rest is wanted when something cannot be read or placed.
  package init(isPartial: Bool = false) {
    findings = ImportFindings(isPartial: isPartial)
  }

  /// Reads one file and keeps its sessions.
  ///
  /// - Parameter newID: gives a new session its name.
  /// - Throws: an error with the place of what cannot be understood, unless the rest is wanted.
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

  /// Reads one file and gives its sessions one by one, without keeping them.
  ///
  /// - Parameters:
  ///   - newID: gives a new session its name.
  ///   - send: takes a session.
  /// - Throws: an error with the place of what cannot be understood, or what `send` throws, unless the rest
  ///   is wanted.
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

  /// Gives the sessions of articles of which several files have rows: all of them have one text.
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

  /// Leaves out a file that cannot be read, where the rest is wanted.
  package mutating func leaveOut(_ error: UserError) throws(UserError) { try findings.leaveOut(error) }

  /// Ends the files, and keeps the sessions of articles of which several files have rows.
  ///
  /// - Throws: what `add` throws.
  package mutating func finish(
    format: ImportFormat, context: ImportedSession.Context, newID: () -> String
  ) throws(UserError) {
    var sessions: [Session] = []
    try finish(format: format, context: context, newID: newID) { session in sessions.append(session) }
    self.sessions += sessions
  }

  /// Makes a session of a document and gives it; what keeps it from being one is a problem where the rest is
  /// wanted.
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
      guard !imported.isEmptied else { return }
      sessionCount += 1
      try send(imported.session)
    } catch {
      guard findings.isPartial else { throw error }
      left.append(error)
    }
  }

  /// Looks at the texts of a file before any is read: where several files have one text and do not say whose
  /// the judgments are, the annotators have to be told apart.
  ///
  /// What cannot be read is passed; `add` says so.
  package mutating func survey(
    _ input: ImportInput, format: ImportFormat, options: ImportOptions, context: ImportedSession.Context
  ) {
    var unheard = ImportFindings(isPartial: true)
    var (found, articles) = (credits, shared)
    var isNameless = false
    try? Self.read(input, format, options, &unheard) { document in
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

  /// Counts files of a folder that are not read because others have their names and a different ending.
  package mutating func passOver(filesWithNamesOfOthers count: Int) {
    if count > 0 { findings.passOver(.sameFile, count: count) }
  }

  /// Takes over what was found when the sessions were written.
  package mutating func note(_ writing: SessionImport) {
    if writing.known > 0 { findings.passOver(.known, count: writing.known) }
    if writing.repeated > 0 { findings.passOver(.repeatedSession, count: writing.repeated) }
    for note in writing.notes { findings.note(note) }
  }
}

extension ImportedBatch {
  /// What to say of an article that was there before; nil for a new one.
  private mutating func noteArticle(_ document: ImportedDocument) -> UserError? {
    guard let text = document.text else { return nil }
    let digest = SHA256Digest(of: text)
    if let first = articles[digest] {
      return UserError("the same text as \(first); left out", at: document.place)
    }
    articles[digest] = document.place
    return nil
  }

  /// Credits a person who corrected what a model said, in a program that writes no names; what to say of it.
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
