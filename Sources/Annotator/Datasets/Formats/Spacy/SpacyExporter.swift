/// Writes JSON Lines that a few lines of Python turn into spaCy's `DocBin`: an article per line with tokens
/// and labelled spans.
///
/// Spans count code points, and also tokens as `Doc` does, with an exclusive end. The tokens reproduce the
/// text exactly, whatever the language.
package struct SpacyExporter: LabelledExporter {
  /// Creates the exporter.
  package init() {}

  /// No fields besides the label.
  package var carries: Set<JudgmentField> { [] }

  /// Writes a line for the article.
  package mutating func write(_ selection: FilteredSession, to sink: any ExportSink) throws(UserError) {
    let session = selection.session
    var writer = JSONWriter()
    writer.open("{")
    let places = TokenPlaces(selection)
    writer.member("text", session.article.text)
    places.writeWords(to: &writer)
    writer.key("spans")
    writer.open("[")
    for span in selection.spans(in: .codePoints) {
      writer.open("{")
      writer.member("start", span.start)
      writer.member("end", span.end)
      let tokens = places.tokens(of: span)
      writer.member("token_start", tokens?.lowerBound)
      writer.member("token_end", tokens.map { $0.upperBound + 1 })
      writer.member("label", span.label.name)
      writer.close("}")
    }
    writer.close("]")
    writer.member("language", session.article.language)
    writer.member("session", session.id)
    writer.member("sha256", session.article.digest.hex)
    writer.key("annotate")
    writer.open("{")
    writer.writeOrigin(of: session)
    writer.close("}")
    writer.close("}")
    try sink.write(writer.bytes + [0x0A])
  }
}

extension Exporter where Self == SpacyExporter {
  /// JSON Lines for spaCy.
  package static var spacy: Self { SpacyExporter() }
}

extension ExportFormat {
  static let spacy = ExportFormat(
    name: "spacy", summary: "JSON Lines that spaCy turns into a DocBin", shape: .file(ending: "spacy.jsonl"),
    unit: .codePoints, exporter: { _ in .spacy as SpacyExporter })
}
