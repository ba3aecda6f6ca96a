/// Writes rows of JSON of a session's file by copying what stands there as it would be written.
///
/// The file is checked as `SessionRatingsReader` checks it. A row differs from the statement in the file by what all rows of
/// the session share in front, by its place in reading order, and by its target.
struct RowCopier {
  private var memory = SessionRatingsReader.Memory()
  private var statements: [RatingsPass.Statement] = []

  /// Writes the rows that a filter takes, each with a line end; returns their number, or nil, with nothing written, when
  /// the session has to be read whole. Linear in the bytes.
  mutating func copy(_ file: [UInt8], filter: RecordFilter, to writer: inout JSONWriter) -> Int? {
    guard file.count <= SessionFile.sizeLimit else { return nil }
    return file.withUnsafeBufferPointer { buffer in
      var pass = RatingsPass(over: buffer, of: file)
      swap(&memory, &pass.memory)
      statements.removeAll(keepingCapacity: true)
      pass.statementsRead = statements
      statements = []
      defer {
        statements = pass.statementsRead ?? []
        swap(&memory, &pass.memory)
      }
      guard let ratings = try? pass.ratings(), pass.isAsWritten, Self.isHeadingAsWritten(pass) else {
        return nil
      }
      guard filter.takes(annotator: ratings.annotator) else { return 0 }
      return Self.write(pass, ratings.labels, filter, to: &writer)
    }
  }
}

extension RowCopier {
  /// Whether what the file says of the article stands there as it would be written.
  private static func isHeadingAsWritten(_ pass: RatingsPass) -> Bool {
    let values = pass.memory.article.values
    return values.count == 6
      && values.allSatisfy {
        JSONEscape.areAsWritten(in: UnsafeBufferPointer(rebasing: pass.scanner.bytes[$0]))
      }
  }

  private static func write(
    _ pass: RatingsPass, _ labels: [Label], _ filter: RecordFilter, to writer: inout JSONWriter
  ) -> Int {
    let (file, shared) = (pass.scanner.bytes, sharedMembers(pass))
    var count = 0
    for (index, statement) in (pass.statementsRead ?? []).enumerated() {
      guard filter.takes(judgment(of: statement, labels)) else { continue }
      count += 1
      writer.open("{")
      writer.raw(shared)
      writer.member(RecordColumn.statement.rawValue, statement.id)
      writer.member(RecordColumn.position.rawValue, index + 1)
      writer.raw(file[statement.head])
      writeTarget(of: statement, pass, to: &writer)
      writer.raw(file[statement.tail])
      writer.close("}")
      writer.endLine()
    }
    return count
  }

  /// The members that all rows of a session have in front.
  private static func sharedMembers(_ pass: RatingsPass) -> [UInt8] {
    let file = pass.scanner.bytes
    let memory = pass.memory
    var writer = JSONWriter()
    for (column, value) in zip(
      RecordColumn.shared, [pass.names.id, pass.names.annotator] + memory.article.values)
    {
      writer.key(column.rawValue)
      writer.raw(file[value])
    }
    writer.member(RecordColumn.articleSHA256.rawValue, memory.article.digest.hex)
    writer.member(RecordColumn.codebook.rawValue, memory.codebook.codebook?.name)
    writer.member(RecordColumn.codebookVersion.rawValue, memory.codebook.codebook?.version)
    return writer.bytes
  }

  /// What a filter looks at.
  private static func judgment(of statement: RatingsPass.Statement, _ labels: [Label]) -> Judgment {
    var judgment = Judgment()
    judgment.label = statement.label.map { labels[$0] }
    judgment.confidence = statement.confidence
    judgment.isSkipped = statement.isSkipped
    judgment.judged = statement.judged
    return judgment
  }

  private static func writeTarget(
    of statement: RatingsPass.Statement, _ pass: RatingsPass, to writer: inout JSONWriter
  ) {
    let place = statement.target.flatMap { pass.memory.index.place(of: $0) }
    let text = place.map { $0.text.dropFirst(textKey.utf8.count) } ?? statement.targetText
    writer.member(RecordColumn.target.rawValue, place == nil ? nil : statement.target)
    writer.member(RecordColumn.targetPosition.rawValue, place?.position)
    writer.key(RecordColumn.targetText.rawValue)
    writer.raw(pass.scanner.bytes[text])
  }

  /// What stands before a statement's text in the file.
  private static let textKey = ", \"text\": "
}
