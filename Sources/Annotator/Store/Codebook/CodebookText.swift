extension Codebook {
  /// The codebook as YAML, which `CodebookFile` can read.
  public var yaml: String {
    var lines = ["name: \(Self.quoted(name))", "version: \(version)", "labels:"]
    for definition in labels {
      lines.append("  - name: \(definition.label.name)")
      lines.append("    key: \(Self.quoted(String(definition.key)))")
      lines.append("    definition: \(Self.quoted(definition.definition))")
      if let color = definition.color { lines.append("    color: \(color.rawValue)") }
      if !definition.examples.isEmpty { lines.append("    examples:") }
      lines += definition.examples.map { "      - \(Self.quoted($0))" }
    }
    if !scale.words.isEmpty { lines.append("scale:") }
    lines += scale.words.map { "  \($0.name): \($0.confidence.fraction)" }
    if !guidance.isEmpty { lines.append("guidance:") }
    lines += guidance.map { "  - \(Self.quoted($0))" }
    if !changelog.isEmpty { lines.append("changelog:") }
    for revision in changelog {
      lines.append("  - version: \(revision.version)")
      if let at = revision.at { lines.append("    at: \(Self.quoted(at.iso))") }
      lines.append("    text: \(Self.quoted(revision.text))")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Returns a text as a double-quoted scalar (YAML 1.2, section 7.3.1) with control characters escaped.
  private static func quoted(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      case "\n": "\\n"
      case "\t": "\\t"
      case _ where scalar.value < 32 || (127...159).contains(scalar.value):
        "\\x" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      default: String(scalar)
      }
    }
    return "\"" + escaped.joined() + "\""
  }
}
