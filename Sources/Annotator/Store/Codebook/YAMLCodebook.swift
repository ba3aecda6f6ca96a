/// A reader of codebooks written in YAML.
///
///     name: stance
///     version: 1
///     labels:
///       - {name: pro, key: p, definition: The source is for it., examples: ["\"Yes,\" he said."]}
///     scale: {low: 0.2, high: 0.8}
///     guidance:
///       - Ask first who is speaking.
struct YAMLCodebook {
  private let name: String

  /// Creates a reader; `name` is the name of the file in errors.
  init(name: String) {
    self.name = name
  }

  /// Reads the codebook.
  ///
  /// - Throws: an error with the line and column of a mistake.
  func codebook(from text: String) throws(UserError) -> Codebook {
    let root = try compose(text)
    try refuseUnknown(
      in: root, known: ["name", "version", "labels", "scale", "guidance", "changelog"],
      else: "a codebook must be a mapping of keys to values")
    let labels = try required("labels", in: root)
    guard let definitions = labels.sequence else { throw failure("'labels' must be a list", at: labels) }
    var parsed: [LabelDefinition] = []
    for definition in definitions { parsed.append(try label(definition)) }
    do throws(UserError) {
      return try Codebook(
        name: try self.text(of: try required("name", in: root)),
        version: try root["version"].map(integer) ?? 1, labels: parsed,
        scale: try root["scale"].map(scale) ?? .standard, guidance: try texts(root["guidance"]),
        changelog: try revisions(root["changelog"]))
    } catch {
      throw error.located(at: name)
    }
  }
}

extension YAMLCodebook {
  private func compose(_ text: String) throws(UserError) -> YAMLNode {
    guard let root = try YAMLReader.root(of: text, name: name) else {
      throw UserError("the codebook is empty", at: name, fix: "'annotate codebook' prints one to start from")
    }
    return root
  }

  /// Reads the changes made by each version: a list of mappings with `version`, `at` and `text`.
  private func revisions(_ node: YAMLNode?) throws(UserError) -> [Codebook.Revision] {
    guard let node else { return [] }
    guard let sequence = node.sequence else { throw failure("'changelog' must be a list", at: node) }
    var revisions: [Codebook.Revision] = []
    for entry in sequence {
      try refuseUnknown(
        in: entry, known: ["version", "at", "text"],
        else: "an entry of the changelog must be a mapping of keys to values")
      let at = try entry["at"].map { (node) throws(UserError) in try text(of: node) }
      revisions.append(
        Codebook.Revision(
          version: try integer(try required("version", in: entry)), at: at.flatMap(Timestamp.init(iso:)),
          text: try text(of: try required("text", in: entry))))
    }
    return revisions
  }

  private func label(_ node: YAMLNode) throws(UserError) -> LabelDefinition {
    try refuseUnknown(
      in: node, known: ["name", "key", "definition", "color", "examples"],
      else: "a label must be a mapping of keys to values")
    let keyNode = try required("key", in: node)
    let key = try text(of: keyNode)
    guard key.unicodeScalars.count == 1, let letter = key.first else {
      throw failure("a label's key must be one letter, not '\(key)'", at: keyNode)
    }
    return LabelDefinition(
      Label(try text(of: try required("name", in: node))), key: letter,
      definition: try node["definition"].map(text) ?? "", color: try node["color"].map(self.color),
      examples: try texts(node["examples"]))
  }

  private func color(_ node: YAMLNode) throws(UserError) -> LabelColor {
    let name = try text(of: node)
    guard let color = LabelColor(rawValue: name) else {
      let names = LabelColor.allCases.map(\.rawValue)
      let error = UserError(
        "'\(name)' is not a colour", nearest: name, of: names,
        fix: "use one of \(names.joined(separator: ", "))")
      throw error.located(at: place(of: node))
    }
    return color
  }

  private func scale(_ node: YAMLNode) throws(UserError) -> ConfidenceScale {
    guard let members = node.mapping else {
      throw failure("'scale' must be a mapping of words to fractions", at: node)
    }
    var words: [ConfidenceScale.Word] = []
    for (key, value) in members {
      guard let number = value.scalar.flatMap(Double.init(_:)), let confidence = Confidence(number) else {
        throw failure("a word of the scale must have a fraction from 0 to 1", at: value)
      }
      words.append(ConfidenceScale.Word(try text(of: key), confidence))
    }
    return ConfidenceScale(words)
  }

  private func refuseUnknown(in node: YAMLNode, known: [String], else expected: String) throws(UserError) {
    guard let members = node.mapping else { throw failure(expected, at: node) }
    for (key, _) in members {
      let word = try text(of: key)
      guard known.contains(word) else {
        let error = UserError(
          "unknown key '\(word)'", nearest: word, of: known, fix: "use \(known.joined(separator: ", "))")
        throw error.located(at: place(of: key))
      }
    }
  }

  private func required(_ key: String, in node: YAMLNode) throws(UserError) -> YAMLNode {
    guard let value = node[key] else { throw failure("'\(key)' is missing", at: node) }
    return value
  }

  private func texts(_ node: YAMLNode?) throws(UserError) -> [String] {
    guard let node else { return [] }
    guard let sequence = node.sequence else { throw failure("expected a list of strings", at: node) }
    var texts: [String] = []
    for element in sequence { texts.append(try text(of: element)) }
    return texts
  }

  private func text(of node: YAMLNode) throws(UserError) -> String {
    guard let text = node.scalar else { throw failure("expected a string", at: node) }
    guard text.unicodeScalars.count <= TextLimit.codePoints else {
      throw failure("the text is longer than \(TextLimit.codePoints) characters", at: node)
    }
    return text
  }

  private func integer(_ node: YAMLNode) throws(UserError) -> Int {
    guard let number = node.scalar.flatMap({ Int($0) }) else {
      throw failure("expected a whole number", at: node)
    }
    return number
  }

  private func failure(_ what: String, at node: YAMLNode) -> UserError {
    UserError(what, at: place(of: node), fix: "compare it with the output of 'annotate codebook'")
  }

  private func place(of node: YAMLNode) -> String {
    "\(name):\(node.line):\(node.column)"
  }
}
