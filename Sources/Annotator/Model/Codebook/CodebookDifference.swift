/// The differences between two versions of a codebook.
package struct CodebookDifference: Equatable, Sendable {
  /// Labels that only the new one has.
  package let added: [Label]
  /// Labels that only the old one has.
  package let gone: [Label]
  /// Labels that both have, with different definitions or examples.
  package let reworded: [Label]
  /// Differences in key or colour: "claim (key c → k)".
  package let restyled: [String]
  /// Whether the scales of confidence differ.
  package let hasOtherScale: Bool
  /// Whether the guidance differs.
  package let hasOtherGuidance: Bool

  /// Compares two codebooks. Quadratic in their labels.
  package init(from old: Codebook, to new: Codebook) {
    added = new.labels.map(\.label).filter { !old.has($0) }
    gone = old.labels.map(\.label).filter { !new.has($0) }
    let pairs = new.labels.compactMap { now in old.definition(of: now.label).map { (before: $0, now: now) } }
    reworded = pairs.filter {
      $0.before.definition != $0.now.definition || $0.before.examples != $0.now.examples
    }
    .map(\.now.label)
    restyled = pairs.compactMap { Self.style(from: $0.before, to: $0.now) }
    hasOtherScale = old.scale != new.scale
    hasOtherGuidance = old.guidance != new.guidance
  }

  /// The differences in words: "new: quote; gone: denial; reworded: claim"; nil when there are none.
  package var words: String? {
    let names = [("new", added), ("gone", gone), ("reworded", reworded)].map { ($0.0, $0.1.map(\.name)) }
    let lists = (names + [("different key or colour", restyled)]).filter { !$0.1.isEmpty }
      .map { "\($0.0): \($0.1.joined(separator: ", "))" }
    let parts =
      lists + (hasOtherScale ? ["different words for confidence"] : [])
      + (hasOtherGuidance ? ["different guidance"] : [])
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  /// Returns how a label's key or colour differs; nil if both are the same.
  private static func style(from old: LabelDefinition, to new: LabelDefinition) -> String? {
    let key = old.key == new.key ? nil : "key \(old.key) → \(new.key)"
    let colors = [old, new].map { $0.color?.rawValue ?? "none" }
    let color = old.color == new.color ? nil : "colour \(colors[0]) → \(colors[1])"
    let parts = [key, color].compactMap { $0 }
    return parts.isEmpty ? nil : "\(new.label.name) (\(parts.joined(separator: ", ")))"
  }
}
