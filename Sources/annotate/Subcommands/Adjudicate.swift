import Annotator
import ArgumentParser

/// `annotate adjudicate SESSION…`: settle what annotators differ on.
struct Adjudicate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Settle what annotators differ on, the hardest first, in a gold session.",
    usage: "annotate adjudicate [<options>] [<sessions> ...]",
    discussion: """
      What all agree on is taken over. At each statement that is left, the screen shows what every annotator says; a number \
      takes that side, and any label tags afresh. The gold session lies beside the others, by the annotator 'gold'; the same \
      command goes on with it.
      """)

  @OptionGroup var compared: ComparedSessions
  @OptionGroup var conversation: ConversationOptions

  @Flag(help: "Hide the annotators' names, and show the sides in another order at each statement.")
  var blind = false

  @Option(help: ArgumentHelp("What the gold session's annotator is called.", valueName: "name"))
  var gold = "gold"

  func run() throws {
    let articles = try compared.comparison().places
    guard !articles.isEmpty else {
      throw UserError(
        "no article has the sessions of two annotators",
        fix: "name sessions of the same article by different people")
    }
    let store = compared.store
    let annotator = try CurrentUser.resolve(requested: gold)
    try store.prepare()
    let talk = try Conversation(
      console: compared.console, options: conversation, takesInputFromArticle: false)
    var open = try articles.map { try settling($0, in: store, annotator: annotator) }[...]
    var queue = ArticleQueue(open.map { Self.name(of: $0.opened) })
    while let (opened, agenda) = open.popFirst() {
      let ending = try talk.run(over: opened, queue: queue, agenda: agenda)
      queue.current += 1
      guard ending == .done else { break }
    }
    try talk.end()
  }

  private static func name(of opened: OpenedSession) -> String {
    opened.session.article.source ?? opened.session.article.title ?? opened.stored.path
  }

  /// The gold session of an article, new or as it was left, and what is to be settled in it.
  private func settling(
    _ places: [String], in store: SessionStore, annotator: String
  ) throws(UserError) -> (opened: OpenedSession, agenda: DisagreementQueue) {
    var sources: [Session] = []
    for place in places { sources.append(try SessionFiles.session(at: place)) }
    let settlement = try Adjudication(
      sources, for: .gold, sides: Adjudication.Sides(names: sources.map(\.annotator), areBlind: blind),
      annotator: annotator, id: SessionOpener.newID(), now: ReplClock.system.now())
    guard
      let path = try store.find(articleDigest: settlement.session.article.digest, annotator: annotator)
    else {
      let stored = try store.create(settlement.session)
      return (OpenedSession(new: settlement.session, stored: stored), settlement.agenda)
    }
    let opened = try store.open(path: path)
    guard opened.session.isGold else {
      throw UserError(
        "'\(annotator)' has a session of this article that is not a gold session", at: path,
        fix: "call the gold session's annotator something else, with --gold")
    }
    let remark =
      opened.session.isSettled(from: sources)
      ? nil
      : "The sessions have changed since this one was begun. You see what they say now; what was settled is kept."
    return (OpenedSession(opened, remark: remark), settlement.agenda)
  }
}
