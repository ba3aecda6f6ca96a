/// What a document's reader said a passage is.
package enum PassageBlock: String, Hashable, Sendable, CaseIterable {
  /// A title or a heading.
  case heading
  /// Running text.
  case paragraph
  /// An item of a list.
  case listItem
  /// A row of a table.
  case tableRow
  /// The words under a picture or a table.
  case caption
  /// What one speaker of a transcript or an interview says.
  case speakerTurn
  /// Navigation, advertising and whatever else is not the article.
  case furniture
}

/// One statement as the suggestions see it: its text, and where it stands.
package struct Passage: Hashable, Sendable {
  /// The exact text.
  package let text: String
  /// Whether it begins inside a quotation that an earlier passage opened.
  package let isQuoted: Bool
  /// Whether a paragraph begins with it.
  package let opensParagraph: Bool
  /// What its document's reader said it is; nil when nothing is known.
  package let block: PassageBlock?
  /// Who speaks, when the document's reader found a speaker's turn.
  package let speaker: String?

  /// Creates a passage.
  package init(
    text: String, isQuoted: Bool = false, opensParagraph: Bool = false, block: PassageBlock? = nil,
    speaker: String? = nil
  ) {
    self.text = text
    self.isQuoted = isQuoted
    self.opensParagraph = opensParagraph
    self.block = block
    self.speaker = speaker
  }
}

/// A range of one passage's text.
package struct Place: Hashable, Sendable {
  /// The index of the passage.
  package let passage: Int
  /// UTF-8 offsets in the passage's text.
  package let range: Range<Int>

  /// Creates a place.
  package init(passage: Int, range: Range<Int>) {
    self.passage = passage
    self.range = range
  }
}
