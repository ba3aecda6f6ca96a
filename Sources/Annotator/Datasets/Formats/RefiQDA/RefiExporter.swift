/// Writes a REFI-QDA project (QDPX), which QualCoder, NVivo, ATLAS.ti and MAXQDA read: a source for each
/// text, a coded selection for each labelled statement, and a link for each target.
///
/// Positions count code points. Fields that the standard has no place for go into the selection's
/// description, one per line.
package struct RefiExporter: LabelledExporter {
  private var zip: ZipWriter?
  private var project = RefiProject()

  /// Creates the exporter.
  package init() {}

  /// Everything but skips.
  package var carries: Set<JudgmentField> { Set(JudgmentField.allCases).subtracting([.skip]) }
  /// The links to statements that have no selection.
  package var losses: DroppedFields {
    var losses = DroppedFields()
    losses.add(.link, count: project.danglingLinks)
    return losses
  }

  /// Begins the archive.
  package mutating func begin(to sink: any ExportSink) throws(UserError) {
    zip = try ZipWriter(path: try sink.fileForWriting(), named: "the project")
  }

  /// Writes the text if it is new, and collects the selections.
  package mutating func write(_ selection: FilteredSession, to sink: any ExportSink) throws(UserError) {
    guard selection.filter.takes(annotator: selection.session.annotator) else { return }
    let article = selection.session.article
    guard project.add(selection) else { return }
    try zip?.add(RefiProject.path(of: article.digest), project.text(of: article))
  }

  /// Writes the project and closes the archive.
  package mutating func end(to sink: any ExportSink) throws(UserError) {
    try zip?.add("project.qde", project.xml)
    try zip?.finish()
    zip = nil
  }
}

extension ExportFormat {
  static let refiQDA = ExportFormat(
    name: "refi-qda", summary: "a REFI-QDA project for QualCoder, NVivo, ATLAS.ti, MAXQDA",
    shape: .database(ending: "qdpx"), unit: .codePoints, exporter: { _ in RefiExporter() })
}
