/// A file of JSON Lines, or of one JSON array, as values with their places.
struct JSONLines {
  /// Reads a file; blank lines are passed over.
  ///
  /// - Throws: an error for a line that is no JSON, or with more than a value on it.
  static func values(in bytes: [UInt8], name: String) throws(UserError) -> [(value: JSONValue, place: String)]
  {
    let first = bytes.first { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }
    guard first != 0x5B else {
      var reader = try JSONReader(bytes, name: name)
      let list = try reader.value().elements
      try reader.finish()
      return list.enumerated().map { ($1, "\(name), \($0 + 1)") }
    }
    var values: [(value: JSONValue, place: String)] = []
    for (number, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      guard line.contains(where: { $0 != 0x20 && $0 != 0x0D && $0 != 0x09 }) else { continue }
      let place = "\(name):\(number + 1)"
      var reader = try JSONReader(Array(line), name: place)
      let value = try reader.value()
      try reader.finish()
      values.append((value, place))
    }
    return values
  }
}
