/// A format that datasets are written in: a row of the table that `--format`, the help and the errors are
/// read from.
public struct ExportFormat: Sendable {
  /// What a format writes.
  package enum Shape: Sendable {
    /// One file, whose name usually ends in this.
    case file(ending: String)
    /// A folder of files with these names.
    case folder(FolderNames)
    /// One file that a library writes, so that it cannot go through a pipe.
    case database(ending: String)
  }

  /// The name, as typed.
  public let name: String
  /// What it is, in a few words.
  public let summary: String
  /// What it writes.
  package let shape: Shape
  /// How it counts positions; nil when it has none.
  package let unit: OffsetUnit?
  /// Whether it writes the history too.
  var needsHistory = false
  /// Whether it takes values over as they are written in a session's file.
  var takesWritten = false
  /// Makes its exporter.
  package let exporter: @Sendable (ExportOptions) -> any Exporter
}

/// How a format counts positions in an article.
package enum OffsetUnit: String, CaseIterable, Hashable, Sendable {
  case codePoints = "code points"
  case utf16 = "UTF-16 units"
  case tokens
}

extension ExportFormat {
  /// A format of your own, which becomes one file.
  ///
  /// - Parameters:
  ///   - name: the name that messages use.
  ///   - summary: what it is, in a few words.
  ///   - ending: the end of its file's name, without the dot.
  ///   - exporter: makes its exporter, once for each dataset.
  public init(
    name: String, summary: String, ending: String, exporter: @escaping @Sendable () -> any Exporter
  ) {
    self.init(name: name, summary: summary, shape: .file(ending: ending), unit: nil) { _ in exporter() }
  }

  /// Every format, in the order of the help.
  public static let all: [ExportFormat] = [
    jsonl, csv, tsv, xlsx, json, sessions, huggingface, doccano, labelStudio, prodigy, brat, cas, webAnno,
    conll,
    spacy, w3c,
    claimReview, sqlite, refiQDA,
  ]

  /// The format of that name.
  ///
  /// - Throws: an error that names the nearest format or lists them all.
  public static func named(_ name: String) throws(UserError) -> ExportFormat {
    if let format = all.first(where: { $0.name == name }) { return format }
    let names = all.map(\.name)
    throw UserError(
      "'\(name)' is not a format", nearest: name, of: names,
      fix: "use one of \(names.joined(separator: ", "))")
  }

  /// The formats with what they are, for lines of so many columns.
  package static func helpTable(columns: Int) -> String {
    HelpTable(all.map { ($0.name, $0.summary) }).text(columns: columns)
  }
}
