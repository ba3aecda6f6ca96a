/// Writes CoNLL-U Plus: one token per line, with its place in a labelled statement as an IOB2 tag.
///
/// Each statement is a sentence, and so is the text between two of them; a comment gives its position in code
/// points. Line ends in a sentence's text become spaces. White space in a label is escaped as in `PlainName`.
package struct CoNLLExporter: LabelledExporter {
  /// Creates the exporter.
  package init() {}

  /// No fields besides the label.
  package var carries: Set<JudgmentField> { [] }

  /// Writes the names of the columns.
  package mutating func begin(to sink: any ExportSink) throws(UserError) {
    try sink.write("# global.columns = ID FORM MISC ANNOTATE:LABEL\n")
  }

  /// Writes the sentences of the article.
  package mutating func write(_ selection: FilteredSession, to sink: any ExportSink) throws(UserError) {
    var text = "# newdoc id = \(selection.session.id)\n"
    for (name, cell) in SessionOrigin.cells(of: selection.session) {
      text += "# \(name) = \(BratText.escaped(cell.plainText))\n"
    }
    var counter = OffsetCounter(selection.session.article.text, in: .codePoints)
    for (index, passage) in selection.passages.enumerated() {
      text += Self.sentence(passage, number: index + 1, of: selection.session, &counter)
    }
    try sink.write(text)
  }

  private static func sentence(
    _ passage: TextSegment, number: Int, of session: Session, _ counter: inout OffsetCounter
  ) -> String {
    let article = session.article
    let tokens = passage.tokens
    guard let first = tokens.first, let last = tokens.last else { return "" }
    var lines = ["# sent_id = \(session.id)-\(number)"]
    if let record = passage.record { lines.append("# statement = \(record.statement.number)") }
    let start = counter.units(before: first.range.lowerBound)
    lines.append("# place = \(start) \(counter.units(before: last.range.upperBound))")
    lines.append("# text = \(flat(article[first.range.lowerBound..<last.range.upperBound]))")
    for (index, token) in tokens.enumerated() {
      let next = index + 1 < tokens.count ? tokens[index + 1].range.lowerBound : nil
      let misc = next == token.range.upperBound ? "SpaceAfter=No" : "_"
      let tag =
        passage.record?.judgment.label.map { (index == 0 ? "B-" : "I-") + PlainName.conll($0.name) } ?? "O"
      lines.append("\(index + 1)\t\(article[token.range])\t\(misc)\t\(tag)")
    }
    return lines.joined(separator: "\n") + "\n\n"
  }

  /// Returns the text with each run of white space replaced by a space.
  private static func flat(_ text: Substring) -> String {
    text.unicodeScalars.split { $0.properties.isWhitespace }.map(String.init).joined(separator: " ")
  }
}

extension Exporter where Self == CoNLLExporter {
  /// CoNLL-U Plus.
  package static var conll: Self { CoNLLExporter() }
}

extension ExportFormat {
  static let conll = ExportFormat(
    name: "conll", summary: "CoNLL-U Plus: one token per line, IOB2", shape: .file(ending: "conllup"),
    unit: .tokens, exporter: { _ in .conll as CoNLLExporter })
}
