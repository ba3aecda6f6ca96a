/// The format in which the reader process sends documents to the program: JSON Lines.
///
/// A line with "document" begins a document, lines with "block" follow in reading order, and a line with
/// "end" closes the answer. A line with "error" is the entire answer.
package enum DocumentJSON {
  /// The version of the format.
  package static let version = 1

  /// Returns the lines of an answer.
  package static func lines(of documents: [Document]) -> [String] {
    documents.flatMap(lines(of:)) + [JSONDatum.object([JSONField("end", number(documents.count))]).line]
  }

  /// Returns the line of a refusal.
  package static func line(of error: DocumentError) -> String {
    JSONDatum.object([JSONField("error", .string(error.what)), JSONField("fix", text(error.fix))]).line
  }

  /// Returns the lines of one document: its heading, then one line for each block.
  package static func lines(of document: Document) -> [String] {
    [heading(of: document).line] + document.blocks.map { datum(of: $0).line }
  }

  private static func heading(of document: Document) -> JSONDatum {
    .object([
      JSONField("document", number(version)), JSONField("reader", .string(document.reader)),
      JSONField("version", number(document.version)), JSONField("encoding", text(document.encoding)),
      JSONField("metadata", datum(of: document.metadata)),
      JSONField(
        "dropped",
        .array(
          document.dropped.map {
            .object([JSONField("what", .string($0.what)), JSONField("count", number($0.count))])
          })),
    ])
  }

  private static func datum(of metadata: DocumentMetadata) -> JSONDatum {
    .object([
      JSONField("title", text(metadata.title)), JSONField("authors", texts(metadata.authors)),
      JSONField("published", texts(metadata.published)), JSONField("modified", texts(metadata.modified)),
      JSONField("signature", texts(metadata.signature)), JSONField("language", text(metadata.language)),
      JSONField("other_languages", texts(metadata.otherLanguages)), JSONField("url", text(metadata.url)),
      JSONField("site", text(metadata.site)), JSONField("archive_url", text(metadata.archiveURL)),
      JSONField("archive_date", text(metadata.archiveDate)),
    ])
  }

  private static func datum(of block: Block) -> JSONDatum {
    var fields = [JSONField("block", .string(block.kind.rawValue)), JSONField("text", .string(block.text))]
    if let level = block.level { fields.append(JSONField("level", number(level))) }
    if let speaker = block.speaker { fields.append(JSONField("speaker", .string(speaker))) }
    if let times = block.times {
      fields += [JSONField("from", number(times.lowerBound)), JSONField("to", number(times.upperBound))]
    }
    return .object(fields)
  }

  private static func number(_ value: Int) -> JSONDatum { .number(String(value)) }
  private static func text(_ value: String?) -> JSONDatum { value.map { .string($0) } ?? .null }
  private static func texts(_ values: [String]) -> JSONDatum { .array(values.map { .string($0) }) }
}
