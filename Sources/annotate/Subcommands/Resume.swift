import Annotator
import ArgumentParser

/// `annotate resume [SESSION]`: goes on with a session, by its file or its name.
struct Resume: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Go on with a session; the one that was changed last unless another is named.")

  @Argument(help: "A session's file, or its name in the folder of the sessions.")
  var session: String?

  @OptionGroup var shared: SharedOptions
  @OptionGroup var conversation: ConversationOptions

  func run() throws {
    let path = try session.map { try shared.store.path(named: $0) } ?? latest()
    try Self.resume(path: path, shared: shared, conversation: conversation)
  }

  private func latest() throws -> String {
    guard let latest = try shared.store.list().latest else {
      throw UserError(
        "there is no session to resume", at: shared.store.folder, fix: "begin one with: annotate ARTICLE")
    }
    return latest.path
  }

  static func resume(path: String, shared: SharedOptions, conversation: ConversationOptions) throws {
    let talk = try Conversation(console: shared.console, options: conversation, takesInputFromArticle: false)
    let opened = try shared.store.open(path: path)
    _ = try talk.hold(over: OpenedSession(opened), next: nil)
    try talk.end()
  }
}
