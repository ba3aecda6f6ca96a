import Annotator
import ArgumentParser

/// `annotate import FILE… -f FORMAT`: creates sessions from other programs' files.
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Create sessions from other programs' files.",
    discussion: "Formats:\n" + ImportFormat.helpTable(columns: Terminal.helpColumns) + """


      Statements are split and joined to fit. If anything cannot be placed, nothing is written, unless you \
      give --partial.
      annotate import export.json -f label-studio --map neg=denial
      annotate import corpus.jsonl -f articles --text-field body
      """)

  @Argument(
    help: """
      The files, or folders of them; for brat the .ann files, each with its .txt beside it; - for standard \
      input.
      """,
    completion: .file())
  var files: [String]

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The format: \(ImportFormat.all.map(\.name).joined(separator: ", ")).", valueName: "format"),
    completion: .list(ImportFormat.all.map(\.name)))
  var format: String

  @Option(
    name: .customLong("map"),
    help: ArgumentHelp(
      "Rename a label in the file, such as neg=denial; may be repeated.",
      valueName: "from=to"))
  var maps: [String] = []

  @Option(
    name: .customLong("article"),
    help: ArgumentHelp(
      "The article that the judgments are about, if the file does not contain its text.", valueName: "file"),
    completion: .file())
  var articles: [String] = []

  @Option(
    name: .customLong("drop"),
    help: ArgumentHelp("Leave out marks with this label; may be repeated.", valueName: "label"))
  var dropped: [String] = []

  @Option(
    name: .customLong("column"),
    help: ArgumentHelp(
      "The name of a column in the file, such as text=claim; may be repeated.",
      valueName: "ours=theirs"))
  var columns: [String] = []

  @Flag(help: "Import the rest when something cannot be read or placed.")
  var partial = false

  @Option(
    help: ArgumentHelp(
      "The unit that becomes one statement: sentence, line or paragraph.", valueName: "unit"),
    completion: .list(StatementUnit.allCases.map(\.rawValue)))
  var unit = StatementUnit.sentence

  @Flag(help: "Do not keep web pages, office documents and the like in the originals folder.")
  var noKeepOriginal = false

  @Option(
    help: ArgumentHelp("The codebook, YAML or JSON; by default claim, denial, report.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml", "json"]))
  var codebook: String?

  @Option(
    help: ArgumentHelp(
      "Who or what judged: person, model (never counted as a person) or gold; by default what the file says, "
        + "or person. Together with --annotator it overrides what the file says.",
      valueName: "kind"),
    completion: .list(["person", "model", "gold"]))
  var kind: String?

  @OptionGroup(title: "Where to find an article's parts") var fields: FieldOptions
  @OptionGroup var shared: SharedOptions

  func run() throws {
    let format = try ImportFormat.named(format)
    let codebook = try chosenCodebook()
    var options = ImportOptions()
    options.fields = fields.fields
    let map = try LabelMap(maps, for: codebook)
    options.labels = map.labels
    options.roles = map.roles
    options.reader = DocumentReader()
    options.isPartial = partial
    if !columns.isEmpty, !Self.withColumns.contains(format.name) {
      throw ValidationError("--column is for \(Self.withColumns.joined(separator: ", ")).")
    }
    for column in columns {
      let parts = column.split(separator: "=", maxSplits: 1)
      guard parts.count == 2 else {
        throw ValidationError("--column takes a pair, as in --column text=claim.")
      }
      options.columns[String(parts[0])] = String(parts[1])
    }
    var context = ImportedSession.Context(
      annotator: try shared.person(), codebook: codebook, labels: options.labels,
      articles: try loadedArticles(),
      now: ReplClock.system.now())
    context.dropped = Set(dropped)
    context.roles = map.roles
    context.kind = try chosenKind()
    context.overrulesFile = kind != nil && shared.annotator != nil
    // These programs don't record who judged, so a model's name stays in the file when a person corrects it.
    if ["brat", "conll", "webanno"].contains(format.name) { context.corrector = shared.annotator }
    try shared.store.prepare()
    var writing = try SessionImport(to: shared.store)
    var batch = ImportedBatch(isPartial: partial)
    var decided = 0
    var documents = try documents(codebook)
    try Signals.asking { () throws(UserError) in
      var held: [String: ImportInput] = [:]
      let files = try records(of: format, besides: &documents, holding: &held, &batch)
      held.merge(try survey(files, format, options, context, &batch)) { first, _ in first }
      for file in files {
        do throws(UserError) {
          try read(file, held[file], format, &options, context, into: &batch, &writing, &decided)
        } catch {
          guard files.count > 1, Signals.pending == nil else { throw error }
          try batch.leaveOut(error)
        }
      }
      try batch.finish(format: format, context: context, newID: SessionOpener.newID) {
        (session) throws(UserError) in try add(session, to: &writing, &decided)
      }
    }
    batch.note(writing)
    try tell(batch.problems + documents.problems)
    try refuseNothing(batch, documents, format)
    let paths = try writing.publish() + documents.write()
    for words in batch.passedOver { shared.console.say("Ignored \(words).") }
    if let separated = batch.separated { shared.console.say("\(separated).") }
    for note in batch.notes { shared.console.complain(note) }
    if let words = overruled(by: writing.judges, context) { shared.console.say(words) }
    for passed in documents.passedOver { shared.console.complain(passed) }
    for path in paths { try shared.console.print(path + "\n") }
    if batch.rebuilt > 0 {
      shared.console.say(
        "No text was given, so it was reconstructed from the statements. Give the exact text with --article."
      )
    }
    shared.console.say(
      Self.summary(decided: decided, remarks: batch.remarks, sessions: paths.count, format))
  }

  private static func summary(
    decided: Int, remarks: Int, sessions: Int, _ format: ImportFormat
  ) -> String {
    if format.name != "articles", sessions == 0 { return "Nothing new: every session already exists." }
    if format.name != "articles", decided == 0, remarks > 0 {
      return "Imported remarks on \(remarks.counted("statement")), without judgments, in "
        + "\(sessions.counted("session"))."
    }
    if format.name != "articles" {
      return "Imported \(decided.counted("judgment")) in \(sessions.counted("session"))."
    }
    return sessions == 0
      ? "Nothing new: every article already has a session." : "Imported \(sessions.counted("article"))."
  }

  /// Returns the import that reads files of articles instead of records.
  private func documents(_ codebook: Codebook) throws(UserError) -> ArticleImport {
    var loader = ArticleLoader(reader: DocumentReader())
    loader.textField = fields.textField == ArticleFields().text ? nil : fields.textField
    return ArticleImport(
      loader: loader,
      opener: SessionOpener(
        store: shared.store, annotator: try shared.person(), codebook: codebook, unit: unit, reanchors: false,
        keepsOriginals: !noKeepOriginal))
  }

  /// Returns the files that are read line by line. The other files of a corpus are read as documents.
  /// Anything that can be read only once is held.
  private func records(
    of format: ImportFormat, besides documents: inout ArticleImport,
    holding held: inout [String: ImportInput],
    _ batch: inout ImportedBatch
  ) throws(UserError) -> [String] {
    guard format.name == "articles" else { return try annotations(format.endings, &batch) }
    var records: [String] = []
    for path in try ArticleImport.files(named: files) {
      do throws(UserError) {
        if let page = WebPage(path) {
          documents.read(try page.file())
          continue
        }
        let file = try documents.loader.file(path: path).withTable(DocumentReader())
        if ArticleImport.holdsRecords(file, namesMembers: fields.fields != ArticleFields()) {
          records.append(path)
          if path == "-" { held[path] = ImportInput(file.bytes, name: path) }
        } else {
          documents.read(file)
        }
      } catch {
        documents.note(error)
      }
    }
    return records
  }

  /// Returns the files that are named, and those with one of the endings in the folders that are named. If
  /// files in a folder differ only in their endings, the first ending counts, because a format may write the
  /// same in two ways. The others are counted.
  private func annotations(
    _ endings: [String], _ batch: inout ImportedBatch
  ) throws(UserError) -> [String] {
    var annotations: [String] = []
    for name in files {
      let found = WebPage(name) == nil ? try ArticleImport.files(named: [name]) : [name]
      guard found != [name] else {
        annotations.append(name)
        continue
      }
      var stems: [String: Int] = [:]
      let ranked = found.compactMap { file in
        endings.firstIndex { file.hasSuffix($0) }.map { (file, String(file.dropLast(endings[$0].count)), $0) }
      }
      for (_, stem, rank) in ranked { stems[stem] = min(stems[stem] ?? rank, rank) }
      let taken = ranked.filter { stems[$0.1] == $0.2 }.map(\.0)
      if taken.isEmpty {
        let error = UserError(
          "there is no \(endings.joined(separator: " or ")) file in the folder", at: name,
          fix: "name one with judgments")
        guard files.count > 1 else { throw error }
        try batch.leaveOut(error)
      }
      batch.passOver(filesWithNamesOfOthers: ranked.count - taken.count)
      annotations += taken
    }
    return annotations
  }

  /// Examines the texts of several files before they are read, to tell their annotators apart.
  ///
  /// - Returns: the inputs that can be read only once.
  private func survey(
    _ files: [String], _ format: ImportFormat, _ options: ImportOptions,
    _ context: ImportedSession.Context, _ batch: inout ImportedBatch
  ) throws(UserError) -> [String: ImportInput] {
    guard files.count > 1, format.name != "articles" else { return [:] }
    var options = options
    var held: [String: ImportInput] = [:]
    for file in files {
      if Signals.pending != nil { throw Self.interrupted }
      // A file that can't be read is reported when it is actually read.
      guard let texts = try? format.name == "brat" ? [text(beside: file)] : [],
        let input = try? held[file] ?? ImportInput(path: file)
      else { continue }
      options.texts = texts
      if input.isHeld { held[file] = input }
      batch.survey(input, format: format, options: options, context: context)
    }
    batch.endSurvey(format)
    return held
  }

  /// Reads a file, adds its sessions to those to be published, and counts the judgments of new ones.
  private func read(
    _ file: String, _ held: ImportInput?, _ format: ImportFormat, _ options: inout ImportOptions,
    _ context: ImportedSession.Context,
    into batch: inout ImportedBatch, _ writing: inout SessionImport, _ decided: inout Int
  ) throws(UserError) {
    if format.name == "brat" { options.texts = [try text(beside: file)] }
    let input = if let held { held } else { try ImportInput(path: file) }
    try batch.add(
      input, format: format, options: options, context: context,
      newID: SessionOpener.newID
    ) { (session) throws(UserError) in try add(session, to: &writing, &decided) }
    if Signals.pending != nil { throw Self.interrupted }
  }

  private func add(
    _ session: Session, to writing: inout SessionImport, _ decided: inout Int
  ) throws(UserError) {
    if Signals.pending != nil { throw Self.interrupted }
    if try writing.add(session) { decided += session.progress.decided }
  }

  /// Returns the remark on a file that names others as its annotators; nil if it doesn't.
  private func overruled(
    by judges: Set<SessionImport.Judge>, _ context: ImportedSession.Context
  ) -> String? {
    let others = judges.filter { judge in
      shared.annotator != nil && judge.name != context.annotator || kind != nil && judge.kind != context.kind
    }
    guard !others.isEmpty else { return nil }
    let names = others.map { "\($0.name.visibleOnOneLine) (\($0.kind.rawValue))" }.sorted()
    let shown = names.prefix(5).joined(separator: ", ") + (names.count > 5 ? ", …" : "")
    let option = kind == nil ? "--annotator" : "--kind"
    return "The file says who judged, so \(option) does not apply: \(shown). To override the file, give both "
      + "--annotator and --kind."
  }

  /// The formats whose columns or features may have other names.
  private static let withColumns = ["csv", "jsonl", "label-studio", "cas", "webanno"]

  private static let interrupted = UserError("interrupted; nothing was imported")

  /// Throws if there is nothing to import, and reports what was there instead.
  private func refuseNothing(_ batch: ImportedBatch, _ documents: ArticleImport, _ format: ImportFormat)
    throws(UserError)
  {
    let place = files.joined(separator: ", ")
    let isEmpty = batch.sessionCount == 0 || batch.decided == 0 && batch.remarks == 0
    if isEmpty, documents.isEmpty, format.name != "articles", !batch.problems.isEmpty {
      throw UserError("nothing could be imported", at: place, fix: "correct the errors above")
    }
    let found = batch.passedOver.isEmpty ? "" : "; ignored: " + batch.passedOver.joined(separator: ", ")
    guard batch.sessionCount > 0 || !documents.isEmpty else {
      throw UserError(
        "there is nothing to import\(found)", at: place,
        fix: format.name == "articles" ? "name a file with articles" : "name a file with judgments")
    }
    guard batch.decided == 0, batch.remarks == 0, documents.isEmpty, format.name != "articles" else { return }
    throw UserError(
      "it contains no judgments\(found)", at: place,
      fix: "'--format articles' imports texts without judgments")
  }

  /// Reports what couldn't be placed, and throws unless the rest is wanted.
  private func tell(_ problems: [UserError]) throws {
    for problem in problems.prefix(100) {
      let words = partial ? problem.what + "; left out" : problem.what
      shared.console.complain(UserError(words, at: problem.place, fix: partial ? nil : problem.fix))
    }
    if problems.count > 100 { shared.console.say("… and \(problems.count - 100) more.") }
    guard !problems.isEmpty, !partial else { return }
    let count = problems.count
    let what =
      format == "articles"
      ? "nothing was imported because of the \(count == 1 ? "problem" : "\(count) problems") above"
      : "\(count.counted("annotation")) could not be placed, so nothing was imported"
    throw UserError(
      what,
      fix: "correct \(count == 1 ? "it" : "them"), or import the rest with --partial")
  }

  private func chosenKind() throws -> AnnotatorKind {
    guard let kind = AnnotatorKind(rawValue: kind ?? "person"), kind != .consensus else {
      throw ValidationError("--kind must be person, model or gold.")
    }
    return kind
  }

  private func chosenCodebook() throws(UserError) -> Codebook {
    try codebook.map { (path) throws(UserError) in try CodebookFile.load(path: path) } ?? .standard
  }

  private func loadedArticles() throws(UserError) -> [Article] {
    var loaded: [Article] = []
    for path in articles { loaded.append(try ArticleLoader(reader: DocumentReader()).load(path: path)) }
    return loaded
  }

  private func text(beside file: String) throws(UserError) -> String {
    guard file.hasSuffix(".ann") else {
      throw UserError(
        "brat annotation files end in .ann", at: file,
        fix: "name the .ann file; its text is the .txt file next to it")
    }
    return try ImportFile.text(String(file.dropLast(4)) + ".txt")
  }
}
