/// One label of a codebook: what it means and how it is typed and shown.
package struct LabelDefinition: Hashable, Sendable {
  /// The label.
  package let label: Label
  /// The letter that types it.
  package let key: Character
  /// Its meaning, in one or a few sentences.
  package let definition: String
  /// The colour it is shown in; nil for none.
  package let color: LabelColor?
  /// Examples that `help` shows, each a sentence with its reason.
  package let examples: [String]
  /// Members in the file that this version doesn't know.
  package let unknown: UnknownMembers

  /// Creates a definition.
  package init(
    _ label: Label, key: Character, definition: String, color: LabelColor? = nil, examples: [String] = [],
    unknown: UnknownMembers = .none
  ) {
    self.label = label
    self.key = key
    self.definition = definition
    self.color = color
    self.examples = examples
    self.unknown = unknown
  }
}
