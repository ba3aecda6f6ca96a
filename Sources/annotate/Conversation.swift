import Annotator
import ArgumentParser

/// The conversation with the analyst, over one session after the other: on a terminal with the line editor,
/// otherwise from a pipe.
final class Conversation {
  private let console: Console
  private let options: ConversationOptions
  private let editor: LineEditor?
  private let lines: any LineSource
  private let store: SessionStore?
  private let suggestions: SuggestionKinds
  private var usesKeys = false
  /// The default confidence that was chosen on the terminal, for new sessions after that.
  private var standingConfidence = DefaultConfidence.unset
  private var failures = 0
  /// Whether a session could not be saved when it was left.
  private var isUnsaved = false
  private var lostOutput: UserError?

  /// Takes the terminal, or standard input if that isn't one.
  ///
  /// - Parameters:
  ///   - store: where the analyst's other sessions are; nil when there are none to look at.
  ///   - takesInputFromArticle: whether standard input is an article; the lines then come from the terminal.
  init(
    console: Console, options: ConversationOptions, store: SessionStore? = nil, takesInputFromArticle: Bool
  )
    throws(UserError)
  {
    self.console = console
    self.options = options
    self.store = store
    let settings = Settings()
    suggestions = try options.suggestions(from: settings.suggestions)
    for problem in settings.problems { console.complain(problem) }
    if takesInputFromArticle { try ControllingTerminal.becomeStandardInput() }
    if console.terminal.isInteractive {
      let editor = try LineEditor(
        programName: "annotate", historyFile: CurrentUser.stateFolder.map { $0 + "/history" },
        completions: { _, cursor in Completions(word: cursor..<cursor, candidates: []) })
      self.editor = editor
      lines = editor
      usesKeys = options.keys ?? settings.usesKeys
      if let chosen = options.keys { Settings.remember(usesKeys: chosen) }
    } else {
      editor = nil
      lines = PipedLines()
    }
  }

  /// Converses about one session until the analyst leaves it.
  ///
  /// - Parameters:
  ///   - queue: the articles that it is one of; nil if it is the only one.
  ///   - agenda: what to settle in it; nil to walk through all of it.
  func run(
    over opened: OpenedSession, queue: ArticleQueue? = nil, agenda: DisagreementQueue? = nil
  ) throws -> (ending: Repl.Ending, isFinished: Bool) {
    try greet(opened, queue)
    if let agenda, editor != nil {
      try console.print(console.renderer(for: .output).agenda(agenda, in: opened.session) + "\n")
    }
    var begun = opened.session
    if opened.isNew, begun.standingConfidence == .unset { begun.standingConfidence = standingConfidence }
    let (ending, session, path) = converse(lines, keys: editor) { [begun] lines in
      Repl(
        session: begun, lines: lines, keeper: opened.stored, output: output, clock: .system,
        agenda: agenda, context: options.context, nextArticle: queue?.next,
        suggestions: suggestions,
        elsewhere: { [store, annotator = opened.session.annotator] (name, position) throws(UserError) in
          guard let store else { return try CommandContext.nowhere(name, position) }
          return try store.target(in: name, at: position, annotator: annotator)
        },
        otherSources: { [store, annotator = opened.session.annotator, path = opened.stored.path] in
          store?.sources(of: annotator, except: path) ?? SourceBook()
        })
    }
    if editor != nil, session.standingConfidence != opened.session.standingConfidence {
      standingConfidence = session.standingConfidence
    }
    let isFinished = session.progress.left == 0
    if editor != nil, let path, ending != .done || queue?.next == nil {
      let left = queue?.left(isFinished: isFinished) ?? []
      let isOther = queue.map { left != [$0.names[$0.current]] } ?? false
      try sayHowToContinue(path, of: opened.session.annotator, agenda, left: isOther ? left : [])
    }
    return (ending, isFinished)
  }

  /// Converses about the tutorial's session, lesson by lesson: in line mode, for which its lessons are
  /// written, or in key mode if that was asked for.
  ///
  /// - Returns: the analyst's own article to go on with; nil for none.
  func runTutorial() throws -> String? {
    let taught = TutorialLines(lines, keys: editor) { [console] lesson in
      let renderer = console.renderer(for: .output)
      _ = try? console.terminal.write("\n" + renderer.lesson(lesson) + "\n", to: .output)
    }
    var session = try Tutorial.session(now: ReplClock.system.now())
    let startsInKeys = options.keys == true
    // The lessons teach confidences themselves; a question for one before them would come out of nowhere.
    if startsInKeys { session.standingConfidence = Tutorial.confidence }
    _ = converse(taught, keys: editor == nil ? nil : taught, startsInKeys: startsInKeys) { [session] lines in
      let repl = Repl(
        session: session, lines: lines, keeper: NullPersistence(), output: output, clock: .system,
        suggestions: suggestions)
      taught.session = { [unowned repl] in repl.session }
      return repl
    }
    guard let editor, taught.isFinished else { return nil }
    editor.completions = { _, cursor in Completions(word: cursor..<cursor, candidates: []) }
    guard
      case .line(let path) = editor.next(prompt: "An article of your own to start with (Enter to quit): "),
      !path.isEmpty
    else { return nil }
    return path
  }

  /// Saves the history, and throws the exit code if a signal asked for the end or something failed.
  func end() throws {
    editor?.saveHistory()
    if let signal = Signals.pending { throw ExitCode(128 + signal) }
    if isUnsaved { throw ExitCode.failure }
    guard editor == nil else { return }
    if let lostOutput { console.complain(lostOutput) }
    if failures > 0 || lostOutput != nil { throw ExitCode.failure }
  }
}

extension Conversation {
  /// Runs a loop over lines, or over the lines that keys stand for while key mode is on.
  ///
  /// - Parameter startsInKeys: whether key mode is on at first; nil for the analyst's own choice.
  /// - Returns: how it ended, the session, and the file to continue with; nil if it could not be saved.
  private func converse(
    _ lines: any LineSource, keys: (any KeySource)?, startsInKeys: Bool? = nil,
    _ loop: (any LineSource) -> Repl
  ) -> (ending: Repl.Ending, session: Session, path: String?) {
    let mode = keys.map { keys in
      KeyMode(lines, keys: keys, isOn: startsInKeys ?? usesKeys, output: output) { [unowned self] isOn in
        usesKeys = isOn
        Settings.remember(usesKeys: isOn)
      }
    }
    let repl = loop(mode ?? lines)
    mode?.view = { [unowned repl] in repl.view }
    offerCompletions(from: repl)
    let ending = repl.run()
    failures += repl.failures
    isUnsaved = isUnsaved || repl.isUnsaved
    return (ending, repl.session, repl.path)
  }

  private var output: ReplOutput {
    let console = console
    let errors: Terminal.Stream = editor == nil ? .error : .output
    let write = { [unowned self] (text: String) in
      do throws(UserError) {
        _ = try console.terminal.write(text, to: .output)
      } catch {
        lostOutput = error
      }
    }
    let editor = editor
    return ReplOutput(
      renderer: { console.renderer(for: .output) }, write: write,
      writeError: { error in
        _ = try? console.terminal.write(console.renderer(for: errors).error(error) + "\n", to: errors)
      },
      page: { chunks in
        guard let editor else {
          while let chunk = chunks() { write(chunk) }
          return
        }
        _ = try? Pager(console.terminal).show(chunks, lend: editor.lend)
      },
      edit: edit, keep: TextEditor(console.terminal).keep,
      home: CurrentUser.variable("HOME"))
  }

  /// Lets the person edit a text in their editor; nil if there is nobody.
  private var edit: ((_ text: String) throws(UserError) -> String)? {
    guard let editor else { return nil }
    let terminal = console.terminal
    func edit(_ text: String) throws(UserError) -> String {
      try TextEditor(terminal).edit(text, lend: editor.lend)
    }
    return edit
  }

  private func greet(_ opened: OpenedSession, _ queue: ArticleQueue?) throws {
    let renderer = console.renderer(for: .output)
    for notice in opened.notices { console.say(notice) }
    if editor == nil, opened.isNew, let encoding = opened.session.article.origin.encoding {
      console.say("\(opened.session.article.source ?? "The article") was read as \(encoding).")
    }
    guard !options.quiet, editor != nil else { return }
    let article = opened.session.article
    let name = article.source ?? article.title ?? opened.stored.path
    try console.print(
      renderer.greeting(
        to: opened.session, name: name, place: queue?.place, isNew: opened.isNew, usesKeys: usesKeys) + "\n")
    if let known = renderer.opening(of: article, dropped: opened.dropped) { try console.print(known + "\n") }
  }

  /// Passes over a finished article, and reports that.
  func passOver(_ name: String) throws {
    guard !options.quiet, editor != nil else { return }
    try console.print(console.renderer(for: .output).passedOver(name) + "\n")
  }

  private func sayHowToContinue(
    _ path: String, of annotator: String, _ agenda: DisagreementQueue?, left: [String]
  ) throws {
    let renderer = console.renderer(for: .output)
    guard agenda == nil else {
      let words = ["annotate"] + CommandLine.arguments.dropFirst().map { ShellWord($0).text }
      return try console.print(renderer.continuation(words) + "\n")
    }
    let named = (try? CurrentUser.resolve(requested: nil)) == annotator ? nil : annotator
    let command =
      !left.isEmpty
      ? renderer.continuation(ofArticles: left, annotator: named)
      : renderer.continuation(of: Self.name(ofFile: path), annotator: named)
    try console.print(command + "\n")
  }

  /// Returns what `resume` needs to find a session's file: its name, if the file is in the folder that is
  /// searched anyway and no other file has the name.
  private static func name(ofFile path: String) -> String {
    let folder = (CurrentUser.variable("ANNOTATE_SESSIONS") ?? "sessions") + "/"
    guard path.hasPrefix(folder), path.hasSuffix(".json") else { return path }
    let name = String(path.dropFirst(folder.count).dropLast(".json".count))
    return name.isEmpty
      || FileCompletion.files(beginning: name).contains { $0 == name || $0 == name + ".json" }
      ? path : name
  }

  private func offerCompletions(from repl: Repl) {
    guard let editor else { return }
    editor.completions = { [unowned repl] line, cursor in
      let table = CommandTable(codebook: repl.session.codebook)
      if let offered = OfferedLine(repl: repl, table: table).completions(for: line, cursor: cursor) {
        return offered
      }
      return Completer(
        table: table, sources: repl.offeredSources(), names: repl.usedSources, session: repl.session,
        likelyTargets: repl.likelyTargets,
        formats: ExportFormat.all.map { Completions.Candidate($0.name, note: $0.summary) },
        home: CurrentUser.variable("HOME")
      ).completions(for: line, cursor: cursor)
    }
  }
}
