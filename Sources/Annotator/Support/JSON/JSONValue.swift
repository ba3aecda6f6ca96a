/// Any JSON value, for files whose shape is decided elsewhere.
enum JSONValue: Sendable {
  case null
  case boolean(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([(key: String, value: JSONValue)])
}

extension JSONValue {
  /// The value of a member; nil when this isn't an object or has no such member. Linear in the members.
  subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key.utf8.elementsEqual(key.utf8) }?.value
  }

  /// The text, or nil when this isn't a string.
  var text: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  /// The number, or nil when this isn't one.
  var number: Double? {
    guard case .number(let number) = self else { return nil }
    return number
  }

  /// The number as a whole number, or nil when this isn't one.
  var integer: Int? { number.flatMap(Int.init(exactly:)) }

  /// The Boolean, or nil when this isn't one.
  var boolean: Bool? {
    guard case .boolean(let boolean) = self else { return nil }
    return boolean
  }

  /// The elements; empty when this isn't an array.
  var elements: [JSONValue] {
    guard case .array(let elements) = self else { return [] }
    return elements
  }

  /// A text, or a whole number as text, since other programs write identifiers as either.
  var name: String? { text ?? integer.map(String.init) }
}

extension JSONReader {
  /// Reads any value.
  ///
  /// - Throws: an error for anything that every reader refuses: deep nesting, duplicate keys, and whatever
  ///   RFC 8259 does not allow.
  mutating func value() throws(UserError) -> JSONValue {
    skipSpace()
    switch current {
    case 0x22: return .string(try string())
    case 0x7B: return .object(try members())
    case 0x5B:
      var list: [JSONValue] = []
      var elements = try beginArray()
      while try nextElement(&elements) { list.append(try value()) }
      return .array(list)
    case 0x74, 0x66: return .boolean(try boolean())
    case 0x6E where takeNull(): return .null
    case 0x2D, 0x30...0x39: return .number(try number())
    default: throw unexpected("a value")
    }
  }

  private mutating func members() throws(UserError) -> [(key: String, value: JSONValue)] {
    var list: [(key: String, value: JSONValue)] = []
    try eachMember { (key, reader) throws(UserError) in list.append((key, try reader.value())) }
    return list
  }
}
