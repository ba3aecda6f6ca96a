/// Writes schema.org JSON-LD: a `Claim` for each labelled statement, and a `ClaimReview` with a rating if the
/// analyst judged its likelihood.
package struct ClaimReviewExporter: LabelledExporter {
  private var isFirst = true

  /// Creates the exporter.
  package init() {}

  /// The fields that schema.org has terms for.
  package var carries: Set<JudgmentField> { ClaimGraph.fields }

  /// Opens the graph.
  package mutating func begin(to sink: any ExportSink) throws(UserError) {
    try sink.write("{\"@context\": \"https://schema.org\", \"@graph\": [")
  }

  /// Writes the claims of a session.
  package mutating func write(_ selection: FilteredSession, to sink: any ExportSink) throws(UserError) {
    var bytes: [UInt8] = []
    for span in selection.spans(in: .codePoints) {
      bytes += isFirst ? [0x0A] : [0x2C, 0x0A]
      isFirst = false
      bytes += ClaimGraph(span, of: selection.session).bytes
    }
    try sink.write(bytes)
  }

  /// Closes the graph.
  package mutating func end(to sink: any ExportSink) throws(UserError) { try sink.write("\n]}\n") }
}

extension Exporter where Self == ClaimReviewExporter {
  /// schema.org claims.
  package static var claimReview: Self { ClaimReviewExporter() }
}

extension ExportFormat {
  static let claimReview = ExportFormat(
    name: "claimreview", summary: "schema.org Claim and ClaimReview, JSON-LD",
    shape: .file(ending: "claimreview.jsonld"), unit: nil,
    exporter: { _ in .claimReview as ClaimReviewExporter })
}
