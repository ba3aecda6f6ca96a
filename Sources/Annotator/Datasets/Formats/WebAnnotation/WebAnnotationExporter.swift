/// Writes the W3C Web Annotation Data Model as JSON-LD: a collection with an annotation for each labelled
/// statement.
///
/// A statement is found by its position in code points and by its words with a little before and after, which
/// are cut between characters as readers see them. Markup characters are escaped, so that it can stand in a
/// page.
package struct WebAnnotationExporter: LabelledExporter {
  private var isFirst = true
  /// Tells collections of different statements apart.
  private var contents = SHA256Digest(of: "")
  /// Links to statements that have no annotation.
  package private(set) var losses = DroppedFields()

  /// Creates the exporter.
  package init() {}

  /// What bodies and terms of our own hold.
  package var carries: Set<JudgmentField> {
    Set(JudgmentField.allCases).subtracting([.skip])
  }

  /// Opens the collection.
  package mutating func begin(to sink: any ExportSink) throws(UserError) {
    let names = WebAnnotation.terms.map(\.name) + WebAnnotation.shared.map(\.term)
    let terms = names.map { ", \"\($0)\": \"annotate:\($0)\"" }.joined()
    try sink.write(
      """
      {"@context": ["http://www.w3.org/ns/anno.jsonld", {"annotate": "urn:annotate:terms:"\(terms)}],
      "type": "AnnotationCollection", "first": {"type": "AnnotationPage", "startIndex": 0, "items": [
      """)
  }

  /// Writes the annotations of a session.
  package mutating func write(_ selection: FilteredSession, to sink: any ExportSink) throws(UserError) {
    let spans = selection.spans(in: .codePoints)
    let known = spans.identifiers
    var bytes: [UInt8] = []
    for span in spans {
      let isDangling = span.isDangling(among: known)
      if isDangling { losses.add(.link) }
      bytes += isFirst ? [0x0A] : [0x2C, 0x0A]
      isFirst = false
      bytes += WebAnnotation(span, of: selection.session, isLinked: !isDangling).bytes
    }
    let statements = spans.map { "\($0.record.statement.number)" }.joined(separator: " ")
    contents = SHA256Digest(of: "\(contents.hex) \(selection.session.id) \(statements)")
    try sink.write(bytes)
  }

  /// Closes the collection: its name is known when all of it is.
  package mutating func end(to sink: any ExportSink) throws(UserError) {
    let name = "urn:annotate:collection:\(contents.hex)"
    try sink.write("\n], \"id\": \"\(name):page-1\", \"partOf\": \"\(name)\"}, \"id\": \"\(name)\"}\n")
  }
}

extension Exporter where Self == WebAnnotationExporter {
  /// Web Annotations.
  package static var w3c: Self { WebAnnotationExporter() }
}

extension ExportFormat {
  static let w3c = ExportFormat(
    name: "w3c", summary: "W3C Web Annotation, JSON-LD", shape: .file(ending: "jsonld"), unit: .codePoints,
    exporter: { _ in .w3c as WebAnnotationExporter })
}
