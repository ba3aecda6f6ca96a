import Annotator
import ArgumentParser

/// A word that was taken for an article but may be meant as a subcommand.
enum MistakenSubcommand {
  /// Returns the error for a path that can't be read; nil if it doesn't look like a subcommand.
  static func error(for word: String, in arguments: [String]) -> UserError? {
    guard !word.contains("/"), !word.contains("."), word == arguments.first else { return nil }
    if names.contains(word) {
      let given = CommandLine.arguments.dropFirst()
      let options = given.firstIndex(of: word).map { given[..<$0] + given[($0 + 1)...] } ?? []
      let line = (["annotate", word] + options).map { ShellWord($0).text }.joined(separator: " ")
      return UserError("there is no file '\(word)'", fix: "options go after the subcommand: \(line)")
    }
    guard let name = guess(word) else { return nil }
    return UserError(
      "'\(word)' is neither a file nor a subcommand", fix: "did you mean 'annotate \(name)'?")
  }

  /// Returns the error for `annotate help WORD` if there is no such subcommand.
  static func help(_ arguments: [String]) -> UserError? {
    guard arguments.count > 2, arguments[1] == "help", !arguments[2].hasPrefix("-"),
      !(names + ["help"]).contains(arguments[2])
    else { return nil }
    let guess = guess(arguments[2])
    return UserError(
      "there is no subcommand '\(arguments[2])'",
      fix: guess.map { "did you mean 'annotate help \($0)'?" } ?? "'annotate --help' lists them")
  }

  /// Returns the subcommand that was meant: one with that word as a synonym, or one that hardly differs.
  private static func guess(_ word: String) -> String? {
    if let name = aliases[word] { return name }
    guard let name = EditDistance.closest(to: word.lowercased(), in: names),
      EditDistance.between(word, name) <= max(1, min(word.count, name.count) / 4)
    else { return nil }
    return name
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
