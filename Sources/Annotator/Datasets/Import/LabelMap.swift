/// What labels of a file become, as it is typed: `neg=denial`, or `Source=by` for what is no statement
/// itself.
package struct LabelMap: Equatable, Sendable {
  /// The labels of the codebook that labels of the file become.
  package private(set) var labels: [String: Label] = [:]
  /// What marks with other labels are to a statement.
  package private(set) var roles: [String: ImportRole] = [:]

  /// Reads pairs of a foreign label and one of the codebook, or `by`, `cue`,
  /// `statement` or `of`.
  ///
  /// - Throws: an error for what is no pair, or a label that the codebook does not have.
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
