import Documents

/// A writer of session files: the heading in groups, one per line, then one statement or change per line.
struct SessionWriter {
  private let session: Session
  private let text: [UInt8]
  private let map: CodePointMap
  private let genesis: SHA256Digest
  private var writer: JSONWriter

  /// Prepares to write `session`.
  init(_ session: Session) {
    self.session = session
    text = Array(session.article.text.utf8)
    map = CodePointMap(text)
    genesis = session.genesis ?? SessionGenesis.digest(of: session, in: map)
    writer = JSONWriter(
      capacity: text.count * 2 + 4_096 + session.statements.count * 512 + session.history.lastSequence * 512)
  }

  /// Writes the session and returns the file's bytes.
  ///
  /// - Throws: an error when the changes stored in the session's file cannot be read from it.
  mutating func write() throws(UserError) -> [UInt8] {
    let (recent, head) = recentChanges()
    writer.open("{")
    writeHeading(head: head)
    writeStatements()
    try writeHistory(recent)
    for member in session.unknown.members {
      writer.newLine()
      writer.key(member.key)
      writer.raw(member.json)
    }
    writer.endLine()
    writer.close("}")
    writer.endLine()
    return writer.bytes
  }
}

extension SessionWriter {
  /// Returns the part of a session that a seal covers besides its history and its texts: its annotator, its
  /// provenance, the article's metadata, the codebook, and unknown members. It excludes the analyst's place
  /// and the default confidence, which may vary without a change.
  ///
  /// - Parameter statements: the statements at the moment to seal.
  mutating func sealedHeading(_ statements: [Statement]) -> [UInt8] {
    writer.open("{")
    writer.member("id", session.id)
    writer.member("annotator", session.annotator)
    writer.member("annotator_kind", session.provenance.kind.rawValue)
    writer.member("created", session.created)
    writeProvenance()
    writeArticle(withText: false)
    writer.key("codebook")
    writer.value(session.codebook)
    writer.key("equivalences")
    writer.value(session.equivalences)
    writer.members(session.unknown)
    writeUnknown(of: statements)
    writer.close("}")
    return writer.bytes
  }

  /// Writes the unknown members of statements, which no change records.
  private mutating func writeUnknown(of statements: [Statement]) {
    writer.key("statements")
    writer.open("[")
    for statement in statements where statement.unknown != .none {
      writer.open("{")
      writer.member("id", statement.id.number)
      writer.members(statement.unknown)
      writer.close("}")
    }
    writer.close("]")
  }

  private mutating func writeHeading(head: SHA256Digest) {
    writer.newLine()
    writer.member("format", SessionFile.format)
    writer.member("version", SessionFile.version)
    writer.member("id", session.id)
    writer.member("annotator", session.annotator)
    writer.member("annotator_kind", session.provenance.kind.rawValue)
    writer.newLine()
    writer.member("created", session.created)
    writer.member("modified", session.modified)
    writer.newLine()
    writeProvenance()
    writer.newLine()
    writeArticle(withText: true)
    writer.newLine()
    writer.key("codebook")
    writer.value(session.codebook)
    writer.newLine()
    writer.key("equivalences")
    writer.value(session.equivalences)
    writer.newLine()
    writer.member("cursor", session.cursor?.number)
    writeStandingConfidence()
    writer.newLine()
    writer.member("genesis", genesis)
    writer.member("head", head)
  }

  private mutating func writeProvenance() {
    writer.key("provenance")
    writer.open("[")
    for source in session.provenance.sources {
      writer.open("{")
      writer.member("session", source.session)
      writer.member("annotator", source.annotator)
      writer.member("seq", source.sequence)
      writer.member("head", source.head)
      writer.close("}")
    }
    writer.close("]")
    writer.member("replaces", session.provenance.replaces)
  }

  private mutating func writeArticle(withText: Bool) {
    let article = session.article
    writer.key("article")
    writer.open("{")
    writer.member("title", article.title)
    writer.member("source", article.source)
    writer.member("url", article.url)
    // A seal leaves out an author that repeats `authors`, since a change to these sets the author from them.
    if withText || article.author != Byline.joined(article.origin.authors) {
      writer.member("author", article.author)
    }
    writer.member("published", article.published)
    writer.member("language", article.language)
    writeOrigin(article.origin)
    writer.member("sha256", article.digest)
    // There may be many blocks, so the members that identify the session precede them, within the part that
    // is read to find it.
    writeBlocks(article.origin.blocks)
    if withText {
      writer.key("text")
      writer.text(utf8: text[...])
    }
    writer.members(article.unknown)
    writer.close("}")
  }

  private mutating func writeOrigin(_ origin: ArticleOrigin) {
    writer.member("authors", origin.authors)
    writer.member("modified", origin.modified)
    writer.member("site", origin.site)
    writer.member("retrieved", origin.retrieved)
    writer.member("archive_url", origin.archiveURL)
    writer.member("archive_date", origin.archiveDate)
    writer.member("reader", origin.reader)
    writer.member("reader_version", origin.readerVersion)
    writer.member("original_sha256", origin.originalDigest)
    writer.member("encoding", origin.encoding)
  }

  private mutating func writeBlocks(_ blocks: [ArticleBlock]) {
    writer.key("blocks")
    writer.open("[")
    for block in blocks { write(block) }
    writer.close("]")
  }

  private mutating func write(_ block: ArticleBlock) {
    writer.open("{")
    writer.member("kind", block.kind.rawValue)
    writer.member("start", map.codePoint(atUTF8: block.range.lowerBound))
    writer.member("end", map.codePoint(atUTF8: block.range.upperBound))
    writer.member("level", block.level)
    writer.member("speaker", block.speaker)
    writer.close("}")
  }

  private mutating func writeStandingConfidence() {
    let (value, isSet): (Confidence?, Bool) =
      switch session.standingConfidence {
      case .unset: (nil, false)
      case .notStated: (nil, true)
      case .stated(let confidence): (confidence, true)
      }
    writer.member("standing_confidence", value?.fraction)
    writer.member("standing_confidence_set", isSet)
  }

  private mutating func writeStatements() {
    writer.newLine()
    writer.key("statements")
    writer.open("[")
    for statement in session.statements {
      writer.newLine()
      writer.value(statement, in: map, text: text[clamped: statement.range])
    }
    writer.endLine()
    writer.close("]")
  }

  /// Returns the changes that aren't stored in the session's file, one per line, and the hash of the last.
  private func recentChanges() -> (json: [UInt8], head: SHA256Digest) {
    var chain = HistoryChain(beforeRecentChangesOf: session, from: genesis, in: map)
    var json: [UInt8] = []
    for change in session.history.recent {
      if !json.isEmpty { json += [0x2C, 0x0A] }
      json += chain.add(change)
    }
    return (json, chain.head)
  }

  private mutating func writeHistory(_ recent: [UInt8]) throws(UserError) {
    writer.newLine()
    writer.key("history")
    writer.open("[")
    for index in 0..<session.history.storedCount {
      writer.newLine()
      writer.raw(try session.history.written(index))
    }
    if !recent.isEmpty {
      writer.newLine()
      writer.raw(recent)
    }
    writer.endLine()
    writer.close("]")
  }
}

extension [UInt8] {
  /// The bytes in the part of a range that is within bounds.
  fileprivate subscript(clamped range: Range<Int>) -> ArraySlice<UInt8> {
    self[range.clamped(to: 0..<count)]
  }
}
