import CYAML

/// A reader of a YAML document into nodes, through libyaml.
///
/// It refuses nesting deeper than 64, a key given twice in one mapping, an alias without its anchor, and a
/// second document. An alias repeats the node that its anchor names. Tags are ignored. Linear in the text.
struct YAMLReader: ~Copyable {
  /// The deepest nesting accepted.
  static let depthLimit = 64

  private let name: String
  private let parser: OpaquePointer
  private var event = cyaml_event()
  private var anchors: [String: YAMLNode] = [:]
  private var depth = 0

  /// Reads `text`, which has the name `name` in errors.
  ///
  /// - Returns: the document's root, or nil when the text holds no document.
  /// - Throws: an error with the line and column at which the text is not YAML, or is refused.
  static func root(of text: String, name: String) throws(UserError) -> YAMLNode? {
    // A copy that outlives the parser, which keeps a pointer to it.
    let bytes = Array(text.utf8)
    var result: Result<YAMLNode?, UserError> = .success(nil)
    bytes.withUnsafeBufferPointer { buffer in
      do throws(UserError) {
        var reader = try YAMLReader(buffer, name: name)
        result = .success(try reader.document())
      } catch {
        result = .failure(error)
      }
    }
    return try result.get()
  }

  private init(_ text: UnsafeBufferPointer<UInt8>, name: String) throws(UserError) {
    // An empty array may have no address, but libyaml requires one.
    guard let parser = text.baseAddress.flatMap({ cyaml_open($0, text.count) }) ?? cyaml_open("", 0) else {
      throw UserError("out of memory", at: name, fix: "close other programs, then try again")
    }
    self.parser = parser
    self.name = name
  }

  deinit { cyaml_close(parser) }
}

extension YAMLReader {
  private mutating func document() throws(UserError) -> YAMLNode? {
    try advance()
    guard event.kind == CYAML_DOCUMENT else { return nil }
    try advance()
    let root = try node()
    try advance()
    guard event.kind == CYAML_END else {
      throw refused("a second document starts here", fix: "keep one codebook per file")
    }
    return root
  }

  private mutating func advance() throws(UserError) {
    cyaml_next(parser, &event)
    if event.kind == CYAML_FAILED {
      let problem = event.problem.map { String(cString: $0) } ?? ""
      throw refused("this is not YAML: \(problem)")
    }
  }

  /// Reads the node that begins with the current event.
  private mutating func node() throws(UserError) -> YAMLNode {
    if event.kind == CYAML_ALIAS { return try aliased() }
    let anchor = event.anchor.map { String(cString: $0) }
    let (line, column) = place
    depth += 1
    guard depth <= Self.depthLimit else { throw refused("the nesting is too deep", fix: "use fewer levels") }
    let node = YAMLNode(content: try content(), line: line, column: column)
    depth -= 1
    if let anchor { anchors[anchor] = node }
    return node
  }

  private mutating func content() throws(UserError) -> YAMLNode.Content {
    switch event.kind {
    case CYAML_SEQUENCE: .sequence(try elements())
    case CYAML_MAPPING: .mapping(try members())
    default: .scalar(text)
    }
  }

  private mutating func elements() throws(UserError) -> [YAMLNode] {
    var elements: [YAMLNode] = []
    try advance()
    while event.kind != CYAML_SEQUENCE_END {
      elements.append(try node())
      try advance()
    }
    return elements
  }

  private mutating func members() throws(UserError) -> [(key: YAMLNode, value: YAMLNode)] {
    var members: [(key: YAMLNode, value: YAMLNode)] = []
    var seen: Set<[UInt8]> = []
    try advance()
    while event.kind != CYAML_MAPPING_END {
      let key = try node()
      if let word = key.scalar, !seen.insert(Array(word.utf8)).inserted {
        throw refused("the key '\(word)' is given twice", at: key, fix: "keep one of the two")
      }
      try advance()
      members.append((key, try node()))
      try advance()
    }
    return members
  }

  private func aliased() throws(UserError) -> YAMLNode {
    guard let node = anchors[text] else {
      throw refused("there is no anchor '&\(text)' before this", fix: "write the value itself")
    }
    return node
  }
}

extension YAMLReader {
  private var text: String {
    String(decoding: UnsafeBufferPointer(start: event.text, count: event.count), as: UTF8.self)
  }

  private var place: (line: Int, column: Int) { (Int(event.line) + 1, Int(event.column) + 1) }

  private func refused(_ what: String, at node: YAMLNode? = nil, fix: String? = nil) -> UserError {
    let (line, column) = node.map { ($0.line, $0.column) } ?? place
    return UserError(
      what, at: "\(name):\(line):\(column)", fix: fix ?? "compare it with the output of 'annotate codebook'")
  }
}
