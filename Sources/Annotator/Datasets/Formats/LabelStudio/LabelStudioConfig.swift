/// The labelling configuration that Label Studio needs for tasks from `LabelStudioExporter`.
package struct LabelStudioConfig: Sendable {
  private let labels: [LabelDefinition]

  /// Creates the configuration for labels; if two share a key, the first keeps it.
  package init(labels: [LabelDefinition]) {
    self.labels = labels
  }

  /// The configuration as XML.
  package var xml: String {
    var keys: Set<String> = []
    let lines = labels.map { line($0, hasKey: keys.insert("\($0.key)").inserted) }
    return (["<View>", "  <Labels name=\"label\" toName=\"text\">"] + lines + Self.controls)
      .joined(separator: "\n") + "\n"
  }

  private func line(_ definition: LabelDefinition, hasKey: Bool) -> String {
    let color = definition.color.map { " background=\"\($0.rawValue)\"" } ?? ""
    let name = XMLText.escaped(definition.label.name)
    let key = hasKey ? " hotkey=\"\(definition.key)\"" : ""
    return "    <Label value=\"\(name)\"\(color)\(key)/>"
  }

  private static var controls: [String] {
    let kinds = SourceKind.allCases.map { "    <Choice value=\"\($0.rawValue)\"/>" }
    let links = Span.links.map { "    <Relation value=\"\($0)\"/>" }
    let areas = LabelStudioExporter.texts.map {
      "  <TextArea name=\"\($0.key)\" toName=\"text\" perRegion=\"true\" maxSubmissions=\"1\"/>"
    }
    return ["  </Labels>", "  <Relations>"] + links
      + [
        "  </Relations>", "  <Text name=\"text\" value=\"$text\" granularity=\"symbol\"/>",
        "  <Number name=\"confidence\" toName=\"text\" perRegion=\"true\" min=\"0\" max=\"1\" "
          + "step=\"0.01\"/>",
        "  <Choices name=\"source_kind\" toName=\"text\" perRegion=\"true\">",
      ] + kinds + ["  </Choices>"] + areas + ["</View>"]
  }
}
