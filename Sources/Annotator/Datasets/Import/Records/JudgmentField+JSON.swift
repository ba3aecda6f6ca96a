extension JudgmentField {
  /// Takes the field's value from a member of a JSON object; null is left out, and what breaks the field's
  /// rule is counted.
  ///
  /// - Parameter name: the member's name, where it is not the field's key.
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
  /// Adds a note, in a line of its own after what is noted already.
  mutating func add(note words: String) { note = note.map { "\($0)\n\(words)" } ?? words }
}
