/// What labels of a file become, as it is typed: `neg=denial`.
public enum LabelMap {
  /// Reads pairs of a foreign label and one of the codebook.
  ///
  /// - Throws: an error for what is no pair, or a label that the codebook does not have.
  public static func read(_ pairs: [String], for codebook: Codebook) throws(UserError) -> [String: Label] {
    var map: [String: Label] = [:]
    for pair in pairs {
      guard let sign = pair.lastIndex(of: "="), sign > pair.startIndex else {
        throw UserError("'\(pair)' maps nothing", fix: "write --map neg=denial")
      }
      let name = String(pair[pair.index(after: sign)...])
      guard codebook.definition(of: Label(name)) != nil else {
        throw UserError(
          "'\(name)' is no label of the codebook", nearest: name, of: codebook.labels.map(\.label.name),
          fix: "use one of \(codebook.labels.map(\.label.name).joined(separator: ", "))")
      }
      map[String(pair[..<sign])] = Label(name)
    }
    return map
  }
}
