import Annotator

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Opens an article, judges its first two sentences, saves the session and exports it twice.
///
/// Usage: `annotate-example ARTICLE FOLDER`; the session is saved in the folder, the datasets are printed.
@main struct Example {
  static func main() {
    do throws(UserError) {
      try run()
    } catch {
      print("error: \(error)")
      exit(1)
    }
  }

  private static func run() throws(UserError) {
    guard CommandLine.arguments.count == 3 else {
      throw UserError("two arguments are needed", fix: "name an article and a folder for the session")
    }
    let session = try annotate(CommandLine.arguments[1], in: CommandLine.arguments[2])
    print(try dataset(of: session, as: .markdown), terminator: "")
    print(try dataset(of: session, as: try .named("csv")), terminator: "")
  }

  /// Opens an article, cuts it into sentences, judges two of them, and saves after each.
  static func annotate(_ path: String, in folder: String) throws(UserError) -> Session {
    let now = Timestamp(seconds: 1_800_000_000)
    let article = try ArticleLoader().load(path: path)
    var session = try Session(
      beginning: article, annotator: "mira", codebook: .standard,
      id: "0123456789abcdef0123456789abcdef", now: now)
    let store = SessionStore(folder: folder)
    try store.prepare()
    let file = try store.create(session)
    for (statement, label) in zip(session.statements, [Label.report, .claim]) {
      var judgment = Judgment()
      judgment.label = label
      judgment.confidence = Confidence(percent: 80)
      judgment.attribution = label == .claim ? "The ministry" : nil
      try file.judge(statement.id, as: judgment, in: &session, at: now)
    }
    try file.close(session)
    return try store.read(path: file.path)
  }

  /// One session as a dataset.
  static func dataset(of session: Session, as format: ExportFormat) throws(UserError) -> String {
    let sink = MemorySink()
    var sessions = [session]
    _ = try DatasetExport(format).run(to: sink) { sessions.popLast() }
    return sink.text
  }
}
