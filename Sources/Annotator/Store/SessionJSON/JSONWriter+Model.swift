extension JSONWriter {
  /// Writes a statement; its text too, unless it is nil, as in the history.
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
    members(of: statement.judgment)
    members(statement.unknown)
    close("}")
  }

  private mutating func members(of judgment: Judgment) {
    member("label", judgment.label?.name)
    member("confidence", judgment.confidence?.fraction)
    member("attribution", judgment.attribution)
    member("source_kind", judgment.sourceKind?.rawValue)
    member("cue", judgment.cue)
    members(of: judgment.target)
    member("likelihood", judgment.likelihood?.text)
    member("grade", judgment.grade?.text)
    member("note", judgment.note)
    member("flagged", judgment.isFlagged)
    member("skipped", judgment.isSkipped)
    member("suggested", judgment.suggested?.name)
    member("judged", judgment.judged)
    member("seconds", judgment.seconds)
  }

  private mutating func members(of target: Target?) {
    let (id, text): (Int?, String?) =
      switch target {
      case .statement(let id): (id.number, nil)
      case .text(let text): (nil, text)
      case nil: (nil, nil)
      }
    member("target", id)
    member("target_text", text)
  }

  /// Writes a change.
  mutating func value(_ change: Change, in map: CodePointMap) {
    open("{")
    members(of: change, in: map)
    close("}")
  }

  /// Writes the members of a change.
  mutating func members(of change: Change, in map: CodePointMap) {
    let parts = ChangeParts(change)
    member("seq", change.sequence)
    member("at", change.at)
    member("action", parts.action.rawValue)
    member("of", parts.target)
    member("kind", parts.edit?.kind.rawValue)
    member("before", parts.edit?.before ?? [], in: map)
    member("after", parts.edit?.after ?? [], in: map)
    members(change.unknown)
  }

  private mutating func member(_ name: String, _ statements: [Statement], in map: CodePointMap) {
    key(name)
    open("[")
    for statement in statements { value(statement, in: map, text: nil) }
    close("]")
  }

  /// Writes a codebook.
  mutating func value(_ codebook: Codebook) {
    open("{")
    member("name", codebook.name)
    member("version", codebook.version)
    key("labels")
    open("[")
    for label in codebook.labels { value(label) }
    close("]")
    key("scale")
    open("[")
    for word in codebook.scale.words { value(word) }
    close("]")
    member("guidance", codebook.guidance)
    members(codebook.unknown)
    close("}")
  }

  private mutating func value(_ label: LabelDefinition) {
    open("{")
    member("name", label.label.name)
    member("key", String(label.key))
    member("definition", label.definition)
    member("color", label.color?.rawValue)
    member("examples", label.examples)
    members(label.unknown)
    close("}")
  }

  private mutating func value(_ word: ConfidenceScale.Word) {
    open("{")
    member("name", word.name)
    member("confidence", word.confidence.fraction)
    members(word.unknown)
    close("}")
  }

  private mutating func member(_ name: String, _ texts: [String]) {
    key(name)
    open("[")
    for text in texts { value(text) }
    close("]")
  }
}

/// A change taken apart as files have it.
private struct ChangeParts {
  var action: ParsedChange.Action
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
