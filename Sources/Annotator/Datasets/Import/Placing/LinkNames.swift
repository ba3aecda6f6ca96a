/// Which relations of a file are links, from a statement to the one that it denies or reports: those that are
/// called as in our exports, those that `--map NAME=of` names, and those that have no name.
struct LinkNames: Sendable {
  private let mapped: Set<String>
  /// Whether relations bring statements, sources and cues together, whatever they are called.
  let bringTogether: Bool

  /// Takes what a user chose.
  init(_ roles: [String: ImportRole] = [:]) {
    mapped = Set(roles.filter { $0.value == .target }.keys)
    bringTogether = roles.values.contains { $0 != .target }
  }

  /// Whether relations with a name are links.
  func contain(_ name: String?) -> Bool {
    guard let name, !name.isEmpty else { return true }
    return Span.links.contains(name) || mapped.contains(name)
  }
}

extension ImportedDocument {
  /// Links a mark to another, as a relation of the file does; one that is no link, and the second of a mark,
  /// are counted.
  ///
  /// - Parameters:
  ///   - index: the place of the mark.
  ///   - other: the name of the other mark.
  ///   - relation: what the relation is called.
  mutating func link(
    _ index: Int, to other: String?, by relation: String?, _ names: LinkNames,
    _ findings: inout ImportFindings
  ) {
    guard let other else { return }
    if names.bringTogether, let name = marks[index].name { links.append([name, other]) }
    guard names.contain(relation) else {
      if !names.bringTogether { findings.passOver(.relation(relation ?? "")) }
      return
    }
    guard marks[index].target ?? other == other else { return findings.passOver(.secondLink) }
    marks[index].target = other
  }
}
