/// Writes a folder of UIMA CAS documents for INCEpTION: a JSON and an XMI file for each session, and a type
/// system.
///
/// Positions count UTF-16 units.
package struct CASExporter: LabelledExporter {
  /// The links to statements that have no annotation.
  package private(set) var losses = DroppedFields()

  /// Creates the exporter.
  package init() {}

  /// The fields that the layers can hold.
  package var carries: Set<JudgmentField> {
    Set(JudgmentField.allCases).subtracting([.skip, .suggestion, .offers, .duration])
  }

  /// Writes the type system.
  package mutating func begin(to sink: any ExportSink) throws(UserError) {
    try sink.create("typesystem.xml", Array(CASTypes.xml.utf8))
  }

  /// Writes both documents of a session.
  package mutating func write(_ selection: FilteredSession, to sink: any ExportSink) throws(UserError) {
    let name = DocumentName.of(selection.session)
    let document = CASDocument(selection)
    losses.add(.link, count: document.danglingLinks)
    try sink.create(name + ".json", document.json)
    try sink.create(name + ".xmi", Array(document.xmi.utf8))
  }
}

extension Exporter where Self == CASExporter {
  /// A folder of UIMA CAS documents.
  package static var cas: Self { CASExporter() }
}

extension ExportFormat {
  static let cas = ExportFormat(
    name: "cas", summary: "a folder of UIMA CAS JSON and XMI for INCEpTION",
    shape: .folder(
      FolderNames(always: ["typesystem.xml"]) { file in
        file == "typesystem.xml" || DocumentName.matches(file, endings: ["json", "xmi"])
      }),
    unit: .utf16,
    exporter: { _ in .cas as CASExporter })
}
