/// The command table as documentation: a Markdown page, and the commands' part of the man page.
package struct Manual: Sendable {
  private let table: CommandTable

  /// Creates the manual of a table.
  package init(table: CommandTable) {
    self.table = table
  }

  /// The commands as Markdown, group by group.
  package var markdown: String {
    let groups = CommandRow.Group.allCases.map { group in
      (["## \(group.rawValue)"] + rows(of: group).map(Self.markdown)).joined(separator: "\n\n")
    }
    return groups.joined(separator: "\n\n") + "\n"
  }

  /// The commands in the man macro language, group by group.
  package var roff: String {
    CommandRow.Group.allCases.map { group in
      ([".SS " + group.rawValue] + rows(of: group).map(Self.roff)).joined(separator: "\n")
    }.joined(separator: "\n") + "\n"
  }

  /// Returns a text in which everything is escaped that the man macro language would interpret.
  package static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case "'": result += "\\(aq"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasPrefix(".") ? "\\&" + $0 : String($0) }.joined(separator: "\n")
  }
}

extension Manual {
  private func rows(of group: CommandRow.Group) -> [CommandRow] {
    table.rows.filter { $0.group == group }
  }

  private static func markdown(_ row: CommandRow) -> String {
    let aliases = row.aliases.isEmpty ? "" : ", also " + row.aliases.map { "`\($0)`" }.joined(separator: ", ")
    let details = row.details.isEmpty ? "" : " " + row.details
    let examples = row.examples.map { "    \($0)" }.joined(separator: "\n")
    return "### `\(row.usage)`\(aliases)\n\n\(row.summary)\(details)\n\n\(examples)"
  }

  private static func roff(_ row: CommandRow) -> String {
    let aliases = row.aliases.isEmpty ? "" : " (\(row.aliases.joined(separator: ", ")))"
    let details = row.details.isEmpty ? "" : " " + row.details
    let examples = row.examples.map { escaped($0) }.joined(separator: "\n.br\n")
    return ".TP\n.B " + escaped(row.usage + aliases) + "\n" + escaped(row.summary + details)
      + "\n.RS\n.PP\n" + examples + "\n.RE"
  }
}
