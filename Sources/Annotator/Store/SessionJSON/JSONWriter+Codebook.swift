extension JSONWriter {
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
    key("changelog")
    open("[")
    for revision in codebook.changelog { value(revision) }
    close("]")
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

  private mutating func value(_ revision: Codebook.Revision) {
    open("{")
    member("version", revision.version)
    member("at", revision.at)
    member("text", revision.text)
    close("}")
  }
}
