/// A part of a document as its reader found it. A block ends statements: none runs over into the next.
package struct Block: Equatable, Sendable {
  /// What it is.
  package var kind: BlockKind
  /// Its text, without white space at the ends; line breaks inside are those that the document asks for.
  package var text: String
  /// The level of a heading, 1 to 6, or how deep a list item lies, from 1; else nil.
  package var level: Int?
  /// Who speaks in a turn.
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

/// What a block is. The raw value is its name in files.
package enum BlockKind: String, CaseIterable, Sendable {
  /// A title or a heading inside the text.
  case heading
  /// Running text.
  case paragraph
  /// An item of a list.
  case listItem = "list-item"
  /// What the document sets off as a quotation.
  case quote
  /// A row of a table, its cells parted by tabs.
  case tableRow = "table-row"
  /// The words below a picture or table.
  case caption
  /// Preformatted text or a program's.
  case code
  /// What one speaker says.
  case turn
  /// The author's line or the date's above the text.
  case byline
  /// What belongs to the page and not to the article: "Read also", a running head.
  case furniture
}
