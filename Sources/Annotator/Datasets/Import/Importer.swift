/// Reads a format that other programs write.
///
/// An importer only reads: where the marks fall among the statements, and which labels they become,
/// `ImportedSession` decides.
package protocol Importer: Sendable {
  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - name: its path as the user named it, for places.
  ///   - findings: takes what is left out or skipped.
  /// - Throws: an error with the place of what cannot be understood, unless the rest is wanted.
  func documents(
    in bytes: [UInt8], name: String, _ findings: inout ImportFindings
  ) throws(UserError) -> [ImportedDocument]
}

/// An importer that reads a stretch of a file at a time and gives documents one by one, so that
/// neither has to be held as a whole.
protocol StreamingImporter: Importer {
  /// Reads a file, and gives each document when all of it has been read.
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
  /// What it is, in one line.
  package let summary: String
  /// What its offsets count.
  package let unit: OffsetUnit
  /// How the names of its files end, for a folder of them, in the order in which they are looked for; none
  /// where a folder is no input.
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
      name: "doccano", summary: "doccano: JSON Lines with entities and relations, or labels of whole texts",
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
      name: "cas", summary: "UIMA CAS of INCEpTION, JSON or XMI", unit: .utf16,
      importer: { CASImporter(columns: $0.columns, links: LinkNames($0.roles)) }),
    ImportFormat(
      name: "webanno", summary: "WebAnno TSV 3 of INCEpTION", unit: .utf16,
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
      name: "refi-qda", summary: "a REFI-QDA project (.qdpx) of QualCoder, NVivo, ATLAS.ti, MAXQDA",
      unit: .codePoints, importer: { RefiImporter(reader: $0.reader, links: LinkNames($0.roles)) }),
    ImportFormat(
      name: "articles",
      summary: "articles without judgments: files of any kind, folders, tables, one JSON object per line",
      unit: .codePoints,
      importer: { ArticleImporter(fields: $0.fields, reader: $0.reader) }),
  ]

  /// The formats with what they are, for lines of so many columns.
  package static func helpTable(columns: Int) -> String {
    HelpTable(all.map { ($0.name, $0.summary) }).text(columns: columns)
  }

  /// Finds a format.
  ///
  /// - Throws: an error with the nearest name.
  package static func named(_ name: String) throws(UserError) -> ImportFormat {
    guard let format = all.first(where: { $0.name == name }) else {
      throw UserError(
        "'\(name)' is not a format that can be imported", nearest: name, of: all.map(\.name),
        fix: "'annotate help import' lists them")
    }
    return format
  }
}

/// What a user chose about an import.
package struct ImportOptions: Sendable {
  /// Labels of the file and the labels of the codebook that they become.
  package var labels: [String: Label] = [:]
  /// The texts that were named beside the file, for formats that hold none.
  package var texts: [String] = []
  /// Whether the rest is wanted when something cannot be read or placed.
  package var isPartial = false
  /// What columns of a table are called in the file, by our names for them.
  package var columns: [String: String] = [:]
  /// Unpacks workbooks and other archives in a process of its own; nil where there is none.
  package var reader: (any DocumentReading)?
  /// What marks with some labels are to each other.
  package var roles: [String: ImportRole] = [:]
  /// The members that articles are read from.
  package var fields = ArticleFields()

  /// Creates the default options.
  package init() {}
}
