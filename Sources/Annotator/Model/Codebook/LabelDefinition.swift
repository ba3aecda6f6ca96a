/// One label of a codebook: what it means and how it is typed and shown.
public struct LabelDefinition: Hashable, Sendable {
  /// The label.
  public let label: Label
  /// The letter that gives it.
  public let key: Character
  /// What it means, in a sentence or a few.
  public let definition: String
  /// The colour it is shown in; nil for none.
  public let color: LabelColor?
  /// Examples that `help` shows, each a sentence with its reason.
  public let examples: [String]
  /// What a file says of it that this version does not know.
  public let unknown: UnknownMembers

  /// Creates a definition.
  public init(
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
