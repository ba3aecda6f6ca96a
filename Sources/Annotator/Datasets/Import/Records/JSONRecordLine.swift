/// Reads JSON objects that have mostly the same members, such as flat records, one per line.
///
/// Members known from earlier lines are matched by their bytes, and a text that consecutive lines share is
/// created only once.
struct JSONRecordLine {
  /// The names of all members, in the order in which they were first seen.
  private(set) var names: [String] = []
  private var shape = JSONShape<Int>([])
  private var texts: [String] = []
  /// The most members of an object that can be told apart by their bytes.
  private static let limit = 64

  /// Returns the values of an object's members by their indexes in `names`.
  ///
  /// A value is nil if it is missing, or isn't one that a table's cell could have. Anything but an object has
  /// no members.
  ///
  /// - Parameter isWanted: returns whether the value of a member is needed; others are skipped.
  /// - Throws: an error for invalid JSON, or more than one value.
  mutating func values(
    in line: [UInt8], _ place: String, wanting isWanted: ((Int) -> Bool)? = nil
  ) throws(UserError) -> [String?] {
    var reader = try JSONReader(line, name: place)
    reader.skipSpace()
    guard reader.current == 0x7B, names.count <= Self.limit else { return try otherValues(reader) }
    let start = reader
    var values = [String?](repeating: nil, count: names.count)
    var members = try reader.beginObject(shape)
    while let column = try reader.nextKey(&members) {
      if isWanted?(column) ?? true {
        values[column] = try text(&reader, column)
      } else {
        try reader.passValue()
      }
    }
    guard members.unknown.isEmpty else { return try otherValues(start) }
    try reader.finish()
    return values
  }

  /// Returns the values of a line with new members.
  private mutating func otherValues(_ start: JSONReader) throws(UserError) -> [String?] {
    var reader = start
    let value = try reader.value()
    try reader.finish()
    return values(of: value)
  }

  /// Returns the values of an object that is already decoded.
  mutating func values(of value: JSONValue) -> [String?] {
    guard case .object(let members) = value else { return [] }
    let known = Set(names)
    names += members.lazy.map(\.key).filter { !known.contains($0) }
    texts += repeatElement("", count: names.count - texts.count)
    if names.count <= Self.limit { shape = JSONShape(names.enumerated().map { ($0.offset, $0.element) }) }
    let places = Dictionary(zip(names, names.indices)) { first, _ in first }
    var values = [String?](repeating: nil, count: names.count)
    for (key, value) in members {
      if let place = places[key] { values[place] = Self.text(of: value) }
    }
    return values
  }

  private mutating func text(_ reader: inout JSONReader, _ column: Int) throws(UserError) -> String? {
    if reader.takeNull() { return nil }
    guard reader.current == 0x22 else { return try Self.text(&reader) }
    let token = try reader.stringToken()
    guard !token.hasEscapes, token.range.count > 15 else { return try reader.text(of: token) }
    let isSame = reader.bytes.withUnsafeBufferPointer { bytes in
      let text = UnsafeBufferPointer(rebasing: bytes[token.range])
      return texts[column].utf8.withContiguousStorageIfAvailable { text.isSame(as: $0) } ?? false
    }
    if !isSame { texts[column] = try reader.text(of: token) }
    return texts[column]
  }

  /// Returns the text of a value that is neither a string nor null.
  private static func text(_ reader: inout JSONReader) throws(UserError) -> String? {
    var number = reader
    let range = try reader.skipValue()
    let written = reader.bytes[range]
    let isPlain =
      written.allSatisfy { $0 &- 0x30 <= 9 } && written.count < 18
      || JSONNumber.isShortDecimal(written) && written.last != 0x30
    let isNested = (written.first == 0x5B || written.first == 0x7B) && written.count > 2
    return isPlain || isNested ? String(decoding: written, as: UTF8.self) : text(of: try number.value())
  }

  /// Returns the JSON of a value in a list or an object.
  ///
  /// None of our columns holds such values; as text, they are reported as invalid instead of being ignored.
  private static func json(_ value: JSONValue) -> String {
    guard case .string(let text) = value else { return text(of: value) ?? "null" }
    var writer = JSONWriter()
    writer.value(text)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private static func text(of value: JSONValue) -> String? {
    switch value {
    case .null: nil
    case .array(let elements): elements.isEmpty ? nil : "[\(elements.map(json).joined(separator: ", "))]"
    case .object(let members):
      members.isEmpty
        ? nil : "{\(members.map { "\(json(.string($0.key))): \(json($0.value))" }.joined(separator: ", "))}"
    case .string(let text): text
    case .boolean(let boolean): boolean ? "true" : "false"
    case .number(let number): Int(exactly: number).map(String.init) ?? "\(number)"
    }
  }
}
