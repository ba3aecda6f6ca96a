import Documents

/// A loaded article as a JSON object: text, metadata and blocks, under the names that session files use.
package enum ArticleJSON {
  /// Returns the object, on one line. Positions are in code points. Linear.
  package static func text(of loaded: LoadedArticle) -> String {
    let article = loaded.article
    var writer = JSONWriter(capacity: article.text.utf8.count * 2)
    writer.open("{")
    writeMetadata(of: article, to: &writer)
    writer.key("dropped")
    writer.open("[")
    for part in loaded.dropped {
      writer.open("{")
      writer.member("what", part.what)
      writer.member("count", part.count)
      writer.close("}")
    }
    writer.close("]")
    writeBlocks(of: article, to: &writer)
    writer.member("text", article.text)
    writer.close("}")
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private static func writeMetadata(of article: Article, to writer: inout JSONWriter) {
    let origin = article.origin
    writer.member("title", article.title)
    writer.member(
      "authors", names: origin.authors.isEmpty ? [article.author].compactMap { $0 } : origin.authors)
    let texts = [
      ("published", article.published), ("modified", origin.modified), ("language", article.language),
      ("url", article.url), ("site", origin.site), ("archive_url", origin.archiveURL),
      ("archive_date", origin.archiveDate), ("reader", origin.reader),
    ]
    for (name, value) in texts { writer.member(name, value) }
    writer.key("reader_version")
    if let version = origin.readerVersion { writer.value(version) } else { writer.null() }
    writer.member("encoding", origin.encoding)
    writer.member("original_sha256", origin.originalDigest?.hex)
    writer.member("sha256", article.digest.hex)
  }

  private static func writeBlocks(of article: Article, to writer: inout JSONWriter) {
    let map = CodePointMap(article.text)
    writer.key("blocks")
    writer.open("[")
    for block in article.origin.blocks {
      writer.open("{")
      writer.member("kind", block.kind.rawValue)
      writer.member("start", map.codePoint(atUTF8: block.range.lowerBound) ?? 0)
      writer.member("end", map.codePoint(atUTF8: block.range.upperBound) ?? 0)
      if let level = block.level { writer.member("level", level) }
      if let speaker = block.speaker { writer.member("speaker", speaker) }
      writer.member("text", String(article[block.range]))
      writer.close("}")
    }
    writer.close("]")
  }
}

extension JSONWriter {
  fileprivate mutating func member(_ name: String, names: [String]) {
    key(name)
    open("[")
    for name in names { value(name) }
    close("]")
  }
}
