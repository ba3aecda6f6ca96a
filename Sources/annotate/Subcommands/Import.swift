import Annotator
import ArgumentParser

/// `annotate import FILE… -f FORMAT`: sessions from other programs' files.
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make sessions from what other programs wrote.",
    discussion: "Formats:\n" + ImportFormat.helpTable(columns: Terminal.helpColumns) + """


      Statements are split and joined to fit. Nothing is written when something cannot be placed, unless --partial says so.
      annotate import export.json -f label-studio --map neg=denial
      annotate import corpus.jsonl -f articles --text-field body
      """)

  @Argument(
    help:
      "The files, and for articles folders; for brat the .ann files, each with its .txt beside it; - for standard input.",
    completion: .file())
  var files: [String]

  @Option(name: .shortAndLong, help: "The format.", completion: .list(ImportFormat.all.map(\.name)))
  var format: String

  @Option(
    name: .customLong("map"),
    help: ArgumentHelp(
      "Rename a label of the file, such as neg=denial; may be given more than once.",
      valueName: "from=to"))
  var maps: [String] = []

  @Option(
    name: .customLong("article"),
    help: ArgumentHelp(
      "A text that the judgments are about, if the file does not contain it.", valueName: "file"),
    completion: .file())
  var articles: [String] = []

  @Flag(help: "Import the rest when something cannot be placed.")
  var partial = false

  @Option(
    help: ArgumentHelp(
      "What becomes one statement of an article: sentence, line or paragraph.", valueName: "unit"),
    completion: .list(StatementUnit.allCases.map(\.rawValue)))
  var unit = StatementUnit.sentence

  @Flag(help: "Keep no copy of web pages, office documents and the like in the originals folder.")
  var noKeepOriginal = false

  @Option(
    help: ArgumentHelp("The codebook, YAML or JSON; else claim, denial, report.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml", "json"]))
  var codebook: String?

  @OptionGroup(title: "Where to find an article's parts") var fields: FieldOptions
  @OptionGroup var shared: SharedOptions

  func run() throws {
    let format = try ImportFormat.named(format)
    let codebook = try chosenCodebook()
    var options = ImportOptions()
    options.fields = fields.fields
    options.labels = try LabelMap.read(maps, for: codebook)
    let context = ImportedSession.Context(
      annotator: try shared.person(), codebook: codebook, labels: options.labels,
      articles: try loadedArticles(),
      now: ReplClock.system.now())
    var documents = try documents(codebook)
    var batch = ImportedBatch()
    for file in try records(of: format, besides: &documents) {
      if format.name == "brat" { options.texts = [try text(beside: file)] }
      try batch.add(
        try ImportFile.bytes(file), name: file, format: format, options: options, context: context,
        newID: SessionOpener.newID)
    }
    try tell(batch.problems + documents.problems)
    guard !batch.sessions.isEmpty || !documents.isEmpty else {
      throw UserError(
        "there is nothing to import", at: files.joined(separator: ", "), fix: "name a file with judgments")
    }
    try shared.store.prepare()
    let paths = try batch.write(to: shared.store) + documents.write()
    for passed in documents.passedOver { shared.console.complain(passed) }
    for path in paths { try shared.console.print(path + "\n") }
    if batch.rebuilt > 0 {
      shared.console.say(
        "No text was given: it was put together from the statements. --article names the text, to keep it exact."
      )
    }
    let decided = batch.sessions.reduce(0) { $0 + $1.progress.decided }
    shared.console.say(
      "Imported \(decided) \(decided == 1 ? "judgment" : "judgments") in \(paths.count) \(paths.count == 1 ? "session" : "sessions")."
    )
  }

  /// What the files that hold articles and no records are read with.
  private func documents(_ codebook: Codebook) throws(UserError) -> ArticleImport {
    ArticleImport(
      loader: ArticleLoader(reader: DocumentReader()),
      opener: SessionOpener(
        store: shared.store, annotator: try shared.person(), codebook: codebook, unit: unit, reanchors: false,
        keepsOriginals: !noKeepOriginal))
  }

  /// The files that are read by lines; of a corpus, those that are not are read as documents.
  private func records(
    of format: ImportFormat, besides documents: inout ArticleImport
  ) throws(UserError) -> [String] {
    guard format.name == "articles" else { return files }
    var records: [String] = []
    for path in try ArticleImport.files(named: files) {
      do throws(UserError) {
        let file = try documents.loader.file(path: path)
        if path == "-" || ArticleImport.holdsRecords(file, namesMembers: fields.fields != ArticleFields()) {
          records.append(path)
        } else {
          documents.read(file)
        }
      } catch {
        documents.note(error)
      }
    }
    return records
  }

  /// Says what could not be placed, and ends unless the rest is wanted.
  private func tell(_ problems: [UserError]) throws {
    for problem in problems.prefix(100) { shared.console.complain(problem) }
    if problems.count > 100 { shared.console.say("… and \(problems.count - 100) more.") }
    guard !problems.isEmpty, !partial else { return }
    throw UserError(
      "\(problems.count) could not be placed, so nothing was imported",
      fix: "mend them, or import the rest with --partial")
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
        "brat's annotation ends in .ann", at: file, fix: "name the .ann file; its text is the .txt beside it")
    }
    return try ImportFile.text(String(file.dropLast(4)) + ".txt")
  }
}
