import Annotator
import ArgumentParser

/// `annotate merge SESSION SESSION -o FILE`: merges two sessions by the same annotator into one.
struct Merge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract:
      "Merge several sessions by the same annotator on the same article, for example from two machines.",
    usage: "annotate merge [<options>] --output <file> <sessions> ...",
    discussion: """
      What only one of them says, or all say alike, is adopted. Where they differ, you decide as in \
      'annotate adjudicate'. The sessions that are merged are not changed.
      With --driver, git runs this on two versions of one session; 'annotate git-setup' sets that up.
      annotate merge laptop/plan.ana.json sessions/plan.ana.json -o sessions/plan.ana.merged.json
      """)

  @Argument(help: "Session files or session names.", completion: .sessions)
  var merged: [String]

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The file of the new session.", valueName: "file"),
    completion: .file())
  var output: String?

  @Flag(help: "Merge two versions of one session in place, as git's merge driver: BASE OURS THEIRS.")
  var driver = false

  @OptionGroup var shared: StoreOptions
  @OptionGroup var conversation: ConversationOptions

  func validate() throws {
    guard !driver else {
      guard merged.count == 3, output == nil else {
        throw ValidationError("--driver takes three files, as in: annotate merge --driver %O %A %B")
      }
      return
    }
    guard merged.count > 1 else { throw ValidationError("Name two or more sessions to merge.") }
    guard let output else { throw ValidationError("Name the new session's file with --output.") }
    guard output.hasSuffix(".json") else {
      throw ValidationError("A session file must end in .json, as in --output plan.ana.merged.json.")
    }
  }

  func run() throws {
    guard let output else { return try join() }
    var sessions: [Session] = []
    for name in merged { sessions.append(try SessionFiles.session(at: shared.store.path(named: name))) }
    let annotator = try annotator(of: sessions)
    let settlement = try Adjudication(
      sessions, for: .merge, sides: Adjudication.Sides(names: merged), annotator: annotator,
      id: SessionOpener.newID(), now: ReplClock.system.now())
    let opened = try open(settlement, of: sessions, at: output)
    guard !settlement.agenda.entries.isEmpty else {
      return shared.console.say("The sessions agree everywhere. Merged into \(output).")
    }
    let talk = try Conversation(
      console: shared.console, options: conversation, store: shared.store, takesInputFromArticle: false)
    _ = try talk.run(over: opened, agenda: settlement.agenda)
    try talk.end()
  }

  /// Joins their version into ours, as git asks. It fails if something would be left out, so that git leaves
  /// both versions to the user.
  private func join() throws {
    let merge = try SessionVersions.join(ours: merged[1], theirs: merged[2])
    let name = (merge.session.article.source ?? merge.session.id).visibleOnOneLine
    if merge.leftOut.isEmpty {
      for difference in merge.differences { shared.console.say("\(name): \(difference)") }
    }
    guard !merge.leftOut.isEmpty else { return }
    for loss in merge.leftOut { shared.console.say("\(name): not merged: \(loss)") }
    throw ExitCode.failure
  }

  /// Returns the merged session, new or as it was left.
  private func open(
    _ settlement: Adjudication, of sessions: [Session], at output: String
  ) throws(UserError) -> OpenedSession {
    if let there = try? shared.store.read(path: output), there.isMerged(from: sessions) {
      return OpenedSession(try shared.store.open(path: output))
    }
    return OpenedSession(
      new: settlement.session,
      stored: try shared.store.create(settlement.session, at: output, fix: "name another file with -o"))
  }

  /// Returns the one annotator of all sessions.
  private func annotator(of sessions: [Session]) throws(UserError) -> String {
    let names = sessions.map(\.annotator)
    guard let name = names.first, names.allSatisfy({ $0.utf8.elementsEqual(name.utf8) }) else {
      throw UserError(
        "the sessions are by different annotators: \(names.joined(separator: ", "))",
        fix: "'annotate adjudicate' settles their differences")
    }
    return name
  }
}
