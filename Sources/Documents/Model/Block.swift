/// A part of a document as its reader found it. Statements never extend from one block into the next.
package struct Block: Equatable, Sendable {
  /// The kind of block.
  package var kind: BlockKind
  /// Its text, without white space at the ends; line breaks inside are the document's own.
  package var text: String
  /// The level of a heading, 1 to 6, or the depth of a list item, from 1; otherwise nil.
  package var level: Int?
  /// The speaker of a turn.
  package var speaker: String?
  /// The milliseconds at which a subtitle begins and ends.
  package var times: Range<Int>?

  /// Creates a block.
  package init(
    _ kind: BlockKind, _ text: String, level: Int? = nil, speaker: String? = nil, times: Range<Int>? = nil
  ) {
    self.kind = kind
    self.text = text
    self.level = level
    self.speaker = speaker
    self.times = times
  }
}

/// The kind of a block. The raw value is its name in files.
package enum BlockKind: String, CaseIterable, Sendable {
  /// A title or a heading inside the text.
  case heading
  /// Running text.
  case paragraph
  /// An item of a list.
  case listItem = "list-item"
  /// A quotation that the document sets off.
  case quote
  /// A table row, with cells separated by tabs.
  case tableRow = "table-row"
  /// The words below a picture or table.
  case caption
  /// Preformatted text or code.
  case code
  /// What one speaker says.
  case turn
  /// The line with the author or the date above the text.
  case byline
  /// Text that belongs to the page rather than the article: "Read also", a running head.
  case furniture
}
