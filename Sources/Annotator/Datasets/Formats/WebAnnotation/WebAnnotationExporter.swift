/// Writes the W3C Web Annotation Data Model as JSON-LD: a collection with an annotation for each labelled
/// statement.
///
/// A statement is located by its position in code points and by its words with a little context, which is cut
/// between user-perceived characters. Markup characters are escaped, so that the JSON is safe inside an HTML
/// page.
package struct WebAnnotationExporter: LabelledExporter {
  private var isFirst = true
  /// A digest that tells collections of different statements apart.
  private var contents = SHA256Digest(of: "")
  /// The links to statements that have no annotation.
  package private(set) var losses = DroppedFields()

  /// Creates the exporter.
  package init() {}

  /// The fields that bodies and our own terms can hold.
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

  /// Closes the collection and writes its name, which depends on the contents.
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
