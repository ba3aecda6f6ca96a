/// The last article read, and how its statements were split, for the many sessions that share it byte for
/// byte.
struct KnownArticle: Sendable {
  private var bytes: [UInt8] = []
  private var known: (article: ParsedArticle, map: CodePointMap)?
  /// The heads of its statements.
  var heads = StatementHeads()

  /// Moves past an article that has the same bytes as the last one, and returns it with its text's map.
  mutating func take(from reader: inout JSONReader) -> (article: ParsedArticle, map: CodePointMap)? {
    reader.skipSpace()
    heads.begin()
    guard var known, reader.isAhead(bytes[...]) else { return nil }
    known.article.move(to: reader.position)
    reader.position += bytes.count
    return known
  }

  /// Replaces the last article with one whose digest was checked.
  mutating func keep(_ article: ParsedArticle, _ map: CodePointMap, _ bytes: ArraySlice<UInt8>) {
    self.bytes = Array(bytes)
    known = (article, map)
    heads = StatementHeads()
  }
}

extension ParsedArticle {
  /// Adjusts positions to where the article begins in another file.
  fileprivate mutating func move(to start: Int) {
    let distance = start - position
    position += distance
    digestPosition += distance
    for index in blocks.indices { blocks[index].position += distance }
  }
}
