/// Who a source is to its reader; the raw values are those that sessions store.
package enum SourceRole: String, Hashable, Sendable, CaseIterable {
  /// The article's own author.
  case author
  /// A party to the matter, speaking for itself.
  case party
  /// A newspaper, agency or broadcaster.
  case media
  /// A document, such as the plan whose items are listed.
  case document
  /// A source that is mentioned but not named.
  case anonymous
  /// It cannot be told.
  case unknown
}

/// What the analyst has said of a passage.
package struct Answer: Hashable, Sendable {
  /// The label's name; nil when only other things were said.
  package var label: String?
  /// The source as the analyst wrote it.
  package var source: String?
  /// What kind of source the analyst said it is.
  package var role: SourceRole?
  /// The words that mark it as someone else's.
  package var cue: String?
  /// The index of the passage that is denied or reported.
  package var target: Int?
  /// Whether the analyst skipped the passage.
  package var isSkipped: Bool

  /// Creates an answer.
  package init(
    label: String? = nil, source: String? = nil, role: SourceRole? = nil, cue: String? = nil,
    target: Int? = nil, isSkipped: Bool = false
  ) {
    self.label = label
    self.source = source
    self.role = role
    self.cue = cue
    self.target = target
    self.isSkipped = isSkipped
  }

  /// The name under which the memory counts it: the label, or `none` for a skip.
  var counted: String? { isSkipped ? StandardLabel.none : label }
}
