/// The replacement of some statements by others, which can be reversed.
///
/// Statements that keep their identifier and range are changed in place. The others must be adjacent, and
/// their replacements must fit between the statements around them.
package struct Edit: Hashable, Sendable {
  /// What the analyst did.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Gave a label.
    case tag
    /// Changed details of a judgment, such as the attribution or the target.
    case detail
    /// Removed a judgment.
    case clear
    /// Set or removed the flag.
    case flag
    /// Skipped it.
    case skip
    /// Cut a statement into several.
    case split
    /// Joined several statements into one.
    case join
    /// Corrected the article's metadata.
    case metadata
    /// Replaced the codebook with another one or with another version.
    case codebook
    /// Declared names to be the same source.
    case sources
    /// Updated a gold session to the current state of the sessions that it was settled from.
    case renew
  }

  /// One of the two states of an edit.
  enum Side { case before, after }

  /// What the analyst did.
  package let kind: Kind
  /// The statements as they were; the first is the one the analyst was at.
  package let before: [Statement]
  /// The statements as they are now; the first is the one the analyst is at.
  package let after: [Statement]

  /// The changes to the session's properties; nil if there are none.
  package let properties: PropertyChange?

  /// Creates an edit.
  package init(
    _ kind: Kind, before: [Statement], after: [Statement], properties: PropertyChange? = nil
  ) {
    (self.kind, self.before, self.after, self.properties) = (kind, before, after, properties)
  }

  /// The edit that undoes this one.
  package var reversed: Edit {
    Edit(kind, before: after, after: before, properties: properties?.reversed)
  }
}
