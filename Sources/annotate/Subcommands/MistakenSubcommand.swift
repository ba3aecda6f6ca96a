import Annotator
import ArgumentParser

/// A word that was taken for an article and may be meant as a subcommand.
enum MistakenSubcommand {
  /// The error for a path that cannot be read; nil when it does not look like a subcommand.
  static func error(for word: String, in arguments: [String]) -> UserError? {
    guard !word.contains("/"), !word.contains("."), word == arguments.first else { return nil }
    if names.contains(word) {
      return UserError(
        "there is no file '\(word)'",
        fix: "for the subcommand, put options after it: annotate \(word) --option")
    }
    guard let name = aliases[word] ?? EditDistance.closest(to: word.lowercased(), in: names) else {
      return nil
    }
    return UserError(
      "'\(word)' is neither a file nor a subcommand", fix: "did you mean 'annotate \(name)'?")
  }

  private static var names: [String] {
    Annotate.configuration.subcommands.filter { $0.configuration.shouldDisplay }
      .map { $0.configuration.commandName ?? String(describing: $0).lowercased() }
  }

  private static let aliases = [
    "ls": "list", "status": "list", "cat": "show", "view": "show", "new": "open", "continue": "resume",
    "kappa": "agreement", "alpha": "agreement", "iaa": "agreement", "verify": "check", "validate": "check",
    "learn": "tutorial",
  ]
}
