/// Reads a format that other programs write.
///
/// An importer only reads. `ImportedSession` decides where the marks fall among the statements, and which
/// labels they become.
package protocol Importer: Sendable {
  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - name: the file's path as the user gave it, for places.
  ///   - findings: collects what is left out or skipped.
  /// - Throws: an error with the place of anything invalid, unless the import is partial.
  func documents(
    in bytes: [UInt8], name: String, _ findings: inout ImportFindings
  ) throws(UserError) -> [ImportedDocument]
}

/// An importer that reads a stretch of a file at a time and passes on documents one by one, so that neither
/// the file nor all its documents have to fit into memory.
protocol StreamingImporter: Importer {
  /// Reads a file, and passes each document to `take` when all of it has been read.
  ///
  /// - Throws: what `documents(in:name:_:)` throws, or what `take` throws.
  func read(
    _ input: ImportInput, _ findings: inout ImportFindings,
    take: (ImportedDocument) throws(UserError) -> Void
  ) throws(UserError)
}

extension StreamingImporter {
  func documents(
    in bytes: [UInt8], name: String, _ findings: inout ImportFindings
  ) throws(UserError) -> [ImportedDocument] {
    var documents: [ImportedDocument] = []
    try read(ImportInput(bytes, name: name), &findings) { documents.append($0) }
    return documents
  }
}

/// A format that can be read, by its name on the command line.
package struct ImportFormat: Sendable {
  /// The name.
  package let name: String
  /// A description in one line.
  package let summary: String
  /// The unit that its offsets count.
  package let unit: OffsetUnit
  /// The endings of file names to look for in a folder, in order; empty if a folder isn't accepted.
  package var endings: [String] {
    switch name {
    case "brat": [".ann"]
    case "cas": [".json", ".xmi"]
    case "webanno": [".tsv"]
    case "conll": [".conllup", ".conllu", ".conll", ".iob", ".bio"]
    case "doccano", "prodigy", "jsonl": [".jsonl"]
    case "label-studio", "hypothesis": [".json"]
    case "csv": [".csv", ".tsv", ".xlsx"]
    case "w3c": [".jsonld"]
    case "refi-qda": [".qdpx"]
    default: []
    }
  }
  let importer: @Sendable (ImportOptions) -> any Importer

  /// Every format, in the order of the help.
  package static let all: [ImportFormat] = [
    ImportFormat(
      name: "doccano", summary: "doccano: JSON Lines with entities and relations, or labels for whole texts",
      unit: .utf16, importer: { DoccanoImporter(links: LinkNames($0.roles)) }),
    ImportFormat(
      name: "label-studio", summary: "Label Studio: its exports as JSON, JSON_MIN or CSV",
      unit: .codePoints,
      importer: {
        LabelStudioImporter(textField: $0.fields.text, columns: $0.columns, links: LinkNames($0.roles))
      }),
    ImportFormat(
      name: "prodigy", summary: "Prodigy: JSON Lines with spans and relations", unit: .codePoints,
      importer: { ProdigyImporter(links: LinkNames($0.roles)) }),
    ImportFormat(
      name: "brat", summary: "brat: stand-off annotation with its text", unit: .codePoints,
      importer: {
        BratImporter(
          text: $0.texts.first, mapped: Set($0.labels.keys).union($0.roles.keys), links: LinkNames($0.roles))
      }),
    ImportFormat(
      name: "cas", summary: "UIMA CAS from INCEpTION, JSON or XMI", unit: .utf16,
      importer: { CASImporter(columns: $0.columns, links: LinkNames($0.roles)) }),
    ImportFormat(
      name: "webanno", summary: "WebAnno TSV 3 from INCEpTION", unit: .utf16,
      importer: { WebAnnoImporter(columns: $0.columns) }),
    ImportFormat(
      name: "conll", summary: "tokens with tags such as B-claim: CoNLL-U Plus, IOB", unit: .codePoints,
      importer: { _ in CoNLLImporter() }),
    ImportFormat(
      name: "w3c", summary: "W3C Web Annotation, JSON-LD; name the text with --article", unit: .codePoints,
      importer: { _ in WebAnnotationImporter() }),
    ImportFormat(
      name: "hypothesis", summary: "Hypothesis: its export as JSON; name the text with --article",
      unit: .codePoints, importer: { _ in WebAnnotationImporter() }),
    ImportFormat(
      name: "jsonl", summary: "flat records, one JSON object per line, as 'annotate export' writes them",
      unit: .codePoints, importer: { RecordImporter(.jsonLines, columns: $0.columns) }),
    ImportFormat(
      name: "csv",
      summary: "a table with a header: comma-, semicolon- or tab-separated, or an Excel workbook",
      unit: .codePoints,
      importer: { RecordImporter(.table, columns: $0.columns) }),
    ImportFormat(
      name: "refi-qda", summary: "a REFI-QDA project (.qdpx) from QualCoder, NVivo, ATLAS.ti, MAXQDA",
      unit: .codePoints, importer: { RefiImporter(reader: $0.reader, links: LinkNames($0.roles)) }),
    ImportFormat(
      name: "articles",
      summary: "articles without judgments: files of any kind, folders, tables, one JSON object per line",
      unit: .codePoints,
      importer: { ArticleImporter(fields: $0.fields, reader: $0.reader) }),
  ]

  /// Returns a table of the formats with their summaries, for lines with that number of columns.
  package static func helpTable(columns: Int) -> String {
    HelpTable(all.map { ($0.name, $0.summary) }).text(columns: columns)
  }

  /// Returns the format of that name.
  ///
  /// - Throws: an error that suggests the nearest name.
  package static func named(_ name: String) throws(UserError) -> ImportFormat {
    guard let format = all.first(where: { $0.name == name }) else {
      throw UserError(
        "'\(name)' is not a format that can be imported", nearest: name, of: all.map(\.name),
        fix: "'annotate help import' lists them")
    }
    return format
  }
}

/// The user's choices for an import.
package struct ImportOptions: Sendable {
  /// The labels of the codebook, keyed by the labels of the file that become them.
  package var labels: [String: Label] = [:]
  /// The texts given in addition to the file, for formats that don't contain any.
  package var texts: [String] = []
  /// Whether to continue with the rest if something can't be read or placed.
  package var isPartial = false
  /// The names of columns in the file, keyed by our names for them.
  package var columns: [String: String] = [:]
  /// Unpacks workbooks and other archives in a separate process; nil if that isn't available.
  package var reader: (any DocumentReading)?
  /// The roles of marks with certain labels, by label.
  package var roles: [String: ImportRole] = [:]
  /// The members that articles are read from.
  package var fields = ArticleFields()

  /// Creates the default options.
  package init() {}
}
