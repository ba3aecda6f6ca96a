/// What a reader found in a file: blocks of text in reading order, what the file says of itself, and what was
/// left out.
///
///     Document(reader: "html", version: 1, blocks: [Block(.heading, "Port closed")]).text  // "Port closed"
package struct Document: Equatable, Sendable {
  /// The reader's name, such as "html".
  package var reader: String
  /// The reader's version; it goes up when the same bytes give another text.
  package var version: Int
  /// The encoding of the bytes, such as "windows-1251"; nil for UTF-8 and for formats that fix their own.
  package var encoding: String?
  /// What the file says of itself.
  package var metadata: DocumentMetadata
  /// The text in reading order.
  package var blocks: [Block]
  /// What is in the file and not in the text.
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

/// Parts of one kind that a reader left out, such as 3 "comments".
package struct DroppedPart: Equatable, Sendable {
  /// What they are, in the plural, such as "tracked deletions".
  package let what: String
  /// How many there were.
  package let count: Int

  /// Creates it.
  package init(_ what: String, count: Int) {
    self.what = what
    self.count = count
  }

  /// The parts that were counted, by name.
  static func parts(_ counts: [String: Int]) -> [DroppedPart] {
    counts.sorted { $0.key < $1.key }.map { DroppedPart($0.key, count: $0.value) }
  }
}
