/// The names of relations in a file that link a statement to the one that it denies or reports: those used in
/// our exports, those that `--map NAME=of` names, and no name at all.
struct LinkNames: Sendable {
  private let mapped: Set<String>
  /// Whether relations connect statements, sources and cues, whatever their names.
  let connectMarks: Bool

  /// Creates the names from the user's choices.
  init(_ roles: [String: ImportRole] = [:]) {
    mapped = Set(roles.filter { $0.value == .target }.keys)
    connectMarks = roles.values.contains { $0 != .target }
  }

  /// Returns whether relations with a name are links.
  func contain(_ name: String?) -> Bool {
    guard let name, !name.isEmpty else { return true }
    return Span.links.contains(name) || mapped.contains(name)
  }
}

extension ImportedDocument {
  /// Links a mark to another, according to a relation in the file; a relation that isn't a link, or is a
  /// mark's second one, is counted.
  ///
  /// - Parameters:
  ///   - index: the index of the mark.
  ///   - other: the name of the other mark.
  ///   - relation: the name of the relation.
  mutating func link(
    _ index: Int, to other: String?, by relation: String?, _ names: LinkNames,
    _ findings: inout ImportFindings
  ) {
    guard let other else { return }
    if names.connectMarks, let name = marks[index].name { links.append([name, other]) }
    guard names.contain(relation) else {
      if !names.connectMarks { findings.passOver(.relation(relation ?? "")) }
      return
    }
    guard marks[index].target ?? other == other else { return findings.passOver(.secondLink) }
    marks[index].target = other
  }
}
