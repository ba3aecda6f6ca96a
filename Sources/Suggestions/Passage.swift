/// The kind of a passage, according to the document's reader.
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
  /// The words of one speaker in a transcript or an interview.
  case speakerTurn
  /// Navigation, advertising and anything else that isn't part of the article.
  case furniture
}

/// A statement as seen by the suggestions: its text and its context.
package struct Passage: Hashable, Sendable {
  /// The exact text.
  package let text: String
  /// Whether it begins inside a quotation that an earlier passage opened.
  package let isQuoted: Bool
  /// Whether it begins a paragraph.
  package let opensParagraph: Bool
  /// The kind of passage, according to the document's reader; nil if unknown.
  package let block: PassageBlock?
  /// The speaker, if the document's reader found a speaker's turn.
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
  /// The range in UTF-8 offsets of the passage's text.
  package let range: Range<Int>

  /// Creates a place.
  package init(passage: Int, range: Range<Int>) {
    self.passage = passage
    self.range = range
  }
}
