/// A value in a YAML text, with the place at which it begins.
struct YAMLNode: Sendable {
  indirect enum Content: Sendable {
    case scalar(String)
    case sequence([YAMLNode])
    case mapping([(key: YAMLNode, value: YAMLNode)])
  }

  let content: Content
  /// The line and the column of the first character, counted from 1.
  let line: Int
  let column: Int
}

extension YAMLNode {
  /// The text of a scalar; nil for anything else.
  var scalar: String? {
    guard case .scalar(let text) = content else { return nil }
    return text
  }

  /// The elements of a sequence; nil for anything else.
  var sequence: [YAMLNode]? {
    guard case .sequence(let elements) = content else { return nil }
    return elements
  }

  /// The members of a mapping, in the order of the text; nil for anything else.
  var mapping: [(key: YAMLNode, value: YAMLNode)]? {
    guard case .mapping(let members) = content else { return nil }
    return members
  }

  /// The member of a mapping with this key. Linear in the members.
  subscript(key: String) -> YAMLNode? {
    mapping?.first { $0.key.scalar?.utf8.elementsEqual(key.utf8) == true }?.value
  }
}
