/// The kind of a source. The raw values are stored in sessions.
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
  /// A source that can't be determined.
  case unknown
}

/// The analyst's answer about a passage.
package struct Answer: Hashable, Sendable {
  /// The label's name; nil if the answer has none.
  package var label: String?
  /// The source as the analyst wrote it.
  package var source: String?
  /// The kind of source, according to the analyst.
  package var role: SourceRole?
  /// The words that mark the passage as someone else's.
  package var cue: String?
  /// The index of the passage that this one denies or reports.
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

  /// The name under which the memory counts the answer: the label, or `none` if the passage was skipped.
  var counted: String? { isSkipped ? StandardLabel.none : label }
}
