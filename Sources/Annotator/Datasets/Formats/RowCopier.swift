/// Makes rows of JSON of a session's file by copying what stands there as it would be written.
///
/// The file is checked as `SessionRatingsReader` checks it. A row differs from the statement in the file by what all rows of
/// the session share in front, by its place in reading order, and by its target.
struct RowCopier {
  private var memory = SessionRatingsReader.Memory()
  private var statements: [RatingsPass.Statement] = []

  /// The rows that a filter takes, each with a line end, behind those in `rows`; returns their number, or nil when the
  /// session has to be read whole. Linear in the bytes.
  mutating func copy(_ file: [UInt8], filter: RecordFilter, to rows: inout [UInt8]) -> Int? {
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
      return Self.append(pass, ratings, filter, to: &rows)
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

  private static func append(
    _ pass: RatingsPass, _ ratings: SessionRatings, _ filter: RecordFilter, to rows: inout [UInt8]
  ) -> Int {
    let file = pass.scanner.bytes
    let shared = shared(pass, ratings)
    var count = 0
    for (index, statement) in (pass.statementsRead ?? []).enumerated() {
      guard filter.takes(judgment(of: statement, ratings.labels)) else { continue }
      count += 1
      rows.append(contentsOf: shared)
      append(statement.id, to: &rows)
      append(", \"position\": ", to: &rows)
      append(index + 1, to: &rows)
      append(", ", to: &rows)
      rows.append(contentsOf: file[statement.head])
      appendTarget(of: statement, pass, to: &rows)
      rows.append(contentsOf: file[statement.tail])
      append("}\n", to: &rows)
    }
    return count
  }

  /// What all rows of a session have in front, up to the statement's id.
  private static func shared(_ pass: RatingsPass, _ ratings: SessionRatings) -> [UInt8] {
    let file = pass.scanner.bytes
    let article = pass.memory.article
    var row: [UInt8] = []
    append("{\"session\": ", to: &row)
    row.append(contentsOf: file[pass.names.id])
    append(", \"annotator\": ", to: &row)
    row.append(contentsOf: file[pass.names.annotator])
    let keys: [StaticString] = [
      ", \"article_title\": ", ", \"article_source\": ", ", \"article_url\": ", ", \"article_author\": ",
      ", \"article_published\": ", ", \"article_language\": ",
    ]
    for (key, value) in zip(keys, article.values) {
      append(key, to: &row)
      row.append(contentsOf: file[value])
    }
    append(", \"article_sha256\": \"", to: &row)
    row.append(contentsOf: article.digest.hex.utf8)
    append("\", ", to: &row)
    var writer = JSONWriter()
    writer.member("codebook", pass.memory.codebook.codebook?.name)
    writer.member("codebook_version", pass.memory.codebook.codebook?.version)
    writer.key("statement")
    row += writer.bytes
    return row
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

  private static func appendTarget(
    of statement: RatingsPass.Statement, _ pass: RatingsPass, to rows: inout [UInt8]
  ) {
    let file = pass.scanner.bytes
    guard let target = statement.target, let place = pass.memory.index.place(of: target) else {
      append(", \"target\": null, \"target_position\": null, \"target_text\": ", to: &rows)
      rows.append(contentsOf: file[statement.targetText])
      return
    }
    append(", \"target\": ", to: &rows)
    append(target, to: &rows)
    append(", \"target_position\": ", to: &rows)
    append(place.position, to: &rows)
    append(", \"target_text\": ", to: &rows)
    rows.append(contentsOf: file[place.text].dropFirst(textKey.utf8CodeUnitCount))
  }

  /// What stands before a statement's text in the file.
  private static let textKey: StaticString = ", \"text\": "

  @inline(__always) private static func append(_ words: StaticString, to rows: inout [UInt8]) {
    rows.append(contentsOf: UnsafeBufferPointer(start: words.utf8Start, count: words.utf8CodeUnitCount))
  }

  private static func append(_ number: Int, to rows: inout [UInt8]) {
    var writer = JSONWriter()
    writer.value(number)
    rows += writer.bytes
  }
}
