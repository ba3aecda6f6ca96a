import Documents

/// Reads the texts of a corpus that are HTML, many in each run of the reader.
struct MarkupRows {
  /// The maximum number of texts, and of their bytes, passed to the reader at once; it accepts 100,000 texts
  /// in a file.
  private static let most = (rows: 50_000, bytes: 8 << 20)
  /// The number of unreadable texts after which the reader itself is assumed to be at fault.
  private static let maximumFailures = 10

  let reader: any DocumentReading
  /// The reasons that texts couldn't be read, keyed by their documents' indexes.
  private(set) var failures: [Int: UserError] = [:]

  init(_ reader: any DocumentReading) { self.reader = reader }

  /// Replaces each text that is HTML with the reader's plain text, or nil if there is none, and resolves the
  /// references in the others. Linear.
  ///
  /// - Throws: an error if the reader can't be used; a text that it can't read goes into `failures`.
  mutating func read(_ documents: inout [ImportedDocument]) throws(UserError) {
    var batch: [Row] = []
    var bytes = 0
    for (index, document) in documents.enumerated() {
      guard let text = document.text else { continue }
      if let plain = StoredMarkup.plainText(of: text) {
        documents[index].text = plain
        continue
      }
      documents[index].text = nil
      batch.append(Row(index: index, text: text))
      bytes += text.utf8.count
      guard batch.count == Self.most.rows || bytes >= Self.most.bytes else { continue }
      try read(batch[...], into: &documents)
      (batch, bytes) = ([], 0)
    }
    try read(batch[...], into: &documents)
  }

  private struct Row {
    let index: Int
    let text: String
  }

  /// Reads rows together; if that fails, reads each half of them, down to the one at fault.
  private mutating func read(
    _ rows: ArraySlice<Row>, into documents: inout [ImportedDocument]
  ) throws(UserError) {
    guard let first = rows.first else { return }
    do throws(UserError) {
      for found in try reader.documents(in: Self.lines(rows), kind: .jsonLines, hints: ReadingHints()) {
        guard let index = found.metadata.url.flatMap({ Int($0) }), documents.indices.contains(index) else {
          continue
        }
        documents[index].text = found.canonical.text
      }
    } catch {
      guard rows.count > 1 else {
        failures[first.index] = error
        if failures.count == Self.maximumFailures { throw error }
        return
      }
      let middle = rows.startIndex + rows.count / 2
      try read(rows[..<middle], into: &documents)
      try read(rows[middle...], into: &documents)
    }
  }

  /// Returns the rows as JSON Lines, followed by one that is certainly an article, because the reader rejects
  /// a file without any.
  private static func lines(_ rows: ArraySlice<Row>) -> [UInt8] {
    var lines: [UInt8] = []
    for row in rows {
      let fields = [JSONField("url", .string("\(row.index)")), JSONField("text", .string(row.text))]
      lines += Array(JSONDatum.object(fields).line.utf8) + [0x0A]
    }
    return lines + Array("{\"text\": \"-\"}\n".utf8)
  }
}
