/// The replacement of some statements by others, which can be turned round.
///
/// Statements that keep their identifier and range are changed in place. The others must be neighbours, and
/// what replaces them must fit between the statements around them.
package struct Edit: Hashable, Sendable {
  /// What the analyst did.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Gave a label.
    case tag
    /// Changed what goes with a label, such as the attribution or the target.
    case detail
    /// Took a judgment away.
    case clear
    /// Set or removed the flag.
    case flag
    /// Skipped it.
    case skip
    /// Cut a statement into several.
    case split
    /// Made one statement of several.
    case join
    /// Corrected what is known of the article.
    case metadata
    /// Put another codebook, or another version of it, in place.
    case codebook
    /// Said which names are one source.
    case sources
    /// Took over in a gold session what the sessions that it was settled from say now.
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

  /// What else of the session was changed; nil for nothing.
  package let properties: PropertyChange?

  /// Creates an edit.
  package init(
    _ kind: Kind, before: [Statement], after: [Statement], properties: PropertyChange? = nil
  ) {
    (self.kind, self.before, self.after, self.properties) = (kind, before, after, properties)
  }

  /// The edit that takes this one back.
  package var reversed: Edit {
    Edit(kind, before: after, after: before, properties: properties?.reversed)
  }
}
