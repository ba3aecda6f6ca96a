import Documents

/// Writes a session file: the heading a line a group, then one statement and one change a line.
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
      capacity: text.count * 2 + 4_096 + session.statements.count * 384 + session.history.changes.count * 768)
  }

  /// Writes the session and returns the file's bytes.
  mutating func write() -> [UInt8] {
    writer.open("{")
    writeHeading()
    writeStatements()
    writeHistory()
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
  private mutating func writeHeading() {
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
    writeArticle()
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
    writer.member("head", HistoryChain(of: session, in: map).head)
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

  private mutating func writeArticle() {
    let article = session.article
    writer.key("article")
    writer.open("{")
    writer.member("title", article.title)
    writer.member("source", article.source)
    writer.member("url", article.url)
    writer.member("author", article.author)
    writer.member("published", article.published)
    writer.member("language", article.language)
    writeOrigin(article.origin)
    writer.member("sha256", article.digest)
    // The blocks are many: what names the session comes before them, in the part that is read to find it.
    writeBlocks(article.origin.blocks)
    writer.key("text")
    writer.text(utf8: text[...])
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

  private mutating func writeHistory() {
    writer.newLine()
    writer.key("history")
    writer.open("[")
    var chain = HistoryChain(genesis: genesis, in: map)
    for change in session.history.changes {
      writer.newLine()
      writer.raw(chain.add(change))
    }
    writer.endLine()
    writer.close("]")
  }
}

extension [UInt8] {
  /// The bytes of a range, as far as it lies inside.
  fileprivate subscript(clamped range: Range<Int>) -> ArraySlice<UInt8> {
    self[range.clamped(to: 0..<count)]
  }
}
