/// The result of reading a file: blocks of text in reading order, metadata, and what was left out.
///
///     Document(reader: "html", version: 1, blocks: [Block(.heading, "Port closed")]).text  // "Port closed"
package struct Document: Equatable, Sendable {
  /// The reader's name, such as "html".
  package var reader: String
  /// The reader's version, increased whenever the same bytes yield different text.
  package var version: Int
  /// The encoding of the bytes, such as "windows-1251"; nil for UTF-8 and for formats with a fixed encoding.
  package var encoding: String?
  /// The metadata that the file states.
  package var metadata: DocumentMetadata
  /// The text in reading order.
  package var blocks: [Block]
  /// Parts of the file that aren't in the text.
  package var dropped: [DroppedPart]

  /// Creates a document.
  package init(
    reader: String, version: Int, encoding: String? = nil, metadata: DocumentMetadata = DocumentMetadata(),
    blocks: [Block], dropped: [DroppedPart] = []
  ) {
    self.reader = reader
    self.version = version
    self.encoding = encoding
    self.metadata = metadata
    self.blocks = blocks
    self.dropped = dropped.filter { $0.count > 0 }
  }
}

/// Parts of a kind that a reader left out, such as 3 "comments".
package struct DroppedPart: Equatable, Sendable {
  /// The name of the parts in the plural, such as "tracked deletions".
  package let what: String
  /// The number of parts.
  package let count: Int

  /// Creates a note about left-out parts.
  package init(_ what: String, count: Int) {
    self.what = what
    self.count = count
  }

  /// Returns the counted parts, sorted by name.
  static func parts(_ counts: [String: Int]) -> [DroppedPart] {
    counts.sorted { $0.key < $1.key }.map { DroppedPart($0.key, count: $0.value) }
  }
}
