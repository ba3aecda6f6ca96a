extension JSONWriter {
  /// Writes a statement, with its text unless that is nil, as in the history.
  mutating func value(_ statement: Statement, in map: CodePointMap, text: ArraySlice<UInt8>?) {
    open("{")
    member("id", statement.id.number)
    member("start", map.codePoint(atUTF8: statement.range.lowerBound))
    member("end", map.codePoint(atUTF8: statement.range.upperBound))
    if let text {
      key("text")
      self.text(utf8: text)
    }
    member("quoted", statement.isQuoted)
    for field in JudgmentField.readings { member(field, of: statement.judgment) }
    members(statement.unknown)
    close("}")
  }

  /// Writes a field of a judgment.
  mutating func member(_ field: JudgmentField.Reading, of judgment: Judgment) {
    key(written: field.writtenKey)
    let cell = field.get(judgment)
    if case .json(let json) = cell { raw(json) } else { value(cell) }
  }

  /// Writes a digest as hexadecimal digits, or `null`.
  mutating func member(_ name: String, _ digest: SHA256Digest?) {
    member(name, digest?.hex)
  }

  /// Writes a list of texts.
  mutating func member(_ name: String, _ texts: [String]) {
    key(name)
    open("[")
    for text in texts { value(text) }
    close("]")
  }

  /// Writes a change, which names the hash of the one before it.
  mutating func value(_ change: Change, after previous: SHA256Digest, in map: CodePointMap) {
    let parts = ChangeParts(change)
    open("{")
    member("seq", change.sequence)
    member("at", change.at)
    member("action", parts.action.rawValue)
    member("of", parts.target)
    member("kind", parts.edit?.kind.rawValue)
    members(of: parts.edit, in: map)
    member("prev", change.previous ?? previous)
    members(change.unknown)
    close("}")
  }

  private mutating func members(of edit: Edit?, in map: CodePointMap) {
    let groups = edit.flatMap(FieldGroups.init)
    for (name, side) in [("before", groups?.before), ("after", groups?.after)] {
      key(name)
      open("[")
      for group in side ?? [] { value(group) }
      if let edit, groups == nil {
        for statement in name == "before" ? edit.before : edit.after { value(statement, in: map, text: nil) }
      }
      close("]")
    }
    key("properties")
    if let properties = edit?.properties { value(properties) } else { null() }
  }

  private mutating func value(_ group: FieldGroups.Group) {
    open("{")
    key("ids")
    open("[")
    for id in group.ids { value(id) }
    close("]")
    raw(group.members)
    close("}")
  }

  private mutating func value(_ change: PropertyChange) {
    open("{")
    for (name, side) in [("before", change.before), ("after", change.after)] {
      key(name)
      open("{")
      for property in side { member(property) }
      close("}")
    }
    close("}")
  }

  private mutating func member(_ property: SessionProperty) {
    switch property {
    case .title(let text), .published(let text), .url(let text), .language(let text):
      member(property.key.rawValue, text)
    case .authors(let names): member(property.key.rawValue, names)
    case .codebook(let codebook):
      key(property.key.rawValue)
      value(codebook)
    case .equivalences(let names):
      key(property.key.rawValue)
      value(names)
    }
  }

  /// Writes lists of texts.
  mutating func value(_ lists: [[String]]) {
    open("[")
    for list in lists {
      open("[")
      for text in list { value(text) }
      close("]")
    }
    close("]")
  }
}

extension JudgmentField.Reading {
  /// The keys as JSON, each with its colon and a space, by the index of the field.
  private static let writtenKeys = JudgmentField.all.map { Array("\"\($0.key)\": ".utf8) }
  fileprivate var writtenKey: [UInt8] { Self.writtenKeys[index] }
}

/// The parts of a change, in the form used in files.
private struct ChangeParts {
  var action: HistoryOutline.Action
  var target: Int?
  var edit: Edit?

  init(_ change: Change) {
    switch change.action {
    case .edit(let edit): (action, target, self.edit) = (.edit, nil, edit)
    case .undo(let target): (action, self.target, edit) = (.undo, target, nil)
    case .redo(let target): (action, self.target, edit) = (.redo, target, nil)
    }
  }
}
