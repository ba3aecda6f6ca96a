import Yams

/// Reads a codebook written in YAML.
///
///     name: stance
///     version: 1
///     labels:
///       - {name: pro, key: p, definition: The source is for it., color: green, examples: ["\"Yes,\" he said."]}
///     scale: {low: 0.2, high: 0.8}
///     guidance:
///       - Ask first who is speaking.
struct YAMLCodebook {
  private let name: String

  /// Creates a reader; `name` is what errors call the file.
  init(name: String) {
    self.name = name
  }

  /// Reads the codebook.
  ///
  /// - Throws: an error with the line and column at which something is wrong.
  func codebook(from text: String) throws(UserError) -> Codebook {
    try YAMLDepth.check(text, name: name)
    let root = try compose(text)
    guard let members = root.mapping else {
      throw failure("a codebook is a mapping of keys to values", at: root)
    }
    try refuseUnknown(members, known: ["name", "version", "labels", "scale", "guidance"])
    let labels = try required("labels", of: members, in: root)
    guard let definitions = labels.sequence else { throw failure("'labels' is a list", at: labels) }
    var parsed: [LabelDefinition] = []
    for definition in definitions { parsed.append(try label(definition)) }
    do throws(UserError) {
      return try Codebook(
        name: try self.text(of: try required("name", of: members, in: root)),
        version: try members["version"].map(integer) ?? 1, labels: parsed,
        scale: try members["scale"].map(scale) ?? .standard, guidance: try texts(members["guidance"]))
    } catch {
      throw error.located(at: name)
    }
  }
}

extension YAMLCodebook {
  private func compose(_ text: String) throws(UserError) -> Node {
    do {
      guard let root = try Yams.compose(yaml: text) else {
        throw UserError(
          "the codebook is empty", at: name, fix: "'annotate codebook' prints one to begin with")
      }
      return root
    } catch let error as UserError {
      throw error
    } catch let error as YamlError {
      throw syntaxError(error)
    } catch {
      throw UserError("this is not YAML", at: name, fix: "compare it with what 'annotate codebook' prints")
    }
  }

  private func syntaxError(_ error: YamlError) -> UserError {
    let fix = "compare it with what 'annotate codebook' prints"
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return UserError("this is not YAML: \(problem)", at: "\(name):\(mark.line):\(mark.column)", fix: fix)
    case .duplicatedKeysInMapping(let duplicates, _):
      let keys = duplicates.joined(separator: ", ")
      return UserError("the key \(keys) stands there twice", at: name, fix: "keep one of the two")
    default:
      return UserError("this is not YAML", at: name, fix: fix)
    }
  }

  private func label(_ node: Node) throws(UserError) -> LabelDefinition {
    guard let members = node.mapping else {
      throw failure("a label is a mapping of keys to values", at: node)
    }
    try refuseUnknown(members, known: ["name", "key", "definition", "color", "examples"])
    let keyNode = try required("key", of: members, in: node)
    let key = try text(of: keyNode)
    guard key.unicodeScalars.count == 1, let letter = key.first else {
      throw failure("a label's key is one letter, not '\(key)'", at: keyNode)
    }
    return LabelDefinition(
      Label(try text(of: try required("name", of: members, in: node))), key: letter,
      definition: try members["definition"].map(text) ?? "", color: try members["color"].map(self.color),
      examples: try texts(members["examples"]))
  }

  private func color(_ node: Node) throws(UserError) -> LabelColor {
    let name = try text(of: node)
    guard let color = LabelColor(rawValue: name) else {
      let names = LabelColor.allCases.map(\.rawValue)
      let error = UserError(
        "'\(name)' is not a color", nearest: name, of: names,
        fix: "use one of \(names.joined(separator: ", "))")
      throw error.located(at: place(of: node))
    }
    return color
  }

  private func scale(_ node: Node) throws(UserError) -> ConfidenceScale {
    guard let members = node.mapping else {
      throw failure("'scale' is a mapping of words to fractions", at: node)
    }
    var words: [ConfidenceScale.Word] = []
    for (key, value) in members {
      guard let number = value.float, let confidence = Confidence(number) else {
        throw failure("a word of the scale stands for a fraction from 0 to 1", at: value)
      }
      words.append(ConfidenceScale.Word(try text(of: key), confidence))
    }
    return ConfidenceScale(words)
  }

  private func refuseUnknown(_ members: Node.Mapping, known: [String]) throws(UserError) {
    for (key, _) in members {
      let word = try text(of: key)
      guard known.contains(word) else {
        let error = UserError(
          "'\(word)' means nothing here", nearest: word, of: known,
          fix: "use \(known.joined(separator: ", "))")
        throw error.located(at: place(of: key))
      }
    }
  }

  private func required(_ key: String, of members: Node.Mapping, in node: Node) throws(UserError) -> Node {
    guard let value = members[key] else { throw failure("'\(key)' is missing", at: node) }
    return value
  }

  private func texts(_ node: Node?) throws(UserError) -> [String] {
    guard let node else { return [] }
    guard let sequence = node.sequence else { throw failure("a list of texts belongs here", at: node) }
    var texts: [String] = []
    for element in sequence { texts.append(try text(of: element)) }
    return texts
  }

  private func text(of node: Node) throws(UserError) -> String {
    guard let scalar = node.scalar else { throw failure("a text belongs here", at: node) }
    guard scalar.string.unicodeScalars.count <= TextLimit.codePoints else {
      throw failure("the text is longer than \(TextLimit.codePoints) characters", at: node)
    }
    return scalar.string
  }

  private func integer(_ node: Node) throws(UserError) -> Int {
    guard let number = node.int else { throw failure("a whole number belongs here", at: node) }
    return number
  }

  private func failure(_ what: String, at node: Node) -> UserError {
    UserError(what, at: place(of: node), fix: "compare it with what 'annotate codebook' prints")
  }

  private func place(of node: Node) -> String {
    node.mark.map { "\(name):\($0.line):\($0.column)" } ?? name
  }
}
