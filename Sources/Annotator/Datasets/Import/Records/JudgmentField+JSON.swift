extension JudgmentField {
  /// Sets the field from a member of a JSON object; null is ignored, and a value that breaks the field's rule
  /// is counted.
  ///
  /// - Parameter name: the member's name, if it isn't the field's key.
  func take(
    from object: JSONValue, named name: String? = nil, _ judgment: inout Judgment,
    _ findings: inout ImportFindings
  ) {
    guard let value = object[name ?? key], value.text != "" else { return }
    if case .null = value { return }
    guard let cell = CASTypes.cell(of: self, in: value), set(&judgment, cell) else {
      return findings.passOver(.value(key))
    }
  }
}

extension Judgment {
  /// Adds a note on a new line after any existing one.
  mutating func add(note words: String) { note = note.map { "\($0)\n\(words)" } ?? words }
}
