import Annotator
import ArgumentParser

/// The documents that are made from the program itself: Documentation/Commands.md and Documentation/annotate.1.
enum ProgramManual {
  /// Every subcommand that is shown to the user, in the order of the help.
  private static var subcommands: [any ParsableCommand.Type] {
    Annotate.configuration.subcommands.filter { $0.configuration.shouldDisplay }
  }

  /// The commands inside a session and the program's subcommands, as Markdown.
  static var markdown: String {
    let head = """
      # Commands

      Made from the command table by `make docs`; a test compares them.

      # Inside a session
      """
    let commands = Manual(table: CommandTable(codebook: .standard)).markdown
    let root = "# On the command line\n\n" + fenced(Annotate.helpMessage(columns: 100))
    let help = subcommands.map { "## annotate \(name(of: $0))\n\n" + fenced(helpText(of: $0)) }
    return ([head, commands + "\n" + root] + help).joined(separator: "\n\n") + "\n"
  }

  /// The man page.
  static var roff: String {
    let commands = Manual(table: CommandTable(codebook: .standard)).roff
    let help = subcommands.map { command in
      ".SS annotate " + Manual.escaped(name(of: command)) + "\n.nf\n"
        + Manual.escaped(helpText(of: command)) + "\n.fi"
    }
    return opening + commands + ".SH SUBCOMMANDS\n" + help.joined(separator: "\n") + "\n" + closing
  }

  private static var opening: String {
    """
    .TH ANNOTATE 1 "" "annotate \(Version.text)" "User Commands"
    .SH NAME
    annotate \\- turn articles into statement data
    .SH SYNOPSIS
    .B annotate
    [ARTICLE ...]
    .br
    .B annotate
    SUBCOMMAND [OPTIONS]
    .SH DESCRIPTION
    \(Manual.escaped(Annotate.configuration.abstract))
    Every answer is on disk before it is acknowledged.
    .SH COMMANDS INSIDE A SESSION

    """
  }

  private static let closing = """
    .SH ENVIRONMENT
    .TP
    .B ANNOTATE_ANNOTATOR
    Who annotates, unless \\-\\-annotator says it.
    .TP
    .B ANNOTATE_SESSIONS
    The folder of the sessions, unless \\-\\-sessions says it.
    .TP
    .B NO_COLOR
    When it is not empty, nothing is coloured.
    .TP
    .B PAGER
    What shows long texts; else less \\-FIRX.
    .SH FILES
    .TP
    .I sessions/*.json
    The sessions, one a file, with a journal beside each.
    .TP
    .I $XDG_STATE_HOME/annotate/history
    The lines that were typed.
    .TP
    .I ~/.editrc
    Settings of the line editor; see editrc(5).
    .SH EXIT STATUS
    0 success, 1 failure, 64 wrong usage, 128 + n ended by signal n.

    """

  private static func fenced(_ text: String) -> String { "```text\n\(text)\n```" }

  private static func name(of command: any ParsableCommand.Type) -> String {
    command.configuration.commandName ?? String(describing: command).lowercased()
  }

  private static func helpText(of command: any ParsableCommand.Type) -> String {
    Annotate.helpMessage(for: command, columns: 100)
  }
}
