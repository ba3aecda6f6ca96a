import Annotator
import ArgumentParser

/// The documents that are generated from the program itself: Documentation/Commands.md and
/// Documentation/annotate.1.
enum ProgramManual {
  /// Every visible subcommand, in the order of the help.
  private static var subcommands: [any ParsableCommand.Type] {
    Annotate.configuration.subcommands.filter { $0.configuration.shouldDisplay }
  }

  /// The commands inside a session and the program's subcommands, as Markdown.
  static var markdown: String {
    let head = """
      # Commands

      Generated from the command table by `make docs`; a test compares the two.

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
        + Manual.escaped(helpText(of: command, columns: 72)) + "\n.fi"
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
    .SH EXAMPLES
    .TP
    .B annotate article.txt
    Open an article, or resume it.
    .TP
    .B annotate one.txt two.txt three.txt
    Work through several articles; finished ones are skipped.
    .TP
    .B annotate resume
    Resume the most recent session.
    .TP
    .B annotate article.txt < answers.txt
    Read the commands from a file, one per line.
    .TP
    .B annotate list \\-\\-json
    List the sessions as JSON.
    .TP
    .B annotate export sessions \\-f csv \\-o statements.csv
    Write a dataset.
    .TP
    .B annotate agreement sessions
    Report how far annotators agree.
    .SH COMMANDS INSIDE A SESSION
    Addresses such as 5\\-14, untagged: or by NBC: may precede a command that judges.

    """
  }

  private static let closing = """
    .SH ENVIRONMENT
    .TP
    .B ANNOTATE_ANNOTATOR
    The annotator's name; \\-\\-annotator overrides it.
    .TP
    .B ANNOTATE_SESSIONS
    The sessions folder; \\-\\-sessions overrides it.
    .TP
    .B COLUMNS
    The line width; by default the terminal's.
    .TP
    .B NO_COLOR
    Disables colour when it is not empty.
    .TP
    .B PAGER
    The pager for long texts; by default less. Empty or cat disables it.
    .TP
    .B XDG_STATE_HOME
    The folder of the line history; by default ~/.local/state.
    .SH FILES
    .TP
    .I sessions/*.json
    The sessions, one per file.
    .TP
    .I sessions/*.json.journal
    The changes since a session's file was last written.
    .TP
    .I $XDG_STATE_HOME/annotate/history
    The history of typed lines.
    .TP
    .I ~/.editrc
    Settings of the line editor; see editrc(5).
    .SH EXIT STATUS
    .TP
    .B 0
    Success.
    .TP
    .B 1
    Failure, or a piped command that could not be carried out.
    .TP
    .B 64
    Usage error.
    .TP
    .B 128 + n
    Ended by signal n.

    """

  private static func fenced(_ text: String) -> String { "```text\n\(text)\n```" }

  private static func name(of command: any ParsableCommand.Type) -> String {
    command.configuration.commandName ?? String(describing: command).lowercased()
  }

  private static func helpText(of command: any ParsableCommand.Type, columns: Int = 100) -> String {
    Annotate.helpMessage(for: command, columns: columns)
  }
}
