import Foundation
import Testing

/// The completions that `make install` installs, in the shells that they are for.
@Suite struct ShellCompletionTests {
  /// A shell, and how it loads the script and asks for more.
  struct Shell: CustomTestStringConvertible, Sendable {
    let name: String
    let arguments: String
    let load: String

    var testDescription: String { name }
    var isInstalled: Bool { path != nil }
    var path: String? {
      ["/bin", "/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"].map { "\($0)/\(name)" }
        .first { FileManager.default.isExecutableFile(atPath: $0) }
    }
  }

  static let shells = [
    Shell(name: "bash", arguments: "--norc --noprofile -i", load: "PS1='ready> '; . ./script"),
    Shell(
      name: "zsh", arguments: "-f -i",
      load: "PS1='ready> '; cp script _annotate; fpath=($PWD $fpath); autoload -Uz compinit; compinit -u -D"),
    Shell(
      name: "fish", arguments: "--no-config -i",
      load: "function fish_prompt; echo -n 'ready> '; end; function fish_title; end; source script"),
  ]

  /// A folder with an article, sessions and a codebook, and a shell that has loaded the script.
  private func started(_ shell: Shell) throws -> PseudoTerminal {
    let desk = try Desk()
    try desk.folder.write("labels: []\n", to: "own.yaml")
    try FileManager.default.createDirectory(
      atPath: desk.folder.path + "/sessions", withIntermediateDirectories: true)
    try desk.folder.write("{}", to: "sessions/harbour.mira.json")
    let bin = String(Program.annotate.dropLast("/annotate".count))
    desk.environment["PATH"] = "\(bin):/usr/local/bin:/usr/bin:/bin"
    let path = try #require(shell.path)
    let terminal = try desk.shell(
      "annotate open plan.txt --annotator jonas < /dev/null > log 2>&1; "
        + "annotate --generate-completion-script \(shell.name) > script; exec \(path) \(shell.arguments)",
      columns: 100)
    try terminal.waitFor("a prompt") { !$0.currentRow.isEmpty }
    terminal.type(shell.load + "\r")
    try terminal.waitFor("the prompt") { $0.currentRow == "ready>" }
    return terminal
  }

  static let lines = [
    ("pl", "plan.txt"), ("open pl", "open plan.txt"), ("plan.txt --rean", "plan.txt --reanchor"),
    ("exp", "export"), ("show harb", "show harbour.mira"), ("export -f label-s", "export -f label-studio"),
    ("open --codebook ow", "open --codebook own.yaml"), ("export --label den", "export --label denial"),
    ("list --annotator jo", "list --annotator jonas"),
    ("consensus --method wa", "consensus --method wawa"), ("text pl", "text plan.txt"),
    ("segment --encoding koi8-r", "segment --encoding koi8-r"),
  ]

  @Test(arguments: shells.filter(\.isInstalled))
  func tabCompletes(_ shell: Shell) throws {
    let terminal = try started(shell)
    for (typed, completed) in Self.lines {
      terminal.type("\u{15}annotate \(typed)\t")
      try terminal.waitFor(completed) { $0.currentRow == "ready> annotate \(completed)" }
    }
  }

  @Test func everyShellIsTried() {
    #expect(
      Self.shells.filter { !$0.isInstalled }.map(\.name) == [], "install them: apt-get install bash zsh fish")
  }
}
