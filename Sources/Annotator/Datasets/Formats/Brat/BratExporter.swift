/// Writes a folder for brat: the text and its stand-off annotation for each session, and a configuration.
///
/// Label names that brat doesn't accept are escaped as in `PlainName`, but displayed unchanged. Positions
/// count code points. A statement with line ends or tabs is written in fragments around them, as brat
/// requires.
package struct BratExporter: LabelledExporter {
  private var labels: [String] = []
  /// The links to statements that have no annotation.
  package private(set) var losses = DroppedFields()

  /// Creates the exporter.
  package init() {}

  /// The fields that attributes, relations and comments hold.
  package var carries: Set<JudgmentField> {
    Set(BratDocument.commented).union([.confidence, .sourceKind, .link, .note, .flag])
  }

  /// Writes the text and the annotation of a session.
  package mutating func write(_ selection: FilteredSession, to sink: any ExportSink) throws(UserError) {
    for definition in selection.session.codebook.labels where !labels.contains(definition.label.name) {
      labels.append(definition.label.name)
    }
    let name = DocumentName.of(selection.session)
    let document = BratDocument(selection)
    try sink.create(name + ".txt", Array(selection.session.article.text.utf8))
    try sink.create(name + ".ann", Array(document.text.utf8))
    losses.add(.link, count: document.danglingLinks)
  }

  /// Writes the configuration.
  package mutating func end(to sink: any ExportSink) throws(UserError) {
    try sink.write(configuration, to: "annotation.conf")
    try sink.write(display, to: "visual.conf")
  }

  /// The configuration that displays labels whose names brat doesn't accept.
  private var display: String {
    let named = labels.filter { PlainName.brat($0) != $0 }.map { name in
      "\(PlainName.brat(name)) | \(BratText.escaped(name.filter { $0 != "|" }))"
    }
    return (["[labels]"] + named + ["", "[drawing]"]).joined(separator: "\n") + "\n"
  }

  private var configuration: String {
    let lines =
      ["[entities]"] + labels.map(PlainName.brat) + ["", "[relations]"]
      + Span.links.map { "\($0)\tArg1:<ENTITY>, Arg2:<ENTITY>" }
      + ["", "[events]", "", "[attributes]", "Flagged\tArg:<ENTITY>"]
      + ["SourceKind\tArg:<ENTITY>, Value:\(SourceKind.allCases.map(\.rawValue).joined(separator: "|"))"]
      + ["Confidence\tArg:<ENTITY>, Value:\((0...100).map(String.init).joined(separator: "|"))"]
    return lines.joined(separator: "\n") + "\n"
  }
}

extension Exporter where Self == BratExporter {
  /// A folder for brat.
  package static var brat: Self { BratExporter() }
}

extension ExportFormat {
  static let brat = ExportFormat(
    name: "brat", summary: "a folder for brat: text, stand-off annotation, configuration",
    shape: .folder(
      FolderNames(always: ["annotation.conf", "visual.conf"]) { file in
        file == "annotation.conf" || file == "visual.conf"
          || DocumentName.matches(file, endings: ["txt", "ann"])
      }),
    unit: .codePoints, exporter: { _ in .brat as BratExporter })
}
