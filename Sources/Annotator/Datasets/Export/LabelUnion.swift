/// The labels of several codebooks, each name once, in the order in which they come.
package struct LabelUnion: Sendable {
  /// The labels as the first codebook that has them defines them.
  package private(set) var definitions: [LabelDefinition] = []
  private var names: Set<String> = []

  /// Creates the union of nothing.
  package init() {}

  /// Adds the labels of a codebook that are not there yet.
  package mutating func add(_ labels: [LabelDefinition]) {
    for definition in labels where names.insert(definition.label.name).inserted {
      definitions.append(definition)
    }
  }
}
