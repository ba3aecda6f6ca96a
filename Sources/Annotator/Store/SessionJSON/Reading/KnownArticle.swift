/// The article that was read last, for the many sessions that have the same one, byte for byte; and how its
/// statements were cut.
struct KnownArticle: Sendable {
  private var bytes: [UInt8] = []
  private var known: (article: ParsedArticle, map: CodePointMap)?
  /// What its statements begin with.
  var heads = StatementHeads()

  /// Moves past an article that lies there as the last one did, and returns it with the map of its text.
  mutating func take(from reader: inout JSONReader) -> (article: ParsedArticle, map: CodePointMap)? {
    reader.skipSpace()
    heads.begin()
    guard var known, reader.isAhead(bytes[...]) else { return nil }
    known.article.move(to: reader.position)
    reader.position += bytes.count
    return known
  }

  /// Keeps an article whose digest was checked, in place of the last one.
  mutating func keep(_ article: ParsedArticle, _ map: CodePointMap, _ bytes: ArraySlice<UInt8>) {
    self.bytes = Array(bytes)
    known = (article, map)
    heads = StatementHeads()
  }
}

extension ParsedArticle {
  /// Moves it to where it begins in another file.
  fileprivate mutating func move(to start: Int) {
    let distance = start - position
    position += distance
    digestPosition += distance
    for index in blocks.indices { blocks[index].position += distance }
  }
}
