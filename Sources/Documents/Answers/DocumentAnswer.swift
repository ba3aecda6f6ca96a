/// A parsed answer of a document reader, which is trusted no more than the file it comes from.
package struct DocumentAnswer {
  /// The documents of the file.
  package private(set) var documents: [Document] = []
  private var isComplete = false
  private var textBytes = 0
  private var blocks = 0

  /// Parses an answer in JSON Lines.
  ///
  /// - Throws: the refusal that the reader sent, or an error if the answer is malformed.
  package init(_ bytes: [UInt8]) throws(DocumentError) {
    for line in bytes.split(separator: 0x0A) {
      guard let datum = JSONParser.value(of: line) else { throw Self.broken }
      try read(datum)
    }
    guard isComplete, !documents.isEmpty else { throw Self.broken }
  }

  /// The error for an answer that breaks off or makes no sense.
  package static let broken = DocumentError(
    "the document reader crashed", fix: "the file may be damaged; save it again, or as plain text")
}

extension DocumentAnswer {
  private mutating func read(_ line: JSONDatum) throws(DocumentError) {
    if isComplete { throw Self.broken }
    if let error = line["error"]?.string {
      throw DocumentError(
        Self.clean(error, most: 1_000), fix: line["fix"]?.string.map { Self.clean($0, most: 1_000) })
    }
    if let end = line["end"]?.integer {
      guard end == documents.count else { throw Self.broken }
      isComplete = true
    } else if line["document"]?.integer == DocumentJSON.version {
      guard documents.count < DocumentLimits.documents else { throw Self.broken }
      documents.append(try Self.document(line))
    } else {
      let block = try Self.block(line)
      textBytes += block.text.utf8.count
      blocks += 1
      guard !documents.isEmpty, blocks <= DocumentLimits.blocks, textBytes <= DocumentLimits.textBytes
      else { throw Self.broken }
      documents[documents.count - 1].blocks.append(block)
    }
  }

  private static func document(_ line: JSONDatum) throws(DocumentError) -> Document {
    guard let reader = line["reader"]?.string, DocumentKind(rawValue: reader) != nil,
      let version = line["version"]?.integer, version > 0, let metadata = line["metadata"]
    else { throw broken }
    return Document(
      reader: reader, version: version, encoding: line["encoding"]?.string.map { clean($0, most: 40) },
      metadata: self.metadata(metadata), blocks: [], dropped: try dropped(line["dropped"]?.list ?? []))
  }

  private static func metadata(_ datum: JSONDatum) -> DocumentMetadata {
    func text(_ name: String) -> String? {
      datum[name]?.string.map { clean($0, most: 2_000) }.flatMap { $0.isEmpty ? nil : $0 }
    }
    func texts(_ name: String) -> [String] {
      (datum[name]?.list ?? []).prefix(100).compactMap { $0.string.map { clean($0, most: 400) } }
        .filter { !$0.isEmpty }
    }
    var metadata = DocumentMetadata()
    metadata.title = text("title")
    metadata.authors = texts("authors")
    metadata.published = texts("published")
    metadata.modified = texts("modified")
    metadata.signature = texts("signature")
    metadata.language = text("language")
    metadata.otherLanguages = texts("other_languages")
    metadata.url = text("url")
    metadata.site = text("site")
    metadata.archiveURL = text("archive_url")
    metadata.archiveDate = text("archive_date")
    return metadata
  }

  private static func dropped(_ parts: [JSONDatum]) throws(DocumentError) -> [DroppedPart] {
    var dropped: [DroppedPart] = []
    for part in parts.prefix(100) {
      guard let what = part["what"]?.string, let count = part["count"]?.integer, count > 0 else {
        throw broken
      }
      dropped.append(DroppedPart(clean(what, most: 100), count: count))
    }
    return dropped
  }

  private static func block(_ line: JSONDatum) throws(DocumentError) -> Block {
    guard let kind = line["block"]?.string.flatMap(BlockKind.init(rawValue:)), let text = line["text"]?.string
    else { throw broken }
    var block = Block(kind, text)
    block.level = line["level"]?.integer.map { min(max($0, 1), 100) }
    block.speaker = line["speaker"]?.string.map { clean($0, most: 200) }
    if let from = line["from"]?.integer, let to = line["to"]?.integer, from >= 0, from <= to {
      block.times = from..<to
    }
    return block
  }

  /// Returns a text on one line: runs of white space and control characters become single spaces.
  private static func clean(_ text: String, most: Int) -> String {
    let words = text.unicodeScalars.prefix(most).split {
      $0.properties.isWhitespace || $0.properties.generalCategory == .control
    }
    return words.map { String($0) }.joined(separator: " ")
  }
}
