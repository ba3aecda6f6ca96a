/// The meaning of a file's labels, as typed: `neg=denial`, or `Source=by` for marks that aren't statements
/// themselves.
package struct LabelMap: Equatable, Sendable {
  /// The labels of the codebook, keyed by the labels of the file that become them.
  package private(set) var labels: [String: Label] = [:]
  /// The roles of marks with other labels.
  package private(set) var roles: [String: ImportRole] = [:]

  /// Reads pairs of a foreign label and one of the codebook, or `by`, `cue`,
  /// `statement` or `of`.
  ///
  /// - Throws: an error for anything that isn't a pair, or a label that the codebook doesn't have.
  package init(_ pairs: [String], for codebook: Codebook) throws(UserError) {
    for pair in pairs {
      guard let sign = pair.lastIndex(of: "="), sign > pair.startIndex else {
        throw UserError("'\(pair)' is not a mapping", fix: "write --map neg=denial")
      }
      let name = String(pair[pair.index(after: sign)...])
      let foreign = String(pair[..<sign])
      if let label = codebook.label(named: name) {
        labels[foreign] = label
      } else if let role = ImportRole(rawValue: name) {
        roles[foreign] = role
      } else {
        throw UserError(
          "the codebook has no label '\(name)'", nearest: name, of: codebook.labels.map(\.label.name),
          fix:
            "use one of \(codebook.labels.map(\.label.name).joined(separator: ", ")), "
            + "or by, cue, statement or of")
      }
    }
  }
}
