/// A folder with an article in it, where an analyst works with the built program.
final class Desk {
  /// Where the article, the sessions, the home and the state are.
  let folder: TemporaryFolder
  /// Set for every program that is started here.
  var environment: [String: String]

  /// Five statements: a paragraph each, whatever finds the sentences.
  static let article = """
    Norvia leaks plan for the Osk strait

    The mediators have prepared a plan that asks much of both sides and gives little to either of them.

    This is reported by The Harbour Post, citing sources.

    Norvia has rejected the plan.

    Хто передав документ?

    """

  /// The prompt of a session in which nothing was done.
  static let firstPrompt = "[c d r s ?] >"
  /// The prompt when something can be undone.
  static let laterPrompt = "[c d r s u ?] >"

  /// Lays an article on the desk as `plan.txt`.
  init(article: String = Desk.article) throws {
    folder = try TemporaryFolder()
    try folder.write(article, to: "plan.txt")
    environment = [
      "HOME": folder.path, "XDG_STATE_HOME": folder.path + "/state", "ANNOTATE_ANNOTATOR": "reader-1",
    ]
  }

  /// Starts the program in the folder.
  ///
  /// - Parameter arguments: as a shell takes them.
  func start(_ arguments: String, columns: Int = 80, rows: Int = 24) throws -> PseudoTerminal {
    try shell("exec '\(Program.annotate)' \(arguments)", columns: columns, rows: rows)
  }

  /// Runs shell commands in the folder; `annotate` is the built program.
  func shell(_ commands: String, columns: Int = 80, rows: Int = 24) throws -> PseudoTerminal {
    let script = "cd '\(folder.path)'; annotate() { '\(Program.annotate)' \"$@\"; }; \(commands)"
    let terminal = try PseudoTerminal(
      "/bin/sh", ["-c", script], environment: environment, columns: columns, rows: rows)
    terminal.keptAlive = self
    return terminal
  }

  /// Opens the article and waits for the first prompt.
  func opened(_ options: String = "", columns: Int = 80, rows: Int = 24) throws -> PseudoTerminal {
    let terminal = try start("open plan.txt \(options)", columns: columns, rows: rows)
    try terminal.waitFor("a prompt") { $0.currentRow.hasSuffix("?] >") }
    return terminal
  }

  /// The session file.
  var session: String? { folder.read("sessions/plan.reader-1.json") }

  /// The journal beside it.
  var journal: String? { folder.read("sessions/plan.reader-1.json.journal") }
}

extension PseudoTerminal {
  /// Types a line and waits until the program answers and asks again.
  func answer(_ line: String, _ answer: String) throws {
    type(line + "\r")
    try waitFor("'\(answer)' and a prompt") { $0.shows(answer) && $0.currentRow.hasSuffix("?] >") }
  }

  /// What the program wrote, as text.
  var writtenText: String { String(decoding: written, as: UTF8.self) }
}
