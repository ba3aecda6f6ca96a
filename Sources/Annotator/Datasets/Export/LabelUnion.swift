/// The labels of several codebooks, each name once, in the order in which they are added.
package struct LabelUnion: Sendable {
  /// The labels, as defined by the first codebook that has them.
  package private(set) var definitions: [LabelDefinition] = []
  private var names: Set<String> = []

  /// Creates an empty union.
  package init() {}

  /// Adds those labels of a codebook that aren't in the union yet.
  package mutating func add(_ labels: [LabelDefinition]) {
    for definition in labels where names.insert(definition.label.name).inserted {
      definitions.append(definition)
    }
  }
}
