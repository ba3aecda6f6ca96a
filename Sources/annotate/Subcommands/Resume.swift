import Annotator
import ArgumentParser

/// `annotate resume [SESSION]`: continues a session, by its file or its name.
struct Resume: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resume",
    abstract: "Resume a session; without a name, the most recent one.",
    usage: "annotate resume [<options>] [<session>]")

  @Argument(
    help: "A session file, a session name, or the title of an article.",
    completion: .sessions)
  var session: String?

  @OptionGroup var shared: SharedOptions
  @OptionGroup var conversation: ConversationOptions

  func run() throws {
    let person = try shared.person()
    let path = try session.map { try shared.store.path(named: $0, annotator: person) } ?? latest(of: person)
    try Self.resume(path: path, person: person, shared: shared, conversation: conversation)
  }

  private func latest(of person: String) throws -> String {
    guard let latest = try shared.store.list().latest(of: person) else {
      throw UserError(
        "\(person) has no session to resume", at: shared.store.folder, fix: "start one with: annotate ARTICLE"
      )
    }
    return latest.path
  }

  /// Continues a session, which must be the person's own: nobody answers in another's name.
  static func resume(
    path: String, person: String, shared: SharedOptions, conversation: ConversationOptions
  ) throws {
    let opened = try shared.store.open(path: path)
    let owner = opened.session.annotator
    guard owner.utf8.elementsEqual(person.utf8) else {
      throw UserError(
        "this session belongs to \(owner), and you are \(person)", at: path,
        fix:
          "read it with 'annotate show', or continue under that name with --annotator "
          + "\(ShellWord(owner).text)"
      )
    }
    let talk = try Conversation(
      console: shared.console, options: conversation, store: shared.store, takesInputFromArticle: false)
    _ = try talk.run(over: OpenedSession(opened, remark: SessionOpener.goldRemark(for: opened.session)))
    try talk.end()
  }
}
