/// Writes a folder of WebAnno TSV 3.3 documents: one token per line, with the label and features of its
/// statement.
///
/// Token positions count UTF-16 units. Only characters that INCEpTION unescapes are escaped. Each statement
/// is a sentence, and so is the text between two of them.
package struct WebAnnoExporter: LabelledExporter {
  /// Creates the exporter.
  package init() {}

  /// The fields that the layer has features for, which excludes links.
  package var carries: Set<JudgmentField> { Set(CASTypes.fields).subtracting([.label]) }

  private static let columns = CASTypes.fields.map(\.key) + CASTypes.shared.map(\.rawValue)

  /// Writes the document of a session.
  package mutating func write(_ selection: FilteredSession, to sink: any ExportSink) throws(UserError) {
    let names = Self.columns.joined(separator: "|")
    var text = "#FORMAT=WebAnno TSV 3.3\n#T_SP=\(CASTypes.statement)|\(names)\n\n"
    var counter = OffsetCounter(selection.session.article.text, in: .utf16)
    for (index, passage) in selection.passages.enumerated() {
      text += Self.sentence(passage, number: index + 1, in: selection.session.article, &counter)
    }
    try sink.create(DocumentName.of(selection.session) + ".tsv", Array(text.utf8))
  }
}

extension WebAnnoExporter {
  private static func sentence(
    _ passage: TextSegment, number: Int, in article: Article, _ counter: inout OffsetCounter
  ) -> String {
    let tokens = passage.tokens
    guard let first = tokens.first, let last = tokens.last else { return "" }
    let whole = article[first.range.lowerBound..<last.range.upperBound]
    var text = "\n#Text=\(WebAnnoText.escapedLine(whole))\n"
    for (index, token) in tokens.enumerated() {
      let start = counter.units(before: token.range.lowerBound)
      let end = counter.units(before: token.range.upperBound)
      let values = features(of: passage, number: number).joined(separator: "\t")
      text +=
        "\(number)-\(index + 1)\t\(start)-\(end)\t\(WebAnnoText.escaped(article[token.range]))\t\(values)\t\n"
    }
    return text
  }

  /// Returns the values of a token, with the statement's number in brackets, because the statement may span
  /// many tokens.
  private static func features(of passage: TextSegment, number: Int) -> [String] {
    guard let record = passage.record, record.judgment.label != nil else { return columns.map { _ in "_" } }
    let cells = CASTypes.fields.map { $0.get(record.judgment) } + CASTypes.shared.map { record[$0] }
    return cells.map { ($0.isNull ? "*" : WebAnnoText.escaped($0.plainText)) + "[\(number)]" }
  }
}

extension Exporter where Self == WebAnnoExporter {
  /// A folder of WebAnno TSV documents.
  package static var webAnno: Self { WebAnnoExporter() }
}

extension ExportFormat {
  static let webAnno = ExportFormat(
    name: "webanno", summary: "a folder of WebAnno TSV 3.3",
    shape: .folder(FolderNames(always: []) { DocumentName.matches($0, endings: ["tsv"]) }), unit: .utf16,
    exporter: { _ in .webAnno as WebAnnoExporter })
}
