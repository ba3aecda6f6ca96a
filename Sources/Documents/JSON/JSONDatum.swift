/// A JSON value as written in a document, with members in the document's order.
package enum JSONDatum: Equatable, Sendable {
  case null
  case bool(Bool)
  /// A number, as written.
  case number(String)
  case string(String)
  case array([JSONDatum])
  case object([JSONField])

  /// The text of a string.
  package var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The value of a whole number, if it fits.
  package var integer: Int? {
    if case .number(let text) = self { Int(text) } else { nil }
  }

  /// The elements of an array; empty for null; any other value by itself.
  package var list: [JSONDatum] {
    switch self {
    case .array(let elements): elements
    case .null: []
    case .bool, .number, .string, .object: [self]
    }
  }

  /// Returns the value of an object's first member with a name.
  package subscript(name: String) -> JSONDatum? {
    guard case .object(let fields) = self else { return nil }
    return fields.first { $0.name.utf8.elementsEqual(name.utf8) }?.value
  }
}

/// A member of a JSON object.
package struct JSONField: Equatable, Sendable {
  /// Its name.
  package let name: String
  /// Its value.
  package let value: JSONDatum

  /// Creates a member.
  package init(_ name: String, _ value: JSONDatum) {
    self.name = name
    self.value = value
  }
}
