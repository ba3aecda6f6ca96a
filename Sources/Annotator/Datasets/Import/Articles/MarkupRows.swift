import Documents

/// Reads the texts of a corpus that are HTML, many with one start of the reader.
struct MarkupRows {
  /// How many texts, and how many bytes of them, a reader is given at once; it takes 100,000 in one file.
  private static let most = (rows: 50_000, bytes: 8 << 20)
  /// After this many texts that cannot be read, the reader itself is at fault.
  private static let mostFailures = 10

  let reader: any DocumentReading
  /// Why a text could not be read, by its document's index.
  private(set) var failures: [Int: UserError] = [:]

  init(_ reader: any DocumentReading) { self.reader = reader }

  /// Replaces each text that is HTML by what the reader makes of it, nil if that is nothing, and resolves the
  /// references in the others. Linear.
  ///
  /// - Throws: an error when the reader cannot be used; a text that it cannot read is in `failures`.
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

  /// Reads rows together; where that fails, each half of them, down to the one that is to blame.
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
        if failures.count == Self.mostFailures { throw error }
        return
      }
      let middle = rows.startIndex + rows.count / 2
      try read(rows[..<middle], into: &documents)
      try read(rows[middle...], into: &documents)
    }
  }

  /// The rows as JSON Lines, and one that is an article in any case: the reader refuses a file without one.
  private static func lines(_ rows: ArraySlice<Row>) -> [UInt8] {
    var lines: [UInt8] = []
    for row in rows {
      let fields = [JSONField("url", .string("\(row.index)")), JSONField("text", .string(row.text))]
      lines += Array(JSONDatum.object(fields).line.utf8) + [0x0A]
    }
    return lines + Array("{\"text\": \"-\"}\n".utf8)
  }
}
