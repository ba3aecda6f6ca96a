import Annotator
import ArgumentParser

/// `annotate adjudicate SESSION…`: settles what annotators disagree on.
struct Adjudicate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "adjudicate",
    abstract: "Settle the annotators' disagreements, hardest first, in a gold session.",
    usage: "annotate adjudicate [<options>] [<sessions> ...]",
    discussion: """
      Whatever all agree on is adopted: label, source, kind of source and target. At each remaining \
      statement, the screen shows what every annotator says; a number takes that side, and any label tags \
      afresh. Statements that only one person judged come last, for a second opinion, and are marked for \
      review until then. The gold session is saved next to the others, under the annotator 'gold'; the same \
      command resumes it.
      """)

  @OptionGroup var compared: ComparedSessions
  @OptionGroup var conversation: ConversationOptions

  @Option(help: ArgumentHelp("The name of the gold session's annotator.", valueName: "name"))
  var gold = "gold"

  func run() throws {
    let articles = try compared.comparison().places
    guard !articles.isEmpty else {
      throw UserError(
        "no article has sessions by two annotators",
        fix: "name sessions of the same article by different people")
    }
    let store = compared.store
    let annotator = try CurrentUser.resolve(requested: gold)
    try store.prepare()
    let talk = try Conversation(
      console: compared.console, options: conversation, takesInputFromArticle: false)
    let all = try articles.map { try settling($0, in: store, annotator: annotator) }
    let unsettled = all.filter { $0.agenda.left(in: $0.opened.session) > 0 }
    var open = (unsettled.isEmpty ? all : unsettled)[...]
    for settled in all where !unsettled.isEmpty && settled.agenda.left(in: settled.opened.session) == 0 {
      try talk.passOver(Self.name(of: settled.opened))
    }
    var queue = ArticleQueue(open.map { Self.name(of: $0.opened) })
    while let (opened, agenda) = open.popFirst() {
      let ending = try talk.run(over: opened, queue: queue, agenda: agenda).ending
      queue.current += 1
      guard ending == .done else { break }
    }
    try talk.end()
  }

  private static func name(of opened: OpenedSession) -> String {
    opened.session.article.source ?? opened.session.article.title ?? opened.stored.path
  }

  /// Returns the gold session of an article, new or as it was left, and what to settle in it.
  private func settling(
    _ places: [String], in store: SessionStore, annotator: String
  ) throws(UserError) -> (opened: OpenedSession, agenda: DisagreementQueue) {
    var sources: [Session] = []
    for place in places { sources.append(try SessionFiles.session(at: place)) }
    let store = self.store(of: places, else: store)
    let (path, carried) = try gold(of: sources, in: store, annotator: annotator)
    let settlement = try Adjudication(
      sources, for: .gold,
      sides: Adjudication.Sides(names: sources.map(\.annotator), areBlind: conversation.blind),
      annotator: annotator, id: SessionOpener.newID(), now: ReplClock.system.now(),
      earlier: try path.map { (path) throws(UserError) in try store.read(path: path) },
      countingSkips: compared.countsSkips)
    let coverage = (carried + [Self.sentence(on: settlement.coverage)]).joined(separator: "\n")
    guard let path else {
      let stored = try store.create(settlement.session)
      return (
        OpenedSession(new: settlement.session, stored: stored, notices: [coverage]), settlement.agenda
      )
    }
    return (
      try resumed(store.open(path: path), settlement, from: sources, coverage, at: path), settlement.agenda
    )
  }

  /// Returns the path of an article's gold session, with remarks. If there is only one of an earlier version
  /// of the text, that is carried over first.
  private func gold(
    of sources: [Session], in store: SessionStore, annotator: String
  ) throws(UserError) -> (path: String?, remarks: [String]) {
    guard let article = sources.first?.article else { return (nil, []) }
    if let path = try store.find(articleDigest: article.digest, annotator: annotator) { return (path, []) }
    let replaced = Set(sources.compactMap(\.provenance.replaces))
    guard !replaced.isEmpty,
      let old = try store.findGold(annotator: annotator, settledFrom: replaced, source: article.source)
    else { return (nil, []) }
    var opener = SessionOpener(store: store, annotator: annotator, codebook: nil, reanchors: true)
    if compared.console.terminal.isInteractive { opener.agrees = Question.carrying(on: compared.console) }
    let opened = try opener.openChanged(
      path: old, LoadedArticle(article: article, original: nil, dropped: []))
    try opened.stored.close(opened.session)
    return (opened.stored.path, ["The text has changed since gold was settled."] + opened.notices)
  }

  /// Returns the gold session as it was left, updated to what the sessions say now: what they agree on is
  /// adopted, and what they agreed on then but not now is open again.
  private func resumed(
    _ opened: SessionStore.Opened, _ settlement: Adjudication, from sources: [Session], _ coverage: String,
    at path: String
  ) throws(UserError) -> OpenedSession {
    guard opened.session.isGold else {
      throw UserError(
        "'\(annotator(of: opened))' has a session of this article that is not a gold session", at: path,
        fix: "choose another name for the gold session's annotator with --gold")
    }
    guard !opened.session.isSettled(from: sources) else { return OpenedSession(opened, remark: coverage) }
    let changed =
      coverage + " The sessions have changed since this one was started. You see what they say now; what you "
      + "settled is kept."
    let renewal = try settlement.renewal(of: opened.session)
    guard !opened.stored.isReadOnly, let edit = renewal.edit else {
      return OpenedSession(opened, remark: changed)
    }
    let counts = [
      renewal.disputed > 0 ? " Agreed before, in disagreement now: \(renewal.disputed)." : "",
      renewal.agreed > 0 ? " Newly agreed, and adopted: \(renewal.agreed)." : "",
    ]
    return OpenedSession(
      try opened.making(edit, at: ReplClock.system.now()), remark: changed + counts.joined())
  }

  private func annotator(of opened: SessionStore.Opened) -> String {
    opened.session.annotator.visibleOnOneLine
  }

  /// Returns the store for gold: beside the sessions that it comes from, unless a folder was named or they
  /// are in several.
  private func store(of places: [String], else store: SessionStore) -> SessionStore {
    guard compared.place.folder == nil, let folder = SessionStore.folder(ofAll: places) else { return store }
    return SessionStore(folder: folder, startedAt: store.startedAt)
  }

  private static func sentence(on coverage: Adjudication.Coverage) -> String {
    let total = coverage.bySeveral + coverage.byOne + coverage.byNobody
    let single =
      coverage.byOne > 0
      ? " By one person only: \(coverage.byOne); shown last, and marked for review until confirmed."
      : ""
    let nobody = coverage.byNobody > 0 ? " By nobody: \(coverage.byNobody)." : ""
    return "Judged by two or more: \(coverage.bySeveral) of \(total.counted("statement")).\(single)\(nobody)"
  }
}
