import Annotator
import ArgumentParser

/// `annotate codebook`: prints or checks a codebook, or updates sessions to another version of theirs.
struct CodebookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "codebook",
    abstract: "Print the built-in codebook as YAML, check a codebook file, or update sessions to a new one.",
    subcommands: [CodebookShow.self, CodebookApply.self], defaultSubcommand: CodebookShow.self)
}

/// `annotate codebook [FILE]`: prints the built-in codebook, or checks one in a file.
struct CodebookShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print the built-in codebook as YAML to start from, or check a codebook file.")

  @Argument(
    help: "A codebook, YAML or JSON, to check.", completion: .file(extensions: ["yaml", "yml", "json"]))
  var file: String?

  @Flag(help: "Print the codebook as read from the file.")
  var print = false

  @Flag(help: "Disable colour.")
  var noColor = false

  func run() throws {
    let console = Console(isPlain: noColor)
    guard let file else { return try console.print(Codebook.standard.yaml) }
    let codebook = try CodebookFile.load(path: file)
    if print { return try console.print(codebook.yaml) }
    let labels = codebook.labels.map { "\($0.label.name) (\($0.key))" }.joined(separator: ", ")
    let renderer = console.renderer(for: .output)
    try console.print(
      renderer.message(
        "\(file) is a codebook: \(codebook.name), version \(codebook.version), with \(labels).") + "\n")
    for line in Self.displaced(by: codebook) { try console.print(renderer.message(line) + "\n") }
  }

  /// Returns the short commands that give a label instead, one per line.
  static func displaced(by codebook: Codebook) -> [String] {
    CommandTable(codebook: codebook).displaced.map {
      "'\($0.alias)' gives the label \($0.label); type '\($0.command)' in full."
    }
  }
}
