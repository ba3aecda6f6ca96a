/// A JSON value as it stands in a document, its members in the document's order.
package enum JSONDatum: Equatable, Sendable {
  case null
  case bool(Bool)
  /// A number, as it is written.
  case number(String)
  case string(String)
  case array([JSONDatum])
  case object([JSONField])

  /// The text of a string.
  package var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The value of a whole number that fits.
  package var integer: Int? {
    if case .number(let text) = self { Int(text) } else { nil }
  }

  /// The elements of an array; any other value alone; nothing for null.
  package var list: [JSONDatum] {
    switch self {
    case .array(let elements): elements
    case .null: []
    case .bool, .number, .string, .object: [self]
    }
  }

  /// The value of an object's first member of that name.
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

  /// Creates it.
  package init(_ name: String, _ value: JSONDatum) {
    self.name = name
    self.value = value
  }
}
