/// A format in which datasets are written: a row of the table behind `--format`, the help and the errors.
public struct ExportFormat: Sendable {
  /// The kind of output of a format.
  package enum Shape: Sendable {
    /// A single file, whose name usually has this ending.
    case file(ending: String)
    /// A folder of files with these names.
    case folder(FolderNames)
    /// A single file that can't be written to a pipe, with this ending.
    case database(ending: String)

    /// The usual end of the file's name; nil for a folder.
    var ending: String? {
      switch self {
      case .file(let ending), .database(let ending): ending
      case .folder: nil
      }
    }
  }

  /// The name, as typed.
  public let name: String
  /// A description in a few words.
  public let summary: String
  /// The kind of output.
  package let shape: Shape
  /// The unit of positions; nil if the format has none.
  package let unit: OffsetUnit?
  /// Whether the format includes the history.
  var needsHistory = false
  /// Whether the format copies values verbatim from a session's file.
  var takesWritten = false
  /// Creates the exporter.
  package let exporter: @Sendable (ExportOptions) -> any Exporter
}

/// The unit in which a format counts positions in an article.
package enum OffsetUnit: String, CaseIterable, Hashable, Sendable {
  case codePoints = "code points"
  case utf16 = "UTF-16 units"
  case tokens
}

extension ExportFormat {
  /// Creates a custom format that writes a single file.
  ///
  /// - Parameters:
  ///   - name: the name that messages use.
  ///   - summary: a description in a few words.
  ///   - ending: the end of its file's name, without the dot.
  ///   - exporter: creates the exporter, once for each dataset.
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

  /// Returns the format of that name.
  ///
  /// - Throws: an error that suggests the nearest format or lists them all.
  public static func named(_ name: String) throws(UserError) -> ExportFormat {
    if let format = all.first(where: { $0.name == name }) { return format }
    let names = all.map(\.name)
    throw UserError(
      "'\(name)' is not a format", nearest: name, of: names,
      fix: "use one of \(names.joined(separator: ", "))")
  }

  /// Returns the format of an output: the named one, or else the one whose files end like the output, or else
  /// `jsonl`.
  ///
  /// - Throws: what `named(_:)` throws.
  package static func named(_ name: String?, for output: String) throws(UserError) -> ExportFormat {
    if let name { return try named(name) }
    let lowered = output.lowercased()
    let fitting = all.filter { $0.shape.ending.map { lowered.hasSuffix("." + $0) } ?? false }
    return fitting.max { ($0.shape.ending?.utf8.count ?? 0) < ($1.shape.ending?.utf8.count ?? 0) }
      ?? (lowered.hasSuffix(".db") ? sqlite : jsonl)
  }

  /// Returns a table of the formats with their summaries, for lines with that number of columns.
  package static func helpTable(columns: Int) -> String {
    HelpTable(all.map { ($0.name, $0.summary) }).text(columns: columns)
  }
}
